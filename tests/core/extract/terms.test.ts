import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../../lambdas/core/observation.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const reader = createReader(ukraineRussia());

/** Lines of "a short article => topic item stance-or-status {terms}"; a Tuesday is the day of publication. */
const lines = readFileSync(new URL('phrases/terms.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => {
    const [text = '', expected = ''] = line.split('=>');
    return { text: text.trim().replaceAll(' / ', '\n\n'), expected: expected.trim() };
  });

function tell(one: Observation): string {
  const what = one.kind === 'event' ? one.status : `${one.party} ${one.stance}`;
  const terms = Object.entries(one.terms).sort(([left], [right]) => (left < right ? -1 : 1));
  const told = terms.map(([name, value]) => `${name} ${Array.isArray(value) ? value.join('-') : value}`);
  return [`${one.topic} ${Object.values(one.item).flat().join('+')} ${what}`, ...told].join(', ');
}

describe('terms', () => {
  it.each(lines)('$text', ({ text, expected }) => {
    const article = { id: 't', guid: null, feed: null, outlet: 'Test Wire', url: null, lang: 'en', text };

    const { observations } = reader.read({
      ...article,
      published: '2025-07-22T12:00:00.000Z',
      title: 'War in Ukraine',
    });

    expect(observations.filter((one) => !one.background).map(tell)).toContain(expected);
  });
});
