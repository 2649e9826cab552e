/** Lets so much work through at once; the rest waits in the order in which it came. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function createGate(most: number): Gate {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
