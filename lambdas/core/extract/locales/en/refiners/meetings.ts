import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, eachDraft, itemKey } from './refiner.ts';

const OVERTAKES = new Set(['cancelled', 'postponed']);
const OVERTAKEN = new Set(['scheduled', 'agreed', 'active']);

/** "The talks planned for Friday were called off": in one sentence the plan is what was called off. */
export const overtaken: EnglishRefiner = {
  name: 'overtaken',
  refine: (drafts) => {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    return drafts.filter(
      (draft) => !byScene.get(draft.scene)?.some((other) => overtakes(other, draft) || saysBetter(other, draft)),
    );
  },
};

const BEGUN = /\b(?:began|begun|started|kicked off|got under ?way|under ?way)\b/i;

function overtakes(later: Draft, earlier: Draft): boolean {
  if (later.claim.kind !== 'event' || earlier.claim.kind !== 'event') return false;
  if (earlier.topic === 'ceasefire' || itemKey(later) !== itemKey(earlier)) return false;
  // of a swap that has begun the first part may be over
  if (later.claim.status === 'completed' && earlier.topic === 'exchange' && BEGUN.test(earlier.cues[0]?.text ?? ''))
    return false;
  if (later.claim.status === 'completed') return earlier.claim.status === 'active' && earlier.at < later.at;
  if (!OVERTAKES.has(later.claim.status) || !OVERTAKEN.has(earlier.claim.status)) return false;
  return later.claim.status === 'cancelled' || earlier.at < later.at;
}

/** A condition is that of the party whose stance the sentence tells, not of another that it names. */
function saysBetter(other: Draft, draft: Draft): boolean {
  if (draft.family !== 'condition' || other.family === 'condition' || other.scene !== draft.scene) return false;
  const positions = draft.claim.kind === 'position' && other.claim.kind === 'position';
  return positions && itemKey(other) === itemKey(draft) && draft.topic !== 'ceasefire' && draft.topic !== 'exchange';
}

const CONSULAR = /\b(?:embass(?:y|ies)|visas?|consulates?|consular|diplomatic (?:property|missions?))\b/i;

/** Meetings about embassies and visas are none of the agenda. */
export const consular = eachDraft('consular', (draft, scene) =>
  draft.topic === 'talks' && CONSULAR.test(scene.sentence.text) ? null : draft,
);
