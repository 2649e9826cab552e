/** A piece of a sentence: a word, a number, a sign. Offsets are of the sentence. */
export interface Token {
  readonly text: string;
  /** Lower case, apostrophes and dashes made plain. */
  readonly low: string;
  readonly start: number;
  readonly end: number;
}

/** One sentence of an article, cut into tokens. */
export interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Number of the paragraph in which it stands. */
  readonly paragraph: number;
  /** Whether it is the first of its paragraph. */
  readonly opens: boolean;
}

// 1,200 · 1 000 · 1.5 | words with inner apostrophes cut off later | any other sign
const TOKEN = /\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d+(?:\.\d+)?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/gu;
const APOSTROPHE = /['\u2019\u02bc]/;
const DASH = /^[\u2010-\u2015\u2212-]$/;

/** Cuts a text into words, numbers and signs. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({ text: match[0], low: plain(match[0]), start, end: start + match[0].length });
  }
  return tokens;
}

function plain(text: string): string {
  if (DASH.test(text)) return text === '-' || text === '\u2010' || text === '\u2011' ? '-' : '\u2013';
  if (APOSTROPHE.test(text)) return "'";
  return text.toLowerCase();
}

/** Whether two neighbouring tokens are written without a space between them. */
export function glued(left: Token, right: Token): boolean {
  return left.end === right.start;
}
