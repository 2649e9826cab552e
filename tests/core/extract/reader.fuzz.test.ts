import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import { STANCES, STATUSES, TOPICS } from '../../../lambdas/core/observation.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

function read(text: string, title = '') {
  const source = { guid: null, feed: null, outlet: '', url: null, lang: 'en' };
  return reader.read({ id: 'f', text, title, published: '2025-07-22T12:00:00.000Z', ...source });
}

const WORDS =
  'Ukraine Russia Putin Zelensky Trump Kremlin ceasefire truce talks summit swap prisoners bodies agreed rejected said that if only not will would to the a of and , . ; : “ ” " \' — - ? ! 1,200 30 days Monday May 16 each for with by it he they idea proposal until unless because who which'.split(
    ' ',
  );
const sentences = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));

describe('any text at all', () => {
  it('is read without an error, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 60 }), (text, title) => {
        expect(read(text, title).skipped).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('gives observations of the schema only, proved by words of the text', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        for (const one of read(text).observations) {
          expect(TOPICS).toContain(one.topic);
          expect(one.kind === 'event' ? STATUSES : STANCES).toContain(one.kind === 'event' ? one.status : one.stance);
          expect(text.replace(/\s+/g, ' ')).toContain(one.evidence);
          expect(one.quote.length).toBeLessThanOrEqual(400);
          expect(JSON.parse(JSON.stringify(one.terms))).toEqual(one.terms);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read to its end without a full stop in it, and proves what it finds with a part of it', () => {
    const [one] = read('Ukraine accepted a full ceasefire and '.repeat(500)).observations;

    expect(one).toMatchObject({ topic: 'ceasefire', party: 'ukraine', stance: 'accepts' });
    expect(one?.quote.length).toBeLessThanOrEqual(400);
  });

  it('gives the same for the same text', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 100 },
    );
  });
});
