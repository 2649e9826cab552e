import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../../lambdas/core/observation.ts';
import type { Mark } from '../../../lambdas/core/revision.ts';
import { beginAt, passCheckpoints, thinMarks, wantsMark } from '../../../lambdas/core/track/checkpoints.ts';
import { foldBehind } from '../../../lambdas/core/track/horizon.ts';
import { contentiousReports } from '../../support/arbitrary-reports.ts';

describe('checkpoints of a fold', () => {
  it.each(TOPICS)('lead to the state that all reports of %s lead to, from whichever of them one begins', (topic) => {
    fc.assert(
      fc.property(contentiousReports(topic), (reports) => {
        const whole = stateOf(null, reports);
        const passed = passCheckpoints(null, reports, 2);
        for (const { checkpoint } of passed) expect(stateOf(checkpoint, reports)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it.each(TOPICS)('can be passed on from one another in %s', (topic) => {
    fc.assert(
      fc.property(contentiousReports(topic), (reports) => {
        const [first] = passCheckpoints(null, reports, 2);
        const onwards = passCheckpoints(first?.checkpoint ?? null, reports, 3).at(-1);
        expect(stateOf(onwards?.checkpoint ?? null, reports)).toEqual(stateOf(null, reports));
      }),
      { numRuns: 40 },
    );
  });

  it('hold for a late report that was published after them', () => {
    fc.assert(
      fc.property(contentiousReports('exchange'), fc.nat(23), (reports, index) => {
        const late = reports[index % reports.length];
        const others = reports.filter((report) => report !== late);
        const published = late?.article.first ?? late?.article.published ?? '';
        const before = passCheckpoints(null, others, 1).filter(({ checkpoint }) => checkpoint.published < published);
        const last = before.at(-1)?.checkpoint ?? null;
        expect(stateOf(last, reports)).toEqual(stateOf(null, reports));
      }),
      { numRuns: 60 },
    );
  });
});

function stateOf(checkpoint: Parameters<typeof beginAt>[0], reports: Parameters<typeof beginAt>[1]) {
  const begun = beginAt(checkpoint, reports);
  return foldBehind(begun.behind, begun.reports).state;
}

describe('marks', () => {
  it('stay a few however long the track gets, with none much farther back than the one before it', () => {
    let marks: readonly Mark[] = [];
    for (let number = 1; number <= 20_000; number += 1) {
      if (!wantsMark(marks, number)) continue;
      marks = thinMarks([...marks, { published: '', revision: number, beyond: 15, key: String(number) }], number);
      const distances = marks.map(({ revision }) => number - revision + 15).reverse();
      expect(marks.length).toBeLessThan(24);
      for (const [index, distance] of distances.slice(1).entries()) {
        expect(distance).toBeLessThanOrEqual(2 * (distances[index] ?? 0) + 256);
      }
    }
  });
});
