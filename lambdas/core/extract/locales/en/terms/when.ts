import type { Terms } from '../../../../observation.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { daysBetween } from './calendar.ts';
import type { DateSpan } from './dates.ts';
import { againCost, isStart, leadOf, startCost } from './day-order.ts';

/** When a claim holds: events that are over look back, all others ahead. */
export type Direction = 'ahead' | 'behind' | 'around';

/** Where a claim stands in its sentence. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** Of the word that makes the claim. */
  readonly at: number;
  readonly direction: Direction;
  readonly claims: 'event' | 'position';
}

/** The day or the last day of an item, from the sentence that speaks of it. */
export function readWhen(scene: Scene, mention: Mention, place: Place): Terms {
  const { from, to, direction, claims } = place;
  const spans = scene.dates.filter(
    (span) =>
      !isSayDate(scene, span, claims) &&
      !isOfPaper(scene, span) &&
      !(direction === 'behind' && (isToCome(scene, span) || isStart(scene, span))) &&
      !(claims === 'position' && isActDate(scene, span, mention, place)) &&
      !opensSaying(scene, span, from) &&
      // "agreed to meet again after 22 June": no day yet
      !(direction === 'ahead' && lowAt(scene, span.from - 1) === 'after') &&
      !(direction === 'ahead' && claims === 'event' && isAgreeDate(scene, span)),
  );
  const home = clauseAt(scene, from);
  const told = clauseAt(scene, place.at);
  const joined = (span: DateSpan): boolean => {
    const there = clauseAt(scene, span.from);
    return there > home && there !== told && /^(?:and|but)$/.test(lowAt(scene, scene.clauses[there]?.from ?? 0));
  };
  const cost = (span: DateSpan): number =>
    distance(span, from, to) +
    (clauseAt(scene, span.from) === home ? 0 : 10) +
    (span.weekday ? 2 : 0) +
    (direction === 'ahead' ? startCost(scene, span) : againCost(scene, span));
  const [best] = spans.filter((span) => !joined(span)).sort((left, right) => cost(left) - cost(right));
  if (best === undefined || cost(best) > 26) return {};
  if (best.kind === 'period') return direction === 'behind' || isLongOver(scene, best) ? {} : { deadline: best.ahead };
  // "by Friday", "not later than Monday"
  if (direction === 'ahead' && /\b(?:by|later than)$/.test(phraseAt(scene, best.from - 2, best.from)))
    return { deadline: best.ahead };
  const end = direction === 'ahead' && mention.topic === 'ceasefire' ? endOf(scene, best) : null;
  if (end !== null) return { date: best.ahead, deadline: end.ahead };
  return {
    date: direction === 'behind' || (direction === 'around' && isJustOver(scene, best)) ? best.behind : best.ahead,
  };
}

/** "Will meet again on Aug. 28, after talks that ended …": a day to come is not that of what is over. */
function isToCome({ published }: Scene, { kind, weekday, behind }: DateSpan): boolean {
  const days = daysBetween(published, behind);
  return kind === 'day' && !weekday && days > 0 && days < SOON;
}

/** Days within which a date without a year is rather the next than one of last year. */
const SOON = 45;
const STARTS = /^(?:from|starting|beginning|commencing|effective|for|until|till|by|before|next|to)$/;
/** Days within which a weekday is that of the words, where both may be meant. */
const JUST_NOW = 2;

/** "On Saturday he had offered a truce", "laid it before them on Wednesday": the day of the offer. */
function isActDate(scene: Scene, span: DateSpan, mention: Mention, { at }: Place): boolean {
  if (span.kind !== 'day' || span.ahead < scene.published) return span.kind === 'day';
  if (STARTS.test(leadOf(scene, span)) || !span.weekday) return false;
  if (mention.topic !== 'ceasefire') return false;
  if (span.from < at && span.from <= 2) return true;
  return daysBetween(span.behind, scene.published) <= JUST_NOW;
}

const PAPER =
  /^(?:agreements?|deals?|accords?|arrangements?|memorandum|declaration|statement|decision|resolution|decree|order|conversation|call|letter|text|summit|meeting|round)$/;

/** "The agreements of 2 June", "the moratorium of early February": which one it is. */
function isOfPaper(scene: Scene, span: DateSpan): boolean {
  const words = lowWords(scene, span.from - 3, span.from);
  const of = words.lastIndexOf('of');
  if (of < 0 || !words.slice(of + 1).every((low) => /^(?:the|early|late|mid|-)$/.test(low))) return false;
  const head = words[of - 1] ?? '';
  return words.length - of > 1 ? !/^(?:end|beginning|start|week|middle|half|days?)$/.test(head) : PAPER.test(head);
}

/** Days beyond which a month without a year is rather the one that has passed. */
const FAR = 250;

function isLongOver({ published, tokens }: Scene, { ahead, to }: DateSpan): boolean {
  const year = /^20/.test(lowOf(tokens, to - 1)) || tokens[to]?.low === 'next';
  return daysBetween(published, ahead) > FAR && !year;
}

const RANGE = /^(?:to|until|till|through|and)$/;
/** Words between the days of a range: "until the end of", "to the last minute of". */
const RANGE_WORDS = 7;

/** "From 16:00 on 11 April until the end of 12 April", "from Friday to the last of Monday": the last day. */
function endOf(scene: Scene, first: DateSpan): DateSpan | null {
  const from = lowWords(scene, first.from - 7, first.from).some((low) => low === 'from' || low === 'between');
  const next = scene.dates.find((span) => span.from >= first.to);
  if (!from || next === undefined || next.from - first.to > RANGE_WORDS || next.ahead <= first.ahead) return null;
  return RANGE.test(lowAt(scene, first.to)) ? next : null;
}

/** A weekday of what was put off lies a day or two back, or else ahead. */
function isJustOver(scene: Scene, span: DateSpan): boolean {
  return daysBetween(span.behind, scene.published) <= 2;
}

/** "agreed on Wednesday to meet": the day of the agreement, not of the meeting. */
function isAgreeDate(scene: Scene, span: DateSpan): boolean {
  const before = lowWords(scene, span.from - 7, span.from);
  // "was agreed when the delegations met on Wednesday"
  const { kind, from } = clauseOf(scene, span.from) ?? { kind: 'main', from: 0 };
  if (kind === 'time' && before.includes('met') && lowAt(scene, from) === 'when') return true;
  if (/^(?:call|conversation|telephone)$/.test(before.at(before.at(-1) === 'on' ? -2 : -1) ?? '')) return true;
  const agreed = before.findLastIndex((low) => /^(?:agreed|decided|announced|confirmed|settled)$/.test(low));
  // "agreed to meet again on Friday", said on a Wednesday
  const next = before[agreed + 1] === 'to' && !/^(?:an?|the|any|it|this|that)$/.test(before[agreed + 2] ?? 'the');
  // "announced that Trump will receive him on Friday"
  const planned = before.slice(agreed).some((low) => low === 'will' || low === 'would');
  return span.weekday && agreed >= 0 && !planned && !(next && daysBetween(span.behind, scene.published) > 1);
}

/** "On Tuesday night the White House announced that …": the day of the words. */
function opensSaying(scene: Scene, span: DateSpan, at: number): boolean {
  if (span.kind !== 'day' || span.from > 2) return false;
  const clause = clauseAt(scene, span.from);
  return scene.marks.say.some(
    (mark) =>
      mark.from > span.to &&
      mark.from - span.to <= 8 &&
      mark.until <= at &&
      clauseAt(scene, mark.from) === clause &&
      scene.tokens.slice(mark.until, mark.until + 4).some((token) => token.low === 'that'),
  );
}

/** "… , he said on Wednesday": the day of the words, not of the thing. */
function isSayDate(scene: Scene, span: DateSpan, claims: 'event' | 'position'): boolean {
  if (span.kind !== 'day' || /^(?:for|from|starting|beginning|until|by|to)$/.test(lowAt(scene, span.from - 1)))
    return false;
  // "announced a ceasefire on 8 May"
  if (scene.mentions.some((mention) => mention.topic === 'ceasefire' && mention.to === span.from - 1)) return false;
  const clause = clauseAt(scene, span.from);
  const said = scene.marks.say.some(
    (mark) =>
      !/^(?:continu|go|goes|went|expect|read)/.test(lowAt(scene, mark.from)) &&
      span.from - mark.until >= 0 &&
      // "…, Trump announced after two hours on the telephone with him on Monday"
      span.from - mark.until <= (isAfterwards(scene, mark.from) ? 14 : 5) &&
      !scene.tokens
        .slice(mark.until, span.from)
        .some((token) => /^(?:will|would|is|are|was|were|has|have|had|to|that|[,;:.])$/.test(token.low)) &&
      clauseAt(scene, mark.from) === clause,
  );
  if (said) return true;
  return (
    claims === 'position' &&
    span.weekday &&
    !/^(?:from|by|until|next|for)$/.test(lowAt(scene, span.from - 1)) &&
    lowAt(scene, span.from - 1) !== 'on'
  );
}

/** "…, Trump announced": the words of saying stand behind what was said. */
function isAfterwards({ speech, tokens }: Scene, at: number): boolean {
  return speech.some((one) => one.at === at && tokens[(one.actor?.from ?? 0) - 1]?.low === ',');
}

export function distance(span: { from: number; to: number }, from: number, to: number): number {
  return Math.max(0, span.from - to, from - span.to);
}
