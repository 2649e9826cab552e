import { MONTHS, ZONES } from './feed-date-words.ts';

/** A date's parts as written; month from 1, zone in minutes east of Greenwich. */
interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: readonly [hour: number, minute: number, second: number];
  readonly zone: number | null;
}

const DAY_MINUTES = 1440;
const KOREA = 540;

/** Seconds or milliseconds since 1970, from 2001 on. */
const UNIX = /^1\d{9}(?:\d{3})?$/;

const TIME = /(?:^|[\sT,])(\d{1,2})[:h.](\d{1,2})(?::(\d{1,2})(?:[.,]\d+)?)?(?![:\d])\s*(a\.?m\.?|p\.?m\.?)?/i;

/**
 * Reads a date as feeds write it: RFC 822 and its misspellings, ISO 8601 with partial and ordinal dates, W3CDTF,
 * asctime, day.month.year, month names of some twenty languages, Korean forms. A date without a zone, or with one that
 * nobody knows, is in UTC (RFC 5322, 4.3).
 * @returns `null` for what is no date.
 */
export function parseFeedDate(text: string): Date | null {
  const line = text
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .slice(0, 100);
  if (!/\d/.test(line)) return null;
  if (UNIX.test(line)) return new Date(Number(line.slice(0, 10)) * 1000);
  const parts = readIso(line) ?? readCompact(line) ?? readKorean(line) ?? readNumeric(line) ?? readNamed(line);
  return parts && toDate(parts);
}

function readIso(line: string): Parts | null {
  const found =
    /^(\d{4})(?:-(\d{1,3}|\p{L}+)(?:-(\d{1,2}))?)?(?:[T ]+(\d{1,2})(?::?(\d{1,2})(?::?(\d{2})(?:[.,]\d+)?)?)?)?\s*(\S.*)?$/iu.exec(
      line,
    );
  if (!found) return null;
  const [, year, middle = '1', day, hour, minute, second, rest] = found;
  const zone = rest === undefined ? 0 : readZone(rest);
  if (zone === null || (hour === undefined && /^[+-]\d{2}$/.test(rest ?? ''))) return null;
  const time = [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)] as const;
  if (/^\d{3}$/.test(middle) && day === undefined) return { ...ordinal(Number(year), Number(middle)), time, zone };
  const month = /\d/.test(middle) ? Number(middle) : monthOf(middle);
  return month === null ? null : { year: Number(year), month, day: Number(day ?? 1), time, zone };
}

/** ISO 8601 without hyphens or with two-digit years. */
function readCompact(line: string): Parts | null {
  const time = [0, 0, 0] as const;
  const whole = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(?:[.,]\d+)?)?\s*(\S.*)?$/i.exec(line);
  if (whole) {
    const zone = whole[7] === undefined ? 0 : readZone(whole[7]);
    const [year, month, day, hour, minute, second] = whole.slice(1, 7).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return zone === null ? null : { year, month, day, time: [hour, minute, second], zone };
  }
  const short = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(line) ?? /^-(\d{2})-?(\d{2})$/.exec(line);
  if (short)
    return { year: fullYear(Number(short[1])), month: Number(short[2]), day: Number(short[3] ?? 1), time, zone: 0 };
  const nth = /^(\d{2}|\d{4})-?(\d{3})$/.exec(line);
  return nth ? { ...ordinal(fullYear(Number(nth[1])), Number(nth[2])), time, zone: 0 } : null;
}

function readKorean(line: string): Parts | null {
  const found = /^(\d{4})(?:년|-)\s*(\d{2})(?:월|-)\s*(\d{2})일?\s*(오전|오후)?\s*(\d{1,2}):(\d{2}):(\d{2})$/.exec(
    line,
  );
  if (!found || !/[가-힣]/.test(line)) return null;
  const hour = (Number(found[5]) % (found[4] ? 12 : 24)) + (found[4] === '오후' ? 12 : 0);
  const time = [hour, Number(found[6]), Number(found[7])] as const;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]), time, zone: KOREA };
}

/** 2006/09/15, 15.09.2006, 15/09/2006, and 09/15/2006 where the day leaves no doubt. */
function readNumeric(line: string): Parts | null {
  const bare = line.replace(/^\p{L}+\.?,?\s*/u, '');
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)(.*)$/.exec(bare);
  const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(.*)$/.exec(bare);
  if (yearFirst) return withTime(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]), yearFirst[4] ?? '');
  if (!yearLast) return null;
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  const american = second > 12 || (yearLast[2] === '/' && first <= 12 && /[ap]\.?m/i.test(yearLast[5] ?? ''));
  return withTime(Number(yearLast[4]), american ? first : second, american ? second : first, yearLast[5] ?? '');
}

/** Dates with the month's name: the day stands before or after it, the year anywhere. */
function readNamed(line: string): Parts | null {
  const clock = TIME.exec(line);
  const bare = clock ? line.replace(clock[0], ' ') : line;
  const named = findMonth(bare);
  if (!named || (!clock && /\d:\d/.test(line))) return null;
  const years = /(?:^-|(?<![\d+:-]))['’]?(\d{4}|\d{2})(?![\d:])/.exec(bare.slice(named.end));
  const year = years?.[1] ?? /(?<![\d+-])(\d{4})(?!\d)/.exec(bare)?.[1];
  if (!year) return null;
  const tail = clock ? line.slice(clock.index + clock[0].length) : '';
  return withTime(fullYear(Number(year), year.length), named.month, named.day, clock ? `${clock[0]} ${tail}` : '');
}

function findMonth(line: string): { month: number; day: number; end: number } | null {
  const before = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s./-]*,?\s*(?:de |of |d’|d')?(\p{L}{3,})\.?,?/giu;
  for (const found of line.matchAll(before)) {
    const month = monthOf(found[2] ?? '');
    if (month) return { month, day: Number(found[1]), end: found.index + found[0].length };
  }
  for (const found of line.matchAll(/(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)/giu)) {
    const month = monthOf(found[1] ?? '');
    if (month) return { month, day: Number(found[2]), end: found.index + found[0].length };
  }
  return null;
}

function withTime(year: number, month: number, day: number, rest: string): Parts | null {
  const clock = TIME.exec(rest);
  if (!clock) return /\d:\d/.test(rest) ? null : { year, month, day, time: [0, 0, 0], zone: 0 };
  const [, hour, minute, second, half] = clock;
  const zone = readZone(rest.slice(clock.index + clock[0].length).replace(/^\s*(\d{4})\b/, ''));
  if (zone === null) return null;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  return { year, month, day, time: [hours, Number(minute), Number(second ?? 0)], zone };
}

/** Minutes east of Greenwich; 0 for a zone that nobody knows; `null` for what is no zone. */
function readZone(text: string): number | null {
  const name = text
    .trim()
    .replace(/\s*\(.*$/, '')
    .replace(/\s+\d{4}$/, '');
  if (name === '') return 0;
  const offset = /^(?:(?:Etc\/)?(?:GMT|UTC|UT|Z))?\s*([+\-\u2212])\s*(\d{1,2}):?(\d{2})?$/i.exec(name);
  if (offset) return (offset[1] === '+' ? 1 : -1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
  if (/[:+]|\d/.test(name) || name.length > 40) return null;
  return (
    ZONES[
      name
        .toLowerCase()
        .replace(/^etc\//, '')
        .replaceAll('.', '')
    ] ?? 0
  );
}

function monthOf(word: string): number | null {
  const lower = word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
  return MONTHS.get(lower.slice(0, 4)) ?? MONTHS.get(lower.slice(0, 3)) ?? null;
}

function fullYear(year: number, digits = year < 100 ? 2 : 4): number {
  return digits === 2 ? year + (year < 90 ? 2000 : 1900) : year;
}

function ordinal(year: number, day: number): { year: number; month: number; day: number } {
  const date = new Date(Date.UTC(year, 0, day));
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function toDate({ year, month, day, time: [hour, minute, second], zone }: Parts): Date | null {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
  if (!valid || Math.abs(zone ?? 0) >= DAY_MINUTES) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute - (zone ?? 0), Math.min(second, 59));
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date;
}
