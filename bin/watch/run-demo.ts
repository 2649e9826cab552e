import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoFeed } from './demo-feed.ts';
import type { LocalParley } from './local-parley.ts';
import { readPosition, writePosition } from './position.ts';
import type { Terminal } from './terminal.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How far past the last arrival the clock may be moved for a feed whose next poll lies ahead. */
const PATIENCE_STEPS = 48;
const HALF_HOUR = 30 * 60_000;

/**
 * Lives through the demo's feed: each item arrives at its own date on the virtual clock, is polled, and what it changes
 * is told. Goes on where an earlier run was stopped; an item counts as lived through once its alerts are printed.
 * @returns How many alerts were printed.
 */
export async function runDemo(deps: {
  readonly parley: LocalParley;
  readonly feed: DemoFeed;
  readonly clock: VirtualClock;
  readonly data: string;
  readonly terminal: Terminal;
  /** Seconds between two items. */
  readonly pace: number;
  readonly stopped: AbortSignal;
}): Promise<number> {
  const { parley, feed, clock, data, terminal, pace, stopped } = deps;
  const from = readPosition(data)?.items ?? 0;
  feed.show(from);
  // What an earlier run polled and did not tell, and the first, silent poll of the empty feed.
  let printed = await live(deps);
  for (const [index, arrival] of feed.arrivals.entries()) {
    if (index < from) continue;
    if (stopped.aborted) break;
    clock.set(arrival);
    feed.show(index + 1);
    terminal.say(`${arrival.toISOString().slice(0, 16).replace('T', ' ')}  ${feed.titles[index]}`);
    printed += await live(deps);
    writePosition(data, { items: index + 1, clock: clock.now().toISOString() });
    if (pace > 0 && index < feed.arrivals.length - 1)
      await sleep(pace * 1000, null, { signal: stopped }).catch(() => {});
  }
  return printed + (await parley.tail.drainAll());
}

/** Polls the feed as soon as it is due, sends what that owes, and prints it. */
async function live({
  parley,
  clock,
}: {
  readonly parley: LocalParley;
  readonly clock: VirtualClock;
}): Promise<number> {
  for (let step = 0; (await parley.functions.poll()) === 0 && step < PATIENCE_STEPS; step += 1) {
    clock.set(new Date(clock.now().getTime() + HALF_HOUR));
  }
  await parley.functions.sweep();
  return await parley.tail.drain();
}
