import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
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

/** Whether all of a side are leaders. */
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

/** The side of the party itself where a spokesman or a capital speaks of a leader's meeting: its leader. */
export function asLeader(view: View, actor: Actor): Actor {
  const [party = ''] = actor.parties;
  const leader = view.roster.leaderOf.get(party);
  return leader === undefined ? actor : { ...actor, leaders: [leader], members: [] };
}
