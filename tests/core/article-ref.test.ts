import { describe, expect, it } from 'vitest';
import type { Article } from '../../lambdas/core/article.ts';
import { refOf, versionOf } from '../../lambdas/core/article-ref.ts';

const article: Article = {
  id: 'abc',
  guid: 'guid',
  feed: 'wire',
  outlet: 'Harbour Wire',
  url: 'https://news.example/abc',
  published: '2025-07-23T20:40:00.000Z',
  title: 'Third round',
  text: 'The talks are over, as reported by Reuters.',
  lang: 'en',
};
const context = { seen: '2025-07-23T20:45:00.000Z', firstSight: false };

describe('what the fold keeps of an article', () => {
  it('is all but its text and language', () => {
    expect(refOf(article, context)).toEqual({
      ...{ id: 'abc', guid: 'guid', feed: 'wire', outlet: 'Harbour Wire', url: 'https://news.example/abc' },
      ...{ title: 'Third round', published: article.published, version: versionOf(article), credits: 'Reuters' },
      ...{ seen: context.seen, firstSight: false, signature: expect.stringMatching(/^.{348}$/) },
    });
  });

  it('has the date of the first version where an edit has a newer one', () => {
    const known = { published: '2025-07-23T18:00:00.000Z' };

    expect(refOf(article, { ...context, known }).first).toBe(known.published);
    expect(refOf(article, { ...context, known: article }).first).toBeUndefined();
  });

  it('has another version with another title or text, and with nothing else', () => {
    const versions = [
      article,
      { ...article, guid: 'other', published: '2025-07-24T00:00:00.000Z' },
      { ...article, title: 'Round three' },
      { ...article, text: 'The talks go on.' },
    ].map(versionOf);

    expect(new Set(versions).size).toBe(3);
    expect(versions[0]).toBe(versions[1]);
  });
});
