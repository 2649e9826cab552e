import { createHash } from 'node:crypto';
import type { Dossier, DossierFeed } from '../core/dossier.ts';
import { isParleyError, type ParleyError } from '../core/errors.ts';
import type { FeedDocument } from '../core/feed.ts';
import type { FeedFetcher, FeedStore, FetchedDocument, ParseFeed } from '../core/feed-ports.ts';
import { addressOf, type FeedValidators } from '../core/feed-state.ts';
import type { Gate } from './gate.ts';
import { type TakeDeps, takeArticles } from './poll-feed-articles.ts';
import { type EndDeps, endFailedPoll, endPoll, noteWell, type Poll } from './poll-feed-end.ts';

export interface PollDeps extends Omit<TakeDeps, 'ledger'>, Omit<EndDeps, 'ledger'> {
  readonly ledger: TakeDeps['ledger'] & EndDeps['ledger'];
  readonly feeds: TakeDeps['feeds'] & Pick<FeedStore, 'claimFeed' | 'saveFeed' | 'pauseHost'>;
  readonly fetcher: FeedFetcher;
  readonly parse: ParseFeed;
  /** Documents of more than a megabyte take many times that in memory while they are read: one after the other. */
  readonly largeInTurn: Gate;
}

export interface PollInput {
  readonly dossier: Dossier;
  readonly feed: DossierFeed;
  /** Polls even a feed that is not due. */
  readonly force?: boolean;
  /** When the invocation began that polls it: its time for articles counts from then. */
  readonly began?: Date;
}

export interface PollOutcome {
  /** `paused`: its host asked for peace; `partial`: some articles are left for the next poll. */
  readonly kind: 'not-due' | 'paused' | 'unchanged' | 'read' | 'partial' | 'failed';
  /** Articles that were new or had changed, and were taken in. */
  readonly articles: number;
  /** Changes that they made. */
  readonly changes: number;
  /** Why it failed, or the first article that could not be taken in; else `null`. */
  readonly problem: string | null;
}

const DAY = 86_400_000;
const LARGE_BYTES = 1024 * 1024;
/** Validators are dropped after a week: a server that wrongly says "unchanged" is found out within eight days. */
const VALIDATOR_DAYS = 7;
const NOTHING = { articles: 0, changes: 0, problem: null } as const;

/**
 * Polls one feed: claims it, fetches it, takes in each article that is new or has changed, and only then saves what
 * recognises the document, so that a crash or a bad article at any point is made good by the next poll.
 * @throws ParleyError `ledger-busy`, `ledger-unreachable`: what was not taken in yet is at the next poll.
 */
export async function pollFeed(deps: PollDeps, input: PollInput): Promise<PollOutcome> {
  const { dossier, feed, force = false } = input;
  if (!force && deps.fetcher.isPaused(feed.url)) return { kind: 'paused', ...NOTHING };
  const now = deps.clock.now();
  const { url, everyMinutes } = feed;
  const claim = { dossier: dossier.id, feed: feed.id, url, now: now.toISOString(), everyMinutes, force };
  const state = await deps.feeds.claimFeed(claim);
  if (state === null) return { kind: 'not-due', ...NOTHING };
  deps.telemetry.measure('FeedsPolled', 1);
  const poll: Poll = { dossier, feed, state, now, began: input.began ?? now };
  try {
    return await readFeed(deps, poll);
  } catch (error) {
    if (!isParleyError(error) || error.code.startsWith('ledger-')) throw error;
    await endFailedPoll(deps, poll, error);
    return { kind: 'failed', ...NOTHING, problem: (error satisfies ParleyError).message };
  }
}

async function readFeed(deps: PollDeps, poll: Poll): Promise<PollOutcome> {
  const { state, now } = poll;
  const validators = usable(state.validators, now);
  const fetched = await deps.fetcher.fetchFeed({
    url: addressOf(state),
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
  });
  if (fetched.kind === 'unchanged') {
    deps.telemetry.measure('FeedsNotModified', 1);
    await noteWell(deps, poll, state.validators);
    return { kind: 'unchanged', ...NOTHING };
  }
  const found = validatorsOf(fetched, now);
  if (state.validators?.body === found.body) {
    // The same document again: nothing to write, unless its validators had been dropped.
    await noteWell(deps, poll, validators === null ? found : state.validators);
    return { kind: 'unchanged', ...NOTHING };
  }
  const read = () => readDocument(deps, poll, fetched, found);
  return fetched.bytes.length > LARGE_BYTES ? await deps.largeInTurn(read) : await read();
}

async function readDocument(
  deps: PollDeps,
  poll: Poll,
  fetched: FetchedDocument,
  found: FeedValidators,
): Promise<PollOutcome> {
  const { state } = poll;
  const document = await parseFetched(deps.parse, fetched);
  const taken = await takeArticles(deps, { ...poll, document });
  const whole = taken.failed === 0 && taken.left === 0;
  await endPoll(deps, poll, { fetched, document, taken, validators: whole ? found : state.validators });
  return {
    kind: taken.left > 0 ? 'partial' : 'read',
    articles: taken.articles,
    changes: taken.changes,
    problem: taken.problem,
  };
}

/** Parses what was fetched. @throws ParleyError `bad-feed`, `too-large`. */
export async function parseFetched(parse: ParseFeed, fetched: FetchedDocument): Promise<FeedDocument> {
  const { bytes, url, contentType, contentLocation } = fetched;
  const headers = contentLocation === null ? {} : { 'content-location': contentLocation };
  return await parse(bytes, { url, contentType, headers });
}

function usable(validators: FeedValidators | null, now: Date): FeedValidators | null {
  if (validators === null) return null;
  return now.getTime() - Date.parse(validators.since) < VALIDATOR_DAYS * DAY ? validators : null;
}

function validatorsOf({ etag, lastModified, bytes }: FetchedDocument, now: Date): FeedValidators {
  const body = createHash('sha256').update(bytes).digest('base64url');
  return { etag, lastModified, body, since: now.toISOString() };
}
