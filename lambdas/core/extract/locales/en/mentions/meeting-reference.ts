import { lowAt } from '../../../engine/text.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { actingAt, type Gathering, itemOf } from './gathering.ts';
import { lastItem, lowWords, type Mention, phraseAt, type View } from './mention.ts';

const STRONG = /^(?:summit|summits|presidential|leaders|top|tete)$/;
const LEVEL = /(?:leaders?|presidents?|highest level|at the top)\b/;
/** Nouns that mean a meeting only where a number or an article tells which. */
const WEAK = new Set(
  `round|rounds|dialogue|discussions|encounter|conference|contacts|conversation|conversations|negotiation|bargaining|deliberations|consultations|sitting|sittings|negotiating|parley|meeting|meetings|encounter|gathering|get-together|get|sit|session|conclave|reunion|bilateral|one`.split(
    '|',
  ),
);
const NO_MEETING = /^(?:visit|trip|handshake|audience|conversation|conversations|rendezvous|face|contacts)$/;
const DELEGATES =
  /\b(?:delegations?|delegates|negotiators?|negotiating|representatives|teams?|envoys?|advisers|diplomats|technical|experts|ministers|officials)\b/;

const OF_CLUB =
  /\b(?:eurasian|african|arab|council of|commission|parliament|nato|g7|g20|brics|apec|asean|heads of (?:state and )?government)\b/;

type Referred = Pick<Mention, 'topic' | 'item' | 'sure'>;

/** A meeting that does not name who meets: the one of which the article speaks, else the one that it must be. */
export function referredMeeting(view: View, from: number, to: number, talks: boolean): Mention | null {
  const referred = talks ? talksReferred(view, from, to) : meetingReferred(view, from, to);
  return referred === null ? null : { ...referred, from, to, kind: 'noun', form: null };
}

function talksReferred(view: View, from: number, to: number): Referred | null {
  if (LEVEL.test(phraseAt(view, to, to + 6)) && view.roster.rivals.length > 1)
    return { topic: 'summit', item: { participants: leadersAfter(view, to) ?? view.roster.rivals }, sure: false };
  const head = lowAt(view, from);
  // "not the other way round"
  if (head === 'round' && lowAt(view, from - 1) === 'way') return null;
  const direct = lowWords(view, from - 2, to + 3).includes('direct') && view.focus.war;
  if (direct) return { topic: 'talks', item: { parties: view.roster.belligerents }, sure: false };
  const definite = isDefinite(view, from);
  if (WEAK.has(head) && !definite && !(head === 'round' && to - from > 1)) return null;
  // "such contacts": whatever meeting was spoken of last
  const such = lowAt(view, from - 1) === 'such' ? lastMeeting(view) : null;
  const own = NO_MEETING.test(head) && !definite ? null : (such ?? lastItem(view.focus, 'talks'));
  const last = own === null ? null : ofTaker(view, from, own);
  // a conference by video
  if (last === null && head === 'conference' && lowAt(view, from - 1) !== 'peace') return null;
  const theirs = lowWords(view, from - 3, from).includes('their');
  const couple = theirs || last === null ? delegationsBefore(view) : null;
  if (couple !== null) return { topic: 'talks', item: { parties: couple }, sure: false };
  if (last !== null) return { topic: last.topic, item: last.item, sure: false };
  // talks without a name are those of the warring sides only where the article or who speaks is of them
  const { belligerents } = view.roster;
  const spoken = view.actors.some(({ kind, parties }) => kind === 'person' && belligerents.includes(parties[0] ?? ''));
  return view.focus.war || spoken ? { topic: 'talks', item: { parties: belligerents }, sure: false } : null;
}

/** "The talks the two presidents were to have held" */
function leadersAfter({ actors }: View, at: number): readonly string[] | undefined {
  return actors.find(({ from, leaders }) => from >= at && from - at <= 4 && leaders.length > 1)?.leaders;
}

const TAKES_PART =
  /\b(?:resum\w*|continu\w*|go(?:es|ing)? on|return\w*|ready|open|willing|prepared|proceed\w*|carry(?:ing)? on|sit(?:ting)? down|fresh|further|another|next|new)\b/;

/** "Moscow is ready to go on with the talks": those in which it takes part, and not what others had meanwhile. */
function ofTaker(view: View, from: number, last: Mention): Mention {
  const { belligerents } = view.roster;
  const acting = TAKES_PART.test(phraseAt(view, from - 7, from)) ? actingAt(view, from) : null;
  const [party = ''] = acting?.parties.length === 1 ? (acting?.parties ?? []) : [];
  const takes = ({ item }: Mention): boolean => 'parties' in item && item.parties.includes(party);
  if (!belligerents.includes(party) || takes(last)) return last;
  return (
    view.focus.items.find((other) => other.topic === 'talks' && takes(other)) ?? {
      ...last,
      item: { parties: belligerents },
    }
  );
}

/** "American and Russian delegations have arrived. Their talks …": those who were named together just before. */
function delegationsBefore({ company: { couple }, roster }: View): readonly string[] | null {
  if (couple === null || couple.parties.length !== 2 || couple.leaders.length > 0 || couple.kind === 'place')
    return null;
  return couple.parties.some((party) => roster.belligerents.includes(party)) ? couple.parties : null;
}

function meetingReferred(view: View, from: number, to: number): Referred | null {
  const head = lowAt(view, from);
  if (NO_MEETING.test(head)) return null;
  const around = phraseAt(view, from - 3, to + 4);
  if (OF_CLUB.test(phraseAt(view, from - 6, to + 8))) return null;
  if (STRONG.test(head) || LEVEL.test(around)) return summitReferred(view, LEVEL.test(around));
  const two = view.actors.find((actor) => actor.leaders.length === 2);
  const personal = /\b(?:personal|in - person|face - to - face)$/.test(phraseAt(view, from - 5, from));
  if (personal && two !== undefined) return itemWith(itemOf(view, [two]));
  if (DELEGATES.test(around) || /^(?:session|sitting)/.test(head)) return talksReferred(view, from, to);
  const last = lastMeeting(view);
  const definite = isDefinite(view, from);
  const { couple } = view.company;
  // "Nothing is in sight between Putin and Trump. The next encounter …"
  const anew = last === null ? definite : (last.origin ?? -9) < view.index - 1 && isNext(view, from);
  if (anew && couple?.leaders.length === 2) return itemWith(itemOf(view, [couple]));
  return last !== null && (definite || (last.topic === 'summit' && isSought(view, from, to)))
    ? { topic: last.topic, item: last.item, sure: false }
    : null;
}

function isNext(view: View, from: number): boolean {
  return lowWords(view, from - 2, from).some((low) => /^(?:next|another|further|new|their)$/.test(low));
}

const PLAIN = /^(?:in|at|on|soon|as|before|by|within|this|next|and|but|without|now|instead|[.,;:\u201d"])$/;

/** "He called for a meeting in a neutral country": of whose meeting the article speaks. */
function isSought(view: View, from: number, to: number): boolean {
  return (
    lowAt(view, from - 1) === 'a' &&
    PLAIN.test(lowAt(view, to)) &&
    view.marks.act.some(({ value, until }) => value.kind !== 'noun' && until === from - 1 && value.lean !== 'reply')
  );
}

function itemWith(item: Pick<Mention, 'topic' | 'item'> | null): Referred | null {
  return item === null ? null : { ...item, sure: true };
}

function summitReferred(view: View, ofLeaders: boolean): Referred | null {
  const last = lastItem(view.focus, 'summit');
  if (last !== null) return { topic: 'summit', item: last.item, sure: false };
  // a bare "summit" is theirs only where the article has named them both
  const { rivals } = view.roster;
  const known = ofLeaders || rivals.every((leader) => view.company.seen.includes(leader));
  const pair = view.company.pair.length > 1 ? view.company.pair : known ? rivals : [];
  return pair.length < 2 ? null : { topic: 'summit', item: { participants: pair }, sure: false };
}

export function lastMeeting(view: View): Mention | null {
  return view.focus.items.find((item) => item.topic === 'summit' || item.topic === 'talks') ?? null;
}

const OF_OFFICIALS =
  /\b(?:talks|negotiations|consultations|rounds?|dialogue|delegations?|teams?|countries|envoys?|negotiators|advisers|ministers|experts)\b/;

/** Of whom a meeting "at the level of" somebody is. */
const BELOW =
  /\blevel of (?:\S+ ){0,2}(?:advisers|ministers|experts|negotiators|delegations|envoys|officials|generals)\b/;

/** "Three-way", "trilateral": of three leaders, or of the delegations of three parties. */
export function threeSided(view: View, from: number, to: number, named: Gathering | null): Referred | null {
  const words = lowWords(view, from - 3, to);
  const three =
    words.some((low) => /^(?:trilateral|tripartite)$/.test(low)) ||
    /three - ?(?:way|sided|party)/.test(words.join(' '));
  const ofThree =
    /^of (?:the |all )?three(?: (?:leaders|presidents|countries|delegations|parties|sides|teams|of them|at|in|on|next|to|will|would|is|was|this|before|by|could|can|that|which|he|she)\b| ?[,.]|$)/.test(
      phraseAt(view, to, to + 4),
    );
  if (!(three || ofThree) || words.some((low) => low === 'phone' || low === 'call')) return null;
  const item = named === null ? null : itemOf(view, named.sides);
  if (item !== null && sizeOf(item) === 3) return { ...item, sure: true };
  const last = view.focus.items.find((other) => sizeOf(other) === 3 && isOfRivals(view, other));
  const summit = /summit|leaders|presidents/.test(phraseAt(view, from, to + 5));
  const led = view.actors.some((actor) => actor.leaders.length > 0 && !isSpeaking(view, actor));
  // "only when the experts have finished": of another meeting
  const end = view.marks.cond.find((mark) => mark.from >= to)?.from ?? view.tokens.length;
  const sent = !led && DELEGATES.test(phraseAt(view, 0, end));
  const officials =
    (OF_OFFICIALS.test(phraseAt(view, from, to + 5)) || BELOW.test(phraseAt(view, to, to + 10)) || sent) && !summit;
  if (last !== undefined && !(officials && last.topic === 'summit') && !(summit && last.topic === 'talks'))
    return { topic: last.topic, item: last.item, sure: false };
  if (officials || (!summit && !led && lastMeeting(view)?.topic === 'talks')) return threeParties(view);
  return threeLeaders(view, to);
}

/** "The president said that during the trilateral meeting …": who tells of it need not have been there. */
function isSpeaking({ marks }: View, actor: View['actors'][number]): boolean {
  return marks.say.some((mark) => mark.from >= actor.to && mark.from - actor.to <= 2);
}

/** Both warring sides are of the three. */
function isOfRivals({ roster }: View, { item }: Pick<Mention, 'item'>): boolean {
  if ('parties' in item) return roster.belligerents.every((party) => item.parties.includes(party));
  return 'participants' in item && roster.rivals.some((leader) => item.participants.includes(leader));
}

function sizeOf({ item }: Pick<Mention, 'item'>): number {
  if ('participants' in item) return item.participants.length;
  return 'parties' in item ? item.parties.length : 0;
}

function threeParties(view: View): Referred | null {
  const { belligerents, leaderOf } = view.roster;
  const others = view.actors
    .filter((actor) => !actor.locative)
    .flatMap((actor) => actor.parties)
    .filter((party) => !belligerents.includes(party));
  const third = others.find((party) => leaderOf.has(party)) ?? view.roster.mediator;
  return third === '' ? null : { topic: 'talks', item: { parties: [...belligerents, third].sort() }, sure: false };
}

/** The leaders of the warring sides and the third one that the article speaks of most. */
function threeLeaders(view: View, to: number): Referred | null {
  const { rivals, leaderOf, mediator } = view.roster;
  const behind = view.actors.filter(
    ({ from }) => from >= to && /\b(?:with|between|of)(?: the)?$/.test(phraseAt(view, from - 2, from)),
  );
  const invited = behind.flatMap(({ parties }) => parties.flatMap((party) => leaderOf.get(party) ?? []));
  const here = [
    ...invited,
    ...view.actors.flatMap((actor) => [...actor.leaders]),

    ...view.company.pair,
    ...view.company.circle,
  ];
  const mediating = view.company.seen.filter((leader) => leader === leaderOf.get(mediator));
  const others = [...here, ...mediating, ...view.company.seen];
  // "Stubb said Finland supported Trump's plan for a trilateral meeting": not he who says so
  const third = leaderOf.get(mediator);
  const theirs = third !== undefined && here.includes(third) ? third : undefined;
  const one = theirs ?? others.find((leader) => !rivals.includes(leader)) ?? third;
  return one === undefined ? null : { topic: 'summit', item: { participants: [...rivals, one].sort() }, sure: false };
}

/** Whether the number or the article before a noun tells one from others: "the", "another", "third". */
function isDefinite(view: View, from: number): boolean {
  return lowWords(view, from - 3, from).some(
    (low) =>
      ORDINALS[low] !== undefined ||
      /^(?:the|this|that|those|these|such|another|next|their|any|last|latest|previous|further|new|no|yesterday|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(
        low,
      ),
  );
}
