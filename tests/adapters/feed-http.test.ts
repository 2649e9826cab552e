import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createFeedFetcher } from '../../lambdas/adapters/feed-http.ts';
import type { FeedFetcher } from '../../lambdas/core/feed-ports.ts';
import { testClock } from '../support/clock.ts';
import { type Publisher, resolveToLoopback, rssOf, startPublisher } from '../support/publisher.ts';

const NOW = '2025-07-23T12:00:00.000Z';
const FEED = rssOf();
let publisher: Publisher;
let other: Publisher;

beforeAll(async () => {
  publisher = await startPublisher();
  other = await startPublisher('other.example');
});
afterAll(async () => {
  await publisher.close();
  await other.close();
});
beforeEach(() => {
  publisher.requests.length = 0;
});

function fetcherWith(differing: Partial<Parameters<typeof createFeedFetcher>[0]> = {}): FeedFetcher {
  const allowedHosts = ['127.0.0.1', 'other.example'];
  return createFeedFetcher({
    version: '1.2.3',
    contact: 'https://parley.example/contact',
    allowedHosts,
    clock: testClock(NOW),
    resolve: resolveToLoopback,
    ...differing,
  });
}

const fresh = (url: string) => ({ url, etag: null, lastModified: null });
const text = (fetched: Awaited<ReturnType<FeedFetcher['fetchFeed']>>) =>
  fetched.kind === 'document' ? new TextDecoder().decode(fetched.bytes) : fetched.kind;

describe('asking a publisher', () => {
  test('a request says who asks, takes compressed answers and carries no cookies', async () => {
    const url = publisher.on('/cookies', (_, response) => response.writeHead(200, { 'set-cookie': 'id=1' }).end(FEED));
    const fetcher = fetcherWith();

    await fetcher.fetchFeed(fresh(url));
    await fetcher.fetchFeed(fresh(url));

    const headers = publisher.requests[1]?.headers;
    expect(headers?.['user-agent']).toBe('parley/1.2.3 (+https://parley.example/contact)');
    expect(headers?.['accept-encoding']).toBe('gzip, br, deflate');
    expect(headers?.cookie).toBeUndefined();
  });

  test('validators go back byte for byte, quotes, weakness and non-ASCII bytes included', async () => {
    const etag = 'W/"\u00fc {x} \\ y"';
    const lastModified = 'wed, 23 jul 2025 25:61 whenever';
    const url = publisher.on('/validators', (request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { etag, 'last-modified': lastModified }).end(FEED);
    });
    const fetcher = fetcherWith();

    const first = await fetcher.fetchFeed(fresh(url));
    const second = await fetcher.fetchFeed({ url, etag, lastModified });

    expect(first).toMatchObject({ kind: 'document', etag, lastModified });
    expect(second).toEqual({ kind: 'unchanged' });
    expect(publisher.requests[1]?.headers['if-modified-since']).toBe(lastModified);
  });

  test('304 without having asked for it is a failure, not silence', async () => {
    const url = publisher.on('/unasked', (_, response) => response.writeHead(304).end());

    await expect(fetcherWith().fetchFeed(fresh(url))).rejects.toMatchObject({ code: 'feed-refused' });
  });

  test.each([
    ['gzip', gzipSync(FEED)],
    ['x-gzip', gzipSync(FEED)],
    ['br', brotliCompressSync(FEED)],
    ['deflate', deflateSync(FEED)],
    ['deflate', deflateRawSync(FEED)],
    ['gzip, br', brotliCompressSync(gzipSync(FEED))],
    ['gzip', Buffer.from(FEED)],
    ['identity', Buffer.from(FEED)],
  ])('a body in %s is read (%#)', async (encoding, body) => {
    const url = publisher.on('/encoded', (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );

    expect(text(await fetcherWith().fetchFeed(fresh(url)))).toBe(FEED);
  });

  test.each([
    ['max-age=600', {}, 600],
    ['public, max-age=600', { age: '100' }, 500],
    ['max-age=600, no-cache', {}, null],
    ['', { expires: 'Wed, 23 Jul 2025 13:00:00 GMT', date: 'Wed, 23 Jul 2025 12:30:00 GMT' }, 1800],
    ['', { expires: '0' }, null],
  ])('how long it is fresh: %s %j', async (control, headers, freshSeconds) => {
    const all = { ...(control !== '' && { 'cache-control': control }), ...headers };
    const url = publisher.on('/fresh', (_, response) => response.writeHead(200, all).end(FEED));

    expect(await fetcherWith().fetchFeed(fresh(url))).toMatchObject({ freshSeconds });
  });
});

describe('limits', () => {
  test.each([
    ['gzip', gzipSync(Buffer.alloc(2_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(2_000_000))],
    ['identity', Buffer.alloc(2_000_000)],
  ])('a body in %s that unpacks to more than the cap is refused', async (encoding, body) => {
    const url = publisher.on('/bomb', (_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    );

    await expect(fetcherWith({ maxBytes: 1_000_000 }).fetchFeed(fresh(url))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('an endless body ends at the cap', async () => {
    const url = publisher.on('/endless', (_, response) => {
      const write = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on('drain', write);
      write();
    });

    await expect(fetcherWith({ maxBytes: 1_000_000 }).fetchFeed(fresh(url))).rejects.toMatchObject({
      code: 'too-large',
    });
  });

  test('a body that drips in slowly meets the deadline, however steady it drips', async () => {
    const url = publisher.on('/drip', (_, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });

    await expect(fetcherWith({ deadline: 300 }).fetchFeed(fresh(url))).rejects.toMatchObject({ code: 'timed-out' });
  });

  test('a server that never answers meets the deadline, over all its redirects together', async () => {
    let hops = 0;
    const url = publisher.on('/slow', (_, response) => {
      hops += 1;
      setTimeout(() => response.writeHead(302, { location: `/slow` }).end(), 150);
    });

    await expect(fetcherWith({ deadline: 400 }).fetchFeed(fresh(url))).rejects.toMatchObject({ code: 'timed-out' });
    expect(hops).toBeLessThan(5);
  });

  test.each([
    ['closes at once', ''],
    ['promises more than it sends', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'],
    ['breaks off a chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nshort'],
    ['speaks no HTTP', 'SSH-2.0-OpenSSH_9.0\r\n'],
    ['sends headers without end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(20_000)}`],
  ])('a server that %s is a failure of the feed', async (_, answer) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };

    const fetched = fetcherWith({ deadline: 2000 }).fetchFeed(fresh(`http://127.0.0.1:${port}/`));

    await expect(fetched).rejects.toMatchObject({ code: 'feed-unreachable' });
    server.close();
  });

  test('feeds of one host are asked one after the other, those of another host meanwhile', async () => {
    let asking = 0;
    const most = { here: 0, all: 0 };
    const slowly = (host: 'here' | 'there') => (_: unknown, response: ServerResponse) => {
      asking += 1;
      most.all = Math.max(most.all, asking);
      if (host === 'here') most.here = Math.max(most.here, publisher.connections.open);
      setTimeout(() => {
        asking -= 1;
        response.end(FEED);
      }, 30);
    };
    const urls = [1, 2, 3, 4, 5].map((n) => publisher.on(`/turn${n}`, slowly('here')));
    const elsewhere = other.on('/turn', slowly('there'));
    const fetcher = fetcherWith();

    await Promise.all([...urls, elsewhere].map((url) => fetcher.fetchFeed(fresh(url))));

    expect(most).toEqual({ here: 1, all: 2 });
  });
});

describe('redirects', () => {
  const answerWith = (status: number, location: string) => (_: unknown, response: ServerResponse) =>
    response.writeHead(status, { location }).end();

  test('a permanent one tells the new address, a temporary one does not', async () => {
    const target = publisher.on('/target', FEED);
    const permanent = publisher.on('/moved', answerWith(301, '/target'));
    const temporary = publisher.on('/found', answerWith(302, '/target'));
    const mixed = publisher.on('/mixed', answerWith(308, '/found'));
    const fetcher = fetcherWith();

    expect(await fetcher.fetchFeed(fresh(permanent))).toMatchObject({ url: target, movedTo: target });
    expect(await fetcher.fetchFeed(fresh(temporary))).toMatchObject({ url: target, movedTo: null });
    expect(await fetcher.fetchFeed(fresh(mixed))).toMatchObject({ url: target, movedTo: temporary });
  });

  test('five are followed, six are not', async () => {
    for (let hop = 1; hop <= 6; hop++) publisher.on(`/hop${hop}`, answerWith(302, `/hop${hop - 1}`));
    publisher.on('/hop0', FEED);
    const fetcher = fetcherWith();

    expect(text(await fetcher.fetchFeed(fresh(`${publisher.origin}/hop5`)))).toBe(FEED);
    await expect(fetcher.fetchFeed(fresh(`${publisher.origin}/hop6`))).rejects.toMatchObject({
      code: 'feed-unreachable',
    });
  });

  test.each([
    'http://127.0.0.3/inside',
    'http://localhost/inside',
    'http://[::1]/inside',
    'http://169.254.169.254/latest/meta-data/',
    'http://2130706433/',
    'http://0x7f.1/',
    'file:///etc/passwd',
    'ftp://news.example/feed',
  ])('one into %s is refused', async (location) => {
    const url = other.on('/inside', answerWith(302, location));
    const fetcher = fetcherWith({ allowedHosts: ['other.example'] });

    await expect(fetcher.fetchFeed(fresh(url))).rejects.toMatchObject({ code: 'address-refused' });
  });
});

describe('answers that are no feed', () => {
  test.each([
    [404, 'feed-refused'],
    [403, 'feed-refused'],
    [410, 'feed-gone'],
    [500, 'feed-unreachable'],
    [503, 'feed-unreachable'],
    [204, 'feed-refused'],
  ])('%i is %s', async (status, code) => {
    const url = publisher.on('/refused', (_, response) => response.writeHead(status).end());

    await expect(fetcherWith().fetchFeed(fresh(url))).rejects.toMatchObject({ code, context: { status } });
  });

  test.each([
    ['120', '2025-07-23T12:02:00.000Z'],
    ['Wed, 23 Jul 2025 14:00:00 GMT', '2025-07-23T14:00:00.000Z'],
    ['999999999', '2025-07-24T12:00:00.000Z'],
  ])('Retry-After "%s" of 503 and 429 tells when to come back, at most a day later', async (retryAfter, retryAt) => {
    const at = (status: number) =>
      publisher.on(`/later${status}`, (_, response) => response.writeHead(status, { 'retry-after': retryAfter }).end());

    for (const status of [503, 429]) {
      const fetched = fetcherWith().fetchFeed(fresh(at(status)));
      await expect(fetched).rejects.toMatchObject({ code: 'feed-throttled', context: { retryAt } });
    }
  });

  test('429 pauses that host and no other', async () => {
    const url = publisher.on('/busy', (_, response) => response.writeHead(429).end());
    const clock = testClock(NOW);
    const fetcher = fetcherWith({ clock });

    await expect(fetcher.fetchFeed(fresh(url))).rejects.toMatchObject({ context: { host: '127.0.0.1' } });

    expect(fetcher.isPaused(`${publisher.origin}/another`)).toBe(true);
    expect(fetcher.isPaused(`${other.origin}/another`)).toBe(false);
    clock.set('2025-07-23T12:15:01.000Z');
    expect(fetcher.isPaused(url)).toBe(false);
  });
});
