import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, eachDraft, itemKey } from './refiner.ts';

const OVERTAKES = new Set(['cancelled', 'postponed']);
const OVERTAKEN = new Set(['scheduled', 'agreed', 'active']);

/** "The talks planned for Friday were called off": in one sentence the plan is what was called off. */
export const overtaken: EnglishRefiner = {
  name: 'overtaken',
  refine: (drafts) => drafts.filter((draft) => !drafts.some((other) => overtakes(other, draft))),
};

function overtakes(later: Draft, earlier: Draft): boolean {
  if (later.scene !== earlier.scene || later.claim.kind !== 'event' || earlier.claim.kind !== 'event') return false;
  if (earlier.topic === 'ceasefire' || itemKey(later) !== itemKey(earlier)) return false;
  if (later.claim.status === 'completed') return earlier.claim.status === 'active' && earlier.at < later.at;
  if (!OVERTAKES.has(later.claim.status) || !OVERTAKEN.has(earlier.claim.status)) return false;
  return later.claim.status === 'cancelled' || earlier.at < later.at;
}

const CONSULAR = /\b(?:embass(?:y|ies)|visas?|consulates?|consular|diplomatic (?:property|missions?))\b/i;

/** Meetings about embassies and visas are none of the agenda. */
export const consular = eachDraft('consular', (draft, scene) =>
  draft.topic === 'talks' && CONSULAR.test(scene.sentence.text) ? null : draft,
);
