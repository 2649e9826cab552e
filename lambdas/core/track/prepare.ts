import type { Item, Observation, Report, Terms } from '../observation.ts';
import { bytesOf, cut } from './bytes.ts';
import { compare } from './entries.ts';
import type { Place } from './model.ts';

/** Bytes of JSON that a snapshot keeps of a text; a link or GUID that is cut is of no use, so a longer one is left out. */
const LIMITS = { id: 64, name: 80, actor: 48, title: 200, quote: 480, guid: 300, url: 500, condition: 160 } as const;
const MOST_NAMES = 12;

/** A report as the fold keeps it: instants in one form, texts of bounded length. */
export function prepareReport(report: Report): Report {
  const { article } = report;
  const published = new Date(article.published).toISOString();
  const first = article.first === undefined ? published : new Date(article.first).toISOString();
  return {
    topic: report.topic,
    article: {
      ...article,
      id: cut(article.id, LIMITS.id),
      guid: unlessLonger(article.guid, LIMITS.guid),
      feed: article.feed && cut(article.feed, LIMITS.name),
      outlet: cut(article.outlet, LIMITS.name),
      url: unlessLonger(article.url, LIMITS.url),
      title: cut(article.title, LIMITS.title),
      published,
      ...(first < published && { first }),
      version: cut(article.version, LIMITS.id),
      seen: new Date(article.seen).toISOString(),
      credits: article.credits && cut(article.credits, LIMITS.name),
    },
    observations: report.observations.map(prepareObservation),
  };
}

export function placeOf({ article }: Report): Place {
  return { published: article.published, article: article.id, seen: article.seen, version: article.version };
}

/** The order of the fold. */
export function comparePlaces(one: Place, other: Place): number {
  return (
    compare(one.published, other.published) ||
    compare(one.article, other.article) ||
    compare(one.seen, other.seen) ||
    compare(one.version, other.version)
  );
}

/** Each version of an article once, in the order of the fold; of repeats the one that was seen last. */
export function orderReports(reports: readonly Report[]): readonly Report[] {
  const versions = new Map<string, Report>();
  for (const report of reports) {
    const key = JSON.stringify([report.article.id, report.article.version]);
    const known = versions.get(key);
    if (known === undefined || rank(report) > rank(known)) versions.set(key, report);
  }
  return [...versions.values()].toSorted((one, other) => comparePlaces(placeOf(one), placeOf(other)));
}

/** Any total order will do among repeats that differ in more than the time at which they were seen. */
function rank(report: Report): string {
  return `${report.article.seen} ${JSON.stringify(report)}`;
}

function prepareObservation(observation: Observation): Observation {
  const { terms, quote, speaker } = observation;
  return {
    ...observation,
    item: prepareItem(observation.item),
    terms: prepareTerms(terms),
    evidence: '',
    quote: cut(quote, LIMITS.quote),
    speaker: speaker && cut(speaker, LIMITS.name),
    ...(observation.kind === 'position' && { party: keyName(cut(observation.party, LIMITS.actor)) }),
  } as Observation;
}

function prepareItem(item: Item): Item {
  const cutNames = (names: readonly string[]) => [...new Set(names)].toSorted().slice(0, MOST_NAMES).map(cutName);
  if ('participants' in item) return { participants: cutNames(item.participants) };
  return 'parties' in item ? { parties: cutNames(item.parties) } : item;
}

function prepareTerms(terms: Terms): Terms {
  const { venue, condition } = terms;
  return {
    ...terms,
    ...(venue !== undefined && { venue: cut(venue, LIMITS.name) }),
    ...(condition !== undefined && { condition: cut(condition, LIMITS.condition) }),
  };
}

function cutName(name: string): string {
  return cut(name, LIMITS.actor);
}

/** Positions are kept by party beside the status, which has no name: no party is taken for that, or for what any object has. */
function keyName(party: string): string {
  return party === '' || party in Object.prototype ? `(${party})` : party;
}

function unlessLonger(text: string | null, bytes: number): string | null {
  return text !== null && bytesOf(text) <= bytes ? text : null;
}
