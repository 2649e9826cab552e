import type { Clock } from '../../lambdas/core/ports.ts';

/** A clock that stands still until it is set. */
export interface TestClock extends Clock {
  set(instant: string): void;
}

export function testClock(instant: string): TestClock {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (next) => {
      now = new Date(next);
    },
  };
}
