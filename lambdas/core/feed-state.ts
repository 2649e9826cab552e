/** What went wrong at the last poll: a code of `ErrorCode` and a sentence. */
export interface FeedProblem {
  readonly code: string;
  readonly message: string;
}

/** What the last document that was taken in was recognised by. */
export interface FeedValidators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Hash of its bytes. */
  readonly body: string;
  /** Instant at which they were stored; they are dropped after a week, lest a wrong 304 silences a feed for ever. */
  readonly since: string;
}

/** What is kept of a feed between two polls. Instants are ISO 8601. */
export interface FeedState {
  readonly dossier: string;
  readonly feed: string;
  readonly url: string;
  /** The first claim. What was published before it is first sight; what comes after it is news. */
  readonly added: string;
  /** When first sight ended, with its summary; `null` until then. */
  readonly settled: string | null;
  /** The last claim: the last poll, and what tells one lease from the next. */
  readonly claimed: string;
  readonly nextPoll: string;
  /** Minutes from one poll to the next while all is well. */
  readonly intervalMinutes: number;
  /** Why it is polled when it is polled, in words. */
  readonly why: string;
  readonly validators: FeedValidators | null;
  /** Where permanent redirects lead, and how many documents came from there. */
  readonly moved: { readonly to: string; readonly times: number } | null;
  /** Tries so far of entries that could not be taken in, by article id. */
  readonly tries: Readonly<Record<string, number>>;
  /** Hours and days that the publisher asks to leave out. */
  readonly skipHours: readonly number[];
  readonly skipDays: readonly number[];
  /** The last success before the last poll; `null` where there was none. */
  readonly lastSuccess: string | null;
  /** Publication of the newest article so far. */
  readonly lastArticle: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly problem: FeedProblem | null;
  /** Whether the operator was told that it is broken. */
  readonly toldBroken: boolean;
  /** The publisher said that it is gone (410): it is not polled until its address in the dossier changes. */
  readonly gone: boolean;
}

/** Documents from one new address before it takes the old one's place. */
const MOVES = 3;
/** Failures at a new address before the old one is tried again. */
const MOVE_FAILURES = 3;

/** What a claim says of a feed. */
interface Claim {
  readonly dossier: string;
  readonly feed: string;
  readonly url: string;
  readonly now: string;
  readonly everyMinutes: number;
}

/**
 * The state of a feed as a poll begins.
 * @param previous As it was before the claim; `null` where this is the first.
 */
export function beginPoll(previous: FeedState | null, claim: Claim): FeedState {
  const state = previous ? readdress(previous, claim.url) : newFeed(claim);
  // A poll that finds nothing new writes nothing: where nothing failed since, the one before this was a success.
  const succeeded = previous !== null && previous.failures === 0 && previous.settled !== null;
  return { ...state, claimed: claim.now, lastSuccess: succeeded ? previous.claimed : state.lastSuccess };
}

function newFeed({ dossier, feed, url, now, everyMinutes }: Claim): FeedState {
  return {
    dossier,
    feed,
    url,
    added: now,
    settled: null,
    claimed: now,
    nextPoll: now,
    intervalMinutes: everyMinutes,
    why: 'never polled',
    validators: null,
    moved: null,
    tries: {},
    skipHours: [],
    skipDays: [],
    lastSuccess: null,
    lastArticle: null,
    failures: 0,
    failingSince: null,
    problem: null,
    toldBroken: false,
    gone: false,
  };
}

/**
 * A feed whose address in the dossier has changed: what belonged to the old address goes. It stays the feed that it was,
 * so what came since the last poll of the old address is news; its articles are known by their links.
 */
function readdress(state: FeedState, url: string): FeedState {
  if (state.url === url) return state;
  return { ...state, url, validators: null, moved: null, failures: 0, failingSince: null, problem: null, gone: false };
}

/** Where it is asked for: at the new address once that has proved itself, as long as it answers. */
export function addressOf({ url, moved, failures }: FeedState): string {
  return moved && moved.times >= MOVES && failures < MOVE_FAILURES ? moved.to : url;
}

/** Takes note of where a document came from by permanent redirects; `null`: from where it was asked for. */
export function noteMove(state: FeedState, movedTo: string | null): FeedState['moved'] {
  const { moved } = state;
  if (movedTo === null) return addressOf(state) === state.url ? null : moved;
  return { to: movedTo, times: moved?.to === movedTo ? moved.times + 1 : 1 };
}
