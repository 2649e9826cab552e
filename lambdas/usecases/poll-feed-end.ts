import type { Dossier, DossierFeed } from '../core/dossier.ts';
import type { ParleyError } from '../core/errors.ts';
import type { FeedDocument } from '../core/feed.ts';
import { isBroken } from '../core/feed-health.ts';
import type { FeedStore, FetchedDocument, Ops } from '../core/feed-ports.ts';
import { LEASE_MINUTES, planAfterDocument, planAfterFailure } from '../core/feed-schedule.ts';
import { type FeedState, type FeedValidators, noteMove } from '../core/feed-state.ts';
import type { Telemetry } from '../core/ports.ts';
import type { Taken } from './poll-feed-articles.ts';
import { type SummaryDeps, tellFirstSight } from './poll-feed-summary.ts';

export interface EndDeps {
  readonly feeds: Pick<FeedStore, 'saveFeed' | 'pauseHost'>;
  readonly ledger: SummaryDeps['ledger'];
  readonly ops: Ops;
  readonly telemetry: Telemetry;
  /** From 0 to 1: spreads polls that would come together. */
  readonly random: () => number;
}

/** One poll under way. */
export interface Poll {
  readonly dossier: Dossier;
  readonly feed: DossierFeed;
  readonly state: FeedState;
  readonly now: Date;
  /** When the invocation began that it is a part of. */
  readonly began: Date;
}

interface Read {
  readonly fetched: FetchedDocument;
  readonly document: FeedDocument;
  readonly taken: Taken;
  readonly validators: FeedValidators | null;
}

const WELL = { failures: 0, failingSince: null, problem: null } as const;
/** Far enough that it is never due: a feed that is gone is polled again when its address changes. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** After a document that says nothing new: writes only where something has to be taken back or refreshed. */
export async function noteWell(deps: EndDeps, poll: Poll, validators: FeedValidators | null): Promise<void> {
  const { state } = poll;
  if (state.failures === 0 && !state.toldBroken && validators === state.validators) return;
  const told = await tellRecovery(deps, poll);
  await save(deps, {
    ...state,
    ...WELL,
    ...told,
    validators,
    nextPoll: after(poll.now, state.intervalMinutes),
    why: 'its usual interval',
  });
}

/** After a document: health, when to come back, and last of all what the document is recognised by. */
export async function endPoll(
  deps: EndDeps,
  poll: Poll,
  { fetched, document, taken, validators }: Read,
): Promise<void> {
  const { state, now, feed } = poll;
  const { hints, items } = document;
  const dates = items.flatMap(({ date }) => (date === null ? [] : [date]));
  const plan = planAfterDocument({
    ...{ now, hints, dates },
    everyMinutes: feed.everyMinutes,
    freshSeconds: fetched.freshSeconds,
    random: deps.random(),
  });
  if (state.settled === null && taken.left === 0 && taken.failed === 0)
    await tellFirstSight(deps, { ...poll, document });
  const told = await tellRecovery(deps, poll);
  await save(deps, {
    ...state,
    ...WELL,
    ...told,
    ...plan,
    ...(taken.left > 0 && { nextPoll: after(now, LEASE_MINUTES), why: 'articles are left to read' }),
    settled: taken.left === 0 && taken.failed === 0 ? (state.settled ?? now.toISOString()) : state.settled,
    validators,
    moved: noteMove(state, fetched.movedTo),
    tries: taken.tries,
    skipHours: hints.skipHours,
    skipDays: hints.skipDays,
    lastSuccess: now.toISOString(),
    lastArticle: newestOf(dates, now) ?? state.lastArticle,
  });
}

export async function endFailedPoll(deps: EndDeps, poll: Poll, error: ParleyError): Promise<void> {
  const { state, now, feed, dossier } = poll;
  deps.telemetry.measure('FeedsFailed', 1);
  deps.telemetry.warn('feed failed', { feed: feed.id, code: error.code, reason: error.message });
  const { retryAt, host } = error.context;
  const wait = typeof retryAt === 'string' ? new Date(retryAt) : null;
  if (typeof host === 'string' && wait) await deps.feeds.pauseHost(dossier.id, { host, until: wait.toISOString() });
  const failures = state.failures + 1;
  const gone = error.code === 'feed-gone';
  const { intervalMinutes } = state;
  const plan = planAfterFailure({ now, intervalMinutes, failures, retryAt: wait, random: deps.random() });
  const failed: FeedState = {
    ...state,
    ...(gone ? { nextPoll: NEVER, why: 'not polled any more: the publisher says that it is gone' } : plan),
    failures,
    gone,
    failingSince: state.failingSince ?? now.toISOString(),
    problem: { code: error.code, message: error.message },
  };
  const news = isBroken(failed, now) && !state.toldBroken;
  const told =
    news &&
    (await tell(deps, feed, `parley: feed ${feed.outlet} ${gone ? 'is gone' : 'is broken'}`, tellBroken(feed, failed)));
  await save(deps, { ...failed, toldBroken: state.toldBroken || told });
}

async function tellRecovery(deps: EndDeps, { feed, state }: Poll): Promise<{ toldBroken: boolean }> {
  if (!state.toldBroken) return { toldBroken: false };
  const text = `${feed.outlet} (${feed.url}) answers again after ${state.failures} failures since ${state.failingSince}.`;
  return { toldBroken: !(await tell(deps, feed, `parley: feed ${feed.outlet} is well again`, text)) };
}

function tellBroken(feed: DossierFeed, { failures, failingSince, problem, why }: FeedState): string {
  const since = `${failures} failures in a row since ${failingSince}`;
  return `${feed.outlet} (${feed.url}): ${since}. The last one: ${problem?.message}. Next: ${why}.`;
}

/** Whether the operator was told; if not, the next poll tries again. */
async function tell(deps: EndDeps, feed: DossierFeed, subject: string, text: string): Promise<boolean> {
  try {
    await deps.ops.tell(subject, text);
    return true;
  } catch (error) {
    deps.telemetry.error('operator not told', { feed: feed.id, reason: String(error) });
    return false;
  }
}

async function save(deps: EndDeps, state: FeedState): Promise<void> {
  if (await deps.feeds.saveFeed(state)) return;
  deps.telemetry.warn('another poll has overtaken this one', { feed: state.feed });
}

function newestOf(dates: readonly Date[], now: Date): string | null {
  const past = dates.filter((date) => date <= now).sort((a, b) => b.getTime() - a.getTime());
  return past[0]?.toISOString() ?? null;
}

function after(now: Date, minutes: number): string {
  return new Date(now.getTime() + minutes * 60_000).toISOString();
}
