import type { Token } from '../../../engine/text.ts';
import { addDays, isoDay } from './calendar.ts';
import { low } from './date-parts.ts';
import type { DateSpan } from './dates.ts';

/** Feasts by their day, the longest name first. */
const FEASTS: readonly (readonly [name: string, day: string])[] = [
  ["new year ' s eve", '12-31'],
  ["new year ' s day", '01-01'],
  ["new year ' s", '01-01'],
  ['orthodox christmas', '01-07'],
  ['christmas eve', '12-24'],
  ['christmas day', '12-25'],
  ['christmas', '12-25'],
  ['epiphany', '01-06'],
  ['independence day', '08-24'],
];
const EASTER = /^(?:orthodox )?easter(?: sunday| day)?\b/;
/** Without one of these a feast is a name: "a Christmas truce", "wished them a happy Easter". */
const LEADS = /^(?:by|before|until|till|from|to|through|on)$/;
const UNTIL = /^(?:by|before|until|till)$/;
const LONGEST = 5;

/** "By Christmas", "from New Year's Eve to Epiphany": the next one. */
export function feast(tokens: readonly Token[], at: number, published: string): DateSpan | null {
  const lead = low(tokens, at - 1);
  if (!LEADS.test(lead)) return null;
  const words = tokens
    .slice(at, at + LONGEST)
    .map((token) => token.low)
    .join(' ');
  const easter = EASTER.exec(words)?.[0];
  const [name, day] = FEASTS.find(([one]) => words === one || words.startsWith(`${one} `)) ?? [easter, null];
  if (name === undefined || /^(?:truce|ceasefire|pause|holiday|service|mass)/.test(words.slice(name.length + 1)))
    return null;
  const own = (year: number): string => (day === null ? orthodoxEaster(year) : `${year}-${day}`);
  const year = Number(published.slice(0, 4));
  const next = [own(year), own(year + 1)].find((one) => one >= published) ?? own(year);
  const ahead = lead === 'before' ? addDays(next, -1) : next;
  const to = at + name.split(' ').length;
  return { from: at, to, kind: UNTIL.test(lead) ? 'period' : 'day', ahead, behind: next, weekday: false };
}

/** By the rule of Meeus for the Julian calendar, thirteen days later in ours. */
function orthodoxEaster(year: number): string {
  const moon = (19 * (year % 19) + 15) % 30;
  const week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const days = moon + week + 114;
  return addDays(isoDay(year, Math.floor(days / 31) - 1, (days % 31) + 1), 13);
}
