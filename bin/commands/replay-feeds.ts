import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { type FeedEntry, identifyVersions, toArticle } from '../../lambdas/core/feed.ts';

/** An article and the virtual instant at which its feed shows it: later than all that stands before it. */
export interface Arrival {
  readonly article: Article;
  readonly seen: string;
}

interface Dated {
  readonly article: Article;
  readonly at: number;
}

/**
 * Reads feed files as if they had been polled all the time: the items of each file in its order, several files side by
 * side by date. A file that lists its newest item first, as most feeds do, is read from its end.
 * @throws ParleyError `bad-feed` that names the file.
 */
export async function readReplayFeeds(files: readonly string[]): Promise<readonly Arrival[]> {
  const arrivals = await Promise.all(files.map(readFeed));
  let clock = 0;
  return arrivals
    .flat()
    .toSorted((one, other) => one.at - other.at)
    .map(({ article, at }) => {
      clock = Math.max(clock + 1, at);
      return { article, seen: new Date(clock).toISOString() };
    });
}

async function readFeed(file: string): Promise<readonly Dated[]> {
  const { title, items } = await parseFeed(await readBytes(file), { url: `file:${file}` });
  const outlet = title === '' ? basename(file) : title;
  const entries = isNewestFirst(items) ? items.toReversed() : items;
  const ids = identify(entries);
  let now = entries.find(({ date }) => date !== null)?.date?.getTime() ?? 0;
  return entries.flatMap((entry) => {
    now = Math.max(now, entry.date?.getTime() ?? now);
    const id = ids.get(versionKey(entry));
    if (id === undefined) return [];
    const context = { feed: { id: basename(file), outlet, lang: 'en' }, fetchedAt: new Date(now), published: null };
    // The language is told from the text: a file says nothing that could be relied on.
    return [{ article: { ...toArticle({ id, entry }, context), lang: null }, at: now }];
  });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new ParleyError('bad-feed', `${file}: no file that can be read; give files of RSS, Atom or JSON Feed`, {
      cause,
      context: { file },
    });
  }
}

/** Entries of one GUID and link are versions of one article, also where the headline was edited. */
function identify(entries: readonly FeedEntry[]): ReadonlyMap<string, string> {
  const firsts = [...Map.groupBy(entries, versionKey).values()].flatMap((versions) => versions.slice(0, 1));
  return new Map(identifyVersions(firsts).map(({ id, entry }) => [versionKey(entry), id]));
}

function versionKey({ guid, link, title }: FeedEntry): string {
  return JSON.stringify(guid === null || link === null ? [guid, link, title] : [guid, link]);
}

function isNewestFirst(items: readonly FeedEntry[]): boolean {
  const dates = items.flatMap(({ date }) => (date === null ? [] : [date.getTime()]));
  const steps = dates.slice(1).map((date, index) => Math.sign(date - (dates[index] ?? date)));
  return steps.filter((step) => step < 0).length > steps.filter((step) => step > 0).length;
}
