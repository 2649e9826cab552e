import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArticlePages } from '../../lambdas/adapters/article-page.ts';
import { createPageReader, type PageReader } from '../../lambdas/adapters/article-page-reader.ts';
import { createWebClient } from '../../lambdas/adapters/feed-client.ts';
import { createRobots } from '../../lambdas/adapters/robots.ts';
import type { ArticlePage } from '../../lambdas/core/feed-ports.ts';
import { testClock } from '../support/clock.ts';
import { type Publisher, startPublisher } from '../support/publisher.ts';

let publisher: Publisher;
let reader: PageReader;
beforeAll(async () => {
  publisher = await startPublisher();
  reader = createPageReader();
});
afterAll(async () => {
  await reader.close();
  await publisher.close();
});

const SENTENCE =
  'Negotiators of both sides met in Istanbul on Wednesday and agreed to exchange prisoners, officials said. ';
const ARTICLE = Array.from({ length: 6 }, (_, index) => `<p>Paragraph ${index}: ${SENTENCE.repeat(3)}</p>`).join('');

function page(body: string, head = ''): string {
  const menu = '<nav><a href="/">Home</a><a href="/sport">Sport</a></nav>';
  return `<!DOCTYPE html><html><head><title>Talks</title>${head}</head><body>${menu}${body}<footer>Imprint</footer></body></html>`;
}

async function read(
  html: string | Buffer,
  options: { type?: string; status?: number; reader?: PageReader } = {},
): Promise<ArticlePage> {
  const { type = 'text/html; charset=utf-8', status = 200 } = options;
  const url = publisher.on('/article', (_, response) => response.writeHead(status, { 'content-type': type }).end(html));
  const client = createWebClient({ version: '0', contact: 'x', allowedHosts: ['127.0.0.1'] });
  const robots = createRobots({ client, clock: testClock('2025-07-23T12:00:00.000Z') });
  return await createArticlePages({ client, robots, reader: options.reader ?? reader }).readPage(url);
}

describe('the article of a page', () => {
  test('is its text in paragraphs, without menus, scripts and markup', async () => {
    const found = await read(page(`<article><h1>Talks</h1>${ARTICLE}<script>track()</script></article>`));

    expect(found.kind).toBe('full');
    const text = found.kind === 'full' ? found.text : '';
    expect(text.split('\n\n')).toHaveLength(6);
    expect(text).toMatch(/^Paragraph 0: Negotiators/);
    expect(text).not.toMatch(/Sport|Imprint|track|</);
  });

  test('is read in the charset of the page', async () => {
    const russian = 'Переговоры завершились. '.repeat(60);
    const bytes = Buffer.from(
      [...page(`<article><p>${russian}</p><p>${russian}</p></article>`, '<meta charset="koi8-r">')].flatMap(koi8),
    );

    expect(await read(bytes, { type: 'text/html' })).toMatchObject({
      kind: 'full',
      text: expect.stringContaining('Переговоры'),
    });
  });

  test.each([
    ['is short', page('<article><p>Subscribe to read on.</p></article>'), {}, 'the page has no longer text'],
    [
      'is paid for (schema.org)',
      page(
        `<article>${ARTICLE}</article>`,
        '<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>',
      ),
      {},
      'for subscribers',
    ],
    [
      'is paid for (content tier)',
      page(`<article>${ARTICLE}</article>`, '<meta property="article:content_tier" content="locked">'),
      {},
      'for subscribers',
    ],
    ['is not there', 'Not found', { status: 404 }, 'the page answers 404'],
    ['is a picture', 'x', { type: 'image/png' }, 'the page is no HTML but "image/png"'],
    ['is nested 5,000 deep', page(`${'<div>'.repeat(5000)}${ARTICLE}`), {}, 'nested too deeply'],
    ['has 40,000 elements', page('<b>x</b>'.repeat(40_000)), {}, 'too many elements'],
    ['has 4 MB', page('x'.repeat(4_000_000)), {}, 'the page is too large'],
    ['is empty', '', {}, 'the page is empty'],
  ])('that %s: the summary has to do', async (_, html, options, reason) => {
    expect(await read(html, options)).toEqual({ kind: 'summary-only', reason: expect.stringContaining(reason) });
  });

  test('is not asked for where robots.txt forbids it', async () => {
    publisher.on('/robots.txt', (_, response) => response.end('User-agent: parley\nDisallow: /article'));
    publisher.requests.length = 0;

    expect(await read(page(ARTICLE))).toMatchObject({ kind: 'summary-only', reason: 'robots.txt does not allow it' });
    expect(publisher.requests.map(({ url }) => url)).toEqual(['/robots.txt']);
    publisher.on('/robots.txt', (_, response) => response.writeHead(404).end());
  });

  test('that takes too long is given up, and the next one is read', async () => {
    const hasty = createPageReader({ seconds: 0.001 });
    const waited = await read(page(`<article>${ARTICLE}</article>`), { reader: hasty });
    await hasty.close();

    expect(waited).toEqual({ kind: 'summary-only', reason: 'the page takes more than 0.001 seconds to read' });
    expect(await read(page(`<article>${ARTICLE}</article>`))).toMatchObject({ kind: 'full' });
  });

  test('of two pages at once each gets its own', async () => {
    const html = (name: string) => page(`<article>${ARTICLE.replaceAll('Paragraph', name)}</article>`);

    const found = await Promise.all(['Alpha', 'Beta', 'Gamma'].map((name) => reader.read(html(name))));

    expect(found.map((one) => (one.kind === 'full' ? one.text.slice(0, 5) : one.reason))).toEqual([
      'Alpha',
      'Beta ',
      'Gamma',
    ]);
  });
});

const KOI8 = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('koi8-r').decode(Uint8Array.of(byte)), byte]),
);

function koi8(character: string): number[] {
  return [KOI8.get(character) ?? 0x3f];
}
