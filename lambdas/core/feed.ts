import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { DossierFeed } from './dossier.ts';
import { canonicalLink, linkIdentity } from './feed-link.ts';

/** One entry of a feed as its document gives it: plain text, links absolute and http(s). */
export interface FeedEntry {
  readonly title: string;
  readonly link: string | null;
  readonly guid: string | null;
  readonly date: Date | null;
  /** What the entry is about in short; the content where it has no summary. Paragraphs separated by a blank line. */
  readonly summary: string;
  /** The whole text as far as the feed gives it; the summary where it has no content. */
  readonly content: string;
}

/** What a publisher asks of those who poll. */
export interface FeedHints {
  /** Minutes for which the feed may be kept (`ttl`), and between its updates (`sy:updatePeriod`). */
  readonly ttlMinutes: number | null;
  readonly updateMinutes: number | null;
  /** Hours of the day in GMT and days of the week (0 is Sunday) at which nothing new comes. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
}

export interface FeedDocument {
  readonly title: string;
  readonly items: readonly FeedEntry[];
  readonly hints: FeedHints;
}

/** An entry with the id of the article that it is. */
export interface IdentifiedEntry {
  readonly id: string;
  readonly entry: FeedEntry;
}

/**
 * Gives every entry of one document its article's id. The canonical link makes it, so that a changed GUID or headline
 * is the same article; the GUID does where there is no link of its own, and the title where there is neither. Entries
 * that share a link and are different articles keep apart by GUID or title. Of repeats of one article the newest stays.
 */
export function identifyEntries(entries: readonly FeedEntry[]): readonly IdentifiedEntry[] {
  const articles = new Map<string, IdentifiedEntry>();
  for (const { id, entry } of identifyVersions(entries)) {
    const known = articles.get(id);
    if (!known || (entry.date?.getTime() ?? 0) > (known.entry.date?.getTime() ?? 0)) articles.set(id, { id, entry });
  }
  return [...articles.values()];
}

/** The same with every repeat: a feed that was collected over time holds the versions of an article one by one. */
export function identifyVersions(entries: readonly FeedEntry[]): readonly IdentifiedEntry[] {
  return [...Map.groupBy(entries.filter(saysSomething), firstKey).values()].flatMap((group) => {
    const one = sameArticle(group);
    return group.map((entry) => ({
      id: idOf(one ? firstKey(entry) : `${firstKey(entry)} ${secondKey(entry, group)}`),
      entry,
    }));
  });
}

/**
 * Makes an article of an entry.
 * @param context.fetchedAt Instant of the fetch; no article is published later than that.
 * @param context.published Publication instant that an earlier poll gave the article; used where the entry has no date.
 */
export function toArticle(
  { id, entry }: IdentifiedEntry,
  context: { feed: Pick<DossierFeed, 'id' | 'outlet' | 'lang'>; fetchedAt: Date; published: string | null },
): Article {
  const { feed, fetchedAt, published } = context;
  const dated = entry.date && new Date(Math.min(entry.date.getTime(), fetchedAt.getTime())).toISOString();
  const text = entry.content.length >= entry.summary.length ? entry.content : entry.summary;
  return {
    id,
    guid: entry.guid,
    feed: feed.id,
    outlet: feed.outlet,
    url: entry.link && canonicalLink(entry.link),
    published: dated ?? published ?? fetchedAt.toISOString(),
    title: entry.title,
    text: text || entry.title,
    lang: feed.lang,
  };
}

function saysSomething(entry: FeedEntry): boolean {
  return entry.title !== '' || entry.content !== '';
}

function firstKey(entry: FeedEntry): string {
  const link = entry.link && linkIdentity(entry.link);
  if (link) return `link ${link}`;
  return entry.guid ? `guid ${entry.guid}` : `title ${entry.title || entry.content.slice(0, 200)}`;
}

/** Entries under one key are one article when they have one headline, or GUIDs that say nothing of their own. */
function sameArticle(group: readonly FeedEntry[]): boolean {
  return new Set(group.map(({ title }) => title)).size === 1;
}

function secondKey(entry: FeedEntry, group: readonly FeedEntry[]): string {
  const guids = new Set(group.map(({ guid }) => guid));
  return guids.size === group.length && entry.guid ? `guid ${entry.guid}` : `title ${entry.title}`;
}

function idOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 24);
}
