import type { Scene } from '../stage/stage.ts';
import { daysBetween } from '../terms/calendar.ts';
import { MONTHS } from '../vocabulary/time.ts';
import { NEWS_DAYS } from './time-frames.ts';

const LOOKS_BACK =
  /\b(?:in retrospect|look(?:ing|s)? back|year in review|on this day|years? ago\b|a history of|chronicle of|chronology|timeline|in dates\b|how it began|the year of|review of the year)/i;
/** Titles of reviews, and of news that comes on such a day. */
const YEARS =
  /\b(?:a|an?other|one|two|three|four|five|half a|\d+) (?:years?|months) (?:after|since|on|of war|later)\b|\banniversary of\b/i;
const TODAY = /\b(?:today|yesterday|tonight|overnight|this (?:week|morning))\b/i;
const LEAD = 2;

/** Whether an article's title says that it tells of the past, and its first paragraphs of no day of this week. */
export function looksBack(scenes: readonly Scene[]): boolean {
  const title = scenes[0]?.title.sentence.text ?? '';
  if (LOOKS_BACK.test(title)) return true;
  const lead = scenes.filter(({ sentence }) => sentence.paragraph < LEAD);
  // who signs a statement or answers questions on such a day speaks of today
  return YEARS.test(title) && scenes[0]?.company.answering === null && !lead.some(isOfToday);
}

/** Whether a sentence names a day of this week, and no other year. */
export function isOfToday({ dates, sentence, published, marks }: Scene): boolean {
  if (TODAY.test(sentence.text.replace(/\byears? ago (?:today|this week)\b/i, ''))) return true;
  return (
    marks.retro.length === 0 &&
    dates.some((span) => span.weekday || Math.abs(daysBetween(span.behind, published)) <= NEWS_DAYS)
  );
}

const NAMED = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|');
const LABEL = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${NAMED})\\s?[-\u2013]\\s?)?(${NAMED})(?: (\\d{1,2}))?(?:[-\u2013]\\d{1,2})?(?:,? (\\d{4}))? ?[:.\u2013\u2014-](?: |$)`,
  'i',
);

/** Which sentences stand in a paragraph under an old day: "March 2025: …", "16 May 2025. …". */
export function readChronicle(scenes: readonly Scene[]): boolean[] {
  let old = false;
  return scenes.map(({ sentence, published }, index) => {
    if (sentence.paragraph !== scenes[index - 1]?.sentence.paragraph) old = isUnderOldDay(sentence.text, published);
    return old;
  });
}

function isUnderOldDay(text: string, published: string): boolean {
  const [, name, day, given] = LABEL.exec(text) ?? [];
  if (name === undefined) return false;
  const month = MONTHS.findIndex((full) => full.startsWith(name.slice(0, 3).toLowerCase())) + 1;
  const [year, now] = [published.slice(0, 4), Number(published.slice(5, 7))];
  if (given !== undefined && given !== year) return given < year;
  // without a year a month that is far ahead is that of last year
  if (month !== now) return month < now || (given === undefined && month - now > HALF);
  return day !== undefined && Number(published.slice(8, 10)) - Number(day) > NEWS_DAYS;
}

const HALF = 6;
