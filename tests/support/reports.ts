import type {
  ArticleRef,
  Item,
  Observation,
  Report,
  Stance,
  Status,
  Terms,
  Topic,
} from '../../lambdas/core/observation.ts';

type Extra = Partial<Pick<Observation, 'background' | 'speaker' | 'quote'>> & { readonly denied?: true };

/** An event of an item, as an article reports it. */
export function event(item: Item, status: Status, terms: Terms = {}, extra: Extra = {}): Observation {
  return { ...common(item, terms), kind: 'event', status, ...extra };
}

/** What a party wants of an item, as an article reports it. */
export function position(item: Item, party: string, stance: Stance, terms: Terms = {}, extra: Extra = {}): Observation {
  return { ...common(item, terms), kind: 'position', party, stance, ...extra } as Observation;
}

/**
 * An article's report. The topic is that of the observations.
 * @param when Day (2025-05-09), or day and time of publication; it is seen then.
 */
export function report(
  id: string,
  when: string,
  observations: readonly Observation[],
  article: Partial<ArticleRef> & { readonly topic?: Topic } = {},
): Report {
  const { topic = observations[0]?.topic ?? 'ceasefire', ...differing } = article;
  const published = new Date(when).toISOString();
  const ref: ArticleRef = {
    ...{ id, guid: `guid-${id}`, feed: 'example-wire', outlet: 'Example Wire', url: `https://news.example/${id}` },
    ...{ title: `News ${id}`, published, version: 'v1', seen: published, signature: '', credits: null },
    firstSight: false,
    ...differing,
  };
  return { topic, article: ref, observations };
}

function common(item: Item, terms: Terms) {
  const topic = topicOf(item);
  const quote = `What is said of ${topic}.`;
  return { topic, item, terms, background: false, evidence: quote, quote, speaker: null };
}

function topicOf(item: Item): Topic {
  if ('scope' in item) return 'ceasefire';
  if ('unit' in item) return 'exchange';
  return 'parties' in item ? 'talks' : 'summit';
}
