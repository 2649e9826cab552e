import type { Dossier } from '../core/dossier.ts';
import { type FeedHealth, healthOf } from '../core/feed-health.ts';
import type { FeedStore } from '../core/feed-ports.ts';
import type { Clock } from '../core/ports.ts';

/** How the feeds of a dossier are doing, in its order: one read. */
export async function readFeeds(
  deps: { readonly feeds: Pick<FeedStore, 'feedsOf'>; readonly clock: Clock },
  dossier: Dossier,
): Promise<readonly FeedHealth[]> {
  const { feeds } = await deps.feeds.feedsOf(dossier.id);
  const states = new Map(feeds.map((state) => [state.feed, state]));
  const now = deps.clock.now();
  return dossier.feeds.map((feed) => healthOf(feed, states.get(feed.id) ?? null, now));
}
