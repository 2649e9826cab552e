import type { Topic } from '../observation.ts';
import type { AgendaItem, Standing } from '../revision.ts';
import { certaintyOf, independentSources } from './certainty.ts';
import { dayName, seenFirst } from './entries.ts';
import type { Entry, Held, State } from './model.ts';

/**
 * The ids of all items of a state: topic, subject and the day on which the article was published that was seen first
 * of it; a second one of that day has a number. An id stays what it is when earlier articles come late, which a count
 * of items would not.
 */
export function nameEntries(topic: Topic, state: State): ReadonlyMap<Entry, string> {
  const names = new Map<Entry, string>();
  const uses = new Map<string, number>();
  for (const entry of state.entries.toSorted(seenFirst)) {
    const name = dayName(entry);
    const number = (uses.get(name) ?? 0) + 1;
    uses.set(name, number);
    const last = number + entry.shift;
    names.set(entry, last === 1 ? `${topic}/${name}` : `${topic}/${name}-${last}`);
  }
  return names;
}

/** What readers see: items that are open or were until a month ago. */
export function itemsOf(topic: Topic, state: State): readonly AgendaItem[] {
  const names = nameEntries(topic, state);
  return state.entries.filter(isShown).map((entry) => ({
    itemId: names.get(entry) ?? '',
    topic,
    item: entry.item,
    round: entry.round,
    status: entry.status && standingOf(entry.status),
    positions: Object.fromEntries(Object.entries(entry.positions).map(([party, held]) => [party, standingOf(held)])),
    terms: entry.terms,
    opened: entry.opened,
    updated: entry.updated,
    closed: entry.closed,
  }));
}

/** A tombstone is not shown, nor is an item of which all was withdrawn. */
function isShown(entry: Entry): boolean {
  return !entry.tomb && (entry.status !== null || Object.keys(entry.positions).length > 0);
}

function standingOf<Value extends string>(held: Held<Value>): Standing<Value> {
  const { value, since, evidence, terms, supports } = held;
  return { value, since, certainty: certaintyOf(supports), sources: independentSources(supports), evidence, terms };
}
