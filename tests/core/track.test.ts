import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TOPICS } from '../../lambdas/core/observation.ts';
import { foldTrack, sameState } from '../../lambdas/core/track.ts';
import { contentiousReports } from '../support/arbitrary-reports.ts';
import { findBrokenChain, followTrack } from '../support/follow-track.ts';

describe.each(TOPICS)('a track of %s', (topic) => {
  const track = { dossier: 'test', topic };
  const reports = contentiousReports(topic, { maxLength: 16 });
  const arrivals = reports.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
  );

  it('comes to the same state in any order of arrival, with any repeats', () => {
    fc.assert(
      fc.property(arrivals, ([all, arrived]) => {
        const followed = followTrack(arrived);
        expect(sameState(followed.snapshot, foldTrack(track, all))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the same state in two halves as at once', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const halves = followTrack(all, { batch: Math.ceil(all.length / 2) });
        expect(halves.snapshot.items).toEqual(foldTrack(track, all).items);
      }),
      { numRuns: 40 },
    );
  });

  it('begins every change where the one before it ended', () => {
    fc.assert(
      fc.property(arrivals, ([, arrived]) => {
        expect(findBrokenChain(followTrack(arrived).changes)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
