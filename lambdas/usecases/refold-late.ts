import type { Report } from '../core/observation.ts';
import type { CheckpointStore, ReportStore } from '../core/ports.ts';
import type { Checkpoint, Mark, TrackId } from '../core/revision.ts';
import { horizonOf, passCheckpoints, thinMarks, wantsMark } from '../core/track/checkpoints.ts';
import { carrySnapshot, refoldTrack, type TrackInput, type TrackOutcome } from '../core/track.ts';

interface RefoldDeps {
  readonly ledger: CheckpointStore & Pick<ReportStore, 'reportsOf'>;
}

/**
 * Folds reports in that are older than the horizon: from the last checkpoint before them, so that it costs what came
 * after that and not the whole history; from the beginning where there is none.
 * @returns The outcome, and the marks that hold from now on: what was marked after the late reports holds no longer.
 */
export async function refoldLate(
  { ledger }: RefoldDeps,
  input: TrackInput,
): Promise<{ readonly outcome: TrackOutcome; readonly marks: readonly Mark[] }> {
  const { track, previous } = input;
  const published = input.reports.map(({ article }) => article.first ?? article.published).toSorted()[0] ?? '';
  const before = (previous?.marks ?? []).filter((mark) => mark.published < new Date(published).toISOString());
  const { start, marks } = await findStart(ledger, track, before);
  const reports: Report[] = [];
  for await (const report of ledger.reportsOf(track, start?.published ?? null)) reports.push(report);
  const passed = passCheckpoints(start, reports);
  const told = refoldTrack({ ...input, reports, from: passed.at(-1)?.checkpoint ?? start });
  const dropped = (previous?.marks ?? []).length > before.length;
  // What changes nothing now can change what comes later: checkpoints without it must not be used any more.
  const outcome: TrackOutcome =
    told.kind === 'unchanged' && dropped && previous !== null
      ? { kind: 'advanced', snapshot: carrySnapshot(previous), changes: [], alerts: [], rest: [] }
      : told;
  if (outcome.kind === 'unchanged') return { outcome, marks: previous?.marks ?? [] };
  const revision = (previous?.number ?? 0) + 1;
  const more: Mark[] = [];
  for (const { checkpoint, beyond } of passed) {
    const key = await ledger.putCheckpoint(track, checkpoint);
    more.push({ published: checkpoint.published, revision, beyond, key });
  }
  return { outcome, marks: thinMarks([...marks, ...more], revision) };
}

/** The marks of a revision that follows without a late report: once in a while its horizon is one more. */
export async function markHorizon(
  { ledger }: RefoldDeps,
  { track, previous }: Pick<TrackInput, 'track' | 'previous'>,
  outcome: Extract<TrackOutcome, { kind: 'advanced' }>,
): Promise<readonly Mark[]> {
  const marks = previous?.marks ?? [];
  const revision = (previous?.number ?? 0) + 1;
  const horizon = wantsMark(marks, revision) ? horizonOf(outcome.snapshot) : null;
  if (horizon === null) return marks;
  const { checkpoint, beyond } = horizon;
  const key = await ledger.putCheckpoint(track, checkpoint);
  return thinMarks([...marks, { published: checkpoint.published, revision, beyond, key }], revision);
}

/** The newest checkpoint that is still there, and the marks up to it. */
async function findStart(
  ledger: CheckpointStore,
  track: TrackId,
  marks: readonly Mark[],
): Promise<{ readonly start: Checkpoint | null; readonly marks: readonly Mark[] }> {
  for (let count = marks.length; count > 0; count -= 1) {
    const start = await ledger.checkpoint(track, marks[count - 1]?.key ?? '');
    if (start !== null) return { start, marks: marks.slice(0, count) };
  }
  return { start: null, marks: [] };
}
