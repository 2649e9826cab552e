/** What is known of a spelling wherever it stands. */
export interface Word extends Kinds {
  readonly text: string;
  /** Lower case, apostrophes and dashes made plain. */
  readonly low: string;
  /** Its number; no other word ever gets it. */
  readonly id: number;
}

/** Kinds of words, a bit each; most words are of none and share one list. */
export interface Kinds {
  readonly kinds: readonly number[];
}

/** Words that mean one thing to one reader: a bit of each word, and of each sentence in which one of them stands. */
export interface WordKind {
  has(words: Kinds | undefined): boolean;
}

const KINDS_IN_NUMBER = 31;
/** Words that are remembered: a few to a place, where a new one drives out the oldest. */
const BITS_OF_PLACE = 12;
const WAYS = 4;
const LONGEST_WORD = 40;
const APOSTROPHE = /['\u2019\u02bc]/;
const DASH = /^[\u2010-\u2015\u2212-]$/;

const patterns: (readonly [pattern: RegExp, kind: number])[] = [];
const listed = new Map<string, number[]>();
const known: (Word | undefined)[] = new Array(WAYS << BITS_OF_PLACE).fill(undefined);
let kindCount = 0;
let wordCount = 0;
/** The kinds of a word that is of none. */
let none: readonly number[] = [];

/**
 * Declares a kind of words, once and for all. Whether a word is of the kind is found out when it is first met; so a
 * sentence without any costs one look.
 *
 * @param given a pattern for the whole word, or a list
 */
export function wordKind(given: RegExp | Iterable<string>): WordKind {
  const kind = kindCount;
  kindCount += 1;
  if (given instanceof RegExp) patterns.push([given, kind]);
  else for (const low of given) listed.set(low, [...(listed.get(low) ?? []), kind]);
  none = new Array(Math.ceil(kindCount / KINDS_IN_NUMBER)).fill(0);
  known.fill(undefined);
  const [slot, bit] = [Math.floor(kind / KINDS_IN_NUMBER), 1 << (kind % KINDS_IN_NUMBER)];
  return { has: (words) => words !== undefined && ((words.kinds[slot] as number) & bit) !== 0 };
}

/** The kinds of all words of a sentence. */
export function kindsOf(words: readonly Word[]): readonly number[] {
  const all = [...none];
  for (const { kinds } of words)
    if (kinds !== none)
      for (let slot = 0; slot < all.length; slot += 1) all[slot] = (all[slot] ?? 0) | (kinds[slot] ?? 0);
  return all;
}

const NOWHERE: readonly never[] = [];

/** Where words of a kind stand in a sentence. */
export function placesOf(kind: WordKind, sentence: Kinds & { readonly tokens: readonly Word[] }): readonly number[] {
  if (!kind.has(sentence)) return NOWHERE;
  const places: number[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) if (kind.has(sentence.tokens[at])) places.push(at);
  return places;
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
  const text = piece.length > LONGEST_WORD ? piece : unique(piece);
  const low = unique(plain(text));
  wordCount += 1;
  return { text, low, id: wordCount, kinds: kindsOfWord(low) };
}

/**
 * The one string of these letters that the engine keeps as a name. It is compared by its address; and a piece of a
 * text would keep the whole of it in memory.
 */
function unique(piece: string): string {
  return Object.keys({ [piece]: 0 })[0] ?? piece;
}

function kindsOfWord(low: string): readonly number[] {
  const own = [...(listed.get(low) ?? [])];
  for (const [pattern, kind] of patterns) if (pattern.test(low)) own.push(kind);
  if (own.length === 0) return none;
  const kinds = [...none];
  for (const kind of own) {
    const slot = Math.floor(kind / KINDS_IN_NUMBER);
    kinds[slot] = (kinds[slot] ?? 0) | (1 << (kind % KINDS_IN_NUMBER));
  }
  return kinds;
}

function plain(text: string): string {
  if (DASH.test(text)) return text === '-' || text === '\u2010' || text === '\u2011' ? '-' : '\u2013';
  if (APOSTROPHE.test(text)) return "'";
  return text.toLowerCase();
}
