import type { Evidence } from '../change.ts';
import { sourceName } from '../credits.ts';
import type { ArticleRef } from '../observation.ts';
import { independentSources } from './certainty.ts';
import type { Fact, Held, Support } from './model.ts';

/** Sources beyond these confirm nothing new. */
const MOST_SUPPORTS = 8;

/** What an article brings: its reference and the story that it tells. */
export interface Bringer {
  readonly article: ArticleRef;
  readonly story: string;
}

/** A value as an article brings it. */
export function holdValue<Value extends string>(value: Value, fact: Fact, bringer: Bringer): Held<Value> {
  const { article } = bringer;
  return {
    value,
    since: article.published,
    last: article.published,
    terms: fact.terms,
    evidence: [evidenceOf(article, fact)],
    supports: [supportOf(bringer)],
    firstSight: article.firstSight,
  };
}

/** Counts one more article that says a value which is held: it matters where it is an independent source. */
export function supportValue(held: Held, fact: Fact, bringer: Bringer): void {
  held.last = bringer.article.published;
  const support = supportOf(bringer);
  const known = held.supports.some(({ source, story }) => source === support.source && story === support.story);
  if (known || held.supports.length >= MOST_SUPPORTS) return;
  const before = independentSources(held.supports).length;
  held.supports.push(support);
  const after = independentSources(held.supports).length;
  if (before === 1 && after === 2) held.evidence.splice(1, 1, evidenceOf(bringer.article, fact));
}

/** The quote, speaker, outlet, link and date behind a fact. */
export function evidenceOf(article: ArticleRef, fact: Pick<Fact, 'quote' | 'speaker'>): Evidence {
  const { id, guid, outlet, url, published, title } = article;
  return { article: id, guid, outlet, url, published, title, quote: fact.quote, speaker: fact.speaker };
}

/** Who says "as reported by Reuters" says what Reuters says. */
function supportOf({ article, story }: Bringer): Support {
  return { source: article.credits ?? sourceName(article.outlet), story };
}
