import type { Found } from './scene.ts';
import type { Tag } from './words.ts';

/** The words of each tag, in order. */
export type MarkLists = Record<Tag, Found[]>;

/** Adds a word to those of its tag; of two that overlap the longer one counts. */
export function keep(marks: MarkLists, tag: Tag, found: Found): void {
  const list = marks[tag];
  const last = list.at(-1);
  if (last === undefined) {
    marks[tag] = [found];
    return;
  }
  if (found.from < last.until) {
    // a gap leaves room for others inside it
    const nested = last.until > last.to && found.from >= last.to && found.to <= last.until;
    const same = found.from === last.from && found.until === last.until;
    if (found.from === last.from && found.until > last.until) dropShorter(list, found);
    else if (!nested && !same && found.from < last.to) return;
  }
  list.push(found);
}

/** A longer phrase takes the place of a shorter one of its kind: "wish to" leaves the noun "wish" alone. */
function dropShorter(list: Found[], found: Found): void {
  const kept = list.filter((other) => other.from !== found.from || kindOf(other) !== kindOf(found));
  list.splice(0, list.length, ...kept);
}

function kindOf({ value }: Found): string {
  return 'kind' in value ? value.kind : '';
}

/** Most tags stand in few sentences: they share one list until a word is found. */
const NONE: Found[] = [];

export function emptyMarks(): MarkLists {
  return {
    act: NONE,
    status: NONE,
    say: NONE,
    stop: NONE,
    spare: NONE,
    transfer: NONE,
    meet: NONE,
    move: NONE,
    hostile: NONE,
    spared: NONE,
    quiet: NONE,
    tone: NONE,
    idiom: NONE,
    people: NONE,
    formula: NONE,
    person: NONE,
    party: NONE,
    demonym: NONE,
    unit: NONE,
    scope: NONE,
    venue: NONE,
    qualifier: NONE,
    truce: NONE,
    rest: NONE,
    weakRest: NONE,
    fighting: NONE,
    swap: NONE,
    talks: NONE,
    meeting: NONE,
    role: NONE,
    modifier: NONE,
    bothSides: NONE,
    twoLeaders: NONE,
    otherSide: NONE,
    outsider: NONE,
    neg: NONE,
    hyp: NONE,
    cond: NONE,
    retro: NONE,
    pointer: NONE,
    pointerHead: NONE,
    otherConflict: NONE,
  };
}
