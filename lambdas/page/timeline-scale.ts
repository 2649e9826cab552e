const DAY = 24 * 60 * 60 * 1000;
/** Per cent of the width left free at both ends, for the signs that stand there. */
const MARGIN = 1.5;
/** Ticks that are shown at the most. */
const MOST_TICKS = 9;

interface Tick {
  /** Per cent from the left. */
  readonly x: number;
  readonly label: string;
}

export interface Scale {
  /** Per cent from the left, two decimals; instants outside fall on the edge. */
  place(instant: string): number;
  readonly ticks: readonly Tick[];
}

/** Lays a stretch of time over the width; at least two days, so that a first morning is not blown up to a year. */
export function createScale(from: string, to: string): Scale {
  const start = Date.parse(from);
  const length = Math.max(Date.parse(to) - start, 2 * DAY);
  const place = (time: number): number => {
    const share = Math.min(Math.max((time - start) / length, 0), 1);
    return Math.round((MARGIN + share * (100 - 2 * MARGIN)) * 100) / 100;
  };
  return { place: (instant) => place(Date.parse(instant)), ticks: ticksOf(start, length, place) };
}

function ticksOf(start: number, length: number, place: (time: number) => number): readonly Tick[] {
  const days = length / DAY;
  if (days <= 21) return everyDays(start, length, days <= MOST_TICKS ? 1 : 3, place);
  if (days <= 75) return everyDays(start, length, 7, place);
  const step = [1, 2, 3, 6, 12, 24, 60, 120].find((months) => days / 30.4 / months <= MOST_TICKS) ?? 240;
  return everyMonths(start, length, step, place);
}

function everyDays(start: number, length: number, step: number, place: (time: number) => number): readonly Tick[] {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const first = Math.ceil(start / DAY) * DAY;
  const count = Math.max(Math.floor((start + length - first) / (step * DAY)) + 1, 0);
  return Array.from({ length: count }, (_, index) => first + index * step * DAY).map((time) => {
    return { x: place(time), label: format.format(time) };
  });
}

function everyMonths(start: number, length: number, step: number, place: (time: number) => number): readonly Tick[] {
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
  const begin = new Date(start);
  const ticks: Tick[] = [];
  for (let index = 1; ; index += 1) {
    const time = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + index, 1);
    if (time > start + length) return ticks;
    const date = new Date(time);
    if ((date.getUTCMonth() + 12 * date.getUTCFullYear()) % step !== 0) continue;
    const isNewYear = date.getUTCMonth() === 0;
    const name = step >= 12 || isNewYear ? String(date.getUTCFullYear()) : month.format(time);
    ticks.push({ x: place(time), label: name });
  }
}
