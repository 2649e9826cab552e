import { lowOf, type Token } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Word } from './words.ts';

const LONGEST_GAP = 8;
const LONGEST_GAP_OF_PHRASES = 13;
const DATE =
  /(?<!^to)day$|^\d|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const ENDS_GAP = new Set(['.', ';', ':', '!', '?', '\u2013', '"', '\u201c', '\u201d']);

/** Where the search for the tail of a phrase that has a gap after `to` ends. */
export function gapEnd(tokens: readonly Token[], to: number): number {
  const last = Math.min(to + LONGEST_GAP_OF_PHRASES, tokens.length);
  let at = to + 1;
  while (at < last && !ENDS_GAP.has(lowOf(tokens, at - 1))) at += 1;
  return at;
}

export function longestGap(tail: readonly string[], { tag }: Word): number {
  return tail.length > 1 || tag === 'spare' || tag === 'spared' ? LONGEST_GAP_OF_PHRASES : LONGEST_GAP;
}

/** Where the tail ends that follows before `end`; below zero where it does not follow. */
export function tailEnd(tokens: readonly Token[], to: number, end: number, tail: readonly string[]): number {
  const [first] = tail;
  // "put forward a halt to" is to put it forward
  if (first === 'to' && PARTICLE.test(lowOf(tokens, to))) return -1;
  for (let at = to + 1; at < end; at += 1)
    if (tokens[at]?.low === first && isTail(tokens, at, tail)) return at + tail.length;
  return -1;
}

const PARTICLE = /^(?:forward|out|off|up|down|aside|away|back|over|across|together)$/;

function isTail(tokens: readonly Token[], at: number, tail: readonly string[]): boolean {
  for (const [offset, word] of tail.entries()) if (tokens[at + offset]?.low !== word) return false;
  return true;
}

const ASKING = wordKind(['ask', 'asks', 'asked', 'asking']);

/** "Asked whether he would agree": who asks so wants nothing. */
export function isQuestion(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 1 || !ASKING.has(tokens[from])) return false;
  return /^(?:whether|if|about|when|how|why|where|what)$/.test(lowOf(tokens, to));
}

/** Whether the last word of a phrase belongs to what follows. */
export function endsShort(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return HOLDS.has(tokens[from]) && /^(?:out|back)$/.test(lowOf(tokens, to));
  const last = tokens[to - 1]?.low;
  // "the ministers had many questions to answer"
  if (last === 'questions') return tokens[to]?.low === 'to';
  // "that is for sure"
  if (last === 'for' && ADVERBIAL.has(tokens[to])) return true;
  return (last === 'on' && isDate(tokens, to)) || (last === 'no' && isNoOfNoun(tokens, from, to));
}

const ADVERBIAL = wordKind(['sure', 'certain', 'now', 'long', 'good', 'ever', 'free', 'example', 'instance', 'real']);

/** "Holds out two hours", "held back": nothing is held. */
const HOLDS = wordKind(['hold', 'holds', 'held', 'holding']);

/** "agreed on Wednesday" is "agreed" with a date. */
function isDate(tokens: readonly Token[], at: number): boolean {
  return DATE.test(lowOf(tokens, at));
}

/** "said no date had been set": the no belongs to the date. */
function isNoOfNoun(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]?.low ?? '.';
  const said = /^(?:said|says|say|answered|replied)$/.test(lowOf(tokens, from));
  return said && /^\p{L}/u.test(next) && !AFTER_NO.test(next);
}

const AFTER_NO = /^(?:to|and|but|again|once|outright|twice|so|with|on|in|at|when|because|yesterday|today|for|as|or)$/;
