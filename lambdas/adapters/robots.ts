import robotsParser from 'robots-parser';
import { isParleyError } from '../core/errors.ts';
import type { Clock } from '../core/ports.ts';
import { decodeText } from './feed-charset.ts';
import type { WebClient } from './feed-client.ts';

/** The package's types describe it as an ES module, which it is not. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, product: string): boolean | undefined;
};

export interface Robots {
  /** Whether a site lets parley read a page (RFC 9309). */
  isAllowed(url: string): Promise<boolean>;
}

interface Rules {
  readonly until: number;
  readonly isAllowed: (url: string) => boolean;
}

/** The name under which publishers find parley in robots.txt. */
const PRODUCT = 'parley';
/** RFC 9309, 2.4: not to be used for longer than a day. */
const KEEP = 24 * 3_600_000;
/** A file that could not be had is asked for again sooner. */
const KEEP_FAILURE = 3_600_000;
/** RFC 9309, 2.5: at least 500 KiB have to be read. */
const MAX_BYTES = 500 * 1024;
/** Longer rules match no address and would only take time. */
const MAX_LINE = 2000;
const MOST_SITES = 1000;

/** Reads and keeps the robots.txt of each site. */
export function createRobots(deps: { readonly client: WebClient; readonly clock: Clock }): Robots {
  const sites = new Map<string, Promise<Rules>>();
  return {
    async isAllowed(url) {
      const { origin } = new URL(url);
      const now = deps.clock.now().getTime();
      const known = sites.get(origin);
      // Asked for again by whoever comes first after its time; the others wait for that one's answer.
      if (known && (await known).until <= now && sites.get(origin) === known) sites.delete(origin);
      if (sites.size >= MOST_SITES) sites.clear();
      const rules = sites.get(origin) ?? readRules(deps.client, origin, now);
      sites.set(origin, rules);
      return (await rules).isAllowed(url);
    },
  };
}

/** No file (4xx) allows everything; one that cannot be reached (5xx, no answer) forbids everything (2.3.1). */
async function readRules(client: WebClient, origin: string, now: number): Promise<Rules> {
  const address = `${origin}/robots.txt`;
  try {
    const { status, bytes } = await client.get(address, { accept: 'text/plain, */*;q=0.5' });
    if (status >= 500 || status === 429) return { until: now + KEEP_FAILURE, isAllowed: () => false };
    if (status !== 200) return { until: now + KEEP, isAllowed: () => true };
    const lines = decodeText(bytes.subarray(0, MAX_BYTES), 'text/plain; charset=utf-8').split(/\r\n|\r|\n/);
    const rules = parseRobots(address, lines.filter(({ length }) => length <= MAX_LINE).join('\n'));
    return { until: now + KEEP, isAllowed: (url) => rules.isAllowed(url, PRODUCT) ?? true };
  } catch (error) {
    if (!isParleyError(error)) throw error;
    return { until: now + KEEP_FAILURE, isAllowed: () => false };
  }
}
