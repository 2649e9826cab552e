import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { createFeedFetcher } from '../../lambdas/adapters/feed-http.ts';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import { versionOf } from '../../lambdas/core/article-ref.ts';
import type { Dossier, DossierFeed } from '../../lambdas/core/dossier.ts';
import type { FeedStore } from '../../lambdas/core/feed-ports.ts';
import { beginPoll, type FeedState } from '../../lambdas/core/feed-state.ts';
import { createGate } from '../../lambdas/usecases/gate.ts';
import { type PollDeps, type PollOutcome, pollFeed } from '../../lambdas/usecases/poll-feed.ts';
import { ukraineRussia } from './dossiers.ts';
import type { TestAws } from './embedded.ts';
import type { FaultServer } from './fault-server.ts';
import { freshDossier } from './ledger.ts';
import { resolveToLoopback } from './publisher.ts';
import { testTelemetry } from './telemetry.ts';

/** Feeds of a fault server, each of a host of its own: one in `1 + faults` is well. */
export function faultyFeeds(server: FaultServer, count: number): DossierFeed[] {
  const kinds = ['well', ...server.faults];
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'well';
    const url = `http://feed-${index}.example:${server.port}/${kind}/${index}`;
    return { id: `feed-${index}`, outlet: kind, url, tier: 'press', lang: 'en', fullText: false, everyMinutes: 5 };
  });
}

/** Polls a dossier of loopback feeds with the real adapters; reconciling an article only marks it as seen. */
export function createFaultPolls(
  aws: TestAws,
  feeds: readonly DossierFeed[],
  options: { deadline: number; maxBytes: number; inMemory?: boolean },
): { poll: (feed: DossierFeed) => Promise<PollOutcome>; deps: PollDeps; dossier: Dossier } {
  const dossier: Dossier = { ...ukraineRussia(), id: freshDossier(), feeds: [...feeds] };
  const clock = { now: () => new Date() };
  const allowedHosts = feeds.map(({ url }) => new URL(url).hostname);
  const deps: PollDeps = {
    feeds: options.inMemory ? memoryStore() : createFeedStore({ client: aws.dynamo, table: aws.access.table }),
    fetcher: createFeedFetcher({
      version: '0',
      contact: 'x',
      allowedHosts,
      clock,
      resolve: resolveToLoopback,
      ...options,
    }),
    parse: parseFeed,
    largeInTurn: createGate(1),
    ledger: options.inMemory ? { ...aws.ledger, seenArticles: async () => new Map() } : aws.ledger,
    reconcile: async ({ article, seen, firstSight }) => {
      const { id, published } = article;
      // What was there at the start is not looked at here, and a mark for each would take most of the time.
      const marks = !firstSight && !options.inMemory;
      if (marks) await aws.ledger.markSeen(dossier.id, { id, version: versionOf(article), firstSeen: seen, published });
      return { skipped: null, observations: 0, changes: [], alerts: 0 };
    },
    pages: { readPage: async () => ({ kind: 'summary-only', reason: 'no pages' }) },
    ops: { tell: async () => {} },
    random: Math.random,
    articleSeconds: 60,
    clock,
    telemetry: testTelemetry(),
  };
  return { poll: (feed) => pollFeed(deps, { dossier, feed, force: true }), deps, dossier };
}

/** A store of feeds in memory, where it is not the ledger that is looked at. */
function memoryStore(): FeedStore {
  const states = new Map<string, FeedState>();
  const done = new Map<string, readonly string[]>();
  return {
    claimFeed: async (claim) => beginPoll(states.get(claim.feed) ?? null, claim),
    saveFeed: async (state) => {
      states.set(state.feed, state);
      return true;
    },
    feedsOf: async () => ({ feeds: [...states.values()], pauses: [] }),
    pauseHost: async () => {},
    doneEntries: async (_, feed) => done.get(feed) ?? [],
    saveDoneEntries: async (_, feed, marks) => {
      done.set(feed, marks);
    },
  };
}

/** Works on all values, at most `width` at once. */
export async function inParallel<Value>(
  values: readonly Value[],
  width: number,
  work: (value: Value) => Promise<void>,
) {
  const queue = values[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
    }),
  );
}
