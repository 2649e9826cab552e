import { lowAt } from '../../../engine/text.ts';
import { type Actor, isCalledOn } from '../stage/actors.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import { afterPreposition } from '../stage/speech.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';

/** Those who come together, and where their names end in the sentence. */
export interface Gathering {
  readonly sides: readonly Actor[];
  readonly to: number;
}

/** A meeting of leaders is a summit, every other one is talks of their parties; `null` where no warring side is there. */
export function itemOf(view: View, sides: readonly Actor[]): Pick<Mention, 'topic' | 'item'> | null {
  const leaders = sorted(sides.flatMap((side) => side.leaders));
  if (leaders.length >= 2 && sides.every(isOfLeaders))
    return leaders.some((leader) => view.roster.rivals.includes(leader))
      ? { topic: 'summit', item: { participants: leaders } }
      : null;
  const parties = sorted(sides.flatMap((side) => side.parties));
  return parties.length >= 2 && parties.some((party) => view.roster.belligerents.includes(party))
    ? { topic: 'talks', item: { parties } }
    : null;
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}

export function isOfLeaders(side: Actor): boolean {
  return side.members.length > 0 ? side.members.every((member) => member.leaders.length > 0) : side.leaders.length > 0;
}

const OPENS_SIDES = new Set(['of', 'between', 'with', 'among', 'involving', 'bringing', 'by', 'that']);
const ENDS_NOUN =
  /^(?:[,;:.?!()\u2013"\u201c\u201d]|is|are|was|were|be|been|has|have|had|will|would|that|which|who|to|and|but|said|as|after|before|about|on)$/;

/** Who meets, by what follows a noun: "between A and B", "of the two delegations", "in Paris with C". */
export function sidesAfter(view: View, to: number): (Gathering & { readonly opens: string }) | null {
  for (let at = to; at < to + 7; at += 1) {
    const low = lowAt(view, at);
    if (OPENS_SIDES.has(low)) {
      const first = sideAt(view, at + 1, low === 'that' ? 2 : 4);
      const list = first === null ? null : low === 'that' ? togetherWith(view, first) : listFrom(view, first);
      if (list !== null && (low !== 'that' || list.sides.flatMap((side) => side.parties).length > 1))
        return { ...list, opens: low };
      if (low === 'with') return null;
    }
    const added = low === ',' && /^(?:with|between|of)$/.test(lowAt(view, at + 1));
    if (ENDS_NOUN.test(low) && low !== 'on' && !added) return null;
  }
  return null;
}

/** "The meeting that Zelensky had hoped to have with Trump" */
function togetherWith(view: View, first: Actor): Gathering {
  const list = listFrom(view, first);
  const words = lowWords(view, list.to, list.to + 7);
  const at = words.indexOf('with');
  const end = words.findIndex((low) => /^[,.;:]$/.test(low));
  const second = at < 0 || (end >= 0 && end < at) || list.sides.length > 1 ? null : sideAt(view, list.to + at + 1, 3);
  return second === null ? list : { sides: [...list.sides, second], to: second.to };
}

const PAPER = /\b(?:text|answer|message|reply|position|stance|line|statement|readout|communique)$/;

/** The side that begins within a few words; a leader's team is not the leader. */
export function sideAt(view: View, from: number, reach: number): Actor | null {
  // a word of the verb may be read as an office: "will host Volodymyr Zelensky"
  const actor = view.actors.find((candidate) => candidate.from >= from - 1 && candidate.to > from);
  // "received the American text"
  if (actor === undefined || actor.from - from >= reach || PAPER.test(actor.name)) return null;
  if (lowWords(view, from, actor.from).some((low) => ENDS_NOUN.test(low))) return null;
  return asSide(view, actor);
}

/** "Zelensky's team": the party comes, not the leader. */
function asSide(view: View, actor: Actor): Actor {
  if (!actor.owns) return actor;
  const after = actor.to + (lowAt(view, actor.to + 1) === 's' ? 2 : 1);
  const role = view.marks.role.find((mark) => mark.from >= after && mark.from <= after + 2);
  return role === undefined ? actor : { ...actor, to: role.to, leaders: [], persons: [], members: [], kind: 'office' };
}

const JOINS = /^(?:and|and the|and a|and an|plus|and his|and its|with)$/;

function listFrom(view: View, first: Actor): Gathering {
  const sides = [first];
  // "Putin, Zelensky and himself": what a comma joins counts once an "and" has followed
  let pending: Actor[] = [];
  for (let last = first; ; ) {
    const next = view.actors.find((actor) => actor.from >= last.to);
    const link = next === undefined ? '' : phraseAt(view, last.to, next.from);
    const joined = JOINS.test(link);
    if (next === undefined || !(joined || link === ',' || link === ', and'))
      return { sides, to: sides.at(-1)?.to ?? first.to };
    last = asSide(view, next);
    if (link === ',') pending.push(last);
    else {
      sides.push(...pending, last);
      pending = [];
    }
  }
}

const BETWEEN_OWNER = new Set([',', '.', ';', 'and', 'to', 'that', 'with']);
const ADJECTIVES =
  /^(?:-|\u2013|new|second|third|first|next|direct|peace|possible|planned|own|bilateral|joint|latest)$/;

/** Who meets, by what stands before a noun: "Putin's meeting", "Russian–American talks". */
export function sidesBefore(view: View, from: number): Gathering | null {
  const actor = view.actors.findLast((candidate) => candidate.to <= from && from - candidate.to <= 5);
  if (actor === undefined) return null;
  const words = lowWords(view, actor.to, from);
  const near = actor.owns
    ? words.every((low) => !BETWEEN_OWNER.has(low))
    : !actor.locative && words.every((low) => ADJECTIVES.test(low));
  return near ? { sides: [actor], to: actor.to } : null;
}

/** The one who acts at a place: the nearest free actor of the clause, else of the clauses on which it hangs. */
export function actingAt(view: View, at: number): Actor | null {
  // "called on Putin and Zelensky to meet": those who are bidden
  const to = lowAt(view, at - 1) === 'to' ? at - 1 : -1;
  const bidden = view.actors.find((actor) => actor.to === to && !actor.owns && !actor.locative);
  if (bidden !== undefined) return headOf(view, bidden);
  const wishing = to < 0 ? undefined : ownerOfWish(view, to);
  if (wishing !== undefined) return wishing;
  const home = clauseAt(view, at);
  for (let index = home; index >= Math.max(0, home - 3); index -= 1) {
    const clause = view.clauses[index];
    if (clause === undefined) return null;
    const free = view.actors.filter(
      (actor) => actor.from >= clause.from && actor.to <= Math.min(at, clause.to) && isFree(view, actor),
    );
    const actor = index === home ? free.at(-1) : free[0];
    if (actor !== undefined) return headOf(view, actor);
    if (lowAt(view, clause.from - 1) === ';') return null;
  }
  return null;
}

const WISH =
  /^(?:wish|wishes|desire|readiness|willingness|plans?|refusal|hopes?|intentions?|decision|offers?|promise|longing|eagerness|reluctance|unwillingness|dream|right|determination|ambition|vow|pledge)$/;
/** What a third one may put forward as well, for others. */
const BID = /^(?:calls?|proposals?|suggestion|idea|invitation|appeal|request|demand|bid)$/;

/** "Zelensky's wish to meet Putin": he would. */
function ownerOfWish(view: View, to: number): Actor | undefined {
  return view.actors.find(
    (actor) =>
      actor.owns &&
      to - actor.to >= 2 &&
      to - actor.to <= 5 &&
      actor.parties.length === 1 &&
      (WISH.test(lowAt(view, to - 1)) ||
        (BID.test(lowAt(view, to - 1)) && actor.leaders.some((leader) => view.roster.rivals.includes(leader)))),
  );
}

/** "The three delegations, his own, the Russian and the American, …": the group of which single ones are listed. */
function headOf(view: View, actor: Actor): Actor {
  const clause = clauseOf(view, actor.from);
  const group = view.actors.find(
    (other) =>
      other.from >= (clause?.from ?? 0) &&
      other.to < actor.from &&
      other.parties.length > 2 &&
      lowAt(view, other.to) === ',' &&
      actor.parties.every((party) => other.parties.includes(party)),
  );
  return group ?? actor;
}

const OPENS_CLAUSE = /^(?:before|after|like|than)$/;

/** People who meet on behalf of parties. */
export const DELEGATES =
  /^(?:delegations?|delegates|negotiators?|representatives|teams?|envoys|emissaries|advisers|advisors|diplomats|experts|ministers|officials|officers|generals|admirals|engineers|mediators|leaders|presidents|groups?|subgroups?|heads|chiefs|commissioners|ombudsmen)$/;

/** "negotiators of the three countries": those who are named behind "of" act. */
function isOfDelegates(view: View, actor: Actor): boolean {
  const words = lowWords(view, actor.from - 4, actor.from);
  const of = words.findLastIndex((low) => low === 'of' || low === 'from');
  return (
    of > 0 && DELEGATES.test(words[of - 1] ?? '') && words.slice(of + 1).every((low) => /^(?:the|all|both)$/.test(low))
  );
}

function isFree(view: View, actor: Actor): boolean {
  if (isOfDelegates(view, actor) && !actor.owns) return true;
  const before = lowAt(view, actor.from - 1);
  const opener = before === 'the' ? lowAt(view, actor.from - 2) : before;
  // "called on Russia to engage in talks with Ukraine"
  if (lowAt(view, actor.to) === 'to' && isCalledOn(view.tokens, actor.from)) return !actor.owns;
  if (OPENS_CLAUSE.test(opener)) return !actor.locative && !actor.owns;
  return (
    !actor.locative &&
    !actor.owns &&
    !afterPreposition(view.tokens[actor.from - 1]?.low, view.tokens[actor.from - 2]?.low)
  );
}

/** The side of the party itself where a spokesman or a capital speaks of a leader's meeting: its leader. */
export function asLeader(view: View, actor: Actor): Actor {
  const [party = ''] = actor.parties;
  const leader = view.roster.leaderOf.get(party);
  return leader === undefined ? actor : { ...actor, leaders: [leader], members: [] };
}
