import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import type { Report } from '../core/observation.ts';
import type { CheckpointStore, Clock, ReportStore, RevisionStore } from '../core/ports.ts';
import type { Mark, Revision, TrackId } from '../core/revision.ts';
import { advanceTrack, type TrackInput, type TrackOutcome } from '../core/track.ts';
import { markHorizon, refoldLate } from './refold-late.ts';

export interface RecordDeps {
  readonly ledger: Pick<ReportStore, 'reportsOf'> & RevisionStore & CheckpointStore;
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
    const input = { track, previous, reports, policy: dossier.alertPolicy, recordedAt, dossier };
    const { outcome, marks } = await advance(deps, input);
    if (outcome.kind === 'unchanged') return null;
    const { snapshot, changes, alerts } = outcome;
    const number = (previous?.number ?? 0) + 1;
    const revision: Revision = {
      track,
      number,
      recordedAt,
      snapshot,
      changes,
      alerts,
      ...(marks.length > 0 && { marks }),
    };
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

async function advance(
  deps: RecordDeps,
  input: TrackInput,
): Promise<{ readonly outcome: TrackOutcome; readonly marks: readonly Mark[] }> {
  const outcome = advanceTrack(input);
  if (outcome.kind === 'beyond-horizon') return await refoldLate(deps, input);
  return { outcome, marks: outcome.kind === 'advanced' ? await markHorizon(deps, input, outcome) : [] };
}
