import { lowOf, type Token } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Marked } from '../stage/scene.ts';
import { DURATION_HOURS } from '../vocabulary/time.ts';
import { readNumber } from './numbers.ts';

/** A length of time, in hours; one figure gives a pair of equal numbers. */
export interface DurationSpan {
  readonly from: number;
  readonly to: number;
  readonly hours: readonly [number, number];
}

/** More words than stand between the first figure and its unit: "twenty-four to forty-eight full hours". */
const LONGEST = 9;
const UNIT = wordKind([...Object.keys(DURATION_HOURS), 'year']);
const HALF_YEAR = 4320;

/** "30-day", "24 to 48 hours", "a month", "two or three days". */
export function readDurations(marked: Marked): readonly DurationSpan[] {
  const spans: DurationSpan[] = [];
  if (!UNIT.has(marked)) return spans;
  const { tokens } = marked;
  let unit = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    if (unit < at) unit = nextUnit(tokens, at);
    if (unit === tokens.length) return spans;
    if (unit - at > LONGEST) continue;
    const span = durationAt(tokens, at);
    if (span === null) continue;
    spans.push(span);
    at = span.to - 1;
  }
  return spans;
}

function nextUnit(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !UNIT.has(tokens[at])) at += 1;
  return at;
}

function durationAt(tokens: readonly Token[], at: number): DurationSpan | null {
  if (tokens[at]?.low === 'half' && tokens[at + 1]?.low === 'a' && tokens[at + 2]?.low === 'year')
    return { from: at, to: at + 3, hours: [HALF_YEAR, HALF_YEAR] };
  const first = figureAt(tokens, at);
  if (first === null) return null;
  let next = skipHyphen(tokens, first.to);
  let last = first.value;
  const link = lowOf(tokens, next);
  if (link === 'to' || link === 'or' || link === '\u2013' || link === 'and') {
    const second = figureAt(tokens, skipHyphen(tokens, next + 1));
    if (second !== null) {
      last = second.value;
      next = skipHyphen(tokens, second.to);
    }
  } else if (next > first.to && readNumber(tokens, next) !== null) {
    const second = readNumber(tokens, next);
    last = second?.value ?? last;
    next = skipHyphen(tokens, second?.to ?? next);
  }
  if (tokens[next]?.low === 'full' || tokens[next]?.low === 'whole' || tokens[next]?.low === 'consecutive') next += 1;
  const unit = DURATION_HOURS[lowOf(tokens, next)];
  if (unit === undefined || /^(?:ago|later|earlier|before|after|since|old)$/.test(lowOf(tokens, next + 1))) return null;
  return { from: at, to: next + 1, hours: [first.value * unit, last * unit] };
}

function figureAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const low = lowOf(tokens, at);
  const number = readNumber(tokens, at);
  if (number !== null) return number.value > 0 && number.value <= 400 ? number : null;
  const single = (low === 'a' || low === 'an') && UNIT.has(tokens[at + 1]);
  return single ? { value: 1, to: at + 1 } : null;
}

function skipHyphen(tokens: readonly Token[], at: number): number {
  return tokens[at]?.low === '-' ? at + 1 : at;
}
