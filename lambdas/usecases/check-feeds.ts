import { isParleyError } from '../core/errors.ts';
import { type FeedDocument, type FeedEntry, identifyEntries } from '../core/feed.ts';
import type { FeedFetcher, FetchedDocument, ParseFeed } from '../core/feed-ports.ts';
import { planAfterDocument, planAfterFailure } from '../core/feed-schedule.ts';
import type { Clock } from '../core/ports.ts';
import { parseFetched } from './poll-feed.ts';

export interface CheckDeps {
  readonly fetcher: Pick<FeedFetcher, 'fetchFeed'>;
  readonly parse: ParseFeed;
  readonly clock: Clock;
}

/** What an address leads to, and what parley would do with it as a feed. */
export type FeedCheck =
  | { readonly url: string; readonly problem: string; readonly next: string }
  | {
      readonly url: string;
      readonly problem: null;
      readonly title: string;
      /** Articles that its entries are, and how many have neither a date nor a link of their own. */
      readonly articles: number;
      readonly undated: number;
      readonly unlinked: number;
      readonly newest: string | null;
      readonly headlines: readonly string[];
      /** Where it has moved for good; `null` where it has not. */
      readonly movedTo: string | null;
      /** Whether an unchanged feed need not be sent again. */
      readonly conditional: boolean;
      readonly next: string;
    };

const HEADLINES = 3;

/** Tries feeds without storing anything. */
export async function checkFeeds(
  deps: CheckDeps,
  urls: readonly string[],
  everyMinutes: number,
): Promise<readonly FeedCheck[]> {
  return await Promise.all(urls.map((url) => checkFeed(deps, url, everyMinutes)));
}

async function checkFeed(deps: CheckDeps, url: string, everyMinutes: number): Promise<FeedCheck> {
  try {
    const fetched = await deps.fetcher.fetchFeed({ url, etag: null, lastModified: null });
    if (fetched.kind === 'unchanged')
      throw new Error('a feed that was asked for without validators is never unchanged');
    const document = await parseFetched(deps.parse, fetched);
    return describe(deps, { url, fetched, document, everyMinutes });
  } catch (error) {
    if (!isParleyError(error)) throw error;
    const now = deps.clock.now();
    const plan = planAfterFailure({ now, intervalMinutes: everyMinutes, failures: 1, retryAt: null, random: 0.5 });
    const gone = error.code === 'feed-gone';
    return {
      url,
      problem: error.message,
      next: gone ? 'would not be polled any more' : `would be tried again, ${plan.why}`,
    };
  }
}

function describe(
  { clock }: CheckDeps,
  found: { url: string; fetched: FetchedDocument; document: FeedDocument; everyMinutes: number },
): FeedCheck {
  const { url, fetched, document, everyMinutes } = found;
  const now = clock.now();
  const entries = identifyEntries(document.items).map(({ entry }) => entry);
  const dates = entries.flatMap(({ date }) => (date === null ? [] : [date]));
  const { hints } = document;
  const { freshSeconds } = fetched;
  const { why } = planAfterDocument({ now, everyMinutes, hints, freshSeconds, dates, random: 0 });
  return {
    url,
    problem: null,
    title: document.title,
    articles: entries.length,
    undated: entries.length - dates.length,
    unlinked: entries.filter(({ link }) => link === null).length,
    newest: dates.toSorted((a, b) => b.getTime() - a.getTime())[0]?.toISOString() ?? null,
    headlines: newestFirst(entries).slice(0, HEADLINES),
    movedTo: fetched.movedTo,
    conditional: fetched.etag !== null || fetched.lastModified !== null,
    next: `would be polled ${why}`,
  };
}

function newestFirst(entries: readonly FeedEntry[]): readonly string[] {
  return entries.toSorted((a, b) => (b.date?.getTime() ?? 0) - (a.date?.getTime() ?? 0)).map(({ title }) => title);
}
