import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { asLeader, type Gathering, isOfLeaders } from './gathering.ts';
import { lowWords, type View } from './mention.ts';

/** "Zelensky's visit to the White House": the guest and whoever governs there. */
export function visitSides(
  view: View,
  from: number,
  to: number,
  before: Gathering | null,
  after: Gathering | null,
): readonly Actor[] {
  const guest = [...(before?.sides ?? []), ...(after?.sides ?? [])].find(isOfLeaders);
  const toLeader = leaderVisited(view, to);
  if (guest !== undefined && toLeader !== null && !guest.leaders.some((one) => toLeader.leaders.includes(one)))
    return [guest, toLeader];
  const seat = view.actors.find(
    (actor) =>
      actor.from > to &&
      actor.from <= to + 8 &&
      actor.kind === 'place' &&
      /^(?:to|the)$/.test(lowAt(view, actor.from - 1)),
  );
  // "Witkoff has cancelled his trip to Moscow"
  const own = before?.sides.find(({ owns, persons }) => owns && persons.length === 1);
  const envoy = guest ?? ownerAt(view, from) ?? own ?? travellerAfter(view, to);
  if (envoy !== null && guest === undefined && seat !== undefined && envoy.parties.length === 1)
    return view.roster.belligerents.includes(seat.parties[0] ?? '') && envoy.parties[0] !== seat.parties[0]
      ? [{ ...envoy, leaders: [], persons: [], kind: 'office' }, seat]
      : [];
  // "a trip to the Russian capital was out of the question": of the meeting of which the article speaks
  const last = view.focus.items[0]?.item;
  if (guest === undefined && seat !== undefined && last !== undefined && 'participants' in last) {
    const { participants: leaders } = last;
    return asLeader(view, seat).leaders.some((host) => leaders.includes(host)) ? [{ ...seat, leaders }] : [];
  }
  if (guest === undefined || seat === undefined || guest.parties.some((party) => seat.parties.includes(party)))
    return [];
  const host = asLeader(view, seat);
  return isOfLeaders(host) ? [guest, host] : [];
}

/** "His meeting", "her trip": of whom the sentence speaks. */
export function ownerAt(view: View, from: number): Actor | null {
  const words = lowWords(view, from - 2, from);
  if (!words.some((low) => low === 'his' || low === 'her')) return null;
  const here = view.actors.findLast((actor) => actor.to <= from && actor.persons.length > 0 && !actor.owns);
  return here ?? view.company.person;
}

/** "Putin's visit to Trump" */
function leaderVisited(view: View, to: number): Actor | null {
  if (lowAt(view, to) !== 'to') return null;
  const host = view.actors.find((actor) => actor.from >= to + 1 && actor.from <= to + 2 && !actor.owns);
  return host !== undefined && host.kind === 'person' && isOfLeaders(host) ? host : null;
}

/** "A trip to Moscow by Trump's special envoy, Steve Witkoff" */
function travellerAfter(view: View, to: number): Actor | null {
  const by = view.tokens.findIndex((token, at) => at >= to && at <= to + 5 && token.low === 'by');
  if (by < 0) return null;
  return (
    view.actors.find((actor) => actor.from > by && actor.from <= by + 6 && actor.kind !== 'place' && !actor.owns) ??
    null
  );
}
