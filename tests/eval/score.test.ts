import { describe, expect, it } from 'vitest';
import { ratios, type Scored, scoreArticle } from './score.ts';

const position = (party: string, stance: string, scope = 'full', terms = {}): Scored => ({
  topic: 'ceasefire',
  item: { scope: scope as 'full' },
  kind: 'position',
  party,
  stance,
  background: false,
  terms,
  evidence: '',
});
const event = (status: string, rest: Partial<Scored> = {}): Scored => ({
  topic: 'exchange',
  item: { unit: 'prisoners' },
  kind: 'event',
  status,
  background: false,
  terms: {},
  evidence: '',
  ...rest,
});

describe('scoring an article', () => {
  it('counts keys, and a key once', () => {
    const gold = [position('ukraine', 'accepts'), event('agreed')];
    const found = [position('ukraine', 'accepts'), position('ukraine', 'accepts'), event('completed')];

    expect(scoreArticle(gold, found).strict).toEqual({ right: 1, predicted: 2, gold: 2 });
  });

  it('takes proposes for demands, and a bare ceasefire for any, only where it is relaxed', () => {
    const gold = [position('ukraine', 'demands'), position('russia', 'rejects', 'unspecified')];
    const found = [position('ukraine', 'proposes'), position('russia', 'rejects', 'energy')];

    const score = scoreArticle(gold, found);

    expect(score.strict.right).toBe(0);
    expect(score.relaxed.right).toBe(2);
  });

  it('matches relaxed pairs one to one', () => {
    const gold = [position('ukraine', 'demands')];
    const found = [position('ukraine', 'proposes'), position('ukraine', 'proposes', 'unspecified')];

    expect(scoreArticle(gold, found).relaxed).toEqual({ right: 1, predicted: 2, gold: 1 });
  });

  it('leaves background out, but not background that is told as news', () => {
    const gold = [event('completed', { background: true })];

    expect(scoreArticle(gold, [event('completed', { background: true })]).strict.predicted).toBe(0);
    expect(scoreArticle(gold, [event('completed')])).toMatchObject({
      strict: { right: 0, predicted: 1, gold: 0 },
      backgroundAsNews: 1,
    });
  });

  it('does not score what is denied', () => {
    expect(scoreArticle([event('agreed', { denied: true })], [event('agreed', { denied: true })]).strict).toEqual({
      right: 0,
      predicted: 0,
      gold: 0,
    });
  });

  it('compares slots of matched keys by their kind', () => {
    const terms = { durationHours: [24, 48] as const, condition: 'only if', venue: 'Istanbul' };
    const gold = [position('ukraine', 'accepts', 'full', terms)];
    const same = { durationHours: [24, 48], condition: 'anything', venue: 'in ISTANBUL', date: '2025-07-23' };

    expect(scoreArticle(gold, [position('ukraine', 'accepts', 'full', same)]).slots).toEqual({
      right: 3,
      gold: 3,
      extra: 1,
    });
  });

  it('is perfect where there was nothing to find and nothing was found', () => {
    expect(ratios({ right: 0, predicted: 0, gold: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });
});
