import type { Actor } from '../stage/actors.ts';
import { asLeader, type Gathering, isOfLeaders, itemOf } from './gathering.ts';
import { type Mention, phraseAt, type View } from './mention.ts';

/** What a verb says of who meets; `null` where it is no meeting. */
export type Read = Pick<Mention, 'topic' | 'item'> | null;

/** "To bring A and B to one table", himself with them or not. */
export function broughtTogether(view: View, acting: Actor | null, object: Gathering, until: number): Read {
  if (!view.tokens.slice(0, until + 3).some(({ low }) => low === 'together' || low === 'table')) return null;
  const after = phraseAt(view, object.to, object.to + 14);
  const owner = acting ?? view.actors.findLast((actor) => actor.to <= object.to && actor.owns) ?? null;
  const joins = /\bwith (?:him|her|them)(?:self|selves)?\b/.test(after) && owner !== null;
  const rivals = object.sides.flatMap((side) => side.parties).join() === view.roster.belligerents.join();
  const guests = rivals ? object.sides.map((side) => asLeaders(view, side)) : object.sides;
  return itemOf(view, joins ? [owner, ...guests] : guests);
}

/** "The two adversaries" whom a leader brings together are the leaders of the warring sides. */
function asLeaders(view: View, side: Actor): Actor {
  return side.leaders.length > 0 || side.kind !== 'group' ? side : { ...side, leaders: view.roster.rivals };
}

/** A host who is no party to it does not count; a leader who receives another does. */
export function hosted(view: View, acting: Actor | null, object: Gathering | null): Read {
  if (object === null || object.sides.some((side) => side.kind === 'place')) return null;
  const plural = object.sides.flatMap((side) => side.parties).length > 1;
  if (plural && !(acting !== null && isOfLeaders(acting) && object.sides.every(isOfLeaders))) {
    // "Witkoff will host Russian and Ukrainian negotiators": he who mediates sits down with them
    const mediates = acting !== null && isPerson(acting) && acting.parties.join() === view.roster.mediator;
    return itemOf(view, mediates && !isOfLeaders(acting) ? [acting, ...object.sides] : object.sides);
  }
  if (acting === null) return null;
  // "the Pope has invited the two presidents": a host who is neither at war nor the mediator is not of their number
  const rivals = view.roster.rivals.every((rival) => object.sides.some((side) => side.leaders.includes(rival)));
  if (plural && rivals && !acting.parties.some((party) => isConcerned(view, party))) return itemOf(view, object.sides);
  const sides = [acting, ...object.sides];
  if (!sides.every(isOfLeaders) && !object.sides.some(isDelegation)) return null;
  return itemOf(view, sides);
}

function isConcerned({ roster }: View, party: string): boolean {
  return roster.belligerents.includes(party) || party === roster.mediator;
}

export function isDelegation(side: Actor): boolean {
  return isPerson(side) || side.kind === 'office' || side.parties.length > 1;
}

export function isPerson(side: Actor): boolean {
  return side.persons.length > 0 || side.leaders.length > 0;
}

/** "Putin rejected Zelensky's offer to meet": with whom, if not with who turns it down. */
export function offeredTo(view: View, acting: Actor): Read {
  if (!acting.owns || acting.leaders.length !== 1) return null;
  const other = view.actors.find(({ to, owns, locative }) => to <= acting.from && !owns && !locative);
  if (other === undefined || other.parties.length !== 1 || other.parties[0] === acting.parties[0]) return null;
  const rival = view.roster.belligerents.includes(other.parties[0] ?? '');
  return rival ? itemOf(view, [acting, asLeader(view, other)]) : null;
}

/** "Trump's envoy will hold talks in Moscow": with whoever governs there. */
export function inCapital(view: View, until: number, acting: Actor): Read {
  if (!isPerson(acting) && acting.kind !== 'office') return null;
  const host = view.actors.find((actor) => actor.from >= until && actor.from <= until + 3 && actor.locative);
  const foreign = host?.parties.some(
    (party) => view.roster.belligerents.includes(party) && !acting.parties.includes(party),
  );
  return host !== undefined && foreign === true && acting.leaders.length === 0 ? itemOf(view, [acting, host]) : null;
}

/** The meeting of one with others, of whom each leads or is sent. */
export function itemWith(view: View, one: Actor | null, others: readonly Actor[]): Read {
  if (one === null || others.some((other) => other.persons.some((person) => one.persons.includes(person)))) return null;
  const sides = [one, ...others];
  const item = itemOf(view, sides);
  return item !== null &&
    (item.topic === 'summit' || sides.every((side) => isDelegation(side) && side.kind !== 'place'))
    ? item
    : null;
}
