import type { Article } from '../../lambdas/core/article.ts';
import type { Reader } from '../../lambdas/core/extract/reader.ts';
import { type Observation, SCOPES, STANCES, STATUSES, type Topic, UNITS } from '../../lambdas/core/observation.ts';
import { atMinute } from './ledger.ts';

/** Numbers from 0 to 1 that are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Articles whose text is what they say, as JSON: it lets a test choose the observations. */
export const plainReader: Reader = {
  read: ({ text }) => ({ observations: JSON.parse(text) as Observation[], skipped: null, traces: [] }),
};

/** An article for `plainReader`. */
export function sayingArticle(
  id: string,
  observations: readonly Observation[],
  differing: Partial<Article> = {},
): Article {
  return {
    id,
    guid: id,
    feed: 'example-wire',
    outlet: 'Example Wire',
    url: `https://news.example/${id}`,
    published: atMinute(0),
    title: `Article ${id}`,
    text: JSON.stringify(observations),
    lang: 'en',
    ...differing,
  };
}

/** Something that an article says of a topic, drawn by chance. */
export function drawObservation(topic: Topic, random: () => number): Observation {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const number = Math.floor(random() * 1e6);
  const quote = `Sentence ${number} says what one of the sides wants, or what has happened.`;
  const base = { topic, background: false, quote, evidence: quote.slice(0, 30), speaker: null };
  const item = {
    ceasefire: () => ({ scope: pick(SCOPES) }),
    summit: () => ({
      participants: pick([
        ['putin', 'zelensky'],
        ['putin', 'trump', 'zelensky'],
      ]),
    }),
    exchange: () => ({ unit: pick(UNITS) }),
    talks: () => ({ parties: ['russia', 'ukraine'] }),
  }[topic]();
  const terms = topic === 'exchange' ? { count: 50 + (number % 20) * 50, perSide: true } : {};
  if (random() < 0.5) return { ...base, item, terms, kind: 'event', status: pick(STATUSES) };
  return {
    ...base,
    item,
    terms,
    kind: 'position',
    party: pick(['ukraine', 'russia', 'us', 'turkey']),
    stance: pick(STANCES),
  };
}
