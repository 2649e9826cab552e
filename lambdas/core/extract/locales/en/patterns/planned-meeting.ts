import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';

/** "was to meet", "had been due to sit down": a plan of which the outcome is told elsewhere. */
export function isPastPlan(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  return (
    group.mood === 'future' && lowWords(scene, group.from, mention.from).some((low) => /^(?:was|were|had)$/.test(low))
  );
}

/** Whether a day to come, or a day of the week, is named beside a meeting. */
export function hasDayToCome(scene: Scene, mention: Mention): boolean {
  const clause = clauseAt(scene, mention.from);
  return (
    scene.dates.some(
      (span) => clauseAt(scene, span.from) === clause && span.ahead >= scene.published && !span.weekday,
    ) || scene.dates.some((span) => span.weekday && clauseAt(scene, span.from) === clause)
  );
}

/** "Are meeting in Geneva on October 20" */
export function isSoon({ clauses, dates, published, tokens }: Scene, { from }: Mention, group: VerbGroup): boolean {
  if (!/^(?:is|are|'|re)$/.test(lowAt({ tokens }, group.from))) return false;
  const home = clauseAt({ clauses }, from);
  return dates.some(
    (day) =>
      day.kind === 'day' &&
      day.ahead > published &&
      day.behind !== published &&
      clauseAt({ clauses }, day.from) === home &&
      !/^(?:since|from)$/.test(lowOf(tokens, day.from - 1)),
  );
}

/** Whether a day or a venue makes a plan of it. */
export function isPlaced(scene: Scene, mention: Mention): boolean {
  const clause = clauseAt(scene, mention.from);
  // "…, he said on Sunday in Rome": of the words, and not of the meeting
  const said = scene.speech.find(({ at, leads }) => !leads && at > mention.to)?.at ?? scene.tokens.length;
  return (
    scene.dates.some(
      ({ from }) =>
        from < said && clauseAt(scene, from) === clause && (from > mention.from || !isOfSaying(scene, from)),
    ) ||
    scene.marks.venue.some(
      (mark) =>
        mark.from >= mention.to &&
        mark.from - mention.to <= 8 &&
        mark.from < said &&
        clauseAt(scene, mark.from) === clause,
    )
  );
}

/** "He told reporters on Tuesday he would …": the day on which it was said. */
function isOfSaying(scene: Scene, at: number): boolean {
  return scene.marks.say.some(
    (say) => say.until <= at && at - say.until <= 6 && !lowWords(scene, say.until, at).includes('that'),
  );
}
