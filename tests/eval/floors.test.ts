import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticles } from './corpus.ts';
import { evaluate } from './extraction.ts';
import { ratios } from './score.ts';

interface Floor {
  readonly strictF1: number;
  readonly precision: number;
  readonly slots: number;
  /** A ceiling: background facts that may be told as news. */
  readonly backgroundAsNews: number;
}

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Record<string, Floor>;
const articles = readArticles();

describe('figures of the corpus never fall; a change that raises them raises these floors', () => {
  it.each(Object.entries(floors))('%s', (set, floor) => {
    const score = evaluate(articles.filter((annotated) => annotated.set === set));

    const { precision, f1 } = ratios(score.strict);
    expect(f1).toBeGreaterThanOrEqual(floor.strictF1);
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(score.slots.right / score.slots.gold).toBeGreaterThanOrEqual(floor.slots);
    expect(score.backgroundAsNews).toBeLessThanOrEqual(floor.backgroundAsNews);
  });

  it('finds no news in the articles that have none: other wars, swaps of others, sports, markets, essays', () => {
    const negatives = articles.filter(
      ({ article, set }) => set === 'working' && /^b(?:19|2\d|3[0-4])$/.test(article.id),
    );

    expect(evaluate(negatives).negatives).toEqual([]);
  });
});
