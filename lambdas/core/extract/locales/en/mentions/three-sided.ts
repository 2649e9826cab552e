import { type Gathering, itemOf } from './gathering.ts';
import { lastMeeting, OF_DELEGATES, type Referred } from './meeting-reference.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';

const OF_OFFICIALS =
  /\b(?:talks|contacts|negotiations|consultations|rounds?|dialogue|delegations?|teams?|countries|envoys?|negotiators|advisers|ministers|experts)\b/;

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
  const sent = !led && OF_DELEGATES.test(phraseAt(view, 0, end));
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
    .filter((actor) => !actor.locative && !isSpeaking(view, actor))
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
