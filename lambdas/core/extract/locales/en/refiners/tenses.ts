import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';

export function isPast(draft: Draft, scene: Scene): boolean {
  // a predicate may have its auxiliary in itself: "have not advanced"
  if (/^(?:has|have|is|are|must)$/.test(lowAt(scene, draft.at))) return false;
  // "We insist": a present, whatever the article tells of
  const verb = scene.marks.act.find(({ from, value }) => from === draft.at && value.kind === 'verb');
  if (verb !== undefined && (verb.value.form === 'base' || verb.value.form === 's')) return false;
  const mood = readVerbGroup(scene, scene.clauses, draft.at, 'past').mood;
  return mood === 'past' || mood === 'past-perfect';
}

/** "It took them four hours to agree on nothing" */
export function isPurposed(draft: Draft, scene: Scene): boolean {
  return draft.claim.kind === 'event' && readVerbGroup(scene, scene.clauses, draft.at, 'base').mood === 'infinitive';
}

export function pastPerfect(draft: Draft, scene: Scene): boolean {
  // "had no objection": no auxiliary
  if (/^(?:no|nothing|little|an?|the|any)$/.test(lowAt(scene, draft.at))) return false;
  return readVerbGroup(scene, scene.clauses, draft.at, 'part').mood === 'past-perfect';
}
