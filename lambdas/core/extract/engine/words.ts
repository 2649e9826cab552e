/** What is known of a spelling wherever it stands. */
export interface Word extends Kinds {
  readonly text: string;
  /** Lower case, apostrophes and dashes made plain. */
  readonly low: string;
  /** Its number; no other word ever gets it. */
  readonly id: number;
}

/** Kinds of words, a bit each. */
export interface Kinds {
  readonly kinds: number;
  readonly more: number;
}

/** Words that mean one thing to one reader: a bit of each word, and of each sentence in which one of them stands. */
export interface WordKind {
  has(words: Kinds | undefined): boolean;
}

const KINDS_IN_NUMBER = 31;
const MOST_KINDS = 2 * KINDS_IN_NUMBER;
/** Words that are remembered: a few to a place, where a new one drives out the oldest. */
const BITS_OF_PLACE = 12;
const WAYS = 4;
const LONGEST_WORD = 40;
const APOSTROPHE = /['\u2019\u02bc]/;
const DASH = /^[\u2010-\u2015\u2212-]$/;

const tests: ((low: string) => boolean)[] = [];
const known: (Word | undefined)[] = new Array(WAYS << BITS_OF_PLACE).fill(undefined);
let count = 0;

/**
 * Declares a kind of words, once and for all. Whether a word is of the kind is found out when it is first met; so a
 * sentence without any costs one look.
 *
 * @param given a pattern for the whole word, or a list
 */
export function wordKind(given: RegExp | Iterable<string>): WordKind {
  if (tests.length === MOST_KINDS) throw new Error(`more than ${MOST_KINDS} kinds of words do not fit: merge some`);
  const own = tests.length < KINDS_IN_NUMBER;
  const bit = 1 << (tests.length % KINDS_IN_NUMBER);
  const list = given instanceof RegExp ? null : new Set(given);
  tests.push((low) => (given instanceof RegExp ? given.test(low) : list?.has(low) === true));
  known.fill(undefined);
  return {
    has: own
      ? (words) => words !== undefined && (words.kinds & bit) !== 0
      : (words) => words !== undefined && (words.more & bit) !== 0,
  };
}

const NOWHERE: readonly never[] = [];

/** Where words of a kind stand in a sentence. */
export function placesOf(kind: WordKind, sentence: Kinds & { readonly tokens: readonly Word[] }): readonly number[] {
  return kind.has(sentence) ? sentence.tokens.flatMap((token, at) => (kind.has(token) ? [at] : [])) : NOWHERE;
}

/** The word `text.slice(start, end)`; `hash` is any number that is the same for the same letters. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  // similar spellings must not crowd together: a product with the golden ratio spreads them
  const place = (Math.imul(hash, 0x9e3779b1) >>> (32 - BITS_OF_PLACE)) * WAYS;
  for (let way = place; way < place + WAYS; way += 1) {
    const word = known[way];
    if (word === undefined) break;
    if (isHere(word, text, start, end)) return word;
  }
  const fresh = meet(text.slice(start, end));
  if (end - start > LONGEST_WORD) return fresh;
  known.copyWithin(place + 1, place, place + WAYS - 1);
  known[place] = fresh;
  return fresh;
}

function isHere({ text: own }: Word, text: string, start: number, end: number): boolean {
  return own.length === end - start && text.startsWith(own, start);
}

function meet(piece: string): Word {
  // a piece of a string keeps the whole of it in memory; a copy does not
  const text = piece.length > LONGEST_WORD ? piece : [...piece].join('');
  const low = plain(text);
  count += 1;
  return { text, low, id: count, kinds: bits(low, 0), more: bits(low, KINDS_IN_NUMBER) };
}

function bits(low: string, first: number): number {
  const own = tests.slice(first, first + KINDS_IN_NUMBER);
  return own.reduce((kinds, test, bit) => kinds | (test(low) ? 1 << bit : 0), 0);
}

function plain(text: string): string {
  if (DASH.test(text)) return text === '-' || text === '\u2010' || text === '\u2011' ? '-' : '\u2013';
  if (APOSTROPHE.test(text)) return "'";
  return text.toLowerCase();
}
