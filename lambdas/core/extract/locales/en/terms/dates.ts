import type { Token } from '../../../engine/text.ts';
import type { Marked } from '../stage/scene.ts';
import { SMALL_NUMBERS } from '../vocabulary/time.ts';
import { addDays, isoDay, monthEnd, nearestYear, pastYear, weekdayOf } from './calendar.ts';
import { dayAlone, dayNumber, isNamed, low, mayStart, monthNumber, namesTime, suffix, yearAt } from './date-parts.ts';
import { feast } from './feasts.ts';
import { relativeDay } from './relative-days.ts';
import { mergeWeekdays, weekday } from './weekdays.ts';

/** A day or a period that a sentence names. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  /** `day`: a date; `period`: a time that ends on `last` ("by the end of August"). */
  readonly kind: 'day' | 'period';
  /** First day if it lies ahead. */
  readonly ahead: string;
  /** Last day if it is over. */
  readonly behind: string;
  /** A weekday alone: the tense decides between `ahead` and `behind`. */
  readonly weekday: boolean;
}

/**
 * Reads the dates of a sentence against the day of publication.
 *
 * @param anchor the day that was named last, if any: "a day earlier" counts from it
 */
export function readDates(marked: Marked, published: string, anchor: string | null): DateSpan[] {
  if (!namesTime(marked)) return [];
  const { tokens } = marked;
  const spans: DateSpan[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayStart(tokens, at)) continue;
    const span =
      dayMonth(tokens, at, published) ??
      monthDay(tokens, at, published) ??
      ofThisMonth(tokens, at, published) ??
      feast(tokens, at, published) ??
      period(tokens, at, published) ??
      relativeDay(tokens, at, published, dayBefore(spans, anchor)) ??
      weekday(tokens, at, published);
    if (span === null) continue;
    spans.push(span);
    at = span.to - 1;
  }
  const [first, ...rest] = spans;
  return mergeWeekdays(tokens, first !== undefined && isOfDateline(tokens, first) ? rest : spans);
}

/** "GENEVA, Aug 20 (Wire) - …": the day of the report, and none of what it tells. */
function isOfDateline(tokens: readonly Token[], { from, to }: DateSpan): boolean {
  if (from > 6 || low(tokens, from - 1) !== ',') return false;
  const end = low(tokens, to) === '(' ? tokens.findIndex(({ low: word }, at) => at > to && word === ')') + 1 : to;
  return (
    /^[-\u2013\u2014]$/.test(low(tokens, end)) &&
    tokens.slice(0, from - 1).every(({ text }) => !/\p{Ll}{2}/u.test(text))
  );
}

/** "Agreed on 2 May and broken the next day": a day of the sentence itself comes first. */
function dayBefore(spans: readonly DateSpan[], anchor: string | null): string | null {
  const last = spans.at(-1);
  if (last === undefined) return anchor;
  return last.kind === 'day' ? last.behind : null;
}

/** "16 May", "20 to 30 June", "between 20 and 30 June" */
function dayMonth(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const first = dayNumber(tokens, at);
  if (first === null) return null;
  let next = suffix(tokens, at + 1);
  let last = first;
  if (/^(?:to|and|-|\u2013|or)$/.test(low(tokens, next))) {
    const second = dayNumber(tokens, next + 1);
    if (second !== null) {
      last = second;
      next = suffix(tokens, next + 2);
    }
  }
  const month = monthNumber(tokens, next);
  if (month < 0) return null;
  return dated(tokens, at, next + 1, published, month, first, last);
}

/** "on the 19th": the next one where it lies ahead, the last one where it is over. */
function ofThisMonth(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const found = dayAlone(tokens, at);
  if (found === null) return null;
  const [year = 0, month = 0] = published.split('-').map(Number);
  const days = [-2, -1, 0].map((shift) => isoDay(year, month + shift, found.day));
  const until = /^(?:by|until|till|before)$/.test(low(tokens, at - 2));
  const ahead = days.find((day) => day >= published) ?? '';
  const behind = days.findLast((day) => day <= published) ?? ahead;
  return { from: at, to: found.to, kind: until ? 'period' : 'day', ahead, behind, weekday: false };
}

/** "May 15", "Jan. 23-24", "February 4 and 5" */
function monthDay(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const month = monthNumber(tokens, at);
  const dayAt = low(tokens, at + 1) === '.' ? at + 2 : at + 1;
  const first = dayNumber(tokens, dayAt);
  if (month < 0 || first === null) return null;
  let next = suffix(tokens, dayAt + 1);
  let last = first;
  if (/^(?:to|and|-|\u2013|or)$/.test(low(tokens, next))) {
    const second = dayNumber(tokens, next + 1);
    if (second !== null && monthNumber(tokens, next + 2) < 0) {
      last = second;
      next = suffix(tokens, next + 2);
    }
  }
  return dated(tokens, at, next, published, month, first, last);
}

function dated(
  tokens: readonly Token[],
  from: number,
  end: number,
  published: string,
  month: number,
  first: number,
  last: number,
): DateSpan {
  const { year, to } = yearAt(tokens, end, published);
  const own = year ?? nearestYear(published, month, first);
  // "by the first of June"
  const before = low(tokens, low(tokens, from - 1) === 'the' ? from - 2 : from - 1);
  const range = before === 'between' || (last !== first && before === 'by');
  const latest = before === 'than' && low(tokens, from - 2) === 'later';
  const until = latest || before === 'by' || before === 'until' || before === 'till' || before === 'before';
  return {
    from,
    to,
    kind: range || until ? 'period' : 'day',
    ahead: range || until ? isoDay(own, month, before === 'before' ? last - 1 : last) : isoDay(own, month, first),
    behind: isoDay(own, month, last),
    weekday: false,
  };
}

/** "by the end of August", "in January", "before July", "within two weeks", "later this week", "before the month is out" */
function period(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const month = monthNumber(tokens, at);
  const before = low(tokens, at - 1);
  if (
    month >= 0 &&
    isNamed(tokens, at) &&
    /^(?:in|for|into|around|of|by|before|this|next|late|early|mid|during|until|through|-|last|since|between|and)$/.test(
      before,
    )
  ) {
    const { year, to } = yearAt(tokens, at + 1, published);
    const past = year ?? pastYear(published, month, 1);
    const next = year ?? (monthEnd(past, month) >= published ? past : past + 1);
    // "before July" ends with June, "before July is out" with July
    const open = before === 'before' && !(low(tokens, to) === 'is' && /^(?:out|over|up)$/.test(low(tokens, to + 1)));
    const ahead = open ? addDays(isoDay(next, month, 1), -1) : monthEnd(next, month);
    // "in mid-June", said at the end of the month: over
    const part = before === '-' ? low(tokens, at - 2) : before;
    const last = part === 'early' ? 10 : part === 'mid' ? 20 : 0;
    const behind = last === 0 ? monthEnd(past, month) : isoDay(past, month, last);
    return { from: at, to, kind: 'period', ahead, behind, weekday: false };
  }
  const phrase = `${low(tokens, at)} ${low(tokens, at + 1)}`;
  const year = Number(published.slice(0, 4));
  const own = Number(published.slice(5, 7)) - 1;
  const span = (to: number, last: string): DateSpan => ({
    from: at,
    to,
    kind: 'period',
    ahead: last,
    behind: last,
    weekday: false,
  });
  if (phrase === 'the month' || phrase === 'this month')
    return low(tokens, at - 1) === 'of' && low(tokens, at + 2) === 'of' ? null : span(at + 2, monthEnd(year, own));
  if (phrase === 'next month') return span(at + 2, monthEnd(year, own + 1));
  if (/^(?:this|the) week(?:end)?$/.test(phrase))
    return span(at + 2, addDays(published, (7 - weekdayOf(published)) % 7));
  if (phrase === 'next week' || phrase === 'coming week')
    return span(at + 2, addDays(published, ((7 - weekdayOf(published)) % 7) + 7));
  if (phrase === 'the year' || phrase === 'this year' || phrase === 'new year') return span(at + 2, `${year}-12-31`);
  return within(tokens, at, published);
}

function within(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  if (low(tokens, at) !== 'within') return null;
  const count = SMALL_NUMBERS[low(tokens, at + 1)] ?? (low(tokens, at + 1) === 'a' ? 1 : Number(low(tokens, at + 1)));
  const unit = /^(?:day|week|month)/.exec(low(tokens, at + 2))?.[0];
  if (unit === undefined || !Number.isFinite(count)) return null;
  const days = count * (unit === 'day' ? 1 : unit === 'week' ? 7 : 30);
  const last = addDays(published, days);
  return { from: at, to: at + 3, kind: 'period', ahead: last, behind: last, weekday: false };
}
