import { clauseOf } from '../stage/clauses.ts';
import { eachDraft } from './refiner.ts';

const AWAITED =
  /\b(?:unless|only (?:after|once|when)|not (?:until|before|unless)|(?:will|would|could|can)(?: not|n.t) [\p{L} ]{2,30}(?:until|before))(?: [\p{L}’'-]+){1,6}$/iu;

/** "Not before the leaders have met", "only after the delegations finished": what is waited for has not happened. */
export const awaited = eachDraft('awaited', (draft, scene) => {
  if (draft.claim.kind !== 'event' || draft.family === 'journey' || draft.claim.status === 'postponed') return draft;
  const clause = clauseOf(scene, draft.at);
  const start = scene.tokens[Math.max((clause?.from ?? 0) - 3, 0, draft.at - 9)]?.start ?? 0;
  const before = scene.sentence.text.slice(start, scene.tokens[draft.at]?.start ?? 0).trim();
  return AWAITED.test(before) ? null : draft;
});
