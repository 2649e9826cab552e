import type { SentenceRules } from '../../../engine/sentences.ts';

/** Where English sentences end and how the lines of a live blog begin. */
export const SENTENCE_RULES: SentenceRules = {
  abbreviations: new Set(
    (
      'mr mrs ms dr gen col lt st jan feb mar apr aug sept sep oct nov dec ' +
      'vs u.s u.k u.n e.g i.e a.m p.m capt sgt maj rep sen gov prof sir'
    ).split(' '),
  ),
  lead: /^(?:[\u2022*\u25aa\u25cf\u2013-]\s+|\(?\d{1,2}[.)]\s+(?=\p{Lu})|\[?\d{1,2}[:.]\d{2}\]?(?:\s?(?:GMT|UTC|CET|CEST|EET|EEST|BST|a\.m\.|p\.m\.|am|pm))?\s*(?:[\u2013\u2014:|-]\s*)?(?=\S))/u,
};
