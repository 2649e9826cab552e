import type { Alert } from '../alert.ts';
import type { Change, Evidence } from '../change.ts';
import { compareEntry } from './diff.ts';
import { evidenceOf } from './held.ts';
import { nameEntries } from './items.ts';
import type { Entry, Facts, State, ToldItem } from './model.ts';
import { beginTold, endTold } from './moves.ts';
import { createTeller, type Named, type Teller, type TrackInput } from './teller.ts';
import { fitTold } from './told.ts';

interface Telling {
  readonly told: Facts['told'];
  readonly changes: readonly Change[];
  readonly alerts: readonly Alert[];
  /** Whether the next revision has more to tell of the same state. */
  readonly more: boolean;
}

/** An item, and what was told of it. */
interface Match {
  readonly entry: Entry;
  readonly now: Named;
  /** The key under which something was told of it. */
  readonly key: string | undefined;
}

/**
 * Compares a state with what was told: the changes of the next revision and the alerts that it owes. An item is known
 * again by the articles it came from, whatever its id is now.
 * @param room Bytes of JSON for changes and alerts: what does not fit is left for the next revision.
 */
export function tellChanges(occasion: TrackInput, state: State, told: Facts['told'], room: number): Telling {
  const teller = createTeller(occasion, room);
  const matches = matchTold(state, told, nameEntries(occasion.track.topic, state));
  const evidence = occasion.reports.slice(-1).map(({ article }) => evidenceOf(article, { quote: '', speaker: null }));
  // An id may go from one item to another, so all that is told under old ids ends before anything begins.
  const ended = endMoved(told, matches, state, teller, evidence);
  const next = teller.full ? Object.entries(ended) : tellMatches(occasion, state, matches, ended, teller, evidence);

  const fitted = fitTold(next, state);
  // What is forgotten would be told again and again: then it is left to the next news.
  const whole = next.every(([key, item]) => item.buried || fitted[key] !== undefined);
  const { changes, alerts, full } = teller;
  return { told: fitted, changes, alerts, more: full && whole };
}

/** What was told, with the values that have ended because their item has another id now, or is no more. */
function endMoved(
  told: Facts['told'],
  matches: readonly Match[],
  state: State,
  { giveFor, step }: Teller,
  evidence: readonly Evidence[],
): Facts['told'] {
  const names = new Map(matches.map(({ key, now }) => [key, now.itemId]));
  const used = new Set(matches.map(({ now }) => now.itemId));
  // What is forgotten keeps what was told of it, unless its id has gone to another item.
  const isOver = (key: string, { itemId }: ToldItem) => state.forgotten.includes(key) && !used.has(itemId);
  const ended = Object.entries(told).map(([key, item]): [string, ToldItem] => {
    if (names.get(key) === item.itemId || isOver(key, item)) return [key, item];
    return [key, { ...item, slots: endTold(item.slots, evidence, giveFor(item, null), step) }];
  });
  return Object.fromEntries(ended);
}

function tellMatches(
  { policy }: TrackInput,
  state: State,
  matches: readonly Match[],
  ended: Facts['told'],
  { giveFor, step }: Teller,
  evidence: readonly Evidence[],
): readonly [string, ToldItem][] {
  return matches.flatMap(({ entry, now, key }): [string, ToldItem][] => {
    const give = giveFor(now, entry);
    const told = beginTold(key === undefined ? {} : (ended[key]?.slots ?? {}), evidence, give, step);
    const compared = { entry, told, newest: state.newest ?? entry.updated, when: policy.when };
    const slots = entry.tomb ? told : compareEntry(compared, give, step);
    const origin = entry.origins[0]?.key;
    if (origin === undefined || Object.keys(slots).length === 0) return [];
    return [[origin, { ...now, buried: entry.tomb, slots }]];
  });
}

/** Finds what was told of each item by the articles that it came from. */
function matchTold(state: State, told: Facts['told'], names: ReadonlyMap<Entry, string>): readonly Match[] {
  const found = new Set<string>();
  return state.entries.map((entry) => {
    const { item, round } = entry;
    const key = entry.origins.map((origin) => origin.key).find((candidate) => told[candidate] && !found.has(candidate));
    if (key !== undefined) found.add(key);
    return { entry, now: { itemId: names.get(entry) ?? '', item, round }, key };
  });
}
