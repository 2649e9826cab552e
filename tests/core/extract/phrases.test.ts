import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../../lambdas/core/observation.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

/** Lines of "a short article => topic item stance-or-status; …". */
function readPhrases(name: string): { text: string; expected: string[] }[] {
  const file = readFileSync(new URL(`phrases/${name}.txt`, import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => line.includes('=>') && !line.startsWith('#'));
  return lines.map((line) => {
    const [text = '', found = ''] = line.split('=>');
    const expected = found.split(';').map((one) => one.trim());
    return { text: text.trim(), expected: expected.filter((one) => one !== '').sort() };
  });
}

function tell(one: Observation): string {
  const what = one.kind === 'event' ? one.status : `${one.party} ${one.stance}`;
  return `${one.topic} ${Object.values(one.item).flat().join('+')} ${what}`;
}

describe.each([
  'agency',
  'answers',
  'desk',
  'ceasefire',
  'summit',
  'exchange',
  'talks',
  'wire',
  'swaps',
  'meetings',
  'truces',
  'wishes',
  'items',
  'nothing',
])('phrases: %s', (name) => {
  it.each(readPhrases(name))('$text', ({ text, expected }) => {
    const article = { id: 'p', guid: null, feed: null, outlet: 'Test Wire', url: null, lang: 'en', text };

    const { observations } = reader.read({
      ...article,
      published: '2025-07-22T12:00:00.000Z',
      title: 'War in Ukraine: latest from Kyiv and Moscow',
    });

    const news = observations.filter((one) => !one.background && !('denied' in one)).map(tell);
    expect(news.sort()).toEqual(expected);
  });
});
