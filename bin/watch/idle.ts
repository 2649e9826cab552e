/** Resolves when the program is told to stop. */
export function waitUntilStopped(stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    // The signal alone keeps no process alive.
    const alive = setInterval(() => {}, 60_000);
    stopped.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    });
  });
}
