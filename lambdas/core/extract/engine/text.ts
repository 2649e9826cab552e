import { type Word, wordAt } from './words.ts';

/** A piece of a sentence: a word, a number, a sign. Offsets are of the sentence. */
export interface Token extends Word {
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
const TOKEN = /\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?!\d)|\d+(?:\.\d+)?|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d]/uy;

const ASCII = 0x7f;
const SPACE = 0x20;
const [ZERO, NINE] = [0x30, 0x39];

/** Cuts a text into words, numbers and signs. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start;
    let hash = 0;
    let code = text.charCodeAt(start);
    // plain letters need no pattern
    while (isPlainLetter(code)) {
      hash = (Math.imul(hash, 31) + code) | 0;
      end += 1;
      code = text.charCodeAt(end);
    }
    if (end === start || code > ASCII) {
      end = code === SPACE ? start : isPlainSign(code) ? start + 1 : tokenEnd(text, start);
      hash = 0;
      for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    }
    if (end > start) {
      const { text: own, low, kinds, id } = wordAt(text, start, end, hash);
      tokens.push({ text: own, low, kinds, id, start, end });
    }
    start = Math.max(end, start + 1);
  }
  return tokens;
}

/** Where the token at `start` ends; `start` itself at white space. */
function tokenEnd(text: string, start: number): number {
  TOKEN.lastIndex = start;
  return TOKEN.test(text) ? TOKEN.lastIndex : start;
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isPlainSign(code: number): boolean {
  return code > SPACE && code < ASCII && !(code >= ZERO && code <= NINE);
}

/** Whether two neighbouring tokens are written without a space between them. */
export function glued(left: Token, right: Token): boolean {
  return left.end === right.start;
}

/** Sorts by place; most lists have one thing at most. */
export function inOrder<Placed extends { readonly from: number }>(list: Placed[]): Placed[] {
  return list.length < 2 ? list : list.sort((left, right) => left.from - right.from);
}

/** The word at a place, in lower case; empty outside the sentence. */
export function lowAt({ tokens }: { readonly tokens: readonly Token[] }, at: number): string {
  return lowOf(tokens, at);
}

/** The same, of the tokens alone. */
export function lowOf(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}
