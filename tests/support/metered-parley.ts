import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClientSettings, startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import { createAlertHandler } from '../../lambdas/alert.ts';
import type { DossierFeed } from '../../lambdas/core/dossier.ts';
import { createDigestHandler } from '../../lambdas/digest.ts';
import { createHistoryHandler } from '../../lambdas/history.ts';
import { createPollHandler } from '../../lambdas/poll.ts';
import { createDynamo } from '../../lambdas/runtime/clients.ts';
import { loadDossier } from '../../lambdas/runtime/dossiers.ts';
import type { Surroundings } from '../../lambdas/runtime/surroundings.ts';
import type { FunctionTelemetry } from '../../lambdas/runtime/telemetry.ts';
import { wireAlert, wireDigest, wireHistory, wirePoll, wireSchedule } from '../../lambdas/runtime/wiring.ts';
import { createScheduleHandler } from '../../lambdas/schedule.ts';
import { httpEvent, queueEvent, streamEvent } from './lambda-events.ts';
import { type Metered, startMeteringProxy } from './metering-proxy.ts';
import { rssOf, startPublisher } from './publisher.ts';

/** The deployed handlers in front of embedded servers; what they ask for and what they log is metered. */
export interface MeteredParley {
  /** Puts items of RSS in front of a feed. */
  publish(feed: number, ...items: readonly string[]): void;
  /** Changes something in a feed that is no article. */
  touch(feed: number): void;
  /** Answers that a feed is gone for good. */
  withdraw(feed: number): void;
  advance(minutes: number): void;
  schedule(): Promise<void>;
  poll(...feeds: readonly number[]): Promise<void>;
  /** Sends all that is owed, as the stream tells of it. */
  stream(): Promise<void>;
  sweep(): Promise<void>;
  digest(): Promise<void>;
  get(path: string): Promise<{ readonly status: number; readonly bytes: number }>;
  /** Since the last time it was asked for. */
  take(): Metered & { readonly logBytes: number };
  close(): Promise<void>;
}

const DOSSIER = 'ukraine-russia';

/** @param options.dynamo A server that has the ledger's table; `null`: the embedded one. */
export async function startMeteredParley(options: {
  readonly feeds: number;
  readonly start: string;
  readonly dynamo: (Pick<ClientSettings, 'endpoint' | 'credentials'> & { readonly table: string }) | null;
}): Promise<MeteredParley> {
  const aws = await startEmbeddedAws({ folder: null });
  const { table, ...server } = options.dynamo ?? { ...aws.access.dynamo, table: aws.access.table };
  const settings = { ...aws.access.dynamo, ...server };
  const dynamo = await startMeteringProxy(settings.endpoint);
  const messaging = await startMeteringProxy(aws.access.messaging.endpoint);
  const news = await startNews(options.feeds);
  const folder = mkdtempSync(join(tmpdir(), 'parley-metered-'));
  const dossier = { ...loadDossier(`lambdas/dossiers/${DOSSIER}.json`), feeds: news.feeds };
  writeFileSync(join(folder, `${DOSSIER}.json`), JSON.stringify(dossier));

  let now = Date.parse(options.start);
  let logBytes = 0;
  const log = meteredTelemetry((bytes) => {
    logBytes += bytes;
  });
  const { alertsTopic, digestTopic, opsTopic, feedsQueue } = aws.access.resources;
  const surroundings: Surroundings = {
    environment: {
      PARLEY_TABLE: table,
      PARLEY_DOSSIERS: folder,
      PARLEY_ALERTS_TOPIC: alertsTopic,
      PARLEY_DIGEST_TOPIC: digestTopic,
      PARLEY_OPS_TOPIC: opsTopic,
      PARLEY_FEEDS_QUEUE: feedsQueue,
      PARLEY_CONTACT: 'https://parley.example',
      PARLEY_PAGE_URL: 'https://parley.example',
      PARLEY_ALLOWED_HOSTS: '127.0.0.1',
    },
    access: {
      ...aws.access,
      dynamo: { ...settings, endpoint: dynamo.endpoint },
      messaging: { ...aws.access.messaging, endpoint: messaging.endpoint },
    },
    clock: { now: () => new Date(now) },
    telemetryOf: () => log,
  };
  const unmetered = createDynamo({ ...aws.access, dynamo: settings });
  const schedule = createScheduleHandler(wireSchedule(surroundings));
  const poll = createPollHandler(wirePoll(surroundings));
  const alert = createAlertHandler(wireAlert(surroundings));
  const digest = createDigestHandler(wireDigest(surroundings));
  const history = createHistoryHandler(wireHistory(surroundings));

  return {
    publish: news.publish,
    touch: news.touch,
    withdraw: news.withdraw,
    advance(minutes) {
      now += minutes * 60_000;
    },
    schedule: () => schedule({}),
    async poll(...feeds) {
      const ids = feeds.flatMap((index) => news.feeds[index]?.id ?? []);
      const { batchItemFailures } = await poll(queueEvent({ dossier: DOSSIER, feeds: ids }));
      if (batchItemFailures.length > 0) throw new Error(`a poll failed: ${log.problems.join('; ')}`);
    },
    async stream() {
      await alert(await streamEvent(unmetered, table));
    },
    async sweep() {
      await alert({ sweep: 'pending' });
    },
    digest: () => digest({}),
    async get(path) {
      const answer = (await history(httpEvent(path))) as { statusCode: number; body: string };
      return { status: answer.statusCode, bytes: answer.body.length };
    },
    take() {
      const [requests, messages] = [dynamo.take(), messaging.take()];
      const { sqsRequests, snsPublishes } = messages;
      const taken = { ...requests, sqsRequests, snsPublishes, logBytes };
      logBytes = 0;
      return { ...taken, actions: [...requests.actions, ...messages.actions].sort() };
    },
    async close() {
      unmetered.destroy();
      for (const one of [dynamo, messaging, news, aws]) await one.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Feeds on loopback that know conditional requests. */
async function startNews(count: number) {
  const publisher = await startPublisher();
  const shown = Array.from({ length: count }, (_, index) => {
    const path = `/feed-${index}.xml`;
    const feed: DossierFeed = {
      id: `feed-${index}`,
      outlet: `Outlet ${index}`,
      url: `${publisher.origin}${path}`,
      tier: 'press',
      lang: 'en',
      fullText: false,
      everyMinutes: 5,
    };
    return { path, feed, items: [] as string[], touched: 0, gone: false };
  });
  for (const one of shown) {
    publisher.on(one.path, ({ headers }, response) => {
      const etag = `"${one.items.length}-${one.touched}"`;
      if (one.gone) response.writeHead(410).end();
      else if (headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else {
        response.writeHead(200, { etag, 'content-type': 'application/rss+xml' });
        response.end(`${rssOf(...one.items)}<!-- ${one.touched} -->`);
      }
    });
  }
  return {
    feeds: shown.map(({ feed }) => feed),
    publish(feed: number, ...items: readonly string[]) {
      shown[feed]?.items.unshift(...items);
    },
    touch(feed: number) {
      const one = shown[feed];
      if (one) one.touched += 1;
    },
    withdraw(feed: number) {
      const one = shown[feed];
      if (one) one.gone = true;
    },
    close: () => publisher.close(),
  };
}

/** As much as the functions write: a line a message, and one with all figures at the end of an invocation. */
function meteredTelemetry(wrote: (bytes: number) => void): FunctionTelemetry & { readonly problems: string[] } {
  const ENVELOPE = 130;
  const figures = new Map<string, number>();
  const line = (message: string, facts: Readonly<Record<string, unknown>> = {}) =>
    wrote(ENVELOPE + message.length + JSON.stringify(facts).length);
  const problems: string[] = [];
  return {
    problems,
    info: line,
    warn: line,
    error(message, facts = {}) {
      problems.push(`${message} ${JSON.stringify(facts)}`);
      line(message, facts);
    },
    measure: (metric, value) => void figures.set(metric, value),
    flush() {
      if (figures.size > 0) line('measured', Object.fromEntries(figures));
      figures.clear();
    },
  };
}
