import type { Token } from '../../../engine/text.ts';
import { MONTHS, ORDINALS, WEEKDAYS } from '../vocabulary/time.ts';

const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['month', 'week', 'weekend', 'year', 'within', 'today', 'tonight', 'tomorrow', 'yesterday'],
]);

/** Whether there is any word of time, as every date has one. */
export function namesTime(tokens: readonly Token[]): boolean {
  return tokens.some((token) => TIME_WORDS.has(token.low));
}

/** Most words start no date: a look at one word and the next two spares the rest. */
export function mayStart(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  const next = low(tokens, at + 1);
  if (TIME_WORDS.has(word) || TIME_WORDS.has(next) || (word >= '0' && word < ':')) return true;
  return next === 'of' && TIME_WORDS.has(low(tokens, at + 2));
}

export function low(tokens: readonly Token[], at: number): string {
  return tokens[at]?.low ?? '';
}

export function dayNumber(tokens: readonly Token[], at: number): number | null {
  const word = low(tokens, at);
  const value = /^\d{1,2}$/.test(word) ? Number(word) : ordinalDay(tokens, at);
  return value !== null && value >= 1 && value <= 31 ? value : null;
}

/** "the tenth of June" */
function ordinalDay(tokens: readonly Token[], at: number): number | null {
  const day = ORDINALS[low(tokens, at)];
  return day !== undefined && low(tokens, at + 1) === 'of' && monthNumber(tokens, at + 2) >= 0 ? day : null;
}

export function monthNumber(tokens: readonly Token[], at: number): number {
  const word = low(tokens, at);
  if (word === 'may' && tokens[at]?.text !== 'May') return -1;
  if (word === 'march' && tokens[at]?.text !== 'March') return -1;
  const index = (MONTHS as readonly string[]).indexOf(word);
  return index >= 0
    ? index
    : ['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(word || 'none');
}

export function suffix(tokens: readonly Token[], at: number): number {
  return /^(?:st|nd|rd|th|of)$/.test(low(tokens, at)) ? suffix(tokens, at + 1) : at;
}

export function yearAt(tokens: readonly Token[], at: number): { year: number | null; to: number } {
  const skip = low(tokens, at) === ',' ? at + 1 : at;
  return /^20\d\d$/.test(low(tokens, skip))
    ? { year: Number(low(tokens, skip)), to: skip + 1 }
    : { year: null, to: at };
}
