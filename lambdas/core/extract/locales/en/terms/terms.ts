import type { Terms } from '../../../../observation.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { daysBetween } from './calendar.ts';
import { readCount } from './counts.ts';
import type { DateSpan } from './dates.ts';
import { readVenue } from './places.ts';
import { readRound } from './rounds.ts';

/** When a claim holds: events that are over look back, all others ahead. */
export type Direction = 'ahead' | 'behind' | 'around';

/** Fills the slots of an item from the sentence that speaks of it. */
export function readTerms(
  scene: Scene,
  mention: Mention,
  at: number,
  direction: Direction,
  claims: 'event' | 'position',
): Terms {
  const from = mention.kind === 'pointer' ? at : Math.min(mention.from, at);
  const to = mention.kind === 'pointer' ? at : Math.max(mention.to, at);
  const when =
    claims === 'event' || mention.topic !== 'exchange'
      ? dateTerms(scene, from, to, direction, claims)
      : dateTerms(scene, from, to, direction, claims);
  if (mention.topic === 'exchange') {
    const unit = 'unit' in mention.item ? mention.item.unit : 'prisoners';
    const venue = readVenue(scene, from, to, claims);
    return {
      ...readCount(scene, unit, mention.from, mention.to),
      ...when,
      ...(venue === null || direction === 'behind' ? {} : { venue }),
    };
  }
  if (mention.topic === 'ceasefire') return { ...durationTerms(scene, mention), ...when };
  const venue = readVenue(scene, from, to, claims);
  const round = mention.topic === 'talks' ? readRound(scene, mention.from, mention.to) : null;
  return { ...(round === null ? {} : { round }), ...when, ...(venue === null ? {} : { venue }) };
}

function durationTerms(scene: Scene, mention: Mention): Terms {
  // a pointer at an item of this very sentence reaches as far as the sentence
  // where one rest alone is spoken of, its length may stand further away
  const alone = scene.mentions.every((other) => other.topic !== 'ceasefire' || other.from === mention.from);
  const reach = mention.kind === 'pointer' && mention.origin === undefined ? 40 : alone ? 24 : 12;
  const near = scene.durations.filter((span) => distance(span, mention.from, mention.to) <= reach);
  const best = [...near].sort(
    (left, right) => distance(left, mention.from, mention.to) - distance(right, mention.from, mention.to),
  )[0];
  return best === undefined ? {} : { durationHours: best.hours };
}

function distance(span: { from: number; to: number }, from: number, to: number): number {
  return Math.max(0, span.from - to, from - span.to);
}

function dateTerms(scene: Scene, from: number, to: number, direction: Direction, claims: 'event' | 'position'): Terms {
  const spans = scene.dates.filter(
    (span) =>
      !isSayDate(scene, span, claims) &&
      !opensSaying(scene, span, from) &&
      !(direction === 'ahead' && claims === 'event' && isAgreeDate(scene, span)),
  );
  const home = clauseAt(scene.clauses, from);
  const joined = (span: DateSpan): boolean => {
    const there = clauseAt(scene.clauses, span.from);
    return there > home && /^(?:and|but)$/.test(scene.tokens[scene.clauses[there]?.from ?? 0]?.low ?? '');
  };
  const cost = (span: DateSpan): number =>
    distance(span, from, to) +
    (clauseAt(scene.clauses, span.from) === home ? 0 : 10) +
    (span.weekday ? 2 : 0) +
    (direction === 'ahead' ? startCost(scene, span) : 0);
  const [best] = spans.filter((span) => !joined(span)).sort((left, right) => cost(left) - cost(right));
  if (best === undefined || cost(best) > 26) return {};
  if (best.kind === 'period') return direction === 'behind' ? {} : { deadline: best.ahead };
  return {
    date: direction === 'behind' || (direction === 'around' && isJustOver(scene, best)) ? best.behind : best.ahead,
  };
}

/** "from May 8 to May 10", "starting on Monday": the first day counts. */
function startCost(scene: Scene, span: DateSpan): number {
  const [earlier = '', before = ''] = scene.tokens
    .slice(Math.max(0, span.from - 2), span.from)
    .map((token) => token.low);
  const word = before === 'on' ? earlier : before;
  if (/^(?:from|starting|beginning|commencing|effective)$/.test(word)) return -8;
  const range = /^(?:to|until|till|through)$/.test(before);
  return range && scene.dates.some((other) => other.to === span.from - 1) ? 12 : 0;
}

/** A weekday of what was put off lies a day or two back, or else ahead. */
function isJustOver(scene: Scene, span: DateSpan): boolean {
  return daysBetween(span.behind, scene.published) <= 2;
}

/** "agreed on Wednesday to meet": the day of the agreement, not of the meeting. */
function isAgreeDate(scene: Scene, span: DateSpan): boolean {
  const before = scene.tokens.slice(Math.max(0, span.from - 7), span.from).map((token) => token.low);
  if (/^(?:call|conversation|telephone)$/.test(before.at(before.at(-1) === 'on' ? -2 : -1) ?? '')) return true;
  return span.weekday && before.some((low) => /^(?:agreed|decided|announced|confirmed|settled)$/.test(low));
}

/** "On Tuesday night the White House announced that …": the day of the words. */
function opensSaying(scene: Scene, span: DateSpan, at: number): boolean {
  if (span.kind !== 'day' || span.from > 2) return false;
  const clause = clauseAt(scene.clauses, span.from);
  return scene.marks.say.some(
    (mark) =>
      mark.from > span.to &&
      mark.from - span.to <= 8 &&
      mark.until <= at &&
      clauseAt(scene.clauses, mark.from) === clause &&
      scene.tokens.slice(mark.until, mark.until + 4).some((token) => token.low === 'that'),
  );
}

/** "… , he said on Wednesday": the day of the words, not of the thing. */
function isSayDate(scene: Scene, span: DateSpan, claims: 'event' | 'position'): boolean {
  if (
    span.kind !== 'day' ||
    /^(?:for|from|starting|beginning|until|by|to)$/.test(scene.tokens[span.from - 1]?.low ?? '')
  )
    return false;
  // "announced a ceasefire on 8 May"
  if (scene.mentions.some((mention) => mention.topic === 'ceasefire' && mention.to === span.from - 1)) return false;
  const clause = clauseAt(scene.clauses, span.from);
  const said = scene.marks.say.some(
    (mark) =>
      !/^(?:continu|go|goes|went|expect|read)/.test(scene.tokens[mark.from]?.low ?? '') &&
      span.from - mark.until >= 0 &&
      span.from - mark.until <= 5 &&
      !scene.tokens
        .slice(mark.until, span.from)
        .some((token) => /^(?:will|would|is|are|was|were|has|have|had|to)$/.test(token.low)) &&
      clauseAt(scene.clauses, mark.from) === clause,
  );
  if (said) return true;
  return (
    claims === 'position' &&
    span.weekday &&
    !/^(?:from|by|until|next|for)$/.test(scene.tokens[span.from - 1]?.low ?? '') &&
    scene.tokens[span.from - 1]?.low !== 'on'
  );
}
