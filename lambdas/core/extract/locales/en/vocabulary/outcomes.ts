import type { StatusWords } from './statuses.ts';

const MEETINGS = ['summit', 'talks'] as const;

/** Pictures of what became of an item: a road that ends, a sleep, a clock that has run down. */
export const OUTCOME_STATUSES: readonly StatusWords[] = [
  {
    status: 'stalled',
    kind: 'theme',
    not: null,
    topics: ['talks'],
    words: `dry~ up|bear~ no fruit|bear~ little fruit|stand~ still|lose~ * way|lose~ momentum|run~ out of road|run~ out of steam|run~ dry|fizzle~ out|peter~ out|flounder~|languish~|limp~ on|limp~ along|hang~ fire|seize~ up|turn~ in circles|lead~ nowhere|lead~ to nothing|change~ nothing|resolve~ nothing|achieve~ nothing|move~ nothing|deliver~ nothing|spin~ * wheels|freeze~ up|stick~ fast|slumber~|hibernate~|break~ no ground|bring~ * no closer|bring~ * no nearer|leave~ * where they were|leave~ everything where it was|agree~ on nothing|agree~ only to disagree|agree~ to disagree|gain~ no ground|gain~ nothing|break~ no new ground`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    topics: ['talks'],
    words: `stuck fast|asleep|dormant|moribund|comatose|in a coma|in the doldrums|on the rocks|in a rut|not a word has passed|without a word of agreement|without having agreed|where they began|where they had begun|where it had begun|parted as they had met|parted as they came|no sign of life|nothing to announce|little to announce|nothing to sign|at cross purposes|at cross-purposes|brought no results|brought no result|never got beyond|did not get beyond|got no further than|no further than`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire', 'talks', 'exchange'],
    words: `not a centimetre|not a millimetre|not an inch|not one inch|not one centimetre|not a hair's breadth|not a jot|not one step|not a step closer|not a step nearer|not * an inch closer|not * an inch nearer|not * a step closer|not * a step nearer|left where it was|left where they were|remain where they were|remains where it was|remained where they were|remained where it was|stand where they stood|stands where it stood|talked past each other|talked past one another|talk past each other|talking past each other|spoke past each other|could not find a formula|found no formula|no formula was found|found no way round|no way round|found no common language|could not be reconciled|cannot be reconciled|unreconciled|came no closer|come no closer|came no nearer|come no nearer|got no further|get no further|brought them no closer|made no ground|no ground was gained|nothing was gained|nothing was achieved|nothing moved|nothing stirred|nothing budged|nothing shifted|neither side moved|neither side budged|neither side would budge|neither would budge|neither would give way|neither gave way|neither side gave way|was not granted`,
  },
  {
    status: 'stalled',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `as far off as ever|as far away as ever|as distant as ever|as remote as ever|further off than ever|further away than ever|farther off than ever`,
  },
  {
    status: 'cancelled',
    kind: 'theme',
    not: null,
    topics: ['summit', 'talks', 'exchange'],
    words: `come~ to naught|die~ a quiet death|die~ a death|die~ a natural death|evaporate~|go~ by the board|go~ overboard|bite~ the dust|fall~ by the wayside|fall~ victim to|fail~ to come about|have to be called off|has to be called off|had to be called off|have to be cancelled|had to be cancelled|had to be abandoned|cross~ * out of|cross~ out|strike~ out|strike~ off|come~ unstuck|go~ up in the air|disintegrate~|fail~ at the last`,
  },
  {
    status: 'cancelled',
    kind: 'predicate',
    not: null,
    topics: ['summit', 'talks', 'exchange'],
    words: `off the cards|nothing will come of|nothing would come of|nothing came of|nothing has come of|nothing is to come of|nothing became of|stillborn|dead before it|has been shelved for good|did not come off`,
  },
  {
    status: 'postponed',
    kind: 'theme',
    not: null,
    topics: ['summit', 'talks', 'exchange'],
    words: `push~ into|push~ out|hold~ over|carry~ over|roll~ over|drift~ into|drag~ into|have to be put off|had to be put off|had to be postponed|had to be moved|rearrange~`,
  },
  {
    status: 'postponed',
    kind: 'predicate',
    not: null,
    topics: ['summit', 'talks', 'exchange'],
    words: `days late|a day late|a week late|later than planned|later than announced|later than expected|days behind schedule|in suspense`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: 'violated',
    topics: ['ceasefire'],
    words: `survive~|outlast~|outlive~`,
  },
  {
    status: 'violated',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `hours old when|minutes old when|a day old when|an hour old when|days old when|not an hour old|a dead letter|on paper only|only on paper|broken before|was a farce|is a farce|a truce in name|in name only|not worth the paper|riddled with|in tatters|in shreds|in ruins|shattered`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    not: null,
    topics: ['ceasefire'],
    words: `ran its course|run its course|allowed to lapse|allowed to expire|allowed to run out|has had its day|is no more|was no more`,
  },
  {
    status: 'completed',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `came and went|come and gone|is through|are through|was through|were through|over already|over within`,
  },
  {
    status: 'scheduled',
    kind: 'predicate',
    not: null,
    topics: MEETINGS,
    words: `has a date|have a date|has its date|now has a date|has been given a date|has a day and a place|remains in the diary|remains on the calendar|remain in the diary|is still on for|still stands for`,
  },
  {
    status: 'active',
    kind: 'theme',
    not: null,
    topics: MEETINGS,
    words: `get~ going|get~ off the ground|set~ to work|be afoot|be in session|take~ their seats for|take~ their places for|take~ their seats at|be back at the table for|settle~ down to|get~ down to`,
  },
];
