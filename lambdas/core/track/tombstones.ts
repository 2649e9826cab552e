import type { Entry, Held, State } from './model.ts';
import { figureOf } from './terms.ts';
import { daysBetween } from './time.ts';

/** Days after which an item that is over keeps no facts; of the track's newest publication, not of the clock. */
export const TOMB_DAYS = 30;
/** Later ones are told from the newest of these: a round's number, a count that was handed over. */
export const MOST_TOMBS = 16;

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
  entry.status = entry.status && bare(entry.status);
  entry.past = [];
  entry.had = [];
  entry.positions = {};
  entry.lost = [];
  entry.closed ??= entry.updated;
}

export function dropTombs(state: State, most: number): void {
  const tombs = state.entries.filter((entry) => entry.tomb);
  if (tombs.length <= most) return;
  const dropped = new Set(tombs.slice(0, tombs.length - most));
  state.entries = state.entries.filter((entry) => !dropped.has(entry));
}

function bare<Value extends string>(held: Held<Value>): Held<Value> {
  return { ...held, terms: {}, evidence: [], supports: [] };
}
