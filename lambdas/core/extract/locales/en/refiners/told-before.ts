import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { daysBetween } from '../terms/calendar.ts';
import { NEWS_DAYS } from './time-frames.ts';

/** "He had said that …": what was said lies as far back as the saying. */
export function hadSaid(draft: Draft, scene: Scene): boolean {
  const saying = scene.speech.findLast((attribution) => attribution.leads && attribution.at < draft.at);
  // "said that the Russian leader had promised to think about it": the first who speaks does so now
  const first = scene.speech.find((attribution) => attribution.leads);
  const now = first !== saying && first !== undefined && lowAt(scene, first.at) === 'said';
  return (
    saying !== undefined &&
    !now &&
    // "the Russians had told him that …": he says so now
    !(
      /^(?:told|assured|informed)$/.test(lowAt(scene, saying.at)) &&
      (TOLD_NOW.test(lowAt(scene, saying.at + 1)) || isTold(scene, saying.at + 1))
    ) &&
    !scene.dates.some(
      (span) =>
        clauseAt(scene, span.from) === clauseAt(scene, saying.at) &&
        Math.abs(daysBetween(span.behind, scene.published)) <= NEWS_DAYS,
    ) &&
    draft.claim.kind === 'position' &&
    readVerbGroup(scene, scene.clauses, saying.at, 'part').mood === 'past-perfect'
  );
}

/** "had told Rubio", who tells of it himself */
function isTold({ actors, company }: Scene, at: number): boolean {
  const whom = actors.find(({ from }) => from === at)?.persons[0];
  return whom !== undefined && [company.speaker, company.person].some((one) => one?.persons[0] === whom);
}

const TOLD_NOW = /^(?:him|her|his|them|their|it|its|us|me)$/;

const TELLING = /\b\p{L}+(?:ed|aid|old|rote|new|ade|et|ave) (?:[^\s,;:.]+ ){0,4}that\b/u;

/** "Conceded that it had brought nothing": what is told in the past lies no further back than it must. */
export function isToldOf(draft: Draft, scene: Scene): boolean {
  const before = scene.sentence.text.slice(0, scene.tokens[draft.at]?.start);
  return (
    draft.claim.kind === 'event' && TELLING.test(before) && !/\bhad (?:said|told|announced|reported)\b/.test(before)
  );
}
