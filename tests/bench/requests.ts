import { readFileSync, writeFileSync } from 'node:fs';
import type { Footprint, Measured } from '../../bin/costs/measured.ts';
import { startDynamoLocal } from '../support/dynamo-local.ts';
import { type MeteredParley, startMeteredParley } from '../support/metered-parley.ts';
import { itemOf } from '../support/publisher.ts';

const FILE = 'docs/costs-measured.json';
const FEEDS = 50;
/** Entries that a feed shows: what it remembers of them makes its item larger. */
const ENTRIES = 30;
const START = '2025-06-01T08:00:00Z';
const HOUR = 60;
/** Papers that print one text of an agency. */
const PAPERS = 20;
const ALL = Array.from({ length: FEEDS }, (_, feed) => feed);
const PATHS = ['/', '/v1/agenda', '/v1/changes', '/v1/feeds', '/changes.atom', '/changes.json'];

/**
 * What each thing that a deployment does asks of DynamoDB, SQS and SNS, with the handlers as they are deployed and
 * Amazon's own DynamoDB Local, which counts capacity units as AWS does. `npm run costs` reckons with it.
 */
export async function benchRequests(): Promise<void> {
  const local = await startDynamoLocal();
  const parley = await startMeteredParley({ feeds: FEEDS, start: START, dynamo: await placeOf(local) });
  try {
    const measured = await measure(parley);
    writeFileSync(FILE, `${JSON.stringify(measured, null, 2)}\n`);
    process.stdout.write(`${JSON.stringify(measured, null, 2)}\nWritten to ${FILE}.\n`);
  } finally {
    await parley.close();
    await local.close();
  }
}

async function measure(parley: MeteredParley): Promise<Measured> {
  const pollAll = async () => {
    parley.advance(5 * HOUR);
    for (let at = 0; at < FEEDS; at += 10) await parley.poll(...ALL.slice(at, at + 10));
  };
  /** The footprint of one of `count` things that were done, beside what would have been there without them. */
  const each = async (
    count: number,
    work: () => Promise<unknown>,
    beside?: Footprint,
    times = count,
  ): Promise<Footprint> => {
    parley.take();
    await work();
    return perOne(parley.take(), count, beside, times);
  };

  for (const feed of ALL) parley.publish(feed, ...Array.from({ length: ENTRIES }, (_, entry) => filler(feed, entry)));
  await pollAll();
  await parley.stream();
  const unchangedPoll = await each(FEEDS, pollAll);
  for (const feed of ALL) parley.touch(feed);
  const changedPoll = await each(FEEDS, pollAll);
  for (const feed of ALL) parley.publish(feed, filler(feed, ENTRIES));
  const oneArticle = await each(FEEDS, pollAll);
  for (const feed of ALL) parley.publish(feed, ...[1, 2, 3].map((more) => filler(feed, ENTRIES + more)));
  const threeArticles = await each(FEEDS, pollAll);
  const silentArticle = perOne(threeArticles, 2, oneArticle, 1);
  const newsPoll = perOne(oneArticle, 1, add(changedPoll, silentArticle), 1);
  const telling = corpus();
  const told = { articles: 0, alerts: 0, article: nothing(), alert: nothing() };
  for (const [index, item] of telling.entries()) {
    const feed = index % FEEDS;
    parley.publish(feed, item);
    parley.advance(5 * HOUR);
    parley.take();
    await parley.poll(feed);
    const article = perOne(parley.take(), 1, add(changedPoll, newsPoll), 1);
    await parley.stream();
    const sent = parley.take();
    // The first half fills the tracks to what they are after some weeks.
    if (index < telling.length / 2) continue;
    told.articles += 1;
    told.alerts += sent.snsPublishes;
    told.article = add(told.article, article);
    told.alert = add(told.alert, sent);
  }

  parley.publish(0, statement('original'));
  parley.advance(5 * HOUR);
  await parley.poll(0);
  await parley.stream();
  const papers = ALL.slice(1, 1 + PAPERS);
  for (const feed of papers) parley.publish(feed, statement(`copy-${feed}`));
  parley.advance(5 * HOUR);
  const pollPapers = async () => {
    for (let at = 0; at < PAPERS; at += 10) await parley.poll(...papers.slice(at, at + 10));
  };
  const copiedArticle = await each(PAPERS, pollPapers, add(changedPoll, newsPoll));
  if (copiedArticle.writeUnits < 2) throw new Error('the copies were read without observations');

  parley.advance(5 * HOUR);
  const schedule = await each(1, () => parley.schedule());
  const emptySweep = await each(1, () => parley.sweep());
  const digest = await each(1, () => parley.digest());
  let answerBytes = 0;
  const answer = await each(PATHS.length, async () => {
    for (const path of PATHS) answerBytes += (await parley.get(path)).bytes / PATHS.length;
  });
  return {
    how: `DynamoDB Local; ${FEEDS} feeds of ${ENTRIES} entries, ${telling.length} articles of the development corpus`,
    scheduleFeeds: FEEDS,
    schedule,
    unchangedPoll,
    changedPoll,
    newsPoll,
    copiedArticle,
    silentArticle,
    tellingArticle: perOne(told.article, told.articles),
    alert: perOne(told.alert, told.alerts),
    emptySweep,
    digest,
    answer,
    answerBytes: Math.round(answerBytes),
  };
}

/** An article about something else, like no other. */
function filler(feed: number, entry: number, name = `filler-${feed}-${entry}`): string {
  const words = Array.from({ length: 120 }, (_, word) => `w${(feed * 7919 + entry * 104_729 + word * 31) % 9973}`);
  return itemOf(name, { text: `The harvest festival of village ${feed}. ${words.join(' ')}.`, date: START });
}

/** An article that says something of one topic, in words that papers print as they get them. */
function statement(name: string): string {
  const words = Array.from({ length: 80 }, (_, word) => `v${(word * 7919) % 9973}`);
  const text = `Russia rejected a full ceasefire on Monday, Kremlin spokesman Dmitry Peskov said. ${words.join(' ')}.`;
  return itemOf(name, { text });
}

/** Development articles with their days, oldest first; the third that is kept for checks is left out. */
function corpus(): string[] {
  const lines = ['a', 'b', 'c', 'd', 'e'].flatMap((part) =>
    readFileSync(`tests/corpus/articles-${part}.jsonl`, 'utf8').trim().split('\n'),
  );
  return lines
    .map((line) => JSON.parse(line) as { id: string; title: string; text: string; published: string })
    .filter(({ id }) => Number(id.replace(/\D/g, '')) % 3 !== 0)
    .toSorted((left, right) => left.published.localeCompare(right.published))
    .map(({ id, title, text, published }) =>
      itemOf(id, { text: escapeXml(text), date: published }).replace(
        `<title>${id}</title>`,
        `<title>${escapeXml(title)}</title>`,
      ),
    );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function nothing(): Footprint {
  return { readUnits: 0, writeUnits: 0, writes: 0, sqsRequests: 0, snsPublishes: 0, logBytes: 0 };
}

function add(left: Footprint, right: Footprint): Footprint {
  return combine((part) => left[part] + right[part]);
}

function perOne(total: Footprint, count: number, beside = nothing(), times = 0): Footprint {
  return combine((part) => Number(((total[part] - times * beside[part]) / count).toFixed(2)));
}

function combine(of: (part: keyof Footprint) => number): Footprint {
  const parts = Object.keys(nothing()) as (keyof Footprint)[];
  return Object.fromEntries(parts.map((part) => [part, of(part)])) as Footprint;
}

async function placeOf({ client, table }: Awaited<ReturnType<typeof startDynamoLocal>>) {
  const place = await client.config.endpoint?.();
  const endpoint = `${place?.protocol}//${place?.hostname}:${place?.port}`;
  return { endpoint, table, credentials: await client.config.credentials() };
}
