import type { FeedHints } from './feed.ts';
import type { FeedState } from './feed-state.ts';

/** When a feed is polled next, and why then. */
export interface PollPlan {
  readonly nextPoll: string;
  /** Minutes between polls while all is well. */
  readonly intervalMinutes: number;
  readonly why: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Nothing that a publisher says keeps parley away for longer. */
const LONGEST_MINUTES = 24 * 60;
/** A feed that publishes rarely is polled at this multiple of its shortest interval at the least. */
const CEILING = 4;
/** Polls in the time between two of a feed's articles. */
const POLLS_PER_ARTICLE = 4;
/** Articles that tell how often a feed publishes. */
const RECENT = 10;
const LONGEST_BACKOFF_MINUTES = 4 * 60;
/** Two functions never poll one feed at once: the next poll is at least this far off while one is under way. */
export const LEASE_MINUTES = 2;

/**
 * When to poll a feed after a document. The longest wish wins (the feed's own rhythm between its shortest interval and
 * four times that, `ttl`, `sy:updatePeriod`, `max-age` or `Expires`), and none of them for more than a day.
 * @param input.everyMinutes The shortest interval, as the dossier says.
 * @param input.dates Publication dates of the document's entries, in any order.
 * @param input.random From 0 to 1: spreads feeds that were added together over a twentieth of the interval.
 */
export function planAfterDocument(input: {
  readonly now: Date;
  readonly everyMinutes: number;
  readonly hints: FeedHints;
  readonly freshSeconds: number | null;
  readonly dates: readonly Date[];
  readonly random: number;
}): PollPlan {
  const { now, everyMinutes, hints, freshSeconds, random } = input;
  const wishes: readonly (readonly [minutes: number, why: string])[] = [
    rhythm(input),
    [hints.ttlMinutes ?? 0, 'the feed asks for it (ttl)'],
    [hints.updateMinutes ?? 0, 'the feed asks for it (sy:updatePeriod)'],
    [(freshSeconds ?? 0) / 60, 'the server asks for it (max-age or Expires)'],
  ];
  const [wished, why] = wishes.reduce((longest, wish) => (wish[0] > longest[0] ? wish : longest));
  const minutes = Math.min(Math.max(wished, everyMinutes, LEASE_MINUTES), LONGEST_MINUTES);
  const intervalMinutes = Math.round(Math.min(minutes * (1 + random / 20), LONGEST_MINUTES) * 10) / 10;
  const next = new Date(now.getTime() + intervalMinutes * MINUTE);
  const awake = afterQuietTime(next, hints);
  const nextPoll = awake.toISOString();
  const quiet = awake > next ? '; not in the hours and days that the feed leaves out' : '';
  return { nextPoll, intervalMinutes, why: `every ${tellMinutes(intervalMinutes)}: ${why}${quiet}` };
}

/**
 * When to try again after a failure: later each time, up to four hours, and for ever.
 * @param input.failures Failures in a row, this one included.
 * @param input.retryAt When the server asks to be tried again; `null` where it does not.
 */
export function planAfterFailure(input: {
  readonly now: Date;
  readonly intervalMinutes: number;
  readonly failures: number;
  readonly retryAt: Date | null;
  readonly random: number;
}): Omit<PollPlan, 'intervalMinutes'> {
  const { now, intervalMinutes, failures, retryAt, random } = input;
  const doubled = Math.min(
    intervalMinutes * 2 ** Math.min(failures - 1, 20),
    Math.max(LONGEST_BACKOFF_MINUTES, intervalMinutes),
  );
  const backoff = new Date(now.getTime() + doubled * (0.75 + random / 2) * MINUTE);
  if (retryAt && retryAt > backoff) {
    return { nextPoll: retryAt.toISOString(), why: `the server asks to wait (Retry-After), ${tellFailures(failures)}` };
  }
  return { nextPoll: backoff.toISOString(), why: `backing off, ${tellFailures(failures)}` };
}

/** Whether a feed should be polled now: its time has come, and it is none that the publisher asks to leave out. */
export function isDue(state: FeedState, now: Date): boolean {
  return !state.gone && Date.parse(state.nextPoll) <= now.getTime() && afterQuietTime(now, state) <= now;
}

/** The first moment from `at` on that the publisher does not leave out; `at` where every moment is left out. */
function afterQuietTime(at: Date, { skipHours, skipDays }: Pick<FeedHints, 'skipHours' | 'skipDays'>): Date {
  if (skipHours.length === 0 && skipDays.length === 0) return at;
  const isQuiet = (date: Date) => skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay());
  let candidate = at;
  for (let hours = 0; hours < 7 * 24; hours++) {
    if (!isQuiet(candidate)) return candidate;
    candidate = new Date(Math.floor(candidate.getTime() / HOUR + 1) * HOUR);
  }
  return at;
}

function rhythm({ now, everyMinutes, dates }: Parameters<typeof planAfterDocument>[0]): readonly [number, string] {
  const newest = dates
    .map((date) => Math.min(date.getTime(), now.getTime()))
    .sort((a, b) => b - a)
    .slice(0, RECENT);
  if (newest.length < 3) return [everyMinutes, 'its shortest interval'];
  const gaps = newest.slice(1).map((date, index) => ((newest[index] ?? date) - date) / MINUTE);
  const typical = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const since = (now.getTime() - (newest[0] ?? 0)) / MINUTE;
  // A feed that has been silent for far longer than it used to be is no longer the feed that it was.
  const gap = Math.max(typical, since / RECENT);
  const minutes = Math.min(Math.max(gap / POLLS_PER_ARTICLE, everyMinutes), everyMinutes * CEILING);
  return [minutes, minutes === everyMinutes ? 'its shortest interval' : `an article about every ${tellMinutes(gap)}`];
}

function tellFailures(failures: number): string {
  return failures === 1 ? 'one failure' : `${failures} failures in a row`;
}

function tellMinutes(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
}
