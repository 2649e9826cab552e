import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { createReader } from '../../lambdas/core/extract/reader.ts';
import { createPipeline } from '../../lambdas/core/pipeline.ts';
import { loadDossier, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';

const dossier = loadDossier(`${OWN_DOSSIERS}/ukraine-russia.json`);
const feed = new URL('../corpus/timeline/round3.xml', import.meta.url);

async function readRound3() {
  const { items } = await parseFeed(readFileSync(feed), { url: String(feed), contentType: null, headers: {} });
  const [item] = items;
  if (item === undefined) throw new Error('the feed has no item');
  const published = item.date?.toISOString() ?? '';
  return {
    id: 'r3-dev',
    guid: item.guid,
    feed: null,
    outlet: 'Bosporus Evening Post',
    url: item.link,
    published,
    title: item.title,
    text: item.content ?? '',
    lang: 'en',
  };
}

describe('the whole way of an article', () => {
  it('leads from the third Istanbul round to an agenda with two exchanges side by side', async () => {
    const article = await readRound3();
    const pipeline = createPipeline(dossier, createReader(dossier));

    const { changes } = pipeline.take(article, article.published);

    const told = changes.map(({ item, party, to }) => [Object.values(item).flat().join('+'), party, to]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['russia+ukraine', null, 'completed'],
        ['prisoners', null, 'agreed'],
        ['prisoners', null, 'active'],
        ['full', null, 'stalled'],
        ['full', 'ukraine', 'demands'],
        ['local', 'russia', 'proposes'],
        ['putin+zelensky', 'ukraine', 'proposes'],
        ['putin+zelensky', 'russia', 'rejects'],
      ]),
    );
    const exchanges = changes.filter(({ topic }) => topic === 'exchange');
    expect(new Set(exchanges.map(({ itemId }) => itemId)).size).toBe(2);
    expect(exchanges.map(({ terms }) => terms.count).sort()).toEqual([1200, 250]);
  });

  it('says nothing twice when the same article comes again', async () => {
    const article = await readRound3();
    const pipeline = createPipeline(dossier, createReader(dossier));
    pipeline.take(article, article.published);

    const again = pipeline.take(article, '2025-07-24T00:00:00.000Z');

    expect(again).toEqual({ changes: [], alerts: [] });
  });
});
