import { describe, expect, test } from 'vitest';
import { healthOf, isBroken } from '../../lambdas/core/feed-health.ts';
import { beginPoll, type FeedState } from '../../lambdas/core/feed-state.ts';

const at = (hour: number) => new Date(Date.UTC(2025, 6, 23, hour)).toISOString();
const NOW = new Date(at(12));
const feed = {
  ...{ id: 'wire', outlet: 'Example Wire', url: 'https://news.example/feed', tier: 'wire' as const, lang: 'en' },
  ...{ fullText: false, everyMinutes: 5 },
} as const;
const first = beginPoll(null, { dossier: 'd', feed: 'wire', url: feed.url, now: at(10), everyMinutes: 5 });
const well: FeedState = { ...first, settled: at(10), lastArticle: at(9), nextPoll: at(13), why: 'every 5 min' };

describe('how a feed is doing', () => {
  test.each([
    ['never polled', null, { state: 'new', lastPolled: null, nextPoll: at(12), why: 'not polled yet' }],
    ['at another address than the dossier says', { ...well, url: 'https://old.example/' }, { state: 'new' }],
    ['well', well, { state: 'well', lastPolled: at(10), lastSuccess: at(10), nextPoll: at(13), why: 'every 5 min' }],
    ['without news for a week', { ...well, lastArticle: at(-200) }, { state: 'quiet' }],
    ['claimed once and never heard of', first, { state: 'well', lastSuccess: null }],
    [
      'failing',
      { ...well, failures: 2, lastSuccess: at(8), problem: { code: 'timed-out', message: 'too slow' } },
      { state: 'failing', failures: 2, lastSuccess: at(8), problem: 'too slow' },
    ],
    ['gone', { ...well, gone: true }, { state: 'failing', nextPoll: null }],
  ] as const)('%s', (_, state, expected) => {
    expect(healthOf(feed, state, NOW)).toMatchObject({ id: 'wire', outlet: 'Example Wire', ...expected });
  });
});

test.each([
  [{ failures: 9, failingSince: at(0) }, false],
  [{ failures: 10, failingSince: at(11) }, true],
  [{ failures: 2, failingSince: at(-12) }, true],
  [{ failures: 2, failingSince: at(-11) }, false],
  [{ failures: 1, gone: true }, true],
  [{}, false],
])('a feed with %j is broken: %s', (differing, broken) => {
  expect(isBroken({ ...well, ...differing }, NOW)).toBe(broken);
});

test('the success before a failing poll is the last poll, as unchanged polls write nothing', () => {
  const claim = { dossier: 'd', feed: 'wire', url: feed.url, now: at(11), everyMinutes: 5 };

  expect(beginPoll(well, claim).lastSuccess).toBe(at(10));
  expect(beginPoll({ ...well, failures: 1, lastSuccess: at(7) }, claim).lastSuccess).toBe(at(7));
});
