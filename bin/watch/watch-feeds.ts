import { createHash } from 'node:crypto';
import { count } from '../../lambdas/core/alert-document.ts';
import type { Dossier, DossierFeed } from '../../lambdas/core/dossier.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { waitUntilStopped } from './idle.ts';
import { type LocalParley, startLocalParley } from './local-parley.ts';
import type { Terminal } from './terminal.ts';

export interface WatchOptions {
  readonly data: string;
  readonly dossier: Dossier;
  /** Feeds instead of the dossier's; empty for the dossier's own. */
  readonly urls: readonly string[];
  readonly port: number;
  readonly once: boolean;
  readonly terminal: Terminal;
  readonly stopped: AbortSignal;
  readonly version: string;
}

const POLL_SECONDS = 15;
const SWEEP_SECONDS = 1;
/** Requests that write, by the name of the SDK's command. */
const WRITES = ['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'BatchWriteItemCommand'];

/** Real feeds on this machine. */
export async function watchFeeds(options: WatchOptions): Promise<void> {
  const { terminal, urls, once } = options;
  const dossier = urls.length === 0 ? options.dossier : { ...options.dossier, feeds: urls.map(feedOf) };
  if (dossier.feeds.length === 0) {
    throw new ParleyError('bad-dossier', `dossier ${dossier.id} has no feeds; add some, or give --feed URL`);
  }
  terminal.progress('starting the embedded servers …');
  const parley = await startLocalParley({
    ...options,
    dossier,
    clock: { now: () => new Date() },
    allowedHosts: urls.map((url) => new URL(url).hostname),
  });
  try {
    if (once) await pollOnce(parley, dossier.feeds.length, terminal);
    else {
      terminal.say(
        `parley watches ${count(dossier.feeds.length, 'feed')}. Page and API: ${parley.page}; stop with Ctrl-C.\n`,
      );
      await pollForever(parley, options);
    }
  } finally {
    await parley.close();
  }
}

async function pollOnce(parley: LocalParley, feeds: number, terminal: Terminal): Promise<void> {
  const before = countWrites(parley);
  terminal.progress(`polling ${feeds} feeds …`);
  await parley.functions.pollAll();
  await parley.functions.sweep();
  const printed = await parley.tail.drainAll();
  const writes = countWrites(parley) - before;
  terminal.say(`${count(feeds, 'feed')} polled, ${count(printed, 'alert')}, ${count(writes, 'write')} to the ledger.`);
}

/** One round at a time: a slow feed delays the next round, and alerts do not wait for it. */
async function pollForever(parley: LocalParley, { terminal, stopped }: WatchOptions): Promise<void> {
  const rounds = [
    every(POLL_SECONDS, () => parley.functions.poll()),
    every(SWEEP_SECONDS, async () => {
      await parley.functions.sweep();
      await parley.tail.drain();
    }),
  ];
  await waitUntilStopped(stopped);
  await Promise.all(rounds.map((end) => end()));

  function every(seconds: number, work: () => Promise<unknown>): () => Promise<void> {
    let ended = false;
    let wake = (): void => {};
    const running = (async () => {
      while (!ended) {
        try {
          await work();
        } catch (error) {
          terminal.warn(`parley: ${error instanceof Error ? error.message : String(error)}`);
        }
        if (!ended)
          await new Promise<void>((resolve) => {
            wake = resolve;
            setTimeout(resolve, seconds * 1000);
          });
      }
    })();
    return () => {
      ended = true;
      wake();
      return running;
    };
  }
}

function countWrites({ requests }: LocalParley): number {
  return WRITES.reduce((sum, name) => sum + (requests.get(name) ?? 0), 0);
}

/** A feed of which nothing is known but its address. */
function feedOf(url: string): DossierFeed {
  const { hostname } = new URL(url);
  const id = `feed-${createHash('sha256').update(url).digest('hex').slice(0, 8)}`;
  return { id, outlet: hostname, url, tier: 'press', lang: 'en', fullText: false, everyMinutes: 5 };
}
