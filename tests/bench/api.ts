import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { Pool } from 'undici';
import type { EmbeddedAccess } from '../../lambdas/adapters/embedded-aws.ts';
import { createLedger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import type { Change } from '../../lambdas/core/change.ts';
import { TOPICS, type Topic } from '../../lambdas/core/observation.ts';
import type { AgendaItem, Revision } from '../../lambdas/core/revision.ts';
import { createApp } from '../../lambdas/http/app.ts';
import { createDynamo } from '../../lambdas/runtime/clients.ts';
import { agendaItem, standing } from '../support/agenda.ts';
import { changeAlert, summitEvidence } from '../support/alerts.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { serveOnLoopback } from '../support/loopback.ts';
import { startMeteringProxy } from '../support/metering-proxy.ts';
import { testTelemetry } from '../support/telemetry.ts';

const CHANGES = Number(process.env['PARLEY_CHANGES'] ?? 100_000);
const PER_REVISION = 2;
/** Changes after which a track's item is another one. */
const PER_ITEM = 40;
const CONNECTIONS = 8;
const SECONDS = 5;
const PARTIES = ['ukraine', 'russia', 'us', 'turkey', 'eu'];
const STANCES = ['proposes', 'demands', 'accepts', 'conditional', 'rejects', 'noncommittal'] as const;
const STATUSES = ['proposed', 'agreed', 'scheduled', 'active', 'stalled', 'completed'] as const;
const MINUTE = 60_000;
const END = Date.parse('2025-08-20T12:00:00Z');

/**
 * Speed and reads of the API and the page over a ledger with 100,000 changes. The embedded database has a thread of its
 * own; server and client share the other one.
 */
export async function benchApi(): Promise<void> {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url));
  const [access] = (await once(worker, 'message')) as [EmbeddedAccess];
  const direct = openApp(access);
  const started = performance.now();
  for (const topic of TOPICS) await fillTrack(topic, (revision) => direct.ledger.appendRevision(revision));
  print(`${CHANGES} changes written in ${Math.round((performance.now() - started) / 1000)} s`);

  const proxy = await startMeteringProxy(access.dynamo.endpoint);
  const metered = openApp({ ...access, dynamo: { ...access.dynamo, endpoint: proxy.endpoint } });
  const server = await serveOnLoopback(direct.app);
  const pool = new Pool(server.origin, { connections: CONNECTIONS });
  const deep = await cursorOfPage(direct.app, 100);
  print('                            requests/s   p50 ms   p95 ms   p99 ms   reads   read units      KB   gzip KB');
  for (const [name, path] of pathsOf(deep)) {
    metered.reset();
    proxy.take();
    const answer = await metered.app.request(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { readUnits } = proxy.take();
    const { times, seconds } = await load(pool, path);
    const columns = [
      (times.length / seconds).toFixed(0).padStart(10),
      ...[0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(1).padStart(6)),
      String(metered.reads()).padStart(5),
      readUnits.toFixed(1).padStart(10),
      (bytes.length / 1024).toFixed(1).padStart(5),
      (gzipSync(bytes).length / 1024).toFixed(1).padStart(7),
    ];
    print(`${name.padEnd(25)}   ${columns.join('   ')}`);
  }
  await pool.close();
  await server.close();
  direct.close();
  metered.close();
  await proxy.close();
  await worker.terminate();
}

function pathsOf(deep: string): readonly (readonly [string, string])[] {
  const middle = new Date(END - (CHANGES / 4) * MINUTE).toISOString();
  return [
    ['agenda', '/v1/agenda'],
    ['agenda as of the middle', `/v1/agenda?at=${middle}`],
    ['changes, page 1', '/v1/changes'],
    ['changes, page 100', `/v1/changes?cursor=${deep}`],
    ['changes of a rare party', '/v1/changes?party=china'],
    ['one change', '/v1/changes/ukraine-russia.summit.50.1'],
    ['Atom', '/changes.atom'],
    ['page', '/'],
    ['page as of the middle', `/?at=${middle}`],
    ['page of a change', '/changes/ukraine-russia.summit.50.1'],
  ];
}

/** The app with a client of its own, whose reads are counted. */
function openApp(access: EmbeddedAccess) {
  const client = createDynamo(access);
  let reads = 0;
  client.middlewareStack.add(
    (next) => (command) => {
      reads += 1;
      return next(command);
    },
    { step: 'initialize' },
  );
  const table = { client, table: access.table };
  const ledger = createLedger(table);
  const app = createApp({
    ...{ ledger, feeds: createFeedStore(table), dossiers: [ukraineRussia()], telemetry: testTelemetry() },
    ...{ clock: testClock(new Date(END).toISOString()), pageUrl: null, access: 'public', version: 'bench' },
  });
  return {
    ...{ app, ledger, reads: () => reads, close: () => client.destroy() },
    reset: () => {
      reads = 0;
    },
  };
}

async function load(pool: Pool, path: string): Promise<{ times: number[]; seconds: number }> {
  const times: number[] = [];
  const ask = async () => {
    const started = performance.now();
    const { body } = await pool.request({ path, method: 'GET' });
    await body.dump();
    times.push(performance.now() - started);
  };
  for (let warm = 0; warm < 10; warm += 1) await ask();
  times.length = 0;
  const started = performance.now();
  const work = async () => {
    while (performance.now() - started < SECONDS * 1000) await ask();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  return { times, seconds: (performance.now() - started) / 1000 };
}

async function cursorOfPage(app: ReturnType<typeof createApp>, page: number): Promise<string> {
  let cursor = '';
  for (let number = 1; number < page; number += 1) {
    const query = cursor === '' ? '' : `?cursor=${cursor}`;
    const answer = await app.request(`/v1/changes${query}`);
    cursor = ((await answer.json()) as { cursor: string }).cursor;
  }
  return cursor;
}

/** A track that has been at it for years: two changes a revision, a revision every four minutes. */
async function fillTrack(topic: Topic, append: (revision: Revision) => Promise<unknown>): Promise<void> {
  const revisions = CHANGES / TOPICS.length / PER_REVISION;
  const track = { dossier: 'ukraine-russia', topic };
  for (let first = 1; first <= revisions; first += 16) {
    const numbers = Array.from({ length: Math.min(16, revisions - first + 1) }, (_, index) => first + index);
    await Promise.all(numbers.map((number) => append(revisionOf(track.topic, number, revisions))));
  }
}

function revisionOf(topic: Topic, number: number, revisions: number): Revision {
  const recordedAt = new Date(END - (revisions - number) * 4 * MINUTE).toISOString();
  const track = { dossier: 'ukraine-russia', topic };
  const changes = [1, 2].map((ordinal) => changeOf(topic, number, ordinal, recordedAt));
  const items = Array.from({ length: 6 }, (_, back) => itemOf(topic, number - back * PER_ITEM, recordedAt));
  return { track, number, recordedAt, changes, alerts: [], snapshot: { items, facts: null } };
}

function itemIdOf(topic: Topic, number: number): string {
  return `${topic}/${Math.floor(number / PER_ITEM)}`;
}

function changeOf(topic: Topic, revision: number, ordinal: number, published: string): Change {
  const kind = ordinal === 1 ? ('status' as const) : ('position' as const);
  const party = kind === 'status' ? null : (PARTIES[revision % 5] ?? null);
  const values = kind === 'status' ? STATUSES : STANCES;
  const quote = `${summitEvidence.quote} ${summitEvidence.quote}`;
  return changeAlert({
    ...{ id: `ukraine-russia.${topic}.${revision}.${ordinal}`, topic, itemId: itemIdOf(topic, revision), kind, party },
    ...{ from: values[revision % 6] ?? null, to: values[(revision + 1) % 6] ?? null, revision, published },
    ...{ recordedAt: published, evidence: [{ ...summitEvidence, quote, published }] },
  }).change;
}

function itemOf(topic: Topic, number: number, updated: string): AgendaItem {
  const positions = PARTIES.map(
    (party, index) => [party, standing(STANCES[(number + index) % 6] ?? 'accepts')] as const,
  );
  const status = standing(STATUSES[number % 5] ?? 'agreed', { since: updated });
  return agendaItem({
    itemId: itemIdOf(topic, number),
    topic,
    status,
    positions: Object.fromEntries(positions),
    updated,
  });
}

function quantile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
