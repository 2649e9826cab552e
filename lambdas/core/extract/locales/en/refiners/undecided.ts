import { eachDraft } from './refiner.ts';

const NEITHER = /\b(?:yes (?:or|nor|and) (?:a |an )?no)\b/i;
const SAID_BOTH = /\bsaid yes and no\b/i;

/** "Has not said yes and has not said no": neither of them is its answer. */
export const undecided = eachDraft('undecided', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || (claim.stance !== 'accepts' && claim.stance !== 'rejects')) return draft;
  const { text } = scene.sentence;
  if (!NEITHER.test(text) || SAID_BOTH.test(text)) return draft;
  return { ...draft, claim: { ...claim, stance: 'noncommittal' } };
});
