import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FeedHints } from '../../lambdas/core/feed.ts';
import { isDue, planAfterDocument, planAfterFailure } from '../../lambdas/core/feed-schedule.ts';
import { beginPoll, type FeedState } from '../../lambdas/core/feed-state.ts';

/** A Wednesday. */
const NOW = new Date('2025-07-23T12:00:00.000Z');
const NO_HINTS: FeedHints = { ttlMinutes: null, updateMinutes: null, skipHours: [], skipDays: [] };
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const every = (minutes: number, count = 12, newest = 0) =>
  Array.from({ length: count }, (_, index) => ago(newest + index * minutes));

function plan(differing: Partial<Parameters<typeof planAfterDocument>[0]> = {}) {
  return planAfterDocument({
    now: NOW,
    everyMinutes: 5,
    hints: NO_HINTS,
    freshSeconds: null,
    dates: [],
    random: 0,
    ...differing,
  });
}

describe('when to poll after a document', () => {
  test.each([
    ['with nothing to go by, its shortest interval', {}, 5],
    ['the ttl', { hints: { ...NO_HINTS, ttlMinutes: 60 } }, 60],
    ['a ttl below the shortest interval is no reason to hurry', { hints: { ...NO_HINTS, ttlMinutes: 1 } }, 5],
    ['sy:updatePeriod', { hints: { ...NO_HINTS, updateMinutes: 30 } }, 30],
    ['max-age or Expires', { freshSeconds: 900 }, 15],
    ['the longest of all', { freshSeconds: 900, hints: { ...NO_HINTS, ttlMinutes: 60, updateMinutes: 30 } }, 60],
    ['a day at the most', { freshSeconds: 31_536_000 }, 1440],
    ['a feed that publishes every minute', { dates: every(1) }, 5],
    ['a feed that publishes every 40 minutes', { dates: every(40) }, 10],
    ['a feed that publishes once a day, four times its shortest interval', { dates: every(1440) }, 20],
    ['a feed that has fallen silent', { dates: every(1, 12, 20_000) }, 20],
    ['never sooner than a poll may take', { everyMinutes: 1 }, 2],
  ])('%s', (_, differing, minutes) => {
    expect(plan(differing).intervalMinutes).toBe(minutes);
  });

  test('it says why', () => {
    expect(plan({ hints: { ...NO_HINTS, ttlMinutes: 60 } }).why).toBe('every 60 min: the feed asks for it (ttl)');
    expect(plan({ dates: every(40) }).why).toBe('every 10 min: an article about every 40 min');
    expect(plan({ freshSeconds: 7200 }).why).toBe('every 2 h: the server asks for it (max-age or Expires)');
  });

  test('hours and days that the feed leaves out are left out', () => {
    const at = (skipHours: number[], skipDays: number[]) =>
      plan({ hints: { ...NO_HINTS, skipHours, skipDays } }).nextPoll;

    expect(at([12], [])).toBe('2025-07-23T13:00:00.000Z');
    expect(at([12, 13, 14], [])).toBe('2025-07-23T15:00:00.000Z');
    expect(at([], [3, 4])).toBe('2025-07-25T00:00:00.000Z');
    expect(at([0, 1], [3])).toBe('2025-07-24T02:00:00.000Z');
    expect(
      at(
        Array.from({ length: 24 }, (_, hour) => hour),
        [],
      ),
    ).toBe('2025-07-23T12:05:00.000Z');
  });

  test('whatever is asked, the next poll is within the shortest interval and eight days', () => {
    const positive = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(
        fc.record({
          everyMinutes: fc.integer({ min: 1, max: 1440 }),
          freshSeconds: positive,
          random: fc.double({ min: 0, max: 1, noNaN: true }),
          dates: fc.array(fc.date({ noInvalidDate: true })),
          hints: fc.record({
            ttlMinutes: positive,
            updateMinutes: positive,
            skipHours: fc.array(fc.integer({ min: 0, max: 23 })),
            skipDays: fc.array(fc.integer({ min: 0, max: 6 })),
          }),
        }),
        (input) => {
          const { nextPoll, intervalMinutes } = planAfterDocument({ now: NOW, ...input });
          const wait = (Date.parse(nextPoll) - NOW.getTime()) / 60_000;
          expect(intervalMinutes).toBeGreaterThanOrEqual(Math.min(input.everyMinutes, 1440));
          expect(intervalMinutes).toBeLessThanOrEqual(1440);
          expect(wait).toBeGreaterThanOrEqual(intervalMinutes - 0.001);
          expect(wait).toBeLessThanOrEqual(8 * 1440);
        },
      ),
    );
  });
});

describe('when to try again after a failure', () => {
  const wait = (failures: number, random = 0.5, retryAt: Date | null = null) =>
    (Date.parse(planAfterFailure({ now: NOW, intervalMinutes: 5, failures, retryAt, random }).nextPoll) -
      NOW.getTime()) /
    60_000;

  test('later each time, up to four hours, with some jitter', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 100, 1000].map((failures) => wait(failures))).toEqual([
      5, 10, 20, 40, 80, 160, 240, 240, 240, 240,
    ]);
    expect([wait(3, 0), wait(3, 1)]).toEqual([15, 25]);
  });

  test('when the server says, if that is later', () => {
    expect(wait(1, 0.5, new Date(NOW.getTime() + 3_600_000))).toBe(60);
    expect(wait(1, 0.5, new Date(NOW.getTime() + 1000))).toBe(5);
  });
});

test('a feed is due when its time has come and the publisher does not leave it out', () => {
  const claim = { dossier: 'd', feed: 'f', url: 'https://news.example/', now: NOW.toISOString(), everyMinutes: 5 };
  const state: FeedState = beginPoll(null, claim);

  expect(isDue(state, NOW)).toBe(true);
  expect(isDue(state, ago(1))).toBe(false);
  expect(isDue({ ...state, skipHours: [12] }, NOW)).toBe(false);
  expect(isDue({ ...state, skipDays: [3] }, NOW)).toBe(false);
  expect(isDue({ ...state, gone: true }, NOW)).toBe(false);
});
