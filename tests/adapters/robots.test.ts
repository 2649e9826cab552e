import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWebClient } from '../../lambdas/adapters/feed-client.ts';
import { createRobots } from '../../lambdas/adapters/robots.ts';
import { testClock } from '../support/clock.ts';
import { type Publisher, startPublisher } from '../support/publisher.ts';

const NOON = '2025-07-23T12:00:00.000Z';
let publisher: Publisher;
beforeAll(async () => {
  publisher = await startPublisher();
});
afterAll(() => publisher.close());
beforeEach(() => {
  publisher.requests.length = 0;
});

const clock = testClock(NOON);
const robots = () =>
  createRobots({ client: createWebClient({ version: '0', contact: 'x', allowedHosts: ['127.0.0.1'] }), clock });

function serve(file: string): void {
  publisher.on('/robots.txt', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(file));
}

async function allows(path: string): Promise<boolean> {
  return await robots().isAllowed(`${publisher.origin}${path}`);
}

describe('what a site allows (RFC 9309)', () => {
  test.each([
    ['everybody, nothing', 'User-agent: *\nDisallow: /', '/a', false],
    ['everybody, everything', 'User-agent: *\nDisallow:', '/a', true],
    ['others only', 'User-agent: other\nDisallow: /', '/a', true],
    ['parley by its name, in any case', 'User-agent: PARLEY\nDisallow: /a\n\nUser-agent: *\nDisallow:', '/a', false],
    [
      'its own group over the one for everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: parley\nAllow: /',
      '/a',
      true,
    ],
    ['two names in one group', 'User-agent: other\nUser-agent: parley\nDisallow: /a', '/a', false],
    ['two groups of one name', 'User-agent: parley\nDisallow: /a\n\nUser-agent: parley\nDisallow: /b', '/b', false],
    ['the longest rule', 'User-agent: *\nDisallow: /news\nAllow: /news/free', '/news/free/1', true],
    ['allowing over forbidding of one length', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', true],
    ['a star', 'User-agent: *\nDisallow: /*/private', '/x/private', false],
    ['a dollar', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['escaped letters', 'User-agent: *\nDisallow: /%D0%B6', '/ж', false],
    ['a query', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', false],
    ['comments and odd line ends', '# hello\rUser-agent: * # all\rDisallow: /a # no', '/a', false],
    ['a byte order mark', '\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['a page of HTML in its place', '<!DOCTYPE html><html></html>', '/a', true],
    ['a rule of half a million stars', `User-agent: *\nDisallow: /${'*'.repeat(500_000)}x`, '/a', true],
  ])('%s', async (_, file, path, allowed) => {
    serve(file);

    expect(await allows(path)).toBe(allowed);
  });

  test.each([
    [404, true],
    [403, true],
    [429, false],
    [500, false],
    [503, false],
  ])('a file that answers %i: %s', async (status, allowed) => {
    publisher.on('/robots.txt', (_, response) => response.writeHead(status).end());

    expect(await allows('/a')).toBe(allowed);
  });

  test('a site that cannot be reached allows nothing', async () => {
    publisher.on('/robots.txt', (_, response) => response.destroy());

    expect(await allows('/a')).toBe(false);
  });

  test('only the first 500 KB count', async () => {
    serve(`User-agent: *\n${'# long\n'.repeat(100_000)}Disallow: /a`);

    expect(await allows('/a')).toBe(true);
  });

  test('a file is asked for once a day, and again after it', async () => {
    serve('User-agent: *\nDisallow: /a');
    const kept = robots();
    const ask = async (hour: number) => {
      clock.set(new Date(Date.parse(NOON) + hour * 3_600_000).toISOString());
      await kept.isAllowed(`${publisher.origin}/a`);
      return publisher.requests.length;
    };

    await Promise.all([ask(0), ask(0)]);
    expect([await ask(1), await ask(23.9), await ask(24.1)]).toEqual([1, 1, 2]);
  });
});
