import type { Draft } from '../../../engine/grammar.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { daysBetween } from '../terms/calendar.ts';
import { readDates } from '../terms/dates.ts';
import { eachDraft } from './refiner.ts';

/** What lies further back than this is history, even where the article does not say so. */
const NEWS_DAYS = 3;

/** History is told as history: an old date, "last month", a past perfect. */
export const background = eachDraft('background', (draft, scene) =>
  isHistory(draft, scene) ? { ...draft, background: true } : draft,
);

function isHistory(draft: Draft, scene: Scene): boolean {
  if (scene.history) return true;
  const clause = clauseAt(scene.clauses, draft.at);
  if (
    scene.marks.retro.some(
      (mark) => clauseAt(scene.clauses, mark.from) === clause && isAbout(draft, scene, mark.from, mark.to),
    )
  )
    return true;
  const dates = readDates(scene.tokens, scene.published).filter(
    (span) => clauseAt(scene.clauses, span.from) === clause || scene.clauses.length <= 2,
  );
  const forward =
    draft.claim.kind === 'position' || draft.claim.status === 'scheduled' || draft.claim.status === 'postponed';
  const old = dates.filter((span) => !span.weekday && daysBetween(span.behind, scene.published) > NEWS_DAYS);
  if (old.length > 0 && (!forward || isPast(draft, scene))) return true;
  return (
    pastPerfect(draft, scene) &&
    dates.every((span) => !span.weekday && daysBetween(span.behind, scene.published) > NEWS_DAYS) &&
    scene.speech.length === 0
  );
}

const RECENT =
  /\b(?:a day earlier|the day before|the (?:evening|night) before|hours? (?:earlier|before)|minutes? (?:earlier|before)|yesterday|overnight|the same (?:day|evening|night)|earlier (?:on|in the day|that day|today)|this morning)\b/;

/** "three years ago" far from the verb describes something else in the sentence. */
function isAbout(draft: Draft, scene: Scene, from: number, to: number): boolean {
  return scene.tokens[to - 1]?.low !== 'ago' || Math.abs(from - draft.at) <= 9;
}

function isPast(draft: Draft, scene: Scene): boolean {
  const mood = readVerbGroup(scene, scene.clauses, draft.at, 'past').mood;
  return mood === 'past' || mood === 'past-perfect';
}

function pastPerfect(draft: Draft, scene: Scene): boolean {
  return readVerbGroup(scene, scene.clauses, draft.at, 'part').mood === 'past-perfect';
}
