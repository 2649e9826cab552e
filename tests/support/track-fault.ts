import type { Dossier } from '../../lambdas/core/dossier.ts';
import type { Report, Topic } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import {
  advanceTrack,
  emptySnapshot,
  foldTrack,
  sameState,
  tellsNothing,
  waitingReports,
} from '../../lambdas/core/track.ts';
import { findBrokenChain } from './follow-track.ts';
import { atMinute } from './ledger.ts';

/** Checks that nothing is lost of a track, and nothing untold; says what is wrong. */
export function findTrackFault(
  dossier: Dossier,
  topic: Topic,
  { revisions, reports }: { readonly revisions: readonly Revision[]; readonly reports: readonly Report[] },
): string | null {
  const track = { dossier: dossier.id, topic };
  const previous: Revision | null = revisions.at(-1) ?? null;
  const input = { track, previous, policy: dossier.alertPolicy, recordedAt: atMinute(999), dossier };
  // What is behind the horizon and made no difference when it came is in the state without a trace.
  const waiting = waitingReports(previous, reports).filter((report) => {
    return advanceTrack({ ...input, reports: [report] }).kind !== 'beyond-horizon';
  });
  const outcome = advanceTrack({ ...input, reports: waiting });
  if (outcome.kind === 'advanced' && !tellsNothing(previous, outcome)) return 'what waits is news';
  const snapshot = outcome.kind === 'advanced' ? outcome.snapshot : (previous?.snapshot ?? emptySnapshot());
  if (!sameState(snapshot, foldTrack(track, reports))) return 'the state is not that of all reports';
  return findBrokenChain(revisions.flatMap(({ changes }) => changes));
}
