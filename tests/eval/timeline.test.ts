import { describe, expect, it } from 'vitest';
import { scoreTimeline } from './timeline.ts';

describe('the Istanbul timeline', () => {
  it('is told without a miss or a false alarm from what people annotated', async () => {
    const { annotated } = await scoreTimeline();

    expect(annotated.missed).toEqual([]);
    expect(annotated.invented).toEqual([]);
    expect(annotated.wrongFrom).toEqual([]);
    expect(annotated.right).toBe(47);
  });

  it('is told well enough from the articles', async () => {
    const { 'end to end': score } = await scoreTimeline();

    expect(score.precision).toBeGreaterThanOrEqual(0.85);
    expect(score.recall).toBeGreaterThanOrEqual(0.75);
  });
});
