import type { FeedDocument } from './feed.ts';
import type { FeedState } from './feed-state.ts';

/** What to ask of a publisher. */
export interface FeedRequest {
  readonly url: string;
  /** Validators of the last document that was taken in, byte for byte as the server gave them. */
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A document that was fetched, before anything is known of what is in it. */
export interface FetchedDocument {
  readonly kind: 'document';
  readonly bytes: Uint8Array;
  /** Where it was found in the end, and where the publisher says that it will stay, if that is elsewhere. */
  readonly url: string;
  readonly movedTo: string | null;
  readonly contentType: string | null;
  readonly contentLocation: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which the publisher calls it fresh (`max-age`, `Expires`). */
  readonly freshSeconds: number | null;
}

/** What a reader of documents has to know besides the bytes. */
export type ParseFeed = (
  bytes: Uint8Array,
  source: Pick<FetchedDocument, 'url' | 'contentType'> & { readonly headers: Readonly<Record<string, string>> },
) => Promise<FeedDocument>;

export type FetchedFeed = FetchedDocument | { readonly kind: 'unchanged' };

export interface FeedFetcher {
  /**
   * @throws ParleyError `feed-unreachable`, `timed-out`, `too-large`, `address-refused`, `feed-refused` (4xx),
   * `feed-gone` (410), `feed-throttled` (429, 503: `context.retryAt` is an ISO instant or `null`, and `context.host` is
   * set where the whole host asks for peace).
   */
  fetchFeed(request: FeedRequest): Promise<FetchedFeed>;
  /** Whether this fetcher was just told to leave the host of an address in peace. */
  isPaused(url: string): boolean;
}

/** Hosts that asked to be left in peace, and until when. */
export interface HostPause {
  readonly host: string;
  readonly until: string;
}

export interface FeedStore {
  /**
   * Takes a feed for one poll and moves its next poll, in one write. The first claim of a feed makes its item.
   * @returns The feed as it was; `null` if it is not due: somebody else has it, or has just had it.
   */
  claimFeed(claim: FeedClaim): Promise<FeedState | null>;
  /** Replaces what is known of a feed. Does nothing where another claim has come since `state.claimed`. */
  saveFeed(state: FeedState): Promise<boolean>;
  /** All feeds of a dossier that were ever claimed, and the hosts that are left in peace. */
  feedsOf(dossier: string): Promise<{ readonly feeds: readonly FeedState[]; readonly pauses: readonly HostPause[] }>;
  pauseHost(dossier: string, pause: HostPause): Promise<void>;
  /**
   * Entries of the last document that are done: article id and, behind a colon, a hash of what the feed said. Apart from
   * the state, which every poll writes and which is paid by its size. Empty where none were saved.
   */
  doneEntries(dossier: string, feed: string): Promise<readonly string[]>;
  saveDoneEntries(dossier: string, feed: string, marks: readonly string[]): Promise<void>;
}

export interface FeedClaim {
  readonly dossier: string;
  readonly feed: string;
  /** As the dossier has it now: with a new address a feed is due at once. */
  readonly url: string;
  readonly now: string;
  /** Minutes to the next poll where none is known from an earlier one. */
  readonly everyMinutes: number;
  /** Whether it is polled even if it is not due. */
  readonly force: boolean;
}

/** The operator, who is told once when something breaks and once when it is well again. */
export interface Ops {
  tell(subject: string, text: string): Promise<void>;
}

/** What an article's page adds to its feed entry. */
export type ArticlePage =
  | { readonly kind: 'full'; readonly text: string }
  /** Why the summary has to do: a paywall, a page without an article, robots.txt, a failure. */
  | { readonly kind: 'summary-only'; readonly reason: string };

export interface ArticlePages {
  /** Never throws: an article without its page is still an article. */
  readPage(url: string): Promise<ArticlePage>;
}
