import type { Token } from '../../../engine/text.ts';
import { MONTHS, ORDINALS } from '../vocabulary/time.ts';

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
