import { isParleyError, ParleyError } from '../core/errors.ts';
import { checkUrl, createSafeConnector, type Resolve } from './feed-address.ts';
import { ACCEPTED_ENCODINGS, readBody } from './feed-body.ts';
import { createTurns } from './feed-turns.ts';
import { Client } from './undici-client.ts';

export interface WebClientOptions {
  /** Version of parley and where a publisher finds its operator: both are in the user agent. */
  readonly version: string;
  readonly contact: string;
  /** Host names and literal addresses that may be on the inside, for those who ask for them and not by redirects. */
  readonly allowedHosts?: readonly string[];
  /** Most bytes of a body, as sent and decompressed. 10 MB. */
  readonly maxBytes?: number;
  /** Milliseconds for everything from the first connection to the last byte, redirects included. 20 seconds. */
  readonly deadline?: number;
  readonly resolve?: Resolve;
  /** Called when a request's turn has come; what it throws is thrown instead of asking. */
  readonly onTurn?: (url: URL) => void;
}

export interface WebAnswer {
  readonly status: number;
  /** By lower-case name; of repeated ones the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  readonly url: string;
  /** Where the redirects lead that are meant to stay, as far as they come first; `null` where there is none. */
  readonly movedTo: string | null;
}

export interface WebClient {
  /**
   * Fetches over HTTP from public addresses, following at most five redirects; one connection at a time for a host.
   * @throws ParleyError `address-refused`, `feed-unreachable`, `timed-out`, `too-large`.
   */
  get(url: string, headers: Readonly<Record<string, string>>): Promise<WebAnswer>;
}

interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds that are left for this hop and those after it; waiting for one's turn takes nothing from it. */
  readonly budget: { left: number };
  readonly allowed: ReadonlySet<string>;
}

const NO_HOSTS: ReadonlySet<string> = new Set();
const MAX_REDIRECTS = 5;
const MAX_HEADER_BYTES = 32 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
const TEN_MEGABYTES = 10 * 1024 * 1024;

export function createWebClient(options: WebClientOptions): WebClient {
  const { version, contact, maxBytes = TEN_MEGABYTES, deadline = 20_000, resolve, onTurn } = options;
  const allowedHosts = new Set(options.allowedHosts ?? []);
  const inTurn = createTurns();
  const userAgent = `parley/${version} (+${contact})`;

  async function follow(first: string, headers: Readonly<Record<string, string>>): Promise<WebAnswer> {
    const budget = { left: deadline };
    // A public feed must not lead by a redirect to what an operator allowed for a feed of their own.
    const allowed = allowedHosts.has(new URL(first).hostname) ? allowedHosts : NO_HOSTS;
    let url = new URL(first);
    let movedTo: string | null = null;
    let permanent = true;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const answer = await ask({ url, headers, budget, allowed });
      const location = REDIRECTS.has(answer.status) ? answer.headers.get('location') : undefined;
      if (location === undefined) return { ...answer, url: url.href, movedTo };
      const next = URL.parse(location, url.href);
      if (!next)
        throw new ParleyError('feed-unreachable', `${url.href} redirects to "${location}", which is no address`);
      permanent &&= PERMANENT.has(answer.status);
      if (permanent) movedTo = next.href;
      url = next;
    }
    throw new ParleyError('feed-unreachable', `${first} redirects more than ${MAX_REDIRECTS} times`, {
      context: { url: first },
    });
  }

  async function ask({ url, headers, budget, allowed }: Hop): Promise<Pick<WebAnswer, 'status' | 'headers' | 'bytes'>> {
    checkUrl(url, allowed);
    return await inTurn(url.hostname, async () => {
      onTurn?.(url);
      const started = performance.now();
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(budget.left)));
      // A client of its own for each request: nothing stays open that a publisher or a sleeping function would trip over.
      const client = new Client(url.origin, {
        connect: createSafeConnector(allowed, resolve),
        maxHeaderSize: MAX_HEADER_BYTES,
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      try {
        const answer = await client.request({
          method: 'GET',
          path: `${url.pathname}${url.search}`,
          headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
          signal,
        });
        const received = byName(answer.headers);
        const encoding = received.get('content-encoding') ?? '';
        const source = { url: url.href, encoding, maxBytes };
        const bytes = REDIRECTS.has(answer.statusCode) ? new Uint8Array() : await readBody(answer.body, source);
        return { status: answer.statusCode, headers: received, bytes };
      } catch (error) {
        throw translate(error, url, signal, deadline);
      } finally {
        budget.left -= performance.now() - started;
        await client.destroy().catch(() => {});
      }
    });
  }

  return { get: follow };
}

function byName(headers: Readonly<Record<string, string | string[] | undefined>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      (Array.isArray(value) ? value[0] : value) ?? '',
    ]),
  );
}

function translate(error: unknown, url: URL, signal: AbortSignal, deadline: number): unknown {
  const cause = (error as { cause?: unknown })?.cause;
  if (isParleyError(error)) return error;
  if (isParleyError(cause)) return cause;
  const context = { url: url.href };
  if (signal.aborted) {
    const message = `${url.href} took longer than ${deadline / 1000} seconds`;
    return new ParleyError('timed-out', message, { cause: error, context });
  }
  if (!(error instanceof Error) || !('code' in error)) return error;
  const detail = error.message === '' ? String(error.code) : error.message;
  return new ParleyError('feed-unreachable', `${url.href} cannot be read: ${detail}`, { cause: error, context });
}
