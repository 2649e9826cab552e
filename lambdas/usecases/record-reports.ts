import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import type { Report } from '../core/observation.ts';
import type { CheckpointStore, Clock, ReportStore, RevisionStore } from '../core/ports.ts';
import type { Revision, TrackId } from '../core/revision.ts';
import { advanceTrack, canWait, type TrackInput, waitingReports } from '../core/track.ts';
import { findWaiting } from './find-waiting.ts';
import { markHorizon, refoldLate } from './refold-late.ts';

export interface RecordDeps {
  readonly ledger: Pick<ReportStore, 'reportsOf'> & RevisionStore & CheckpointStore;
  readonly clock: Clock;
  /** Waits a random time that grows with the number of races lost (1, 2, 3 …). */
  readonly backOff: (lost: number) => Promise<void>;
}

/** Races that one call loses before it gives up; eight writers on one track need about five. */
const ATTEMPTS = 16;
/** Revisions that one call writes: more than one track has to tell. What is left, if ever, is told by the next call. */
const MOST_REVISIONS = 64;

/**
 * Takes stored reports into their track, with those that wait there: one more revision, or none where they change
 * nothing that readers see. A writer that loses the race for a number reads and folds anew, so that no writer's news is
 * lost and no number is used twice.
 * @param mayWait Whether reports that change nothing may be left to the next revision. They must be stored by now:
 * whoever builds on the revision that is the newest now, or on the one after it, finds them.
 * @returns What was written: more than one where there was more to tell than a revision holds.
 * @throws ParleyError `ledger-busy` after too many lost races: the caller's queue tries again later.
 */
export async function recordReports(
  deps: RecordDeps,
  track: TrackId,
  reports: readonly Report[],
  { dossier, mayWait = false }: { readonly dossier: Dossier; readonly mayWait?: boolean },
): Promise<readonly Revision[]> {
  const { ledger } = deps;
  const revisions: Revision[] = [];
  let rest = reports;
  for (let lost = 0; lost < ATTEMPTS; ) {
    if (revisions.length >= MOST_REVISIONS) return revisions;
    if (lost > 0) await deps.backOff(lost);
    const previous = (lost === 0 ? revisions.at(-1) : null) ?? (await ledger.latestRevision(track));
    const waiting = await findWaiting(ledger, track, previous, rest);
    const recordedAt = laterThan(previous, deps.clock.now());
    const input = { track, previous, reports: [...waiting, ...rest], policy: dossier.alertPolicy, recordedAt, dossier };
    const outcome = advanceTrack(input);
    if (outcome.kind === 'unchanged') return revisions;
    const open = waitingReports(previous, rest);
    const left = mayWait || open.length === 0;
    if (outcome.kind === 'advanced' && left && canWait(previous, outcome, open, waiting)) return revisions;
    const written = await append(deps, input, outcome);
    if (written === 'unchanged') return revisions;
    if (written === 'lost') lost += 1;
    else {
      lost = 0;
      revisions.push(written.revision);
      rest = written.rest;
    }
  }
  const name = `${track.dossier}/${track.topic}`;
  throw new ParleyError('ledger-busy', `track ${name} has too many writers at once; it is tried again`, {
    context: { track: name },
  });
}

type Written = 'unchanged' | 'lost' | { readonly revision: Revision; readonly rest: readonly Report[] };

async function append(deps: RecordDeps, input: TrackInput, first: ReturnType<typeof advanceTrack>): Promise<Written> {
  const { track, previous, recordedAt } = input;
  const late = first.kind === 'beyond-horizon' ? await refoldLate(deps, input) : null;
  const outcome = first.kind === 'beyond-horizon' ? late?.outcome : first;
  if (outcome === undefined || outcome.kind === 'unchanged') return 'unchanged';
  const marks = late?.marks ?? (await markHorizon(deps, input, outcome));
  const { snapshot, changes, alerts, rest } = outcome;
  const number = (previous?.number ?? 0) + 1;
  const frame = { track, number, recordedAt };
  const revision: Revision = { ...frame, snapshot, changes, alerts, ...(marks.length > 0 && { marks }) };
  return (await deps.ledger.appendRevision(revision)) === 'written' ? { revision, rest } : 'lost';
}

/** Cursors and `at` rely on times that only go forward, also where the clock goes back. */
export function laterThan(previous: Revision | null, now: Date): string {
  const least = previous === null ? 0 : Date.parse(previous.recordedAt) + 1;
  return new Date(Math.max(least, now.getTime())).toISOString();
}
