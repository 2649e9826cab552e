import type { Clock, Outbox, PendingBatch } from '../core/ports.ts';
import type { SendRequest } from './send-alerts.ts';

/** Batches that one call looks at; more wait for the next. */
const MOST = 1000;
/** Times of recording can be a little ahead of the clock: within a track they always go forward. */
const EVER = '9999';

/** Pending batches, oldest first in their lines: what has to be sent in order is in one line. */
export async function findPendingLines(
  deps: { readonly outbox: Outbox; readonly clock: Clock; readonly sweepAgeSeconds: number },
  request: SendRequest,
): Promise<readonly (readonly PendingBatch[])[]> {
  const { outbox, clock } = deps;
  if (request.kind === 'sweep') {
    const age = deps.sweepAgeSeconds * 1000;
    const before = age === 0 ? EVER : new Date(clock.now().getTime() - age).toISOString();
    return inLines(await outbox.pending(before, MOST));
  }
  const asked = await Promise.all([...new Set(request.keys)].map((key) => outbox.batch(key)));
  const wanted = asked.filter((batch) => batch !== null);
  if (wanted.length === 0) return [];
  const lines = new Set(wanted.map((batch) => batch.line));
  const older = await outbox.pending(EVER, MOST);
  return inLines([...wanted, ...older.filter((batch) => lines.has(batch.line))]);
}

function inLines(batches: readonly PendingBatch[]): readonly (readonly PendingBatch[])[] {
  const unique = [...new Map(batches.map((batch) => [batch.key, batch])).values()];
  const lines = Map.groupBy(unique, (batch) => batch.line);
  return [...lines.values()].map((line) => line.sort(byTime));
}

function byTime(a: PendingBatch, b: PendingBatch): number {
  return a.recordedAt.localeCompare(b.recordedAt) || a.key.localeCompare(b.key);
}
