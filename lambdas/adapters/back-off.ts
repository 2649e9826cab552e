/** Milliseconds up to which the first wait goes, and the longest. A fold with its read and write takes some 30. */
const FIRST = 100;
const LONGEST = 2000;

/**
 * Waits a random time, up to twice as long with each race that was lost: writers that met once spread out.
 * @param lost 1, 2, 3 …
 */
export function backOff(lost: number): Promise<void> {
  const longest = Math.min(LONGEST, FIRST * 2 ** (lost - 1));
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
