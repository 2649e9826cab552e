import type { Evidence } from '../change.ts';
import { bytesOf, cut } from './bytes.ts';
import { ECHO_DAYS } from './echo.ts';
import type { Entry, State } from './model.ts';
import { daysBetween } from './time.ts';
import { bury, dropTombs, TOMB_DAYS } from './tombstones.ts';

/** Bytes of JSON of a revision, whatever comes: its snapshot, changes, alerts and marks. */
export const REVISION_BYTES = 100_000;
/** Of entries alone, and with what readers see of them once more: the snapshot's items are made of the entries. */
const ENTRIES_BYTES = { most: 24_000, low: 22_000 };
/** What is let go of is let go of in one go, down to the lower mark, since measuring takes longer than folding. */
const STATE_BYTES = { most: 42_000, low: 38_000 };
/** Of the memory of what was told, and what it takes for an item and a value beside their names and the article. */
export const TOLD_BYTES = 12_000;
const TOLD_ITEM = 140;
const TOLD_VALUE = 240;
const STORIES_BYTES = 7500;
const MANY_POSITIONS = 12;
const SOME_TOMBS = 6;
/** Bytes of JSON of a text that is shortened. */
const SHORT = { title: 80, quote: 160 } as const;

/** Lets go of one thing; `false` where there is none. */
type Shed = (state: State) => boolean;

/**
 * Keeps the state within its size, whatever comes. What it lets go of first matters least: copies' texts, second
 * evidence, items that are over or not heard of for longest, the length of quotes, positions of the parties heard least
 * lately.
 */
export function fitState(state: State): void {
  fitStories(state);
  if (!isWithin(state, 'most')) {
    for (const shed of SHEDDING) while (!isWithin(state, 'low') && shed(state));
  }
  for (const shed of SHEDDING_TOLD) while (toldBytes(state) > TOLD_BYTES && shed(state));
}

/**
 * What matters least is let go of first. An item that news is about these days stays until nothing else is left: what is
 * let go of before it was compared is never told.
 */
const SHEDDING: readonly Shed[] = [
  ...[shedSecondEvidence, shedPast, shedItems(ECHO_DAYS, isOver), shedTombs(SOME_TOMBS)],
  ...[shedItems(TOMB_DAYS, isAny), shedTombs(0), shedLost, shedTexts, shedPositions(MANY_POSITIONS)],
  ...[shedItems(ECHO_DAYS, isAny), shedTombs(0), shedItems(0, isAny), shedTombs(0), shedPositions(0)],
];
/** The same where it is the memory of what was told that would not hold them: texts make no difference. */
const SHEDDING_TOLD: readonly Shed[] = [
  ...[shedItems(ECHO_DAYS, isOver), shedPositions(MANY_POSITIONS), shedItems(TOMB_DAYS, isAny)],
  ...[shedItems(ECHO_DAYS, isAny), shedItems(0, isAny), shedPositions(0)],
];

/** Readers see of an entry what is not past, lost or a tombstone. */
function isWithin({ entries }: State, mark: 'most' | 'low'): boolean {
  let [whole, shown] = [2, 2];
  for (const entry of entries) {
    const bytes = bytesOf(entry) + 1;
    whole += bytes;
    if (!entry.tomb) shown += bytes - bytesOf(entry.past) - bytesOf(entry.lost);
  }
  return whole <= ENTRIES_BYTES[mark] && whole + shown <= STATE_BYTES[mark];
}

/** What it takes to remember that all of it was told; what was told of tombstones is forgotten where need be. */
function toldBytes({ entries }: State): number {
  const live = entries.filter(({ tomb }) => !tomb);
  return live.reduce((sum, { subject, item, status, positions }) => {
    const values = Object.entries({ ...positions, ...(status && { '': status }) });
    const each = values.map(([party, { value, evidence }]) => {
      return TOLD_VALUE + bytesOf(party) + 2 * value.length + bytesOf(evidence[0]?.article ?? '');
    });
    return sum + TOLD_ITEM + bytesOf(item) + bytesOf(subject) + each.reduce((all, one) => all + one, 0);
  }, 2);
}

function fitStories(state: State): void {
  let bytes = bytesOf(state.stories);
  while (bytes > STORIES_BYTES) {
    bytes -= bytesOf(state.stories[0]) + 1;
    state.stories = state.stories.slice(1);
  }
}

/** The live item that was heard of least lately and that `fits`. */
function oldest(state: State, fits: (entry: Entry) => boolean): Entry | undefined {
  return state.entries
    .filter((entry) => !entry.tomb && fits(entry))
    .reduce<Entry | undefined>((least, entry) => (least && least.updated <= entry.updated ? least : entry), undefined);
}

function shedSecondEvidence(state: State): boolean {
  const entry = oldest(state, (candidate) => valuesOf(candidate).some(({ evidence }) => evidence.length > 1));
  for (const { evidence } of entry ? valuesOf(entry) : []) evidence.splice(1);
  return entry !== undefined;
}

function shedPast(state: State): boolean {
  const entry = oldest(state, ({ past }) => past.length > 0);
  if (entry) entry.past = [];
  return entry !== undefined;
}

/** Shortens what took something back: that it did is told by the next revision. */
function shedLost({ entries }: State): boolean {
  const entry = entries.find(({ lost }) => lost.some(({ evidence }) => isLong(evidence)));
  if (entry) entry.lost = entry.lost.map((lost) => ({ ...lost, evidence: shorten(lost.evidence) }));
  return entry !== undefined;
}

/** Shortens the proof of the value heard least lately; who said it, where and when stays. */
function shedTexts({ entries }: State): boolean {
  const values = entries.flatMap(valuesOf).filter(({ evidence }) => evidence.some(isLong));
  const [first, ...others] = values;
  if (first === undefined) return false;
  const { evidence } = others.reduce((least, value) => (value.last < least.last ? value : least), first);
  evidence.splice(0, evidence.length, ...evidence.map(shorten));
  return true;
}

function isLong({ guid, title, quote }: Evidence): boolean {
  return guid !== null || bytesOf(title) > SHORT.title || bytesOf(quote) > SHORT.quote;
}

function shorten(evidence: Evidence): Evidence {
  const { title, quote } = evidence;
  return { ...evidence, guid: null, title: cut(title, SHORT.title), quote: cut(quote, SHORT.quote) };
}

/** Buries the item heard of least lately, if that is longer ago than some days of news. One item always stays. */
function shedItems(days: number, fits: (entry: Entry) => boolean): Shed {
  return (state) => {
    const live = state.entries.filter(({ tomb }) => !tomb).length;
    const isQuiet = ({ updated }: Entry) => days === 0 || daysBetween(updated, state.newest ?? updated) > days;
    const entry = live > 1 ? oldest(state, (candidate) => fits(candidate) && isQuiet(candidate)) : undefined;
    if (entry) bury(entry);
    return entry !== undefined;
  };
}

function isOver({ closed }: Entry): boolean {
  return closed !== null;
}

function isAny(): boolean {
  return true;
}

function shedTombs(least: number): Shed {
  return (state) => {
    const tombs = state.entries.filter(({ tomb }) => tomb).length;
    if (tombs > least) dropTombs(state, tombs - 1);
    return tombs > least;
  };
}

/** Of an item on which very many have a position those heard least lately go. */
function shedPositions(least: number): Shed {
  return (state) => {
    const entry = oldest(state, ({ positions }) => Object.keys(positions).length > least);
    if (entry === undefined) return false;
    const [party] = Object.entries(entry.positions).reduce((first, other) => {
      return other[1].last < first[1].last ? other : first;
    });
    delete entry.positions[party];
    return true;
  };
}

function valuesOf({ status, past, positions }: Entry) {
  return [...(status ? [status] : []), ...past, ...Object.values(positions)];
}
