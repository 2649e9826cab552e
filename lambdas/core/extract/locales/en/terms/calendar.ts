/** Days of the calendar as YYYY-MM-DD, without a clock or a time zone. */
const DAY = 86_400_000;

export function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return days === 0 ? iso : new Date(startOf(iso) + days * DAY).toISOString().slice(0, 10);
}

/** An article asks for the same few days again and again. */
const STARTS = new Map<string, number>();
const MOST_STARTS = 4096;

/** When a day begins, in ms since 1970. */
function startOf(iso: string): number {
  const known = STARTS.get(iso);
  if (known !== undefined) return known;
  if (STARTS.size >= MOST_STARTS) STARTS.clear();
  const start = Date.parse(`${iso}T00:00:00Z`);
  STARTS.set(iso, start);
  return start;
}

/** Whole days from `left` to `right`; negative where `right` lies before. */
export function daysBetween(left: string, right: string): number {
  return Math.round((startOf(right) - startOf(left)) / DAY);
}

/** The last day of the month that is `month` of `year` (0 = January; may run over). */
export function monthEnd(year: number, month: number): string {
  return isoDay(year, month + 1, 0);
}

/** The weekday of a day, 0 = Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(startOf(iso)).getUTCDay();
}

/** The year in which a day of a month lies nearest to `near`. */
export function nearestYear(near: string, month: number, day: number): number {
  const year = Number(near.slice(0, 4));
  const years = [year - 1, year, year + 1];
  const from = startOf(near);
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, month, day) - from);
  return years.reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best), year);
}

/** The last year up to `until` in which a day of a month has come. */
export function pastYear(until: string, month: number, day: number): number {
  const year = Number(until.slice(0, 4));
  return isoDay(year, month, day) <= addDays(until, 1) ? year : year - 1;
}
