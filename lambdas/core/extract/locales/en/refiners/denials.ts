import { eachDraft } from './refiner.ts';

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|not true|not the case|not so|untrue|false|(?:no|any) such (?:agreement|date|deal|meeting|thing|exchange|swap|accord|summit|truce|round|arrangement|encounter|plan)|refuted|fabricat\w+|invention)\b/i;

/** "Never took place" is what became of it. */
const TOLD_ALREADY: ReadonlySet<string> = new Set(['stalled', 'cancelled']);

/** "Called claims that Moscow did not want a truce far from the truth" */
const DENIED_CLAIM = /\b(?:claims?|allegations?|accusations?|assertions?|suggestions) that\b[^,;:.\u201c\u201d]*$/i;

/** "Denied that a date had been set": the event is told, as denied. */
export const denials = eachDraft('denial', (draft, scene) => {
  const before = scene.sentence.text.slice(0, scene.tokens[draft.at]?.start ?? 0);
  if (draft.claim.kind === 'position' && DENIED_CLAIM.test(before)) return null;
  return draft.claim.kind === 'event' && !TOLD_ALREADY.has(draft.claim.status) && DENIED.test(scene.sentence.text)
    ? { ...draft, denied: true }
    : draft;
});
