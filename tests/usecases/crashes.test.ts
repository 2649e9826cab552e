import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import type { Alert } from '../../lambdas/core/alert.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import type { Observation } from '../../lambdas/core/observation.ts';
import { createGate } from '../../lambdas/usecases/gate.ts';
import { pollFeed } from '../../lambdas/usecases/poll-feed.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { sendAlerts } from '../../lambdas/usecases/send-alerts.ts';
import { testClock } from '../support/clock.ts';
import { type Process, startProcess } from '../support/crash.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, freshDossier } from '../support/ledger.ts';
import { type Outcome, outcomeOf } from '../support/outcome.ts';
import { itemOf, rssOf } from '../support/publisher.ts';
import { testTelemetry } from '../support/telemetry.ts';

const feed = {
  id: 'wire',
  outlet: 'Example Wire',
  url: 'https://news.example/feed',
  tier: 'wire',
  lang: 'en',
  fullText: false,
  everyMinutes: 1,
} as const;

const base = { background: false, terms: {}, evidence: '', quote: 'A sentence that says it.', speaker: null };
const summit = { ...base, topic: 'summit', item: { participants: ['putin', 'zelensky'] } } as const;
const talks = { ...base, topic: 'talks', item: { parties: ['russia', 'ukraine'] } } as const;
const exchange = { ...base, topic: 'exchange', item: { unit: 'prisoners' } } as const;
const proposes: Observation = { ...summit, kind: 'position', party: 'ukraine', stance: 'proposes' };
const rejects: Observation = { ...summit, kind: 'position', party: 'russia', stance: 'rejects' };
const agreed: Observation = { ...exchange, kind: 'event', status: 'agreed', terms: { count: 1200, perSide: true } };
const scheduled: Observation = { ...talks, kind: 'event', status: 'scheduled' };

/** What each text says. The second version of the second article takes the talks back. */
const SAYS: Readonly<Record<string, readonly Observation[]>> = {
  'Old news of the summit and of an exchange.': [proposes, agreed],
  'Moscow says no, and delegations are to meet.': [rejects, scheduled],
  'Moscow says no. No meeting is planned.': [rejects],
  'Weather.': [],
};
const [OLD, SECOND, CORRECTED, WEATHER] = Object.keys(SAYS) as [string, string, string, string];

/** What the feed shows, poll after poll: each entry is its number, its minute and its text. */
const DOCUMENTS: readonly (readonly [number, number, string])[][] = [
  [[1, -60, OLD]],
  [
    [1, -60, OLD],
    [2, 15, SECOND],
    // A copy of two topics that changes nothing waits for the next revision of each.
    [4, 16, SECOND],
  ],
  [
    [2, 15, CORRECTED],
    [3, 25, WEATHER],
    [4, 16, SECOND],
  ],
];

function bytesOf(entries: (typeof DOCUMENTS)[number]): Uint8Array {
  const items = entries.map(([number, minute, text]) => {
    return itemOf(`Article ${number}`, { text, date: atMinute(minute), link: `https://news.example/${number}` });
  });
  return new TextEncoder().encode(rssOf(...items));
}

describe('a crash at any point of poll, reconcile and publish', () => {
  let aws: TestAws;
  beforeAll(async () => {
    aws = await startTestAws();
  });
  afterAll(() => aws.close());

  /** One poll of the feed and one sweep, by one process. */
  async function step(
    process: Process,
    dossier: Dossier,
    minute: number,
    entries: (typeof DOCUMENTS)[number],
    sent: Alert[],
  ) {
    const clock = testClock(atMinute(minute));
    const telemetry = testTelemetry();
    const ledger = process.wrap(aws.ledger);
    const deps = {
      ...{
        ledger,
        clock,
        telemetry,
        parse: parseFeed,
        largeInTurn: createGate(1),
        articleSeconds: 1000,
        random: () => 0.5,
      },
      feeds: process.wrap(createFeedStore({ client: aws.dynamo, table: aws.access.table })),
      fetcher: process.wrap({ isPaused: () => false, fetchFeed: async () => documentOf(entries) }),
      pages: process.wrap({ readPage: async () => ({ kind: 'summary-only', reason: 'not asked' }) as const }),
      ops: process.wrap({ tell: async () => {} }),
      reconcile: (input: Parameters<typeof reconcileArticle>[1]) =>
        reconcileArticle({ ledger, clock, telemetry, readerOf: () => ({ read }), backOff: async () => {} }, input),
    };
    await pollFeed(deps, { dossier, feed });
    const sink = process.wrap({ publish: async (alert: Alert) => void sent.push(alert) });
    await sendAlerts({ outbox: ledger, sink, clock, telemetry, sweepAgeSeconds: 0 }, { kind: 'sweep' });
  }

  /** Lives through all documents. After a crash a new process takes over, a few minutes later, at the same document. */
  async function live(point: number | null): Promise<{ outcome: Outcome; calls: readonly string[]; crashed: boolean }> {
    const dossier = { ...ukraineRussia(), id: freshDossier() };
    const sent: Alert[] = [];
    let process = startProcess(point);
    const { calls } = process;
    let crashed = false;
    for (const [index, entries] of DOCUMENTS.entries()) {
      const minute = index * 20;
      const failure = await step(process, dossier, minute, entries, sent).catch((error: unknown) => error);
      if (failure !== undefined && !process.crashed) throw failure;
      if (!process.crashed) continue;
      crashed = true;
      process = startProcess(null);
      await step(process, dossier, minute + 10, entries, sent);
    }
    return { outcome: await outcomeOf(aws, dossier, sent), calls: [...calls], crashed };
  }

  // A crash before the effect of a call leaves the same as one after the effect of the call before it.
  it('leaves nothing undone, and nothing told twice under two names', async () => {
    const { outcome: whole, calls } = await live(null);
    expect(whole.published.size).toBe(4);
    expect(whole.reports).toBe(8);
    expect(whole.owed).toEqual([]);
    for (const [index, name] of calls.entries()) {
      const { outcome, crashed } = await live(index + 1);
      const where = `after call ${index + 1}, ${name}`;
      expect(crashed, where).toBe(true);
      const published = [...whole.published.keys()];
      expect({ ...outcome, published: [...outcome.published.keys()] }, where).toEqual({ ...whole, published });
      for (const [id, texts] of outcome.published) {
        expect(new Set(texts).size, `${where}: ${id}`).toBe(1);
        // Twice only where the process ended between SNS taking it and the ledger learning that.
        expect(texts.length, `${where}: ${id}`).toBeLessThanOrEqual(name === 'publish' ? 2 : 1);
      }
    }
    process.stdout.write(`crashed at each of ${calls.length} calls: ${[...new Set(calls)].join(', ')}\n`);
  }, 240_000);
});

function read({ text }: { text: string }) {
  return { observations: SAYS[text] ?? [], skipped: null, traces: [] };
}

function documentOf(entries: (typeof DOCUMENTS)[number]) {
  const nothing = { movedTo: null, contentLocation: null, etag: null, lastModified: null, freshSeconds: null };
  return {
    kind: 'document',
    bytes: bytesOf(entries),
    url: feed.url,
    contentType: 'application/rss+xml',
    ...nothing,
  } as const;
}
