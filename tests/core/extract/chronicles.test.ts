import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

/** Whether an article has news, of those in which something is told of the negotiations. */
function hasNews(title: string, paragraphs: readonly string[], published = '2026-05-16'): boolean {
  const { observations } = reader.read({
    ...{ id: 'a', guid: 'a', feed: null, outlet: 'Example', url: null, lang: 'en', title },
    published: `${published}T12:00:00Z`,
    text: paragraphs.join('\n\n'),
  });
  expect(observations.length).toBeGreaterThan(0);
  return observations.some(({ background }) => !background);
}

describe('a chronicle', () => {
  it.each([
    'March 2026: Moscow proposed a ceasefire. Kyiv rejects it.',
    'February\u2013April 2026. Russian and Ukrainian delegations met twice in Istanbul.',
    '3 May 2026 \u2013 Russia and Ukraine exchanged 300 prisoners each.',
    'Dec. 9: Ukraine accepted the ceasefire.',
    'May 11: Ukraine accepted the ceasefire.',
  ])('is history under an old day: %s', (paragraph) => {
    expect(hasNews('How it came to this', [paragraph])).toBe(false);
  });

  it.each([
    'May 14: Russia and Ukraine exchanged 300 prisoners each.',
    'May 20: Zelensky will meet Macron in Paris.',
    'May 2026. Russia and Ukraine have agreed on a ceasefire.',
  ])('is news under a day of this week or one to come: %s', (paragraph) => {
    expect(hasNews('The days in brief', [paragraph])).toBe(true);
  });

  it('ends with its paragraph', () => {
    const old = 'March 2026: Moscow proposed a ceasefire.';
    expect(hasNews('How it came to this', [old, 'Russia and Ukraine exchanged 300 prisoners each on Friday.'])).toBe(
      true,
    );
  });

  it.each([
    [
      'Istanbul: a timeline',
      'The delegations of Russia and Ukraine met in Istanbul. They agreed on an exchange of prisoners.',
    ],
    [
      'A year after Istanbul',
      'The delegations of Russia and Ukraine met there. They agreed on an exchange of prisoners.',
    ],
  ])('looks back where its title says so: %s', (title, text) => {
    expect(hasNews(title, [text])).toBe(false);
  });

  it('is none where the title of the day is the occasion of news', () => {
    expect(
      hasNews('Ukraine calls for truce four years after invasion', ['Ukraine on Friday proposed a ceasefire.']),
    ).toBe(true);
  });
});
