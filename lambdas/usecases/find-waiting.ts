import type { Report } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { Revision, TrackId } from '../core/revision.ts';
import { waitingReports, waitingSince } from '../core/track.ts';

/**
 * Stored reports that no revision has taken in: they changed nothing, or their writer has not come to it yet.
 * @param own Reports that the caller has in hand: they are left out.
 */
export async function findWaiting(
  ledger: Pick<ReportStore, 'reportsOf'>,
  track: TrackId,
  previous: Revision | null,
  own: readonly Report[],
): Promise<readonly Report[]> {
  const stored: Report[] = [];
  for await (const report of ledger.reportsOf(track, waitingSince(previous))) stored.push(report);
  const mine = new Set(own.map(keyOf));
  return waitingReports(previous, stored).filter((report) => !mine.has(keyOf(report)));
}

function keyOf({ article }: Report): string {
  return `${article.id} ${article.version}`;
}
