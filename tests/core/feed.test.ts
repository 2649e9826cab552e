import { describe, expect, test } from 'vitest';
import { type FeedEntry, identifyEntries, toArticle } from '../../lambdas/core/feed.ts';

const FETCHED = new Date('2025-07-23T12:00:00.000Z');
const feed = { id: 'wire', outlet: 'Example Wire', lang: 'en' };

function entry(differing: Partial<FeedEntry> = {}): FeedEntry {
  const text = 'Negotiators met.';
  return {
    title: 'Talks',
    link: 'https://news.example/a1',
    guid: 'a1',
    date: null,
    summary: text,
    content: text,
    ...differing,
  };
}

const ids = (...entries: readonly FeedEntry[]) => identifyEntries(entries).map(({ id }) => id);
const idOf = (differing: Partial<FeedEntry>) => ids(entry(differing))[0];

describe('which article an entry is', () => {
  test.each([
    ['a changed GUID', { guid: 'other' }],
    ['a changed headline and text', { title: 'Talks end', summary: 'Over.', content: 'Over.' }],
    ['http for https', { link: 'http://news.example/a1' }],
    ['another spelling of the host', { link: 'https://www.NEWS.example:443/a1/' }],
    ['what counts readers', { link: 'https://news.example/a1?utm_source=rss&fbclid=x#xtor=RSS-1' }],
  ])('%s is the same article', (_, differing) => {
    expect(idOf(differing)).toBe(idOf({}));
  });

  test.each([
    ['another path', { link: 'https://news.example/a2' }],
    ['another query', { link: 'https://news.example/a1?id=2' }],
    ['another host', { link: 'https://other.example/a1' }],
    ['a post of a live blog', { link: 'https://news.example/a1#post-123' }],
  ])('%s is another article, whatever the GUID says', (_, differing) => {
    expect(idOf(differing)).not.toBe(idOf({}));
  });

  test('parameters in another order are the same address', () => {
    expect(idOf({ link: 'https://news.example/?a=1&b=2' })).toBe(idOf({ link: 'https://news.example/?b=2&a=1' }));
  });

  test('the GUID tells where the link leads to a whole site or is missing, the title where there is neither', () => {
    for (const link of [null, 'https://news.example/', 'https://news.example/index.html']) {
      expect(idOf({ link })).toBe(idOf({ link: null }));
      expect(idOf({ link, guid: 'b' })).not.toBe(idOf({ link, guid: 'a' }));
      expect(idOf({ link, guid: null, title: 'b' })).not.toBe(idOf({ link, guid: null, title: 'a' }));
    }
  });

  test('a repeated GUID keeps both entries', () => {
    const first = entry({ link: 'https://news.example/a1', guid: 'same' });
    const second = entry({ link: 'https://news.example/a2', guid: 'same', title: 'Other' });
    const third = entry({ link: 'https://news.example/a2', guid: 'same', title: 'Third' });

    expect(new Set(ids(first, second, third)).size).toBe(3);
  });

  test('entries that share a link and are different articles keep apart, in any order', () => {
    const one = entry({ title: 'Morning', guid: 'm' });
    const two = entry({ title: 'Evening', guid: 'e' });

    expect(new Set(ids(one, two)).size).toBe(2);
    expect(ids(two, one).toSorted()).toEqual(ids(one, two).toSorted());
  });

  test('of repeats of one article the newest stays', () => {
    const old = entry({ date: new Date('2025-07-22T00:00:00Z'), summary: 'Old.', content: 'Old.' });
    const fresh = entry({ date: new Date('2025-07-23T00:00:00Z'), guid: 'a1#2' });

    for (const entries of [
      [old, fresh],
      [fresh, old],
    ]) {
      expect(identifyEntries(entries)).toEqual([{ id: idOf({}), entry: fresh }]);
    }
  });

  test('an entry that says nothing is none', () => {
    expect(ids(entry({ title: '', summary: '', content: '' }))).toEqual([]);
  });
});

describe('the article of an entry', () => {
  const articleOf = (differing: Partial<FeedEntry>, published: string | null = null) =>
    toArticle({ id: 'id', entry: entry(differing) }, { feed, fetchedAt: FETCHED, published });

  test('is dated by the feed, at the latest by the fetch', () => {
    expect(articleOf({ date: new Date('2025-07-22T08:00:00Z') }).published).toBe('2025-07-22T08:00:00.000Z');
    expect(articleOf({ date: new Date('2099-01-01T00:00:00Z') }).published).toBe(FETCHED.toISOString());
  });

  test('without a date is dated by when it was first seen, also when it is seen again', () => {
    expect(articleOf({}).published).toBe(FETCHED.toISOString());
    expect(articleOf({}, '2025-07-20T00:00:00.000Z').published).toBe('2025-07-20T00:00:00.000Z');
  });

  test('has the longer of summary and content as its text, and the title where there is neither', () => {
    expect(articleOf({ summary: 'Short.', content: 'Much longer.' }).text).toBe('Much longer.');
    expect(articleOf({ summary: 'Much longer.', content: 'Cut …' }).text).toBe('Much longer.');
    expect(articleOf({ summary: '', content: '' }).text).toBe('Talks');
  });

  test('links without what counts readers', () => {
    expect(articleOf({ link: 'https://news.example/a1?id=3&utm_medium=rss' }).url).toBe('https://news.example/a1?id=3');
    expect(articleOf({ link: null }).url).toBeNull();
  });
});
