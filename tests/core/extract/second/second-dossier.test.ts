import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../../../lambdas/core/dossier.ts';
import { createReader } from '../../../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../../../lambdas/core/observation.ts';
import { keyOf, type Scored } from '../../../eval/score.ts';

const dossierFile = new URL('../../../../docs/examples/armenia-azerbaijan.json', import.meta.url);
const articlesFile = new URL('articles.jsonl', import.meta.url);

interface Line {
  readonly id: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly observations: readonly Observation[];
}

const lines = readFileSync(articlesFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);

describe('another negotiation, as data', () => {
  const reader = createReader(parseDossier(JSON.parse(readFileSync(dossierFile, 'utf8')), 'armenia-azerbaijan.json'));

  it.each(lines)('reads $id, "$title", with its own parties and leaders', ({ observations, ...line }) => {
    const { id, title, text } = line;
    const article = { id, title, text, published: `${line.published}T12:00:00.000Z`, lang: 'en' };

    const reading = reader.read({ ...article, guid: null, feed: null, outlet: 'Caucasus Post', url: null });

    expect(reading.observations.map((one) => keyOf(one as Scored)).sort()).toEqual(
      observations.map((one) => keyOf(one as unknown as Scored)).sort(),
    );
  });
});
