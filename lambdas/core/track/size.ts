import { ECHO_DAYS } from './echo.ts';
import type { Entry, State, Story } from './model.ts';
import { daysBetween } from './time.ts';
import { bury, dropTombs, TOMB_DAYS } from './tombstones.ts';

/** Bytes of JSON. Readers' items are made of the entries, so these count twice in a snapshot of at most 100 KB. */
const ENTRIES_BYTES = 26_000;
/** What is let go of is let go of in one go, since measuring takes longer than folding. */
const ENTRIES_LOW = 23_000;
const STORIES_BYTES = 8000;
/** More than any value that is held takes on average: below this many nothing needs to be measured. */
const CERTAINLY_FITS = 5;
const MANY_POSITIONS = 12;
const SOME_TOMBS = 6;

/** Lets go of one thing; `false` where there is none. */
type Shed = (state: State) => boolean;

/**
 * Keeps the state within its size, whatever comes. What it lets go of first matters least: copies' texts, second
 * evidence, items that are over, positions of the parties heard least lately, items not heard of for longest.
 */
export function fitState(state: State): void {
  fitStories(state);
  if (countHeld(state.entries) <= CERTAINLY_FITS && state.entries.length <= CERTAINLY_FITS) return;
  if (bytesOf(state.entries) <= ENTRIES_BYTES) return;
  for (const shed of SHEDDING) {
    while (bytesOf(state.entries) > ENTRIES_LOW && shed(state));
  }
}

/**
 * What matters least is let go of first. An item that news is about these days stays until nothing else is left: what is
 * let go of before it was compared is never told.
 */
const SHEDDING: readonly Shed[] = [
  ...[shedSecondEvidence, shedPast, shedItems(ECHO_DAYS, isOver), shedTombs(SOME_TOMBS), shedPositions(MANY_POSITIONS)],
  ...[shedItems(TOMB_DAYS, isAny), shedTombs(0), shedItems(ECHO_DAYS, isAny), shedTombs(0)],
  ...[shedItems(0, isAny), shedTombs(0), shedPositions(0)],
];

export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function fitStories(state: State): void {
  let bytes = state.stories.reduce((sum, story) => sum + storyBytes(story), 0);
  while (bytes > STORIES_BYTES && state.stories.length > 0) {
    bytes -= state.stories[0] === undefined ? 0 : storyBytes(state.stories[0]);
    state.stories = state.stories.slice(1);
  }
}

function storyBytes({ articles, signatures, said }: Story): number {
  const texts = [...articles, ...signatures, ...Object.entries(said).flat()];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 3, 120);
}

function countHeld(entries: readonly Entry[]): number {
  return entries.reduce((sum, { past, positions }) => sum + 1 + past.length + Object.keys(positions).length, 0);
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
