import { ParleyError } from '../core/errors.ts';
import type { FeedFetcher, FetchedFeed } from '../core/feed-ports.ts';
import type { Clock } from '../core/ports.ts';
import { createWebClient, type WebAnswer, type WebClientOptions } from './feed-client.ts';
import { freshSeconds, retryAt } from './feed-freshness.ts';

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, ' +
  'text/xml;q=0.9, */*;q=0.5';

const MAX_VALIDATOR = 1000;

/** Minutes for which a host is left in peace that asks for fewer requests and does not say for how long. */
const PAUSE_MINUTES = 15;

/** Fetches feeds by conditional GET: a publisher whose feed has not changed sends no body. */
export function createFeedFetcher(options: WebClientOptions & { readonly clock: Clock }): FeedFetcher {
  const pausedUntil = new Map<string, number>();
  const client = createWebClient({
    ...options,
    onTurn: ({ hostname, href }) => {
      const until = pausedUntil.get(hostname) ?? 0;
      if (until > options.clock.now().getTime()) throw waiting(href, new Date(until));
    },
  });
  return {
    isPaused(url) {
      const until = pausedUntil.get(new URL(url).hostname) ?? 0;
      return until > options.clock.now().getTime();
    },

    async fetchFeed({ url, etag, lastModified }) {
      const answer = await client.get(url, {
        accept: ACCEPT,
        ...(etag !== null && { 'if-none-match': etag }),
        ...(lastModified !== null && { 'if-modified-since': lastModified }),
      });
      if (answer.status === 304 && (etag !== null || lastModified !== null)) return { kind: 'unchanged' };
      if (answer.status === 429) throw throttled(answer, pausedUntil, options.clock.now());
      if (answer.status !== 200) throw refusal(answer, url, options.clock.now());
      return documentOf(answer, url, options.clock.now());
    },
  };
}

function documentOf({ headers, bytes, url, movedTo }: WebAnswer, asked: string, now: Date): FetchedFeed {
  return {
    kind: 'document',
    bytes,
    url,
    movedTo: movedTo === new URL(asked).href ? null : movedTo,
    contentType: headers.get('content-type') ?? null,
    contentLocation: headers.get('content-location') ?? null,
    etag: validator(headers.get('etag')),
    lastModified: validator(headers.get('last-modified')),
    freshSeconds: freshSeconds(headers, now),
  };
}

/** One that is too long to be kept with the feed is as good as none. */
function validator(header: string | undefined): string | null {
  return header !== undefined && header.length <= MAX_VALIDATOR ? header : null;
}

function refusal({ status, headers, url }: WebAnswer, asked: string, now: Date): ParleyError {
  const where = url === asked ? asked : `${asked} (now ${url})`;
  const retry = retryAt(headers, now)?.toISOString() ?? null;
  const context = { url, status, retryAt: retry };
  if (status === 410) return new ParleyError('feed-gone', `${where} is gone for good (410)`, { context });
  if (status === 503 && retry !== null) {
    return new ParleyError('feed-throttled', `${where} asks to come back later (503)`, { context });
  }
  if (status >= 500) return new ParleyError('feed-unreachable', `${where} answers ${status}`, { context });
  return new ParleyError('feed-refused', `${where} answers ${status}`, { context });
}

/** A host that asks for fewer requests gets none at all for a while, from no feed of it. */
function throttled({ headers, url }: WebAnswer, pausedUntil: Map<string, number>, now: Date): ParleyError {
  const host = new URL(url).hostname;
  const until = retryAt(headers, now) ?? new Date(now.getTime() + PAUSE_MINUTES * 60_000);
  pausedUntil.set(host, until.getTime());
  return new ParleyError('feed-throttled', `${url} asks for fewer requests (429)`, {
    context: { url, status: 429, retryAt: until.toISOString(), host },
  });
}

function waiting(url: string, until: Date): ParleyError {
  const retryAt = until.toISOString();
  return new ParleyError('feed-throttled', `${url} is not asked before ${retryAt}: its host wants fewer requests`, {
    context: { url, retryAt },
  });
}
