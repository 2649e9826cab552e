import { eachDraft } from './refiner.ts';

const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|not true|untrue|false|nothing of the (?:sort|kind)|(?:reject|dismiss|refut|rebuff)\w* (?:the )?(?:claims?|reports?|allegations?|rumou?rs|suggestions|assertions?|speculation|statements?)|no such (?:agreement|date|deal|meeting|thing|exchange|swap|accord)|refuted|disput(?:ed|es) (?:the )?(?:claim|report)s?|fabricat\w+|invention|(?:is|was|are) (?:a )?(?:fake|lie|lies|invented|fiction|fantasy)|never (?:agreed|happened|took place)|did not correspond to reality|not correspond to reality)\b/i;

/** "Denied that a date had been set": the event is told, as denied. */
export const denials = eachDraft('denial', (draft, scene) =>
  draft.claim.kind === 'event' && draft.claim.status !== 'stalled' && DENIED.test(scene.sentence.text)
    ? { ...draft, denied: true }
    : draft,
);
