import type { FeedSource } from '../../../lambdas/adapters/feed-document.ts';
import type { FeedEntry } from '../../../lambdas/core/feed.ts';

/** What the first entries of a document must be; fields that are left out may be anything safe. */
export type Expected = Partial<Omit<FeedEntry, 'date'>> & { readonly date?: string | null };

/** A document as it may come from outside, and what must be read in it. */
export interface DocumentCase {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: FeedSource;
  readonly title?: string;
  readonly entries: readonly Expected[];
}

interface Options {
  readonly source?: FeedSource;
  readonly title?: string;
}

const AT = 'https://news.example/feeds/all.xml';

export function document(
  name: string,
  text: string | Uint8Array,
  entries: readonly Expected[],
  options: Options = {},
): DocumentCase {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    name,
    bytes,
    source: { url: AT, ...options.source },
    entries,
    ...(options.title !== undefined && { title: options.title }),
  };
}

/** A case of one RSS 2.0 item, written as it stands in the item. */
export function item(name: string, inner: string, expected: Expected, namespaces = ''): DocumentCase {
  const channel = `<channel><title>News</title><item>${inner}</item><item><title>Next</title></item></channel>`;
  return document(name, `<rss version="2.0"${namespaces}>${channel}</rss>`, [expected, { title: 'Next' }], {
    title: 'News',
  });
}

/** A case of one Atom 1.0 entry, written as it stands in the entry. */
export function entry(name: string, inner: string, expected: Expected, attributes = ''): DocumentCase {
  const feed = `<title>News</title><entry>${inner}</entry><entry><title>Next</title></entry>`;
  return document(name, `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${feed}</feed>`, [
    expected,
    { title: 'Next' },
  ]);
}
