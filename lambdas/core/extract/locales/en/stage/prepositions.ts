const PREPOSITIONS = new Set([
  'of',
  'with',
  'to',
  'by',
  'for',
  'against',
  'between',
  'on',
  'over',
  'among',
  'than',
  'about',
  'at',
  'from',
  'like',
  'after',
  'before',
  'under',
  'via',
  'outside',
  'inside',
  'near',
  'into',
]);

/** Whether a preposition stands before a name, or one with an article between. */
export function afterPreposition(before: string | undefined, earlier: string | undefined): boolean {
  return PREPOSITIONS.has(before ?? '') || ((before === 'the' || before === 'a') && PREPOSITIONS.has(earlier ?? ''));
}
