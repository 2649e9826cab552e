import { expect, test } from 'vitest';
import type { FeedClaim } from '../../lambdas/core/feed-ports.ts';
import type { FeedState } from '../../lambdas/core/feed-state.ts';
import { useFeedStore } from '../support/feed-store.ts';
import { atMinute, freshDossier } from '../support/ledger.ts';

const feeds = useFeedStore();

function claimAt(dossier: string, minute: number, differing: Partial<FeedClaim> = {}): FeedClaim {
  return {
    dossier,
    feed: 'wire',
    url: 'https://news.example/',
    now: atMinute(minute),
    everyMinutes: 5,
    force: false,
    ...differing,
  };
}

async function claimed(claim: FeedClaim): Promise<FeedState> {
  const state = await feeds.claimFeed(claim);
  if (!state) throw new Error('not due');
  return state;
}

test('a state that was saved comes back as it was', async () => {
  const dossier = freshDossier();
  const first = await claimed(claimAt(dossier, 0));
  const saved: FeedState = {
    ...first,
    nextPoll: atMinute(30),
    intervalMinutes: 30,
    why: 'every 30 min',
    settled: atMinute(1),
    validators: { etag: 'W/"é"', lastModified: null, body: 'hash', since: atMinute(0) },
    moved: { to: 'https://new.example/', times: 2 },
    tries: { c: 3 },
    skipHours: [1],
    lastArticle: atMinute(-5),
    problem: { code: 'timed-out', message: 'slow' },
    failures: 2,
    toldBroken: true,
  };

  expect(await feeds.saveFeed(saved)).toBe(true);

  expect((await feeds.feedsOf(dossier)).feeds).toEqual([saved]);
});

test('a claim moves the next poll by the interval that was saved', async () => {
  const dossier = freshDossier();
  await feeds.saveFeed({ ...(await claimed(claimAt(dossier, 0))), intervalMinutes: 30, nextPoll: atMinute(10) });

  expect(await feeds.claimFeed(claimAt(dossier, 9))).toBeNull();
  await claimed(claimAt(dossier, 10));
  expect((await feeds.feedsOf(dossier)).feeds[0]).toMatchObject({ claimed: atMinute(10), nextPoll: atMinute(40) });
});

test('a claim never ends before a poll can', async () => {
  const dossier = freshDossier();
  await claimed(claimAt(dossier, 0, { everyMinutes: 1 }));

  expect(await feeds.claimFeed(claimAt(dossier, 1, { everyMinutes: 1 }))).toBeNull();
  expect(await feeds.claimFeed(claimAt(dossier, 2, { everyMinutes: 1 }))).not.toBeNull();
});

test('who was overtaken by another claim saves nothing', async () => {
  const dossier = freshDossier();
  const slow = await claimed(claimAt(dossier, 0));
  const fast = await claimed(claimAt(dossier, 60));
  await feeds.saveFeed({ ...fast, why: 'fast' });

  expect(await feeds.saveFeed({ ...slow, why: 'slow' })).toBe(false);

  expect((await feeds.feedsOf(dossier)).feeds[0]?.why).toBe('fast');
});

test('a feed that was claimed and never heard of is there, and due in time', async () => {
  const dossier = freshDossier();
  await claimed(claimAt(dossier, 0));

  const [state] = (await feeds.feedsOf(dossier)).feeds;
  expect(state).toMatchObject({ feed: 'wire', added: atMinute(0), settled: null, failures: 0, nextPoll: atMinute(5) });
});

test('entries that are done are kept apart from the state', async () => {
  const dossier = freshDossier();
  expect(await feeds.doneEntries(dossier, 'wire')).toEqual([]);

  await feeds.saveDoneEntries(dossier, 'wire', ['a:1', 'b:2']);
  await claimed(claimAt(dossier, 0));

  expect(await feeds.doneEntries(dossier, 'wire')).toEqual(['a:1', 'b:2']);
  expect(await feeds.doneEntries(dossier, 'other')).toEqual([]);
  expect((await feeds.feedsOf(dossier)).feeds).toHaveLength(1);
});

test('a state that is too large for the ledger is refused by name', async () => {
  const state = await claimed(claimAt(freshDossier(), 0));

  await expect(feeds.saveFeed({ ...state, why: 'x'.repeat(500_000) })).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining('feed wire'),
  });
});
