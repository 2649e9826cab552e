import { describe, expect, test } from 'vitest';
import type { Dossier, DossierFeed } from '../../lambdas/core/dossier.ts';
import { scheduleFeeds } from '../../lambdas/usecases/schedule-feeds.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { useFeedStore } from '../support/feed-store.ts';
import { atMinute, freshDossier } from '../support/ledger.ts';
import { testTelemetry } from '../support/telemetry.ts';

const feeds = useFeedStore();

function feedAt(id: string, url: string): DossierFeed {
  return { id, outlet: id, url, tier: 'press', lang: 'en', fullText: false, everyMinutes: 5 };
}

function dossierOf(...urls: readonly string[]): Dossier {
  return { ...ukraineRussia(), id: freshDossier(), feeds: urls.map((url, index) => feedAt(`feed-${index}`, url)) };
}

async function schedule(dossier: Dossier, minute: number) {
  const telemetry = testTelemetry();
  const batches = await scheduleFeeds({ dossiers: [dossier], feeds, clock: testClock(atMinute(minute)), telemetry });
  return { due: batches.flatMap((batch) => batch.feeds), batches, stale: telemetry.sum('StaleFeeds') };
}

async function claim(dossier: Dossier, feed: DossierFeed, minute: number) {
  const { url, everyMinutes } = feed;
  const state = await feeds.claimFeed({
    dossier: dossier.id,
    feed: feed.id,
    url,
    now: atMinute(minute),
    everyMinutes,
    force: false,
  });
  if (!state) throw new Error(`${feed.id} was not due`);
  return state;
}

describe('which feeds are due', () => {
  test('those that were never polled, in messages of ten at the most', async () => {
    const dossier = dossierOf(...Array.from({ length: 23 }, (_, index) => `https://news-${index}.example/`));

    const { batches, due } = await schedule(dossier, 0);

    expect(due).toHaveLength(23);
    expect(batches.map((batch) => batch.feeds.length)).toEqual([10, 10, 3]);
    expect(batches.every((batch) => batch.dossier === dossier.id)).toBe(true);
  });

  test('feeds of one host travel together', async () => {
    const dossier = dossierOf(
      ...Array.from(
        { length: 18 },
        (_, index) => `https://${index % 2 === 0 ? 'even' : `odd-${index}`}.example/${index}`,
      ),
    );

    const { batches } = await schedule(dossier, 0);

    const withEven = batches.filter((batch) => batch.feeds.some((id) => Number(id.slice(5)) % 2 === 0));
    expect(withEven).toHaveLength(1);
    expect(Math.max(...batches.map((batch) => batch.feeds.length))).toBe(10);
  });

  test('one that is being polled is not, until its next poll', async () => {
    const dossier = dossierOf('https://one.example/', 'https://two.example/');
    const [one] = dossier.feeds as [DossierFeed];
    await claim(dossier, one, 0);

    expect((await schedule(dossier, 4)).due).toEqual(['feed-1']);
    expect((await schedule(dossier, 5)).due).toEqual(['feed-0', 'feed-1']);
  });

  test('one whose address has changed is, at once', async () => {
    const dossier = dossierOf('https://one.example/');
    const [one] = dossier.feeds as [DossierFeed];
    await claim(dossier, one, 0);
    const moved = { ...dossier, feeds: [{ ...one, url: 'https://new.example/' }] };

    expect((await schedule(moved, 1)).due).toEqual(['feed-0']);
  });

  test('those of a host that asked for peace are not, those of other hosts are', async () => {
    const dossier = dossierOf('https://busy.example/1', 'https://busy.example/2', 'https://other.example/');
    await feeds.pauseHost(dossier.id, { host: 'busy.example', until: atMinute(30) });

    expect((await schedule(dossier, 29)).due).toEqual(['feed-2']);
    expect((await schedule(dossier, 30)).due).toHaveLength(3);
  });

  test('one that is gone is not; what is broken is counted', async () => {
    const dossier = dossierOf('https://gone.example/', 'https://broken.example/', 'https://well.example/');
    const [gone, broken] = dossier.feeds as [DossierFeed, DossierFeed];
    await feeds.saveFeed({ ...(await claim(dossier, gone, 0)), gone: true, failures: 1 });
    await feeds.saveFeed({ ...(await claim(dossier, broken, 0)), failures: 10, nextPoll: atMinute(0) });

    expect(await schedule(dossier, 60)).toMatchObject({ due: ['feed-1', 'feed-2'], stale: 2 });
  });
});
