import type { DynamoDBStreamEvent } from 'aws-lambda';
import { createAlertSink } from '../adapters/alerts-sns.ts';
import { createDigestSink } from '../adapters/digest-sns.ts';
import { createDigestStore } from '../adapters/ledger-digest.ts';
import { createLedger } from '../adapters/ledger-dynamo.ts';
import { createFeedStore } from '../adapters/ledger-feeds.ts';
import { batchKey } from '../adapters/ledger-keys.ts';
import type { Dossier } from '../core/dossier.ts';
import type { AppDeps } from '../http/deps.ts';
import type { SendDeps } from '../usecases/send-alerts.ts';
import type { DigestDeps } from '../usecases/send-digest.ts';
import { createDynamo, createSns } from './clients.ts';
import { alertEnvironment, digestEnvironment, historyEnvironment, readEnvironment } from './config.ts';
import { loadDossiers, OWN_DOSSIERS } from './dossiers.ts';
import type { Surroundings } from './surroundings.ts';
import type { FunctionTelemetry } from './telemetry.ts';

/** The stream tells of news at once; the sweep waits until it must have been told. */
const SWEEP_AGE_SECONDS = 120;

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
