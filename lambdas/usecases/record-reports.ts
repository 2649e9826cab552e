import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import type { Report } from '../core/observation.ts';
import type { Clock, ReportStore, RevisionStore } from '../core/ports.ts';
import type { Revision, TrackId } from '../core/revision.ts';
import { advanceTrack, refoldTrack } from '../core/track.ts';

export interface RecordDeps {
  readonly ledger: Pick<ReportStore, 'reportsOf'> & RevisionStore;
  readonly clock: Clock;
  /** Waits a random time that grows with the number of races lost (1, 2, 3 …). */
  readonly backOff: (lost: number) => Promise<void>;
}

/** Races that one call loses before it gives up; eight writers on one track need about five. */
const ATTEMPTS = 16;

/**
 * Takes stored reports into their track: one more revision, or none where they change nothing. A writer that loses the
 * race for a number reads and folds anew, so that no writer's news is lost and no number is used twice.
 * @returns The revision that was written; `null` where none was needed.
 * @throws ParleyError `ledger-busy` after too many lost races: the caller's queue tries again later.
 */
export async function recordReports(
  deps: RecordDeps,
  track: TrackId,
  reports: readonly Report[],
  dossier: Dossier,
): Promise<Revision | null> {
  const { ledger } = deps;
  for (let lost = 0; lost < ATTEMPTS; lost += 1) {
    if (lost > 0) await deps.backOff(lost);
    const previous = await ledger.latestRevision(track);
    const recordedAt = laterThan(previous, deps.clock.now());
    const advance = { track, previous, policy: dossier.alertPolicy, recordedAt, dossier };
    let result = advanceTrack({ ...advance, reports });
    if (result.kind === 'beyond-horizon') {
      result = refoldTrack({ ...advance, reports: await collect(ledger.reportsOf(track)) });
    }
    if (result.kind === 'unchanged') return null;
    const { snapshot, changes, alerts } = result;
    const number = (previous?.number ?? 0) + 1;
    const revision: Revision = { track, number, recordedAt, snapshot, changes, alerts };
    if ((await ledger.appendRevision(revision)) === 'written') return revision;
  }
  const name = `${track.dossier}/${track.topic}`;
  throw new ParleyError('ledger-busy', `track ${name} has too many writers at once; it is tried again`, {
    context: { track: name },
  });
}

/** Cursors and `at` rely on times that only go forward, also where the clock goes back. */
export function laterThan(previous: Revision | null, now: Date): string {
  const least = previous === null ? 0 : Date.parse(previous.recordedAt) + 1;
  return new Date(Math.max(least, now.getTime())).toISOString();
}

async function collect(reports: AsyncIterable<Report>): Promise<readonly Report[]> {
  const all: Report[] = [];
  for await (const report of reports) all.push(report);
  return all;
}
