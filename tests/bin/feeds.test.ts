import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import { runParley } from '../support/command-line.ts';
import { startTestAws } from '../support/embedded.ts';
import { itemOf, type Publisher, rssOf, startPublisher } from '../support/publisher.ts';

let publisher: Publisher;
let folder: string;
let dossier: string;
beforeAll(async () => {
  publisher = await startPublisher();
  folder = mkdtempSync(join(tmpdir(), 'parley-feeds-'));
  dossier = join(folder, 'dossier.json');
});
afterAll(async () => {
  await publisher.close();
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  process.exitCode = 0;
});

describe('parley feeds check', () => {
  test('tells what a feed is and what would be done with it', async () => {
    const target = publisher.on(
      '/feed',
      rssOf(itemOf('Old', { date: '2020-01-01' }), itemOf('New', { date: '2020-01-02' }), itemOf('Undated')),
    );
    const url = publisher.on('/moved', (_, response) => response.writeHead(301, { location: '/feed' }).end());

    const { code, out } = await runParley('feeds', 'check', url);

    expect(code).toBe(0);
    expect(out).toContain(`✓ ${url}\n    "News": 3 articles, the newest of 2020-01-02 00:00 UTC\n    1 without a date`);
    expect(out).toContain(`has moved for good: put ${target} into the dossier`);
    expect(out).toContain('would be polled every 5 min: its shortest interval');
    expect(out).toContain('    · New\n    · Old\n');
  });

  test('tells what is wrong, feed by feed, and ends with 1', async () => {
    const page = publisher.on('/page', '<!DOCTYPE html><html><title>Log in</title></html>');
    const gone = publisher.on('/gone', (_, response) => response.writeHead(410).end());
    const good = publisher.on('/good', rssOf(itemOf('One')));
    const lines = (await runParley('feeds', 'check', page, gone, good, '--json')).out.trimEnd().split('\n');

    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      {
        url: page,
        problem: expect.stringContaining('an HTML page titled "Log in"'),
        next: 'would be tried again, backing off, one failure',
      },
      { url: gone, problem: expect.stringContaining('gone for good'), next: 'would not be polled any more' },
      { url: good, problem: null, articles: 1, undated: 1, unlinked: 0, headlines: ['One'] },
    ]);
    expect((await runParley('feeds', 'check', page)).code).toBe(1);
  });

  test.each([
    [['feeds', 'check']],
    [['feeds', 'check', 'news.example/feed']],
    [['feeds', 'check', 'file:///etc/passwd']],
  ])('%j is wrong usage', async (args) => {
    const { code, err, out } = await runParley(...args);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('parley feeds', () => {
  test('tells of each feed how it is, when it is polled next and why', async () => {
    const feeds = ['well', 'broken', 'new'].map((id) => ({
      id,
      outlet: `The ${id}`,
      url: `https://${id}.example/`,
      tier: 'press',
      lang: 'en',
    }));
    const parties = ['a', 'b'].map((id) => ({ id, name: id, role: 'belligerent', aliases: [], demonyms: [] }));
    writeFileSync(dossier, JSON.stringify({ id: 'test', title: 'Test', parties, otherConflicts: [], feeds }));
    await fill(['well', 'broken']);

    const { code, out } = await runParley('feeds', '--data', join(folder, 'data'), '--dossier', dossier);

    expect(code).toBe(0);
    expect(out).toMatch(/^3 feeds, 1 failing$/m);
    expect(out).toMatch(
      /^The well +(well|quiet) +read 2025-07-23 12:00 UTC, newest article 2025-07-23 11:00 UTC\n {4}next 2025-07-23 12:10 UTC \(every 10 min\)$/m,
    );
    expect(out).toMatch(/^The broken +failing .*\n.*\n {4}3 failures: no answer$/m);
    expect(out).toMatch(/^The new +new +read never, newest article never$/m);
  });
});

async function fill(ids: readonly string[]): Promise<void> {
  const aws = await startTestAws(join(folder, 'data'));
  const store = createFeedStore({ client: aws.dynamo, table: aws.access.table });
  for (const feed of ids) {
    const now = '2025-07-23T12:00:00.000Z';
    const state = await store.claimFeed({
      dossier: 'test',
      feed,
      url: `https://${feed}.example/`,
      now,
      everyMinutes: 5,
      force: false,
    });
    if (!state) throw new Error(`${feed} is not due`);
    const failing = { failures: 3, problem: { code: 'timed-out', message: 'no answer' } };
    await store.saveFeed({
      ...state,
      ...{
        settled: now,
        lastArticle: '2025-07-23T11:00:00.000Z',
        nextPoll: '2025-07-23T12:10:00.000Z',
        why: 'every 10 min',
      },
      ...(feed === 'broken' && failing),
    });
  }
  await aws.close();
}
