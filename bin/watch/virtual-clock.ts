import type { Clock } from '../../lambdas/core/ports.ts';

/** A clock that the demo moves from one item's arrival to the next; between two moves it runs on in real time. */
export interface VirtualClock extends Clock {
  set(instant: Date): void;
}

/** Starts at `start`; never goes back. */
export function createVirtualClock(start: Date, real: Clock): VirtualClock {
  let base = start.getTime();
  let setAt = real.now().getTime();
  const now = (): Date => new Date(base + real.now().getTime() - setAt);
  return {
    now,
    set: (instant) => {
      base = Math.max(instant.getTime(), now().getTime());
      setAt = real.now().getTime();
    },
  };
}
