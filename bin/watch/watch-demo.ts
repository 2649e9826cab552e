import { readFileSync, rmSync } from 'node:fs';
import { count } from '../../lambdas/core/alert-document.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { serveDemoFeed } from './demo-feed.ts';
import { waitUntilStopped } from './idle.ts';
import { startLocalParley } from './local-parley.ts';
import { readPosition } from './position.ts';
import { runDemo } from './run-demo.ts';
import type { Terminal } from './terminal.ts';
import { createVirtualClock } from './virtual-clock.ts';

export interface DemoOptions {
  readonly data: string;
  readonly dossier: Dossier;
  readonly port: number;
  readonly once: boolean;
  /** Seconds between two items. */
  readonly pace: number;
  /** Whether what an earlier run lived through is forgotten. */
  readonly fresh: boolean;
  /** RSS file with items in order of arrival. */
  readonly feed: string;
  readonly terminal: Terminal;
  readonly stopped: AbortSignal;
  readonly version: string;
}

const DAY = 86_400_000;

/** `npm start`: the bundled feed over loopback HTTP, item by item, and the page that grows with it. */
export async function watchDemo(options: DemoOptions): Promise<void> {
  const { data, dossier, terminal, stopped, once } = options;
  if (options.fresh) rmSync(data, { recursive: true, force: true });
  terminal.progress('starting the embedded servers …');
  const feed = await serveDemoFeed(readFileSync(options.feed, 'utf8'));
  const start = readPosition(data)?.clock ?? new Date((feed.arrivals[0]?.getTime() ?? 0) - DAY).toISOString();
  const clock = createVirtualClock(new Date(start), { now: () => new Date() });
  const entry = {
    id: 'istanbul-2025',
    outlet: 'Istanbul track 2025',
    url: feed.url,
    tier: 'press' as const,
    lang: 'en',
    fullText: false,
    everyMinutes: 5,
  };
  try {
    const parley = await startLocalParley({
      ...options,
      dossier: { ...dossier, feeds: [entry] },
      clock,
      allowedHosts: ['127.0.0.1'],
    });
    try {
      terminal.say(`parley demo: the talks of 2025, item by item on a virtual clock. Page and API: ${parley.page}\n`);
      const printed = await runDemo({ ...options, parley, feed, clock });
      terminal.say(ending(printed, parley.page, once));
      if (!once) await waitUntilStopped(stopped);
    } finally {
      await parley.close();
    }
  } finally {
    await feed.close();
  }
}

function ending(printed: number, page: string, once: boolean): string {
  const told =
    printed === 0
      ? 'Nothing new: this demo was lived through before. Start it with --fresh to live through it again.'
      : `${count(printed, 'alert')}.`;
  return once ? told : `${told} The page is at ${page}; stop with Ctrl-C.`;
}
