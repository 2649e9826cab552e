import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { buildFunction } from '../../bin/bundle/build-bundle.ts';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import type { DocumentCase } from '../support/feed-documents/case.ts';
import { documentCases } from '../support/feed-documents/cases.ts';
import { itemOf, rssOf, startPublisher } from '../support/publisher.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-bundling-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

async function importBundle(source: string) {
  const { start } = await buildFunction({ source, modules: [] }, join(folder, source));
  return await import(pathToFileURL(start.file).href);
}

describe('stand-ins in a bundle', () => {
  it('sign with the credentials of the environment, with or without a session', async () => {
    const { handler } = await importBundle('tests/fixtures/handlers/who-signs.ts');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', undefined);

    expect(await handler()).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' });
    expect(await handler()).not.toHaveProperty('sessionToken');
    vi.stubEnv('AWS_SESSION_TOKEN', 'session');
    expect(await handler()).toMatchObject({ sessionToken: 'session' });
  });

  it('read every kind of feed as the sources do', async () => {
    const bundled = await importBundle('lambdas/adapters/feed-document.ts');
    const answer = async (parse: typeof parseFeed, { bytes, source }: DocumentCase) =>
      await parse(bytes, source).catch((error: Error) => error.message);

    for (const one of documentCases()) {
      expect(await answer(bundled.parseFeed, one), one.name).toEqual(await answer(parseFeed, one));
    }
  }, 60_000);

  it('leave undici what it needs to ask a server', async () => {
    const { createWebClient } = await importBundle('lambdas/adapters/feed-client.ts');
    const publisher = await startPublisher();
    const url = publisher.on('/feed.xml', rssOf(itemOf('first')));

    const client = createWebClient({ version: '1', contact: 'https://parley.example', allowedHosts: [publisher.host] });
    const answer = await client.get(url, {});
    await publisher.close();

    expect(answer).toMatchObject({ status: 200, url });
    expect(new TextDecoder().decode(answer.bytes)).toContain('<title>first</title>');
  });

  it('are not called when an article is read out of a page with styles', async () => {
    const { extractArticle } = await importBundle('lambdas/adapters/article-page-extract.ts');
    const sentence = 'The delegations met for the third time and agreed to go on with the exchange of prisoners. ';
    const paragraphs = Array.from({ length: 12 }, () => `<p style="color: red">${sentence.repeat(2)}</p>`).join('');
    const page = `<html><head><style>p { color: blue }</style><title>Talks</title></head><body><article>${paragraphs}</article></body></html>`;

    expect(extractArticle(page)).toMatchObject({
      kind: 'full',
      text: expect.stringContaining('exchange of prisoners'),
    });
  });
});
