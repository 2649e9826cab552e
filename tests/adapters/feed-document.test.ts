import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const rss = (items: string) => bytes(`<rss version="2.0"><channel><title>News</title>${items}</channel></rss>`);

describe('reading a feed', () => {
  test('the bundled timeline gives all its items with paragraphs', async () => {
    const feed = await parseFeed(readFileSync('tests/corpus/timeline/istanbul-2025.xml'));

    expect(feed.items).toHaveLength(24);
    expect(feed.items.every((item) => item.date !== null && item.link !== null)).toBe(true);
    expect(feed.items[0]?.content).toContain('\n\n');
  });

  test('a broken item never loses the rest', async () => {
    const broken = '<item><title>Broken <b>headline</title><description>a < b & c &nosuch; <p>open</item>';
    const feed = await parseFeed(rss(`<item><title>One</title></item>${broken}<item><title>Three</title></item>`));

    expect(feed.items.map(({ title }) => title)).toEqual(['One', 'Broken headline', 'Three']);
  });

  test.each([
    ['', 'an empty document'],
    ['   \n', 'an empty document'],
    [
      '<!DOCTYPE html><html><head><title>Not found</title></head><body></body></html>',
      'an HTML page titled "Not found"',
    ],
    ['Service unavailable', 'not XML; it begins with "Service unavailable"'],
    ['<?xml version="1.0"?><urlset><url/></urlset>', 'an XML document <urlset>'],
    ['{"error": 1}', 'JSON that is no JSON Feed'],
  ])('%j is refused and named', async (text, found) => {
    await expect(parseFeed(bytes(text), { url: 'https://news.example/feed' })).rejects.toMatchObject({
      code: 'bad-feed',
      message: expect.stringContaining(found),
    });
  });
});
