import type { Dossier } from '../core/dossier.ts';

/** How a feed is doing. */
export interface FeedHealth {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  readonly state: 'new' | 'well' | 'quiet' | 'failing';
  readonly lastPolled: string | null;
  readonly lastArticle: string | null;
  readonly failures: number;
  readonly problem: string | null;
}

export interface FeedHealthReader {
  readFeedHealth(dossier: string): Promise<readonly FeedHealth[]>;
}

export async function readFeeds(
  deps: { readonly feeds: FeedHealthReader },
  dossier: Dossier,
): Promise<readonly FeedHealth[]> {
  return deps.feeds.readFeedHealth(dossier.id);
}
