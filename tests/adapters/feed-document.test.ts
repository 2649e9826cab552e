import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { isParleyError } from '../../lambdas/core/errors.ts';
import { documentCases } from '../support/feed-documents/cases.ts';
import { findFaults, findUnsafe } from '../support/feed-documents/judge.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cases = documentCases();

describe('documents as they come from outside', () => {
  test('there are enough of them, each with a name of its own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(cases)('$name', async (one) => {
    const read = await parseFeed(one.bytes, one.source);

    expect(findFaults(one, read)).toEqual([]);
  });
});

describe('reading a feed', () => {
  test('the bundled timeline gives all its items with paragraphs', async () => {
    const feed = await parseFeed(readFileSync('tests/corpus/timeline/istanbul-2025.xml'));

    expect(feed.items).toHaveLength(24);
    expect(feed.items.every((item) => item.date !== null && item.link !== null)).toBe(true);
    expect(feed.items[0]?.content).toContain('\n\n');
  });

  test('a gzipped file is read though nobody says that it is one', async () => {
    const zipped = gzipSync('<rss version="2.0"><channel><title>News</title></channel></rss>');

    expect((await parseFeed(zipped)).title).toBe('News');
  });

  test('what the publisher asks of those who poll', async () => {
    const asks =
      '<ttl>60</ttl><skipHours><hour>0</hour><hour>24</hour><hour>99</hour><hour>5</hour></skipHours>' +
      '<skipDays><day>Saturday</day><day>SUNDAY</day><day>Caturday</day></skipDays>' +
      '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>';

    const { hints } = await parseFeed(bytes(`<rss version="2.0"><channel>${asks}</channel></rss>`));

    expect(hints).toEqual({ ttlMinutes: 60, updateMinutes: 30, skipHours: [0, 0, 5], skipDays: [6, 0] });
  });

  test.each([
    ['', 'an empty document'],
    ['   \n', 'an empty document'],
    ['<!-- nothing -->', 'a document without a feed'],
    [
      '<!DOCTYPE html><html><head><title>Not found</title></head><body></body></html>',
      'an HTML page titled "Not found"',
    ],
    ['<html><body>Log in</body></html>', 'an HTML page'],
    ['Service unavailable', 'not XML; it begins with "Service unavailable"'],
    ['<?xml version="1.0"?><urlset><url/></urlset>', 'an XML document <urlset>'],
    ['{"error": 1}', 'JSON that is no JSON Feed'],
    ['{"items": [', 'JSON that is broken'],
  ])('%j is refused and named', async (text, found) => {
    await expect(parseFeed(bytes(text), { url: 'https://news.example/feed' })).rejects.toMatchObject({
      code: 'bad-feed',
      message: expect.stringContaining(`https://news.example/feed: expected a feed, found ${found}`),
    });
  });

  test('50 MB are refused, packed or not', async () => {
    const large = Buffer.alloc(50_000_000, ' ');

    await expect(parseFeed(large)).rejects.toMatchObject({ code: 'too-large' });
    await expect(parseFeed(gzipSync(large))).rejects.toMatchObject({ code: 'bad-feed' });
  });

  test('whatever the bytes are, they are read safely or refused by name', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        ...[
          '<rss version="2.0">',
          '<channel>',
          '<item>',
          '</item>',
          '<title>',
          '</title>',
          '<![CDATA[',
          ']]>',
          '<!--',
          '-->',
        ],
        ...[
          '&lt;script&gt;',
          '&amp;',
          '&#0;',
          '\u202e',
          '<link>',
          'javascript:x',
          '</',
          '<',
          '>',
          '"',
          "'",
          '<?',
          '<!DOCTYPE',
          '[',
          'é',
          'x',
        ],
      ),
      { maxLength: 60 },
    );
    const text = pieces.map((parts) => bytes(parts.join('')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async (some) => {
        try {
          expect(findUnsafe(await parseFeed(some, { url: 'https://news.example/' }))).toEqual([]);
        } catch (error) {
          if (!isParleyError(error, 'bad-feed')) throw error;
        }
      }),
      { numRuns: 500 },
    );
  });
});
