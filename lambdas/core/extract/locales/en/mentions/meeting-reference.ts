import { lowAt } from '../../../engine/text.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { actingAt } from './acting.ts';
import { itemOf } from './gathering.ts';
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
/** Words that tell of a meeting of those who are sent. */
export const OF_DELEGATES =
  /\b(?:delegations?|delegates|negotiators?|negotiating|representatives|teams?|envoys?|advisers|diplomats|technical|experts|ministers|officials)\b/;

const OF_CLUB =
  /\b(?:eurasian|african|arab|council of|commission|parliament|nato|g7|g20|brics|apec|asean|heads of (?:state and )?government)\b/;

/** The item that a noun of meeting refers to. */
export type Referred = Pick<Mention, 'topic' | 'item' | 'sure'>;

/** A meeting that does not name who meets: the one of which the article speaks, else the one that it must be. */
export function referredMeeting(view: View, from: number, to: number, talks: boolean): Mention | null {
  const referred = talks ? talksReferred(view, from, to) : meetingReferred(view, from, to);
  return referred === null ? null : { ...referred, from, to, kind: 'noun', form: null };
}

function talksReferred(view: View, from: number, to: number): Referred | null {
  if (LEVEL.test(phraseAt(view, to, to + 6)) && view.roster.rivals.length > 1)
    return { topic: 'summit', item: { participants: leadersAfter(view, to) ?? view.roster.rivals }, sure: false };
  const head = lowAt(view, from);
  // "the meeting of the foreign ministers: Rubio and Lavrov will not fly to Vienna"
  const two = OF_TWO.test(phraseAt(view, to, to + 5)) ? view.actors.find(isTwo) : undefined;
  if (two !== undefined) return { topic: 'talks', item: { parties: two.parties }, sure: true };
  // "not the other way round"
  if (head === 'round' && lowAt(view, from - 1) === 'way') return null;
  const direct = lowWords(view, from - 2, to + 3).includes('direct') && view.focus.war;
  if (direct) return { topic: 'talks', item: { parties: view.roster.belligerents }, sure: false };
  const definite = isDefinite(view, from);
  if (WEAK.has(head) && !definite && !(head === 'round' && to - from > 1)) return null;
  // "such contacts": whatever meeting was spoken of last
  const such = lowAt(view, from - 1) === 'such' ? lastMeeting(view) : null;
  const own =
    NO_MEETING.test(head) && !definite ? null : (such ?? justHeld(view, from) ?? lastItem(view.focus, 'talks'));
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

const OF_TWO = /^(?:of|between) the (?:two )?(?:\w+ )?(?:ministers|envoys|negotiators|advisers)\b/;

function isTwo({ members, parties, leaders }: View['actors'][number]): boolean {
  return members.length === 2 && parties.length === 2 && leaders.length === 0;
}

/** "The talks the two presidents were to have held" */
function leadersAfter({ actors }: View, at: number): readonly string[] | undefined {
  return actors.find(({ from, leaders }) => from >= at && from - at <= 4 && leaders.length > 1)?.leaders;
}

/** "Zelensky and Erdogan met in Ankara. The talks lasted two hours": those of the sentence before. */
function justHeld(view: View, from: number): Mention | null {
  const last = lastMeeting(view);
  const next = from < 3 && /^(?:the|their)$/.test(lowAt(view, from - 1)) && last?.origin === view.index - 1;
  return next && last?.topic === 'summit' && last.kind === 'verb' && last.form === 'past' ? last : null;
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
  if (couple === null || couple.parties.length < 2 || couple.leaders.length > 0 || couple.kind === 'place') return null;
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
  if (OF_DELEGATES.test(around) || /^(?:session|sitting)/.test(head)) return talksReferred(view, from, to);
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

/** The summit or the talks of which the article spoke last. */
export function lastMeeting(view: View): Mention | null {
  return view.focus.items.find((item) => item.topic === 'summit' || item.topic === 'talks') ?? null;
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
