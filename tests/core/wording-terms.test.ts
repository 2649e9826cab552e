import { describe, expect, it } from 'vitest';
import { tellTerms } from '../../lambdas/core/wording-terms.ts';

describe('terms in words', () => {
  it.each([
    [{ count: 1200, qualifier: 'at-least', perSide: true }, ['at least 1,200 each']],
    [{ count: 6057, qualifier: 'exactly', perSide: false }, ['6,057']],
    [{ durationHours: [720, 720] }, ['30 days']],
    [{ durationHours: [24, 48] }, ['1 to 2 days']],
    [{ durationHours: [24, 24] }, ['24 hours']],
    [{ durationHours: [6, 12] }, ['6 to 12 hours']],
    [{ date: '2025-07-23', venue: 'Istanbul' }, ['23 July 2025', 'Istanbul']],
    [
      { deadline: '2025-08-31', condition: 'a <b>ceasefire</b> first' },
      ['by 31 August 2025', 'if: a ‹b›ceasefire‹/b› first'],
    ],
    [{}, []],
  ] as const)('%o', (terms, told) => {
    expect(tellTerms(terms)).toEqual(told);
  });
});
