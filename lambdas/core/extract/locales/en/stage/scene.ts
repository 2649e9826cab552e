import type { Mark } from '../../../engine/lexicon.ts';
import type { Sentence, Token } from '../../../engine/text.ts';
import type { English, Entry } from './lexicon.ts';
import type { Tag, Word, WordOf } from './words.ts';

/** A word of the lexicon found in a sentence; `until` is the end of its tail where it has a gap, else its end. */
export interface Found<Value extends Word = Word> {
  readonly from: number;
  readonly to: number;
  readonly until: number;
  readonly value: Value;
}

type Marks = { readonly [Key in Tag]: readonly Found<WordOf<Key>>[] };

/** A sentence with the words of the lexicon that stand in it, by tag and in order. */
export interface Marked {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly marks: Marks;
}

const LONGEST_GAP = 7;

/** Looks up a sentence once. Of two words of one tag that overlap the longer one counts. */
export function markSentence(sentence: Sentence, lexicon: English): Marked {
  const { tokens } = sentence;
  const marks = emptyMarks();
  for (let index = 0; index < tokens.length; index += 1) {
    for (const mark of lexicon.at(tokens, index)) {
      const found = complete(mark, tokens);
      if (found !== null) keep(marks[found.value.tag], found);
    }
  }
  return { sentence, tokens, marks: marks as unknown as Marks };
}

function complete(mark: Mark<Entry>, tokens: readonly Token[]): Found | null {
  const { from, to } = mark;
  const { word: value, tail } = mark.value;
  if (tail === null) return { from, to, until: to, value };
  for (let at = to + 1; at <= to + LONGEST_GAP && at < tokens.length; at += 1) {
    if (/^[.;:!?\u2013"\u201c\u201d]$/.test(tokens[at - 1]?.low ?? '')) return null;
    if (tail.every((word, offset) => tokens[at + offset]?.low === word)) {
      return { from, to, until: at + tail.length, value };
    }
  }
  return null;
}

function keep(list: Found[], found: Found): void {
  const last = list.at(-1);
  if (last !== undefined && found.from < last.until && found.value.tag === last.value.tag) {
    // a gap leaves room for others inside it
    const nested = last.until > last.to && found.from >= last.to && found.to <= last.until;
    if (!nested) {
      if (found.from === last.from && found.until > last.until) list.pop();
      else if (found.from < last.to) return;
    }
  }
  list.push(found);
}

function emptyMarks(): Record<Tag, Found[]> {
  return {
    act: [],
    status: [],
    say: [],
    stop: [],
    spare: [],
    transfer: [],
    meet: [],
    person: [],
    party: [],
    demonym: [],
    unit: [],
    scope: [],
    venue: [],
    qualifier: [],
    truce: [],
    rest: [],
    fighting: [],
    swap: [],
    talks: [],
    meeting: [],
    role: [],
    modifier: [],
    bothSides: [],
    twoLeaders: [],
    otherSide: [],
    outsider: [],
    neg: [],
    hyp: [],
    cond: [],
    retro: [],
    pointer: [],
    otherConflict: [],
  };
}
