import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Parser from 'rss-parser';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import type { DossierFeed } from '../../lambdas/core/dossier.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { createFaultPolls, faultyFeeds, inParallel } from '../support/fault-polls.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { documentCases } from '../support/feed-documents/cases.ts';
import { findFaults } from '../support/feed-documents/judge.ts';
import { itemOf, rssOf } from '../support/publisher.ts';
import { countRequests, type RequestCount } from '../support/request-count.ts';

const FEEDS = 1000;
/** Of a hundred feeds this many have something new at each round. */
const CHANGED = 5;
const ITEMS = 30;
const WIDTH = 20;
const FAULT_POLLS = 10_000;

/**
 * 1,000 feeds on loopback of which 95 % answer 304, beside the same loop with rss-parser's `parseURL`; 10,000 polls of
 * a server that fails in every way; and the suite of odd documents with its slowest. The ledger is the embedded one in
 * this process, the publishers are in this process, too.
 */
export async function benchPoll(): Promise<void> {
  await benchDocuments();
  const aws = await startTestAws();
  try {
    const requests = countRequests(aws.dynamo);
    await benchUnchanged(aws, requests);
    await benchFaults(aws);
  } finally {
    await aws.close();
  }
}

async function benchDocuments(): Promise<void> {
  const cases = documentCases();
  const times: [number, string][] = [];
  let right = 0;
  for (const one of cases) {
    const started = performance.now();
    const read = await parseFeed(one.bytes, one.source);
    times.push([performance.now() - started, one.name]);
    if (findFaults(one, read).length === 0) right += 1;
  }
  const [slowest = [0, '']] = times.toSorted(([a], [b]) => b - a);
  say(`documents: ${right} of ${cases.length} right; the slowest takes ${slowest[0].toFixed(0)} ms (${slowest[1]})`);
}

async function benchUnchanged(aws: TestAws, requests: RequestCount): Promise<void> {
  const publisher = await startManyFeeds();
  const feeds = Array.from({ length: FEEDS }, (_, index): DossierFeed => {
    const url = `http://feed-${index}.example:${publisher.port}/${index}`;
    return {
      id: `feed-${index}`,
      outlet: `Outlet ${index}`,
      url,
      tier: 'press',
      lang: 'en',
      fullText: false,
      everyMinutes: 5,
    };
  });
  const { poll } = createFaultPolls(aws, feeds, { deadline: 20_000, maxBytes: 10_000_000 });
  const kinds = new Map<string, number>();
  const pollAll = async () => {
    kinds.clear();
    await inParallel(feeds, WIDTH, async (feed) => {
      const { kind } = await poll(feed);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    });
  };
  await pollAll();

  publisher.change();
  const before = requests.count();
  const ours = await publisher.measure(pollAll);
  const made = requests.since(before);
  const outcomes = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ');
  say(`\n${FEEDS} feeds, ${100 - CHANGED} % unchanged (${outcomes}), ${WIDTH} at once`);
  say(
    `parley     ${tellRun(ours)}; requests to the ledger: ${Object.entries(made)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ')}`,
  );
  const polls = kinds.get('unchanged') ?? 0;

  publisher.change(0);
  const quietBefore = requests.count();
  await pollAll();
  const quiet = Object.entries(requests.since(quietBefore)).map(([name, count]) => `${count / FEEDS} ${name}`);
  say(`           an unchanged feed costs ${quiet.join(', ')} (${polls} of the first round, all ${FEEDS} of another)`);

  publisher.change();
  const inMemory = createFaultPolls(aws, feeds, { deadline: 20_000, maxBytes: 10_000_000, inMemory: true });
  await inParallel(feeds, WIDTH, async (feed) => void (await inMemory.poll(feed)));
  publisher.change();
  const bare = await publisher.measure(() =>
    inParallel(feeds, WIDTH, async (feed) => void (await inMemory.poll(feed))),
  );
  say(`parley     ${tellRun(bare)}; the same without the ledger's server in this process`);

  const parser = new Parser();
  const theirs = await publisher.measure(() =>
    inParallel(feeds, WIDTH, async ({ url }) => {
      await parser.parseURL(url.replace(/feed-\d+\.example/, '127.0.0.1'));
    }),
  );
  say(`rss-parser ${tellRun(theirs)}; no ledger, no limits, no checks`);
  await publisher.close();
}

interface Run {
  readonly seconds: number;
  readonly bytes: number;
}

function tellRun({ seconds, bytes }: Run): string {
  const kilobytes = (bytes / FEEDS / 1000).toFixed(1);
  return `${(FEEDS / seconds).toFixed(0).padStart(4)} polls/s, ${kilobytes.padStart(5)} KB a poll over the wire`;
}

/** Feeds that answer conditional requests, and the bytes that go over their connections. */
async function startManyFeeds() {
  const versions = new Map<string, number>();
  let bytes = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const version = versions.get(path) ?? 0;
    const etag = `"${version}"`;
    if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(feedOf(path, version));
  });
  server.on('connection', (socket) => {
    socket.on('close', () => {
      bytes += socket.bytesRead + socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    change: (percent = CHANGED) => {
      for (let index = 0; index < FEEDS; index++)
        if (index % 100 < percent) versions.set(`/${index}`, (versions.get(`/${index}`) ?? 0) + 1);
    },
    measure: async (work: () => Promise<void>): Promise<Run> => {
      bytes = 0;
      const started = performance.now();
      await work();
      const seconds = (performance.now() - started) / 1000;
      server.closeAllConnections();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { seconds, bytes };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function feedOf(path: string, version: number): string {
  const text = 'Negotiators of both sides met on Wednesday and agreed to exchange prisoners, officials said. '.repeat(
    5,
  );
  const items = Array.from({ length: ITEMS }, (_, index) => {
    const number = version + ITEMS - index;
    return itemOf(`${path.slice(1)}-${number}`, { text, date: new Date(Date.UTC(2025, 6, 1, number)).toISOString() });
  });
  return rssOf(...items);
}

async function benchFaults(aws: TestAws): Promise<void> {
  const server = await startFaultServer();
  const feeds = faultyFeeds(server, 500);
  const { poll } = createFaultPolls(aws, feeds, { deadline: 3000, maxBytes: 1_000_000, inMemory: true });
  let rejections = 0;
  const onRejection = () => {
    rejections += 1;
  };
  process.on('unhandledRejection', onRejection);
  const failed = new Map<string, number>();
  const memory: string[] = [];
  say(
    `\n${FAULT_POLLS} polls of ${feeds.length} feeds, of which ${100 - Math.round(100 / (server.faults.length + 1))} % fail in ${server.faults.length} ways`,
  );
  for (let polls = 0; polls < FAULT_POLLS; polls += feeds.length) {
    await inParallel(feeds, 50, async (feed) => {
      const { kind } = await poll(feed);
      if (kind === 'failed') failed.set(feed.outlet, (failed.get(feed.outlet) ?? 0) + 1);
    });
    globalThis.gc?.();
    if (polls % 2000 === 0) memory.push(`${Math.round(process.memoryUsage().heapUsed / 1e6)}`);
  }
  const healthy = Math.ceil(feeds.length / (server.faults.length + 1)) * (FAULT_POLLS / feeds.length);
  say(`healthy feeds: ${healthy - (failed.get('well') ?? 0)} of ${healthy} polls read`);
  say(
    `unhandled rejections: ${rejections}; connections left: ${await server.connections()}; heap in MB every 2,000 polls: ${memory.join(', ')}`,
  );
  process.off('unhandledRejection', onRejection);
  await server.close();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
