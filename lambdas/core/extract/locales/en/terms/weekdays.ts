import type { Token } from '../../../engine/text.ts';
import { WEEKDAYS } from '../vocabulary/time.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { low } from './date-parts.ts';
import type { DateSpan } from './dates.ts';

/** "Thursday": the next one or the last one, as the tense has it. */
export function weekday(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const index = (WEEKDAYS as readonly string[]).indexOf(low(tokens, at));
  if (index < 0 || /^(?:every|each)$/.test(low(tokens, at - 1))) return null;
  const forward = (index - weekdayOf(published) + 7) % 7;
  const next = low(tokens, at - 1) === 'next' && forward < 3 ? forward + 7 : forward;
  const back = (weekdayOf(published) - index + 7) % 7;
  // "last Friday", said in the next week, is more than a few days back
  if (low(tokens, at - 1) === 'last' && back > 3) {
    const day = addDays(published, -back);
    return { from: at, to: at + 1, kind: 'day', ahead: day, behind: day, weekday: false };
  }
  return {
    from: at,
    to: at + 1,
    kind: 'day',
    ahead: addDays(published, next),
    behind: addDays(published, -back),
    weekday: true,
  };
}

/** "Thursday, 15 May" is one date. */
export function mergeWeekdays(tokens: readonly Token[], spans: readonly DateSpan[]): DateSpan[] {
  return spans.filter((span, index) => {
    const next = spans[index + 1];
    return !(
      span.weekday &&
      next !== undefined &&
      !next.weekday &&
      next.kind === 'day' &&
      next.from - span.to <= 1 &&
      (next.from === span.to || low(tokens, span.to) === ',')
    );
  });
}
