import type { DossierFeed } from './dossier.ts';
import type { FeedState } from './feed-state.ts';

/** How a feed is doing, for people and for `GET /v1/feeds`. */
export interface FeedHealth {
  readonly id: string;
  readonly outlet: string;
  readonly url: string;
  /** `new`: not polled yet; `quiet`: answers, and has had nothing new for a week; `failing`: the last poll failed. */
  readonly state: 'new' | 'well' | 'quiet' | 'failing';
  readonly lastPolled: string | null;
  readonly lastSuccess: string | null;
  /** Publication of its newest article. */
  readonly lastArticle: string | null;
  readonly failures: number;
  readonly problem: string | null;
  /** `null`: it is not polled any more, `why` tells for what reason. */
  readonly nextPoll: string | null;
  readonly intervalMinutes: number;
  readonly why: string;
}

const HOUR = 3_600_000;
const QUIET_HOURS = 7 * 24;
/** When a feed counts as broken, and the operator is told. */
const BROKEN_HOURS = 24;
const BROKEN_FAILURES = 10;

/** @param state `null` for a feed that was never polled. */
export function healthOf(feed: DossierFeed, state: FeedState | null, now: Date): FeedHealth {
  const { id, outlet, url } = feed;
  if (state === null || state.url !== url) {
    return {
      ...{ id, outlet, url, state: 'new', lastPolled: null, lastSuccess: null, lastArticle: null, failures: 0 },
      ...{ problem: null, nextPoll: now.toISOString(), intervalMinutes: feed.everyMinutes, why: 'not polled yet' },
    };
  }
  const { lastArticle, failures, intervalMinutes, why } = state;
  return {
    ...{ id, outlet, url, lastArticle, failures, intervalMinutes, why },
    state: failures > 0 || state.gone ? 'failing' : isQuiet(state, now) ? 'quiet' : 'well',
    lastPolled: state.claimed,
    // A poll that finds nothing new writes nothing but its claim: where nothing failed, the last poll was a success.
    lastSuccess: failures === 0 && state.settled !== null ? state.claimed : state.lastSuccess,
    problem: state.problem?.message ?? null,
    nextPoll: state.gone ? null : state.nextPoll,
  };
}

/** Whether the operator should know: it has failed for a day, or ten times in a row, or it is gone for good. */
export function isBroken({ gone, failures, failingSince }: FeedState, now: Date): boolean {
  const hours = failingSince === null ? 0 : (now.getTime() - Date.parse(failingSince)) / HOUR;
  return gone || failures >= BROKEN_FAILURES || hours >= BROKEN_HOURS;
}

function isQuiet({ lastArticle }: FeedState, now: Date): boolean {
  return lastArticle !== null && now.getTime() - Date.parse(lastArticle) > QUIET_HOURS * HOUR;
}
