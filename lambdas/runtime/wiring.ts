import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createAlertSink } from '../adapters/alerts-sns.ts';
import { createArticlePages } from '../adapters/article-page.ts';
import { createPageReader } from '../adapters/article-page-reader.ts';
import { backOff } from '../adapters/back-off.ts';
import { createDigestSink } from '../adapters/digest-sns.ts';
import { createWebClient } from '../adapters/feed-client.ts';
import { parseFeed } from '../adapters/feed-document.ts';
import { createFeedFetcher } from '../adapters/feed-http.ts';
import { type FeedMessage, readFeedMessage, sendFeedMessages } from '../adapters/feed-queue.ts';
import { createDigestStore } from '../adapters/ledger-digest.ts';
import { createLedger } from '../adapters/ledger-dynamo.ts';
import { createFeedStore } from '../adapters/ledger-feeds.ts';
import { batchKey } from '../adapters/ledger-keys.ts';
import { createOps } from '../adapters/ops-sns.ts';
import { createRobots } from '../adapters/robots.ts';
import type { Dossier } from '../core/dossier.ts';
import type { AppDeps } from '../http/deps.ts';
import { createGate } from '../usecases/gate.ts';
import type { PollDeps, PollInput } from '../usecases/poll-feed.ts';
import { reconcileArticle } from '../usecases/reconcile-article.ts';
import type { ScheduleDeps } from '../usecases/schedule-feeds.ts';
import type { SendDeps } from '../usecases/send-alerts.ts';
import type { DigestDeps } from '../usecases/send-digest.ts';
import { createDynamo, createSns, createSqs } from './clients.ts';
import {
  alertEnvironment,
  digestEnvironment,
  historyEnvironment,
  pollEnvironment,
  readEnvironment,
  scheduleEnvironment,
} from './config.ts';
import { loadDossiers, OWN_DOSSIERS } from './dossiers.ts';
import { createReaders } from './readers.ts';
import type { Surroundings } from './surroundings.ts';
import type { FunctionTelemetry } from './telemetry.ts';

/** The stream tells of news at once; the sweep waits until it must have been told. */
const SWEEP_AGE_SECONDS = 120;
/** An article's page that is larger is no article. */
const PAGE_BYTES = 4 * 1024 * 1024;
/** Of the two minutes that a poll may run: what is left then is for writing down how far it got. */
const ARTICLE_SECONDS = 75;

export interface ScheduleWiring {
  readonly deps: ScheduleDeps;
  readonly send: (messages: readonly FeedMessage[]) => Promise<void>;
  readonly telemetry: FunctionTelemetry;
}

export function wireSchedule({ environment, access, clock, telemetryOf, onRequest }: Surroundings): ScheduleWiring {
  const settings = readEnvironment(scheduleEnvironment, environment);
  const telemetry = telemetryOf(settings.PARLEY_DEPLOYMENT, settings.PARLEY_METRICS);
  const queue = { client: createSqs(access), queue: settings.PARLEY_FEEDS_QUEUE };
  return {
    deps: {
      dossiers: loadDossiers(settings.PARLEY_DOSSIERS ?? OWN_DOSSIERS),
      feeds: createFeedStore({ client: createDynamo(access, onRequest), table: settings.PARLEY_TABLE }),
      clock,
      telemetry,
    },
    send: (messages) => sendFeedMessages(queue, messages),
    telemetry,
  };
}

export interface PollWiring {
  readonly deps: PollDeps;
  /** The feeds that a message names; those that the dossiers no longer have are left out. */
  readonly feedsOf: (message: string) => readonly PollInput[];
  readonly telemetry: FunctionTelemetry;
}

export function wirePoll({ environment, access, clock, telemetryOf, onRequest }: Surroundings): PollWiring {
  const settings = readEnvironment(pollEnvironment, environment);
  const telemetry = telemetryOf(settings.PARLEY_DEPLOYMENT, settings.PARLEY_METRICS);
  const dossiers = loadDossiers(settings.PARLEY_DOSSIERS ?? OWN_DOSSIERS);
  const stored = { client: createDynamo(access, onRequest), table: settings.PARLEY_TABLE };
  const ledger = createLedger(stored);
  const web = {
    version: settings.PARLEY_VERSION,
    contact: settings.PARLEY_CONTACT,
    allowedHosts: settings.PARLEY_ALLOWED_HOSTS?.split(',').filter((host) => host !== '') ?? [],
  };
  const pages = createWebClient({ ...web, maxBytes: PAGE_BYTES });
  const readerOf = createReaders();
  const deps: PollDeps = {
    ledger,
    feeds: createFeedStore(stored),
    fetcher: createFeedFetcher({ ...web, clock }),
    parse: async (bytes, source) => parseFeed(bytes, source),
    largeInTurn: createGate(1),
    pages: createArticlePages({
      client: pages,
      robots: createRobots({ client: pages, clock }),
      reader: createPageReader(),
    }),
    reconcile: (input) => reconcileArticle({ ledger, readerOf, clock, telemetry, backOff }, input),
    ops: createOps({ client: createSns(access), topicArn: settings.PARLEY_OPS_TOPIC }),
    clock,
    telemetry,
    random: Math.random,
    articleSeconds: ARTICLE_SECONDS,
  };
  return { deps, feedsOf: (message) => feedsOf(dossiers, message), telemetry };
}

function feedsOf(dossiers: readonly Dossier[], message: string): readonly PollInput[] {
  const { dossier: id, feeds, force } = readFeedMessage(message);
  const dossier = dossiers.find((candidate) => candidate.id === id);
  if (dossier === undefined) return [];
  return dossier.feeds.filter((feed) => feeds.includes(feed.id)).map((feed) => ({ dossier, feed, force }));
}

export interface AlertWiring {
  readonly deps: SendDeps;
  /** Keys of the batches that a stream event tells of, with the sequence numbers of their records. */
  readonly keysOf: (event: DynamoDBStreamEvent) => ReadonlyMap<string, readonly string[]>;
  readonly telemetry: FunctionTelemetry;
}

export function wireAlert(
  { environment, access, clock, telemetryOf, onRequest }: Surroundings,
  sweepAgeSeconds = SWEEP_AGE_SECONDS,
): AlertWiring {
  const settings = readEnvironment(alertEnvironment, environment);
  const telemetry = telemetryOf(settings.PARLEY_DEPLOYMENT, settings.PARLEY_METRICS);
  const outbox = createLedger({ client: createDynamo(access, onRequest), table: settings.PARLEY_TABLE });
  const sink = createAlertSink({
    client: createSns(access),
    topicArn: settings.PARLEY_ALERTS_TOPIC,
    pageUrl: settings.PARLEY_PAGE_URL ?? null,
    dossiers: loadDossiers(settings.PARLEY_DOSSIERS ?? OWN_DOSSIERS),
  });
  return { deps: { outbox, sink, clock, telemetry, sweepAgeSeconds }, keysOf, telemetry };
}

function keysOf(event: DynamoDBStreamEvent): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>();
  for (const { dynamodb } of event.Records) {
    const key = batchKey({ pk: dynamodb?.Keys?.['pk']?.S ?? '', sk: dynamodb?.Keys?.['sk']?.S ?? '' });
    numbers.set(key, [...(numbers.get(key) ?? []), dynamodb?.SequenceNumber ?? '']);
  }
  return numbers;
}

export interface DigestWiring {
  readonly deps: DigestDeps;
  readonly dossiers: readonly Dossier[];
  readonly telemetry: FunctionTelemetry;
}

export function wireDigest({ environment, access, clock, telemetryOf, onRequest }: Surroundings): DigestWiring {
  const settings = readEnvironment(digestEnvironment, environment);
  const telemetry = telemetryOf(settings.PARLEY_DEPLOYMENT, settings.PARLEY_METRICS);
  const stored = { client: createDynamo(access, onRequest), table: settings.PARLEY_TABLE };
  const sink = createDigestSink({
    client: createSns(access),
    topicArn: settings.PARLEY_DIGEST_TOPIC,
    pageUrl: settings.PARLEY_PAGE_URL ?? null,
  });
  return {
    deps: { ledger: createLedger(stored), digests: createDigestStore(stored), sink, clock, telemetry },
    dossiers: loadDossiers(settings.PARLEY_DOSSIERS ?? OWN_DOSSIERS),
    telemetry,
  };
}

export interface HistoryWiring {
  readonly deps: AppDeps;
  readonly telemetry: FunctionTelemetry;
}

export function wireHistory({ environment, access, clock, telemetryOf, onRequest }: Surroundings): HistoryWiring {
  const settings = readEnvironment(historyEnvironment, environment);
  const telemetry = telemetryOf(settings.PARLEY_DEPLOYMENT, settings.PARLEY_METRICS);
  const stored = { client: createDynamo(access, onRequest), table: settings.PARLEY_TABLE };
  const deps: AppDeps = {
    ledger: createLedger(stored),
    feeds: createFeedStore(stored),
    dossiers: loadDossiers(settings.PARLEY_DOSSIERS ?? OWN_DOSSIERS),
    clock,
    telemetry,
    pageUrl: settings.PARLEY_PAGE_URL?.replace(/\/$/, '') ?? null,
    access: settings.PARLEY_ACCESS,
    version: settings.PARLEY_VERSION,
  };
  return { deps, telemetry };
}
