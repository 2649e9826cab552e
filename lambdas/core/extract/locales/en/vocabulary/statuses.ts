import type { Status, Topic } from '../../../../observation.ts';

/** Words that tell where an item stands. */
export interface StatusWords {
  readonly status: Status;
  /**
   * `theme` verbs have the item as subject, or as object of a passive ("the truce collapsed", "was called off");
   * `act` verbs have it as object ("both sides broke the truce"); predicates stand at its side.
   */
  readonly kind: 'theme' | 'act' | 'predicate';
  /** The status that a negation gives; left out where that says nothing. */
  readonly not?: Status;
  /** Topics of which it says something; all where it is left out. */
  readonly topics?: readonly Topic[];
  readonly words: string;
}

const NTH = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "Is in its third hour", "went into a second day": what goes on. */
const GOES_ON = [
  'is in its',
  'was in its',
  'are in their',
  'were in their',
  'was into its',
  'were into their',
  'went into',
]
  .flatMap((lead) => (lead === 'went into' ? ['its', 'their', 'a'].map((one) => `${lead} ${one}`) : lead))
  .flatMap((lead) => NTH.flatMap((nth) => ['hour', 'day', 'week'].map((span) => `${lead} ${nth} ${span}`)))
  .join('|');

export const STATUS_WORDS: readonly StatusWords[] = [
  {
    status: 'agreed',
    kind: 'act',
    not: 'stalled',
    words: `agree~|agree~ on|agree~ to|agree~ upon|
reach~ agreement on|reach~ an agreement in principle on|agree~ in principle to|reach~ agreement to|reach~ an understanding on|conclude~ a deal`,
  },
  {
    status: 'agreed',
    kind: 'act',
    words: `consented to|give~ * consent|give~ * consent to|assent~ to|sign~ up to|sign~ off on|come~ to terms on|in agreement on|in agreement that|settle~|settle~ on|sign~|decide~ on|decide~ to|decide~ that|hammer~ out|clinch~|seal~|negotiate~|arrange~|shake~ hands on|work~ out|broker~|initial~|promise~|bring~ forth|thrash~ out|fix~|undertake~ to|commit~ themselves to|pledge~ to`,
  },
  {
    status: 'agreed',
    kind: 'predicate',
    not: 'stalled',
    words: `a deal on|a deal for|agreement on|agreement in principle on|agreement to|understanding on|accord on|accord to|deal to|consensus on|arrangement on|pact on|
is revived|was revived|back on`,
  },
  {
    status: 'scheduled',
    kind: 'theme',
    words: `schedule~|be planned for|is planned for|are planned for|was planned for|were planned for|planned for|set for|is set for|are set for|fix~ for|slate~ for|pencil~ in for|pencil~ in|book~ for|be due|is due|are due|was due|were due|
be expected|is expected|are expected`,
  },
  {
    status: 'active',
    kind: 'theme',
    words: `begin~|start~|open~|get~ under way|get~ underway|continue~|go~ on|proceed~|resume~|take~ effect|come~ into force|come~ into effect|enter~ into force|enter~ into effect|take~ hold|carry~ on|kick~ off|kick~ in|roll~ on|unfold~`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: 'violated',
    topics: ['ceasefire'],
    words: `hold~|observe~|respect~|honour~|honor~|hold~ up|keep~ to|stick~ to|abide~ by|adhere~ to`,
  },
  {
    status: 'active',
    kind: 'predicate',
    words: `under way|underway|in force|in effect|in progress|going on|being carried out|being implemented|being fulfilled|being respected|being observed|being kept|being honoured|being honored|
ongoing|is holding|are holding|holding up|being held|enters its|enters second day|in full swing|in stages|in parts|being released|being exchanged|
${GOES_ON}|being traded|being swapped|being handed over|being returned|not reached its end|not come to an end|not yet over|not yet complete|not yet completed|not yet finished|far from over`,
  },
  { status: 'active', kind: 'predicate', topics: ['ceasefire'], words: `in place` },
  {
    status: 'completed',
    kind: 'theme',
    words: `end~|conclude~|finish~|wrap~ up|complete~|carry~ out|run~ out|expire~|lapse~|draw~ to a close|come~ to an end|be done|
be over|is over|was over|are over|were over|conduct~|implement~|be~ executed|is done|are finished|is finished|were finished|wind~ up|go~ through|come~ off|be~ fulfilled|be~ implemented|fulfil~|fulfill~|adjourn~`,
  },
  {
    status: 'completed',
    kind: 'theme',
    topics: ['talks', 'summit'],
    words: `went ahead|go ahead|hold~|host~|break~ up|wind~ up|adjourn~|emerge~ from|leave~ * with|come~ out of|walk~ out of|storm~ out of|take~ place`,
  },
  {
    status: 'completed',
    kind: 'theme',
    topics: ['exchange'],
    words: `go~ ahead|take~ place|go~ through|come~ off|hold~|carry~ through`,
  },
  {
    status: 'completed',
    kind: 'act',
    topics: ['exchange'],
    words: `secure~`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    words: `postpone~|put~ off|put~ * off|shelve~|delay~|defer~|push~ back|push~ * back|move~ to|move~ back|slip~|slip~ to|slip~ by|put~ on hold|put~ on ice|hold~ up|
reschedule~|suspend~|adjourn~ until|set~ back|slide~|slide~ to|drag~ out to|freeze~ until|keep~ waiting|be~ pushed|be~ moved|be~ held up|put~ * on hold|put~ * on ice|mothball~|bump~`,
  },
  {
    status: 'postponed',
    kind: 'predicate',
    words: `on hold|on ice|in abeyance|in limbo|back burner`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    words: `strike~ * from|come~ to grief|fall~ flat|blow~ up|be~ called off|revoke~|cancel~|call~ off|call~ * off|scrap~|collapse~|break~ off|break~ down|fall~ through|fall~ apart|ditch~|abandon~|axe~|scratch~|abort~|scuttle~|scupper~|derail~|
come~ to nothing|unravel~|implode~|be~ off|is off|pull~ out of|withdraw~ from|crumble~|wreck~|founder~|terminate~`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    words: `nothing came of|nothing has come of|nothing will come of|nothing would come of|off the table|is off|called off|{will,would,did} not {take place,happen,go ahead}|never took place|won't {happen,take place,go ahead}|not going ahead|not be holding`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    topics: ['ceasefire', 'exchange'],
    words: `is dead|was dead|are dead|dead and buried|null and void|is history|no longer valid|no longer applies|no longer bound|declared void|is void|was void|declared it over|has been revoked|was revoked|were revoked|been withdrawn|come to grief|comes to grief|came to grief|come to nothing`,
  },
  {
    status: 'violated',
    kind: 'act',
    topics: ['ceasefire'],
    words: `violate~|breach~|break~|flout~|ignore~|defy~|trample~|disregard~|infringe~|not observe`,
  },
  {
    status: 'violated',
    kind: 'predicate',
    topics: ['ceasefire'],
    words: `in defiance of|violation|violations|breach|breaches|breaching|neither held|did not last|lasted a few hours|lasted hours|infringements|infringement`,
  },
  {
    status: 'stalled',
    kind: 'theme',
    words: `stall~|grind~ to a halt|stagnate~|deadlock~|bog~ down|get~ bogged down|get~ stuck|run~ aground|reach~ an impasse|reach~ a dead end|hit~ a wall|tread~ water|mark~ time|make~ no headway|make~ no progress|yield~ nothing|bring~ no progress|bring~ no result|produce~ nothing|bring~ nothing|yield~ no`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    words: `deadlocked|deadlock|stalemate|impasse|at an impasse|stuck|no progress|little progress|little movement|no breakthrough|no movement|no headway|no agreement|no deal|no accord|no result|no results|no compromise|
without a deal|without agreeing|without reaching|without agreement|without an agreement|without result|without a result|without results|without progress|without a breakthrough|without breakthrough|without any compromise|without accord|without success|irreconcilable|
far apart|poles apart|miles apart|worlds apart|as wide as ever|no closer|no nearer|not come closer|not come nearer|not come any closer|not come any nearer|not come a step closer|not come a step nearer|not a step closer|not a step nearer|not moved|standstill|frozen|unresolved|empty-handed|not one inch|without an outcome|without tangible|no consensus|no common ground|not advanced|not progressed|not made headway|not budged|not bring any|diametrically opposed|dead end|nor was there movement|failed to agree|fail to agree|failed to reach|fails to agree|failing to agree|failed to produce|could not agree|cannot agree|not agree on|unable to agree|not reached agreement|not reached an agreement|not reach agreement|not reach an agreement|not come to an agreement|failed to find common ground|not find common ground|not found common ground|hardly any progress|scant progress|not budge`,
  },
  {
    status: 'proposed',
    kind: 'act',
    words: `discuss~|deal~ with|focus~ on|centre~ on|center~ on|revolve~ around|be devoted to|raise~|touch~ upon|touch~ on|broach~|debate~|moot~|talk~ about|speak~ about|speak~ of|bring~ up|go~ over|take~ up|explore~|sound~ out|go~ through|pore~ over|talk~ through|agenda includes|agenda included|agenda will include`,
  },
  {
    status: 'proposed',
    kind: 'predicate',
    words: `on the table|on the agenda|among the topics|among the subjects|among the issues|among the points|among the items|among the questions|under discussion|up for discussion|in the air|it has been suggested|it was suggested|the idea of|being discussed`,
  },
];
