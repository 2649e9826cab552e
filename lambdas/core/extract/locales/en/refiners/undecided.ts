import { eachDraft } from './refiner.ts';

const NEITHER = /\b(?:yes (?:or|nor|and) (?:a |an )?no)\b/i;
/** "Praised the idea without saying yes to it", "without accepting or rejecting it" */
const WITHOUT =
  /\bwithout (?:\p{L}+ly )?(?:saying (?:yes|no)|accepting|rejecting|agreeing|consenting|endorsing|embracing|backing|approving|adopting|committing (?:\p{L}+sel\p{L}+|to (?:it|this|that|one))|signing up)\b(?! to (?:a|any|the) (?:date|day|place|venue|time))/iu;
const SAID_BOTH = /\bsaid yes and no\b/i;

/** "Has not said yes and has not said no": neither of them is its answer. */
export const undecided = eachDraft('undecided', (draft, scene) => {
  const { claim } = draft;
  if (claim.kind !== 'position' || (claim.stance !== 'accepts' && claim.stance !== 'rejects')) return draft;
  const { text } = scene.sentence;
  if ((!NEITHER.test(text) && !WITHOUT.test(text)) || SAID_BOTH.test(text)) return draft;
  return { ...draft, claim: { ...claim, stance: 'noncommittal' } };
});
