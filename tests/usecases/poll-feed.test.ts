import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { createFeedFetcher } from '../../lambdas/adapters/feed-http.ts';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { versionOf } from '../../lambdas/core/article-ref.ts';
import type { Dossier, DossierFeed } from '../../lambdas/core/dossier.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import type { ArticlePage, FeedStore } from '../../lambdas/core/feed-ports.ts';
import type { FeedState } from '../../lambdas/core/feed-state.ts';
import { createGate } from '../../lambdas/usecases/gate.ts';
import { type PollDeps, pollFeed } from '../../lambdas/usecases/poll-feed.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { freshDossier } from '../support/ledger.ts';
import { itemOf, type Publisher, rssOf, startPublisher } from '../support/publisher.ts';
import { countRequests, type RequestCount } from '../support/request-count.ts';
import { type TestTelemetry, testTelemetry } from '../support/telemetry.ts';

const START = '2025-07-23T12:00:00.000Z';
const BEFORE = '2025-07-22T08:00:00.000Z';
const minutes = (count: number) => new Date(Date.parse(START) + count * 60_000).toISOString();

let aws: TestAws;
let publisher: Publisher;
let requests: RequestCount;
beforeAll(async () => {
  aws = await startTestAws();
  requests = countRequests(aws.dynamo);
  publisher = await startPublisher();
});
afterAll(async () => {
  await publisher.close();
  await aws.close();
});

/** One feed of one dossier that no other test uses. */
interface Bench {
  readonly dossier: Dossier;
  readonly feed: DossierFeed;
  readonly deps: PollDeps;
  readonly store: FeedStore;
  readonly clock: TestClock;
  readonly telemetry: TestTelemetry;
  /** Articles that were taken in, by title, with `first` where they were first sight. */
  readonly taken: string[];
  readonly texts: string[];
  readonly told: string[];
  readonly pages: Map<string, ArticlePage>;
  show(...items: readonly string[]): void;
  poll(): ReturnType<typeof pollFeed>;
  state(): Promise<FeedState>;
}

let bench: Bench;
/** Titles of articles that cannot be taken in. */
let poison: Map<string, ParleyError>;
beforeEach(() => {
  poison = new Map();
  bench = createBench();
});

function createBench(differing: Partial<DossierFeed> = {}): Bench {
  const dossier: Dossier = { ...ukraineRussia(), id: freshDossier() };
  const url = `${publisher.origin}/${dossier.id}`;
  const feed: DossierFeed = {
    id: 'wire',
    outlet: 'Example Wire',
    url,
    tier: 'wire',
    lang: 'en',
    fullText: false,
    everyMinutes: 5,
    ...differing,
  };
  const clock = testClock(START);
  const telemetry = testTelemetry();
  const pages = new Map<string, ArticlePage>();
  const taken: string[] = [];
  const texts: string[] = [];
  const told: string[] = [];
  const store = createFeedStore({ client: aws.dynamo, table: aws.access.table });
  const deps: PollDeps = {
    feeds: store,
    fetcher: createFeedFetcher({ version: '0', contact: 'x', allowedHosts: ['127.0.0.1'], clock }),
    parse: parseFeed,
    largeInTurn: createGate(1),
    ledger: aws.ledger,
    reconcile: async (input) => {
      await take(input);
      return { skipped: null, observations: 0, changes: [], alerts: 0 };
    },
    pages: { readPage: async (address) => pages.get(address) ?? { kind: 'summary-only', reason: 'no page' } },
    ops: { tell: async (subject) => void told.push(subject) },
    random: () => 0,
    articleSeconds: 60,
    clock,
    telemetry,
  };
  async function take({
    article,
    firstSight,
    seen,
  }: {
    article: Article;
    firstSight: boolean;
    seen: string;
  }): Promise<void> {
    const error = poison.get(article.title);
    if (error) throw error;
    taken.push(`${article.title}${firstSight ? ' (first)' : ''}`);
    texts.push(article.text);
    const { id, published } = article;
    await aws.ledger.markSeen(dossier.id, { id, version: versionOf(article), firstSeen: seen, published });
  }
  return {
    ...{ dossier, feed, deps, store, clock, telemetry, taken, texts, told, pages },
    show: (...items) => {
      const body = rssOf(...items);
      publisher.on(`/${dossier.id}`, (request, response) => {
        const etag = `"${versionOf({ title: '', text: body })}"`;
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, { etag }).end(body);
      });
    },
    poll: () => pollFeed(deps, { dossier, feed }),
    state: async () => {
      const [state] = (await store.feedsOf(dossier.id)).feeds;
      if (!state) throw new Error('the feed has no state');
      return state;
    },
  };
}

describe('the first poll', () => {
  test('is silent on what was there, not on what has come since, and ends in one summary', async () => {
    const { dossier, feed } = bench;
    publisher.on(`/${dossier.id}`, (_, response) => response.writeHead(500).end());
    await bench.poll();
    bench.clock.set(minutes(30));
    bench.show(
      itemOf('old', { date: BEFORE }),
      itemOf('new', { date: minutes(20) }),
      itemOf('undated'),
      itemOf('future', { date: minutes(999) }),
    );

    const outcome = await bench.poll();
    bench.clock.set(minutes(60));
    bench.show(itemOf('later', { date: BEFORE }));
    await bench.poll();

    expect(outcome).toMatchObject({ kind: 'read', articles: 4, problem: null });
    expect(bench.taken).toEqual(['old (first)', 'new', 'future (first)', 'undated (first)', 'later']);
    const owed = (await aws.ledger.pending(minutes(999), 100)).flatMap(({ alerts }) => alerts);
    const summaries = owed.filter((alert) => alert.dossier === dossier.id);
    expect(summaries).toHaveLength(1);
    expect(summaries[0]).toMatchObject({
      kind: 'summary',
      summary: { feed: feed.id, outlet: 'Example Wire', articles: 4 },
    });
  });
});

describe('an article', () => {
  test('is seen when it is taken in, with word of whether another version of it has the mark', async () => {
    const { dossier, feed, clock, deps } = bench;
    const taken: unknown[] = [];
    const reconcile: PollDeps['reconcile'] = async (input) => {
      taken.push([input.article.title, input.seen, input.marked]);
      clock.set(new Date(clock.now().getTime() + 1000).toISOString());
      return deps.reconcile(input);
    };
    bench.show(itemOf('one', { date: BEFORE }), itemOf('two', { date: START }));
    await pollFeed({ ...deps, reconcile }, { dossier, feed });
    clock.set(minutes(30));
    bench.show(itemOf('one', { date: BEFORE, text: 'Corrected.' }), itemOf('two', { date: START }));
    await pollFeed({ ...deps, reconcile }, { dossier, feed });

    expect(taken).toEqual([
      ['one', START, false],
      ['two', '2025-07-23T12:00:01.000Z', false],
      ['one', minutes(30), true],
    ]);
  });
});

describe('a feed with another address', () => {
  test('stays the feed that it was: what is new there is news, also after a poll that died', async () => {
    bench.show(itemOf('one', { date: BEFORE }));
    await bench.poll();
    const moved = { ...bench.feed, url: `${publisher.origin}/${bench.dossier.id}-new` };
    const { validators } = await bench.state();
    publisher.on(
      `/${bench.dossier.id}-new`,
      rssOf(itemOf('one', { date: BEFORE }), itemOf('two', { date: minutes(20) })),
    );
    bench.clock.set(minutes(10));
    poison.set('two', new ParleyError('ledger-unreachable', 'no power'));
    await expect(pollFeed(bench.deps, { dossier: bench.dossier, feed: moved })).rejects.toThrow('no power');
    poison.clear();
    publisher.requests.length = 0;
    bench.clock.set(minutes(30));

    await pollFeed(bench.deps, { dossier: bench.dossier, feed: moved });

    expect(validators).not.toBeNull();
    expect(publisher.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(bench.taken).toEqual(['one (first)', 'two']);
    expect(await bench.state()).toMatchObject({ url: moved.url, added: START, settled: START });
  });
});

describe('an unchanged feed', () => {
  test('costs one write and no read, whether by 304 or by the same bytes again', async () => {
    bench.show(itemOf('one', { date: BEFORE }));
    await bench.poll();
    bench.clock.set(minutes(30));
    const before = requests.count();

    expect(await bench.poll()).toMatchObject({ kind: 'unchanged', articles: 0 });
    publisher.on(`/${bench.dossier.id}`, rssOf(itemOf('one', { date: BEFORE })));
    bench.clock.set(minutes(60));
    expect(await bench.poll()).toMatchObject({ kind: 'unchanged', articles: 0 });

    expect(requests.since(before)).toEqual({ UpdateItemCommand: 2 });
    expect(bench.taken).toEqual(['one (first)']);
  });

  test('is asked without validators once a week, so that a wrong 304 does not silence it for ever', async () => {
    bench.show(itemOf('one'));
    await bench.poll();
    const asked = async (day: number) => {
      bench.clock.set(minutes(day * 1440));
      await bench.poll();
      return publisher.requests.at(-1)?.headers['if-none-match'] !== undefined;
    };

    expect(await Promise.all([await asked(1), await asked(6.9), await asked(7.1), await asked(8)])).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });
});

describe('claims', () => {
  test('a feed is polled by one of many functions at once, and not before it is due', async () => {
    bench.show(itemOf('one'));

    const outcomes = await Promise.all(Array.from({ length: 8 }, () => bench.poll()));
    bench.clock.set(minutes(4.9));
    outcomes.push(await bench.poll());

    expect(outcomes.filter(({ kind }) => kind === 'read')).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'not-due')).toHaveLength(8);
    bench.clock.set(minutes(5));
    expect(await bench.poll()).toMatchObject({ kind: 'unchanged' });
  });

  test('a forced poll does not wait', async () => {
    bench.show(itemOf('one'));
    await bench.poll();

    expect(await pollFeed(bench.deps, { ...bench, force: true })).toMatchObject({ kind: 'unchanged' });
  });
});

describe('articles', () => {
  test('a changed text under an old GUID is taken in again, an unchanged one is not', async () => {
    bench.show(itemOf('one'), itemOf('two'));
    await bench.poll();
    bench.clock.set(minutes(30));
    bench.show(itemOf('one', { text: 'Corrected.' }), itemOf('two'), itemOf('three', { date: minutes(29) }));

    expect(await bench.poll()).toMatchObject({ articles: 2 });

    expect(bench.taken.slice(2)).toEqual(['three', 'one']);
  });

  test('an article that another feed of the dossier has brought is not taken in again', async () => {
    bench.show(itemOf('one'));
    await bench.poll();
    const second = { ...bench.feed, id: 'other' };

    expect(await pollFeed(bench.deps, { dossier: bench.dossier, feed: second })).toMatchObject({ articles: 0 });
  });

  test('one that fails takes no other down, is tried again though the server says "unchanged", and is given up in the end', async () => {
    bench.show(itemOf('good'), itemOf('bad'), itemOf('fine'));
    poison.set('bad', new ParleyError('too-large', 'too large for the ledger'));
    const problems: (string | null)[] = [];
    for (let poll = 0; poll < 7; poll++) {
      bench.clock.set(minutes(poll * 30));
      problems.push((await bench.poll()).problem);
    }

    expect(bench.taken).toEqual(['good (first)', 'fine (first)']);
    expect(problems.map((problem) => problem !== null)).toEqual([true, true, true, true, true, false, false]);
    expect(bench.told).toEqual(['parley: an article of Example Wire is given up']);
    expect((await bench.state()).settled).not.toBeNull();
  });

  test('one that fails and then does not is taken in once', async () => {
    bench.show(itemOf('bad'));
    poison.set('bad', new ParleyError('too-large', 'too large'));
    await bench.poll();
    poison.clear();
    bench.clock.set(minutes(30));

    expect(await bench.poll()).toMatchObject({ articles: 1, problem: null });
    expect(bench.taken).toEqual(['bad (first)']);
  });

  test('a busy ledger ends the poll without blaming anybody, and the next one goes on', async () => {
    bench.show(itemOf('one'), itemOf('two'));
    poison.set('two', new ParleyError('ledger-busy', 'busy'));

    await expect(bench.poll()).rejects.toMatchObject({ code: 'ledger-busy' });
    poison.clear();
    bench.clock.set(minutes(30));

    expect(await bench.poll()).toMatchObject({ articles: 1 });
    expect(bench.taken).toEqual(['one (first)', 'two (first)']);
    expect((await bench.state()).tries).toEqual({});
  });

  test('those for which there is no time are left to the next poll, which comes soon', async () => {
    bench.show(itemOf('one', { date: BEFORE }), itemOf('two', { date: START }));
    const { deps } = bench;
    const slow: PollDeps = {
      ...deps,
      reconcile: async (input) => {
        bench.clock.set(minutes(2));
        return await deps.reconcile(input);
      },
    };

    expect(await pollFeed(slow, bench)).toMatchObject({ kind: 'partial', articles: 1 });
    expect(await bench.state()).toMatchObject({ settled: null, validators: null, nextPoll: minutes(2) });

    expect(await bench.poll()).toMatchObject({ kind: 'read', articles: 1 });
    expect(bench.taken).toEqual(['one (first)', 'two']);
  });

  test('a summary is completed from the page where the feed is to be, but not what was there at first sight', async () => {
    bench = createBench({ fullText: true });
    const long = 'The whole text of the article, which is far longer than its summary.';
    bench.pages.set('https://news.example/one', { kind: 'full', text: long });
    bench.pages.set('https://news.example/two', { kind: 'full', text: long });
    bench.show(itemOf('one', { date: BEFORE }));
    await bench.poll();
    bench.clock.set(minutes(30));
    bench.show(
      itemOf('one', { date: BEFORE }),
      itemOf('two', { date: minutes(29) }),
      itemOf('three', { date: minutes(29) }),
    );
    await bench.poll();
    bench.clock.set(minutes(60));
    bench.show(itemOf('two', { date: minutes(29) }));

    expect(await bench.poll()).toMatchObject({ kind: 'read', articles: 0 });
    expect(bench.texts).toEqual(['Text of one.', long, 'Text of three.']);
  });
});

describe('a feed that fails', () => {
  test('is tried ever more rarely and for ever; the operator is told once that it broke and once that it is well', async () => {
    const down = () => publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(500).end());
    bench.show(itemOf('one'));
    await bench.poll();
    down();
    const waits: number[] = [];
    for (let poll = 0; poll < 12; poll++) {
      const { nextPoll } = await bench.state();
      bench.clock.set(nextPoll);
      expect((await bench.poll()).kind).toBe('failed');
      waits.push((Date.parse((await bench.state()).nextPoll) - Date.parse(nextPoll)) / 60_000);
    }
    const broken = await bench.state();
    bench.show(itemOf('one'));
    bench.clock.set(broken.nextPoll);
    expect((await bench.poll()).kind).toBe('unchanged');

    expect(waits.slice(0, 4).map(Math.round)).toEqual([4, 8, 15, 30]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4 * 60);
    expect(broken).toMatchObject({ failures: 12, toldBroken: true, lastSuccess: START });
    expect(bench.told).toEqual(['parley: feed Example Wire is broken', 'parley: feed Example Wire is well again']);
    expect(await bench.state()).toMatchObject({ failures: 0, problem: null, toldBroken: false });
  });

  test('with 410 is not asked again until its address changes, and is reported; one 404 does neither', async () => {
    bench.show(itemOf('one'));
    await bench.poll();
    publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(404).end());
    bench.clock.set(minutes(30));
    await bench.poll();
    expect(bench.told).toEqual([]);
    publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(410).end());
    bench.clock.set(minutes(120));
    await bench.poll();
    bench.clock.set(minutes(60 * 24 * 365));

    expect((await bench.poll()).kind).toBe('not-due');
    expect(bench.told).toEqual(['parley: feed Example Wire is gone']);
    const moved = { ...bench.feed, url: `${publisher.origin}/elsewhere` };
    publisher.on('/elsewhere', rssOf(itemOf('two')));
    expect(await pollFeed(bench.deps, { dossier: bench.dossier, feed: moved })).toMatchObject({
      kind: 'read',
      articles: 1,
    });
  });

  test.each([
    ['<!DOCTYPE html><html><title>Log in</title></html>', 'an HTML page titled "Log in"'],
    ['', 'an empty document'],
    ['nonsense', 'not XML'],
  ])('because it is %j says so, and keeps what it knew', async (body, found) => {
    bench.show(itemOf('one'));
    await bench.poll();
    const { validators } = await bench.state();
    publisher.on(`/${bench.dossier.id}`, body);
    bench.clock.set(minutes(30));

    expect((await bench.poll()).problem).toContain(found);
    expect((await bench.state()).validators).toEqual(validators);
  });

  test('an operator who cannot be told is told at the next poll', async () => {
    const { deps } = bench;
    const mute: PollDeps = {
      ...deps,
      ops: { tell: () => Promise.reject(new ParleyError('alert-unreachable', 'SNS')) },
    };
    publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(410).end());

    expect((await pollFeed(mute, bench)).kind).toBe('failed');
    expect((await bench.state()).toldBroken).toBe(false);
    await pollFeed(deps, { ...bench, force: true });

    expect(bench.told).toEqual(['parley: feed Example Wire is gone']);
  });

  test('with 429 pauses its host for every feed, with 503 and Retry-After itself alone', async () => {
    publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end());
    await bench.poll();
    expect(Date.parse((await bench.state()).nextPoll) - Date.parse(START)).toBe(7_200_000);
    const second = { ...bench.feed, id: 'second' };
    expect((await pollFeed(bench.deps, { dossier: bench.dossier, feed: second })).kind).toBe('failed');

    publisher.on(`/${bench.dossier.id}`, (_, response) => response.writeHead(429, { 'retry-after': '600' }).end());
    await pollFeed(bench.deps, { ...bench, force: true });
    const third = { ...bench.feed, id: 'third' };
    expect((await pollFeed(bench.deps, { dossier: bench.dossier, feed: third })).kind).toBe('paused');
    expect((await bench.store.feedsOf(bench.dossier.id)).pauses).toEqual([{ host: '127.0.0.1', until: minutes(10) }]);
  });
});

describe('a feed that has moved', () => {
  test('is asked at its new address after three documents from there, and at the old one when that fails', async () => {
    const { dossier } = bench;
    let version = 0;
    const target = `/${dossier.id}-new`;
    publisher.on(`/${dossier.id}`, (_, response) => response.writeHead(301, { location: target }).end());
    publisher.on(target, (_, response) => response.end(rssOf(itemOf(`v${++version}`))));
    const path = async (minute: number) => {
      publisher.requests.length = 0;
      bench.clock.set(minutes(minute));
      await bench.poll();
      return publisher.requests[0]?.url;
    };

    expect([await path(0), await path(60), await path(120), await path(180)]).toEqual([
      ...Array(3).fill(`/${dossier.id}`),
      target,
    ]);
    publisher.on(target, (_, response) => response.writeHead(404).end());
    expect([await path(1000), await path(2000), await path(3000)]).toEqual(Array(3).fill(target));
    publisher.on(`/${dossier.id}`, rssOf(itemOf('back')));
    expect(await path(4000)).toBe(`/${dossier.id}`);
    expect(await bench.state()).toMatchObject({ failures: 0, moved: null });
  });
});
