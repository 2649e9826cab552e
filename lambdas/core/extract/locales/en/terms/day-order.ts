import { lowAt } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import type { DateSpan } from './dates.ts';

/** "from May 8 to May 10", "starting on Monday": the first day counts. */
export function startCost(scene: Scene, span: DateSpan): number {
  if (/^(?:from|starting|beginning|commencing|effective)$/.test(leadOf(scene, span))) return -8;
  const range = /^(?:to|until|till|through)$/.test(lowAt(scene, span.from - 1));
  return range && scene.dates.some((other) => other.to === span.from - 1) ? 12 : 0;
}

const AGAIN_COST = 8;

/** "The round, which began on Monday, ended on Tuesday" */
export function isStart(scene: Scene, { from }: DateSpan): boolean {
  return scene.dates.length > 1 && /\b(?:began|started|opened)\b/.test(phraseAt(scene, from - 5, from));
}

/** "Met on Monday and Tuesday", "on Sunday and again on Tuesday": of several days that are over the last counts. */
export function againCost(scene: Scene, { to, behind }: DateSpan): number {
  const next = scene.dates.find(({ from }) => from > to && from - to <= 3);
  const again = next !== undefined && next.behind > behind && AND_AGAIN.test(phraseAt(scene, to, next.from));
  return again ? AGAIN_COST : 0;
}

const AND_AGAIN = /^(?:and|to|through)(?: again)?(?: on)?$/;

/** The word that leads to a day, whatever hour of it is named: "from 16:00 on Monday". */
export function leadOf(scene: Scene, span: DateSpan): string {
  return lowWords(scene, span.from - 8, span.from).findLast((low) => !HOUR.test(low)) ?? '';
}

const HOUR = /^(?:\d+|:|on|the|first|last|minute|hour|of|midnight|noon|dawn|a|p|m|am|pm|\.|o|'|clock|early|late)$/;
