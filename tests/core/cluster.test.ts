import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNearDuplicate, readSignature, signatureOf } from '../../lambdas/core/cluster.ts';
import { readArticles } from '../eval/corpus.ts';

const areCopies = (one: string, other: string) =>
  isNearDuplicate(readSignature(signatureOf(one)), readSignature(signatureOf(other)));

const articles = readArticles()
  .filter(({ set }) => set === 'working')
  .map(({ article }) => article.text);
const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+/);

describe('copies of one text', () => {
  it('are known with two sentences added, or one left out', () => {
    const added = 'Our correspondents contributed to this report from the region. Follow our live page for more.';
    for (const text of articles) {
      expect(areCopies(text, `${text} ${added}`)).toBe(true);
      const shorter = sentencesOf(text).toSpliced(1, 1).join(' ');
      if (sentencesOf(text).length > 6) expect(areCopies(text, shorter)).toBe(true);
    }
  });

  it('are known by other case, punctuation and line breaks', () => {
    const text = articles[0] ?? '';
    expect(areCopies(text, text.toUpperCase().replaceAll(',', ' –').replaceAll('. ', '.\n\n'))).toBe(true);
  });

  it('are known where one is a part of the other, in whatever order they are compared', () => {
    const text = articles.toSorted((one, other) => other.length - one.length)[0] ?? '';
    const part = sentencesOf(text).slice(0, 4).join(' ');
    expect([areCopies(text, part), areCopies(part, text)]).toEqual([true, true]);
  });

  it('are not what different articles are that tell of one event', () => {
    const pairs = articles.flatMap((one, index) => articles.slice(0, index).map((other) => areCopies(one, other)));
    expect(pairs.filter(Boolean)).toEqual([]);
  });

  it('are not what texts without words are', () => {
    expect(areCopies('', '')).toBe(false);
    expect(areCopies('…', '!!!')).toBe(false);
    expect(readSignature('no signature')).toBeNull();
  });
});

describe('a signature', () => {
  it('is 348 characters for any text with words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect([0, 348]).toContain(signatureOf(text).length);
      }),
    );
    expect(signatureOf('One.')).toHaveLength(348);
  });

  it('estimates how much two texts share', () => {
    const word = (index: number) => `w${index}`;
    const text = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => word(from + index)).join(' ');
    // 400 of 1,200 shingles are shared by the first pair (a third), 800 of 1,200 by the second (two thirds).
    expect(areCopies(text(0, 800), text(400, 1200))).toBe(false);
    expect(areCopies(text(0, 1000), text(200, 1200))).toBe(true);
  });
});
