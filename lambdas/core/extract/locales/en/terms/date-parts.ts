import { lowOf, type Token } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Marked } from '../stage/scene.ts';
import { MONTHS, ORDINALS, WEEKDAYS } from '../vocabulary/time.ts';

const TIME_WORD = wordKind([
  ...MONTHS,
  ...WEEKDAYS,
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['month', 'week', 'weekend', 'year', 'within', 'today', 'tonight', 'tomorrow', 'yesterday', 'day', 'days'],
  ...['night', 'evening', 'morning', 'afternoon', 'christmas', 'easter', 'epiphany', 'independence', 'orthodox'],
]);
const DAY_ALONE = wordKind(['st', 'nd', 'rd', 'th', ...Object.keys(ORDINALS)]);

/** Whether there is any word of time, as every date has one. */
export function namesTime(marked: Marked): boolean {
  const { tokens } = marked;
  return TIME_WORD.has(marked) || (DAY_ALONE.has(marked) && tokens.some((_, at) => dayAlone(tokens, at) !== null));
}

/** Most words start no date: a look at one word and the next two spares the rest. */
export function mayStart(tokens: readonly Token[], at: number): boolean {
  const word = low(tokens, at);
  if (TIME_WORD.has(tokens[at]) || TIME_WORD.has(tokens[at + 1]) || (word >= '0' && word < ':')) return true;
  return (low(tokens, at + 1) === 'of' && TIME_WORD.has(tokens[at + 2])) || dayAlone(tokens, at) !== null;
}

export function low(tokens: readonly Token[], at: number): string {
  return lowOf(tokens, at);
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

const LEADS_TO_DAY = /^(?:on|for|by|until|till|from|to|before|since)$/;
const AFTER_DAY = /^(?:[,.;:)?!\u201d"\u2013]|at|in|and|or|with|when|according|after|before|if)$/;

/** "on the 19th", "fixed for the fifteenth": a day of this month or the next; the token after it is `to`. */
export function dayAlone(tokens: readonly Token[], at: number): { day: number; to: number } | null {
  if (low(tokens, at - 1) !== 'the') return null;
  const figure = /^\d{1,2}$/.test(low(tokens, at)) && /^(?:st|nd|rd|th)$/.test(low(tokens, at + 1));
  const day = figure ? Number(low(tokens, at)) : ORDINALS[low(tokens, at)];
  const to = figure ? at + 2 : at + 1;
  // "for which the 20th had been set aside"
  const subject = figure && /^(?:had|has|was|is)$/.test(low(tokens, to));
  if (!subject && !LEADS_TO_DAY.test(low(tokens, at - 2))) return null;
  if (day === undefined || day < 1 || day > 31 || !(subject || AFTER_DAY.test(low(tokens, to) || '.'))) return null;
  // "for the first, and not for the last time"
  return figure || day > 3 ? { day, to } : null;
}

const SHORT = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS_OF_MONTHS = new Map([
  ...[MONTHS, SHORT].flatMap((names) => names.map((name, index) => [name, index] as const)),
  ['sept', 8],
]);

export function monthNumber(tokens: readonly Token[], at: number): number {
  const word = low(tokens, at);
  if (word === 'may' && tokens[at]?.text !== 'May') return -1;
  if (word === 'march' && tokens[at]?.text !== 'March') return -1;
  return NUMBERS_OF_MONTHS.get(word) ?? -1;
}

export function suffix(tokens: readonly Token[], at: number): number {
  return /^(?:st|nd|rd|th|of)$/.test(low(tokens, at)) ? suffix(tokens, at + 1) : at;
}

const YEARS = new Map([
  ['last', -1],
  ['this', 0],
]);

/** The year behind a month, "2025" or "last year". */
export function yearAt(tokens: readonly Token[], at: number, published: string): { year: number | null; to: number } {
  const skip = low(tokens, at) === ',' ? at + 1 : at;
  const shift = low(tokens, at + 1) === 'year' ? YEARS.get(low(tokens, at)) : undefined;
  if (shift !== undefined) return { year: Number(published.slice(0, 4)) + shift, to: at + 2 };
  return /^20\d\d$/.test(low(tokens, skip))
    ? { year: Number(low(tokens, skip)), to: skip + 1 }
    : { year: null, to: at };
}

/** "May" is a month, "may" is none. */
export function isNamed(tokens: readonly Token[], at: number): boolean {
  return /^\p{Lu}/u.test(tokens[at]?.text ?? '');
}

const DAYS_OF_WEEK: ReadonlySet<string> = new Set(WEEKDAYS);

export function isWeekday(token: Token | undefined): boolean {
  return token !== undefined && DAYS_OF_WEEK.has(token.low);
}

export function isMonth(tokens: readonly Token[], at: number): boolean {
  return monthNumber(tokens, at) >= 0;
}
