/** What is known of a spelling wherever it stands. */
export interface Word {
  readonly text: string;
  /** Lower case, apostrophes and dashes made plain. */
  readonly low: string;
  /** The kinds to which it belongs, a bit each. */
  readonly kinds: number;
}

/** Words that mean one thing to one reader: a bit of each word, and of each sentence in which one of them stands. */
export interface WordKind {
  has(words: Pick<Word, 'kinds'> | undefined): boolean;
}

const MOST_KINDS = 31;
const MOST_WORDS = 20_000;
const LONGEST_WORD = 40;
const APOSTROPHE = /['\u2019\u02bc]/;
const DASH = /^[\u2010-\u2015\u2212-]$/;

const tests: ((low: string) => boolean)[] = [];
const known = new Map<string, Word>();

/**
 * Declares a kind of words, once and for all. Whether a word is of the kind is found out when it is first met; so a
 * sentence without any costs one look.
 *
 * @param words a pattern for the whole word, or a list
 */
export function wordKind(words: RegExp | Iterable<string>): WordKind {
  if (tests.length === MOST_KINDS) throw new Error(`more than ${MOST_KINDS} kinds of words do not fit into one number`);
  const bit = 1 << tests.length;
  const list = words instanceof RegExp ? null : new Set(words);
  tests.push((low) => (words instanceof RegExp ? words.test(low) : list?.has(low) === true));
  known.clear();
  return { has: (given) => given !== undefined && (given.kinds & bit) !== 0 };
}

/** The word of a spelling; the same object as long as it is remembered. */
export function wordOf(text: string): Word {
  const word = known.get(text);
  if (word !== undefined) return word;
  if (text.length > LONGEST_WORD) return meet(text);
  if (known.size === MOST_WORDS) known.clear();
  // a piece of a string keeps the whole of it in memory; a copy does not
  const fresh = meet([...text].join(''));
  known.set(fresh.text, fresh);
  return fresh;
}

function meet(text: string): Word {
  const low = plain(text);
  return { text, low, kinds: tests.reduce((kinds, test, index) => kinds | (test(low) ? 1 << index : 0), 0) };
}

function plain(text: string): string {
  if (DASH.test(text)) return text === '-' || text === '\u2010' || text === '\u2011' ? '-' : '\u2013';
  if (APOSTROPHE.test(text)) return "'";
  return text.toLowerCase();
}
