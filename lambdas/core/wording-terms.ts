import { plainLine } from './alert-text.ts';
import type { Terms } from './observation.ts';

/** Words before a count. */
export const QUALIFIERS = {
  exactly: '',
  about: 'about ',
  'at-least': 'at least ',
  over: 'over ',
  'up-to': 'up to ',
} as const;

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "16 May 2025", of an ISO instant, in UTC; what is none is told as it is. */
export function tellDay(instant: string): string {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? plainLine(instant) : dayFormat.format(time);
}

/** "16 May 2025, 14:05 UTC". */
export function tellInstant(instant: string): string {
  return `${tellDay(instant)}, ${instant.slice(11, 16)} UTC`;
}

/** What an item is about in figures: "at least 1,200 each", "Istanbul", "23 July 2025". */
export function tellTerms(terms: Terms): readonly string[] {
  const { count, qualifier, perSide, durationHours, deadline, date, venue, condition } = terms;
  return [
    count === undefined
      ? null
      : `${QUALIFIERS[qualifier ?? 'exactly']}${count.toLocaleString('en')}${perSide ? ' each' : ''}`,
    durationHours === undefined ? null : tellDuration(durationHours),
    date === undefined ? null : tellDay(`${date}T00:00:00Z`),
    venue === undefined ? null : plainLine(venue),
    deadline === undefined ? null : `by ${tellDay(`${deadline}T00:00:00Z`)}`,
    condition === undefined ? null : `if: ${plainLine(condition)}`,
  ].filter((fact) => fact !== null);
}

function tellDuration([least, most]: readonly [number, number]): string {
  const [unit, size] = most % 24 === 0 && least % 24 === 0 && most > 24 ? ['days', 24] : ['hours', 1];
  return least === most ? `${most / size} ${unit}` : `${least / size} to ${most / size} ${unit}`;
}
