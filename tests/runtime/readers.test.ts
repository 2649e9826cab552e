import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFunction } from '../../bin/bundle/build-bundle.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { createReaders } from '../../lambdas/runtime/readers.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ARTICLE: Article = {
  id: 'a',
  guid: null,
  feed: 'wire',
  outlet: 'Wire',
  url: null,
  title: 'Moscow and Kyiv',
  text: 'Russia and Ukraine exchanged 300 prisoners of war each on Sunday.',
  published: '2025-05-25T12:00:00Z',
  lang: 'en',
};

describe('readers', () => {
  it('are prepared once for a dossier', async () => {
    const readerOf = createReaders();
    const dossier = ukraineRussia();

    const [first, second] = await Promise.all([readerOf(dossier), readerOf(dossier)]);

    expect(first).toBe(second);
    expect(await readerOf(ukraineRussia())).not.toBe(first);
    expect(first.read(ARTICLE).observations).toMatchObject([{ topic: 'exchange', status: 'completed' }]);
  });

  it('are a file beside the function in a bundle', async () => {
    const plan = { source: 'lambdas/runtime/readers.ts', modules: ['lambdas/core/extract/reader.ts'] };
    const { start } = await buildFunction(plan, folder);
    const bundled = await import(pathToFileURL(start.file).href);

    const reader = await bundled.createReaders()(ukraineRussia());

    expect(start.bytes).toBeLessThan(2000);
    expect(reader.read(ARTICLE).observations).toMatchObject([{ topic: 'exchange', status: 'completed' }]);
  });
});
