import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

const feed = (id: string, outlet: string) =>
  ({
    id,
    outlet,
    url: `https://${id}.example/rss`,
    tier: 'wire',
    lang: 'en',
    fullText: false,
    everyMinutes: 5,
  }) as const;
const dossier: Dossier = {
  ...ukraineRussia(),
  feeds: [feed('wire', 'Example Wire'), feed('courier', '<b>Courier</b>'), feed('later', 'Later News')],
};

let served: ServedHistory;

/** One feed that answers, one that fails, one that was never polled. */
beforeAll(async () => {
  served = await serveHistory({ dossiers: [dossier] });
  const store = createFeedStore({ client: served.aws.dynamo, table: served.aws.access.table });
  for (const { id, url, everyMinutes } of dossier.feeds.slice(0, 2)) {
    const now = '2025-08-20T23:50:00.000Z';
    const claimed = await store.claimFeed({ dossier: dossier.id, feed: id, url, now, everyMinutes, force: false });
    if (claimed === null) throw new Error(`${id} could not be claimed`);
    const problem = { code: 'feed-refused', message: 'answers 403 <script>' };
    const failing = { failures: 3, failingSince: '2025-08-20T22:00:00.000Z', problem };
    const state = { ...claimed, claimed: now, lastArticle: '2025-08-20T20:00:00.000Z' };
    await store.saveFeed(id === 'courier' ? { ...state, ...failing } : state);
  }
});
afterAll(() => served.close());

describe('/v1/feeds', () => {
  it('tells how each feed is doing', async () => {
    const { json } = await served.ask('/v1/feeds');

    expect(json).toMatchObject({
      feeds: [
        { id: 'wire', state: 'well', lastPolled: '2025-08-20T23:50:00.000Z', problem: null },
        { id: 'courier', state: 'failing', failures: 3, problem: 'answers 403 <script>' },
        { id: 'later', state: 'new', lastPolled: null },
      ],
    });
  });
});

describe('the page', () => {
  it('warns first of all that news may be missing, and lists the feeds', async () => {
    const { text } = await served.ask('/');

    expect(text).toContain('<strong>1 of 3 feeds does not answer</strong> (‹b›Courier‹/b›): news may be missing.');
    expect(text).toContain('failing: answers 403 ‹script›');
    expect(text).toMatch(/Later News<\/a><\/th>\s*<td role="cell">new<\/td>/);
  });

  it('does not warn of them while it looks back', async () => {
    expect((await served.ask('/?at=2025-08-01')).text).not.toContain('does not answer');
  });
});

describe('/v1/dossiers', () => {
  it('lists what is followed', async () => {
    expect((await served.ask('/v1/dossiers')).json).toMatchObject({
      dossiers: [
        {
          id: 'ukraine-russia',
          title: 'Ukraine–Russia',
          parties: expect.arrayContaining([{ id: 'ukraine', name: 'Ukraine', role: 'belligerent' }]),
        },
      ],
    });
  });
});

describe('/health', () => {
  it('says that app and ledger answer, and never that nothing has changed', async () => {
    const answer = await served.ask('/health', { headers: { 'if-none-match': '*' } });

    expect(answer).toMatchObject({ status: 200, json: { status: 'ok', version: '1.2.3' } });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
