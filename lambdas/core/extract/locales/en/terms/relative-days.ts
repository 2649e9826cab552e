import type { Token } from '../../../engine/text.ts';
import { SMALL_NUMBERS } from '../vocabulary/time.ts';
import { addDays } from './calendar.ts';
import { isWeekday, low } from './date-parts.ts';
import type { DateSpan } from './dates.ts';
import { weekday } from './weekdays.ts';

/** Days from publication. */
const FROM_TODAY: Readonly<Record<string, number>> = { tomorrow: 1, today: 0, tonight: 0, yesterday: -1 };
const PART = /^(?:day|night|evening|morning|afternoon)$/;

/** "Today", "the same day", "three days ago", "a day earlier"; the last ones count from the day that was named before. */
export function relativeDay(
  tokens: readonly Token[],
  at: number,
  published: string,
  anchor: string | null,
): DateSpan | null {
  const days = FROM_TODAY[low(tokens, at)];
  if (days !== undefined) return span(at, at + 1, addDays(published, days));
  return (
    doubled(tokens, at, published) ??
    sameDay(tokens, at, published, anchor) ??
    counted(tokens, at, published, anchor) ??
    weekFrom(tokens, at, published)
  );
}

/** "The day after tomorrow" */
function doubled(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const words = [low(tokens, at), low(tokens, at + 1), low(tokens, at + 2)].join(' ');
  if (words === 'day after tomorrow') return span(at, at + 3, addDays(published, 2));
  return words === 'day before yesterday' ? span(at, at + 3, addDays(published, -2)) : null;
}

/** "This morning", "the same day", "the previous night", "the day before" */
function sameDay(tokens: readonly Token[], at: number, published: string, anchor: string | null): DateSpan | null {
  const [before, word, next] = [low(tokens, at - 1), low(tokens, at), low(tokens, at + 1)];
  if (word === 'this' && PART.test(next) && next !== 'day') return span(at, at + 2, published);
  if (word === 'last' && next === 'night') return span(at, at + 2, addDays(published, -1));
  if ((before !== 'the' && before !== 'that') || anchor === null) return null;
  if (word === 'same' && PART.test(next) && /^(?:for|on)$/.test(low(tokens, at - 2))) return span(at, at + 2, anchor);
  if (word === 'previous' && PART.test(next)) return span(at, at + 2, addDays(anchor, -1));
  if (!PART.test(word) || !ENDS.test(low(tokens, at + 2) || '.')) return null;
  return next === 'before' ? span(at, at + 2, addDays(anchor, -1)) : null;
}

const ENDS = /^(?:[.,;:)?!\u201d"\u2013]|in|at|and|but|when|where|with|by|on|to)$/;
const EARLIER = /^(?:earlier|before|previously|prior)$/;
const LATER = /^(?:later|after|afterwards)$/;

/** "A day earlier", "two days after the third round", "three days ago" */
function counted(tokens: readonly Token[], at: number, published: string, anchor: string | null): DateSpan | null {
  const word = low(tokens, at);
  const count = word === 'a' ? 1 : (SMALL_NUMBERS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0));
  if (count === 0 || !/^days?$/.test(low(tokens, at + 1))) return null;
  const turn = low(tokens, at + 2);
  if (turn === 'ago') return span(at, at + 3, addDays(published, -count));
  const ends = ENDS.test(low(tokens, at + 3) || '.');
  const sign = EARLIER.test(turn) ? -1 : LATER.test(turn) ? 1 : 0;
  if (sign === 0 || (anchor === null && ends)) return null;
  // "two days after the round": the round was two days before
  return span(at, at + 3, addDays(anchor ?? published, ends ? sign * count : -sign * count));
}

/** "A week from Friday", "Friday week" */
function weekFrom(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const from = low(tokens, at) === 'week' && /^(?:from|on)$/.test(low(tokens, at + 1));
  const day = from ? at + 2 : isWeekday(tokens[at]) && low(tokens, at + 1) === 'week' ? at : -1;
  const one = day < 0 ? null : weekday(tokens, day, published);
  return one === null ? null : span(at, from ? at + 3 : at + 2, addDays(one.ahead, 7));
}

function span(from: number, to: number, date: string): DateSpan {
  return { from, to, kind: 'day', ahead: date, behind: date, weekday: false };
}
