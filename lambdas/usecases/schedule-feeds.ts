import type { Dossier, DossierFeed } from '../core/dossier.ts';
import { isBroken } from '../core/feed-health.ts';
import type { FeedStore } from '../core/feed-ports.ts';
import { isDue } from '../core/feed-schedule.ts';
import type { FeedState } from '../core/feed-state.ts';
import type { Clock, Telemetry } from '../core/ports.ts';

/** Feeds that one message asks to poll, by id. */
export interface FeedBatch {
  readonly dossier: string;
  readonly feeds: readonly string[];
}

export interface ScheduleDeps {
  readonly dossiers: readonly Dossier[];
  readonly feeds: Pick<FeedStore, 'feedsOf'>;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
}

/** Feeds that travel in one message. */
const BATCH = 10;

/** Finds the feeds that are due. Those of one host travel together, so that no two functions ask it at once. */
export async function scheduleFeeds(deps: ScheduleDeps): Promise<readonly FeedBatch[]> {
  const batches: FeedBatch[] = [];
  let stale = 0;
  for (const dossier of deps.dossiers) {
    const now = deps.clock.now();
    const { feeds, pauses } = await deps.feeds.feedsOf(dossier.id);
    const states = new Map(feeds.map((state) => [state.feed, state]));
    const paused = new Set(pauses.filter(({ until }) => Date.parse(until) > now.getTime()).map(({ host }) => host));
    const due = dossier.feeds.filter(
      (feed) => isDueNow(feed, states.get(feed.id) ?? null, now) && !paused.has(hostOf(feed)),
    );
    const groups = [...Map.groupBy(due, hostOf).values()];
    batches.push(...pack(groups).map((ids) => ({ dossier: dossier.id, feeds: ids })));
    stale += dossier.feeds.filter(({ id }) => isStale(states.get(id), now)).length;
  }
  deps.telemetry.measure('StaleFeeds', stale);
  return batches;
}

function isDueNow(feed: DossierFeed, state: FeedState | null, now: Date): boolean {
  return state === null || state.url !== feed.url || isDue(state, now);
}

function isStale(state: FeedState | undefined, now: Date): boolean {
  return state !== undefined && isBroken(state, now);
}

/** Fills batches with whole groups; a group that is larger than a batch has one of its own. */
function pack(groups: readonly (readonly DossierFeed[])[]): string[][] {
  const batches: string[][] = [];
  for (const group of groups) {
    const ids = group.map(({ id }) => id);
    const last = batches.at(-1);
    if (last && last.length + ids.length <= BATCH) last.push(...ids);
    else batches.push(ids);
  }
  return batches;
}

function hostOf(feed: DossierFeed): string {
  return new URL(feed.url).hostname;
}
