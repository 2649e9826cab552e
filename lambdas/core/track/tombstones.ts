import { dayName, seenFirst } from './entries.ts';
import type { Entry, Held, State } from './model.ts';
import { figureOf } from './terms.ts';
import { daysBetween } from './time.ts';

/** Days after which an item that is over keeps no facts; of the track's newest publication, not of the clock. */
export const TOMB_DAYS = 30;
/** Later ones are told from the newest of these: a round's number, a count that was handed over. */
const MOST_TOMBS = 12;
/** Far more than one report lets go of. */
const MOST_FORGOTTEN = 48;
/** As many as recognise a tombstone in what was told of it. */
const TOMB_ORIGINS = 2;

/** Turns items that have long been over into tombstones. */
export function buryOld(state: State): void {
  const { newest } = state;
  if (newest === null) return;
  for (const entry of state.entries) {
    if (!entry.tomb && entry.closed !== null && daysBetween(entry.closed, newest) > TOMB_DAYS) bury(entry);
  }
  dropTombs(state, MOST_TOMBS);
}

/** Keeps of an item its id, final status and dates, and what tells it from later ones. */
export function bury(entry: Entry): void {
  const { date, round } = entry.terms;
  entry.tomb = true;
  entry.terms = {
    ...(date !== undefined && { date }),
    ...figureOf(entry.terms),
    ...(round !== undefined && { round }),
  };
  entry.origins = entry.origins.slice(0, TOMB_ORIGINS);
  entry.status = entry.status && bare(entry.status);
  entry.past = [];
  entry.had = [];
  entry.positions = {};
  entry.lost = [];
  entry.closed ??= entry.updated;
}

export function dropTombs(state: State, most: number): void {
  const tombs = state.entries.filter((entry) => entry.tomb);
  for (const dropped of tombs.slice(0, Math.max(0, tombs.length - most))) {
    state.entries = state.entries.filter((entry) => entry !== dropped);
    state.forgotten = [...state.forgotten, ...dropped.origins.map(({ key }) => key)].slice(-MOST_FORGOTTEN);
    // Its id is not free for another one.
    for (const entry of state.entries) {
      if (dayName(entry) === dayName(dropped) && seenFirst(dropped, entry) <= 0) entry.shift += 1;
    }
  }
}

function bare<Value extends string>(held: Held<Value>): Held<Value> {
  return { ...held, terms: {}, evidence: [], supports: [] };
}
