import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../lambdas/core/extract/reader.ts';
import type { Gold } from '../../eval/corpus.ts';
import { keyOf, type Scored, scoreArticle } from '../../eval/score.ts';
import { ukraineRussia } from '../../support/dossiers.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);

function readFeedItem() {
  const feed = readFileSync(new URL('timeline/round3.xml', CORPUS), 'utf8');
  const body = /<!\[CDATA\[(.*?)\]\]>/s.exec(feed)?.[1] ?? '';
  const text = [...body.matchAll(/<p>(.*?)<\/p>/gs)].map((match) => match[1]).join('\n\n');
  const title = [...feed.matchAll(/<title>(.*?)<\/title>/g)][1]?.[1] ?? '';
  const published = '2025-07-23T20:40:00.000Z';
  const source = { guid: 'r3-dev', feed: null, outlet: 'Bosporus Evening Post', url: null, lang: 'en' };
  return { id: 'r3-dev', title, text, published, ...source };
}

function readAnnotation(): readonly Gold[] {
  const guidelines = readFileSync(new URL('GUIDELINES.md', CORPUS), 'utf8');
  const json = /```json\n(.*?)```/s.exec(guidelines)?.[1] ?? '';
  return (JSON.parse(json) as { observations: Gold[] }).observations;
}

describe('the worked example of the guidelines', () => {
  const reading = createReader(ukraineRussia()).read(readFeedItem(), { explain: true });
  const gold = readAnnotation();
  const score = scoreArticle(gold as readonly Scored[], reading.observations as readonly Scored[]);

  it('finds every piece of news and nothing else as news', () => {
    expect(score.missed.map(keyOf)).toEqual([]);
    expect(score.invented.map(keyOf)).toEqual([]);
  });

  it('fills every slot of their terms', () => {
    expect(score.wrongSlots.map((pair) => [keyOf(pair.gold), pair.predicted.terms])).toEqual([]);
  });

  it('tells what was repatriated before as background', () => {
    const repatriated = reading.observations.find(
      (one) => one.kind === 'event' && one.status === 'completed' && one.topic === 'exchange',
    );

    expect(repatriated?.background).toBe(true);
  });

  it('proves each observation with a sentence, and names who said it', () => {
    const refusal = reading.observations.find((one) => one.kind === 'position' && one.stance === 'rejects');

    expect(refusal?.quote).toMatch(/^The Russian delegation turned it down/);
    expect(reading.observations.find((one) => one.topic === 'summit')?.speaker).not.toBeNull();
  });

  it('explains which words led to an observation and what was refused', () => {
    const kept = reading.traces.find((trace) => trace.claim.includes('russia rejects'));

    expect(kept?.cues.map((cue) => cue.text)).toContain('turned it down');
    expect(reading.traces.some((trace) => trace.refusedBy !== null)).toBe(true);
  });
});
