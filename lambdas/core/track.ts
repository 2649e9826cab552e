import type { Alert } from './alert.ts';
import type { Change } from './change.ts';
import type { Report } from './observation.ts';
import type { Checkpoint, Revision, TrackId, TrackSnapshot } from './revision.ts';
import { type TrackInput, tellChanges } from './track/changes.ts';
import { beginAt } from './track/checkpoints.ts';
import { type Folded, foldBehind, isBeyond, NOTHING } from './track/horizon.ts';
import { itemsOf } from './track/items.ts';
import type { Facts } from './track/model.ts';
import { prepareReport } from './track/prepare.ts';

export type { TrackInput } from './track/changes.ts';

export type TrackOutcome =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'advanced';
      readonly snapshot: TrackSnapshot;
      readonly changes: readonly Change[];
      readonly alerts: readonly Alert[];
    };

export function emptySnapshot(): TrackSnapshot {
  return snapshotOf('ceasefire', foldBehind(NOTHING, []), {});
}

/**
 * The state of a track after a set of reports: the same for any order of them and any number of repeats. Nothing is
 * told of yet.
 */
export function foldTrack(track: TrackId, reports: readonly Report[]): TrackSnapshot {
  return snapshotOf(track.topic, foldBehind(NOTHING, reports.map(prepareReport)), {});
}

/**
 * Takes new reports into a track.
 * @returns The next snapshot with the changes that led to it and the alerts that are owed; `beyond-horizon` where a
 * report changes what the snapshot has folded for good: `refoldTrack` with all reports of the track is due.
 */
export function advanceTrack(input: TrackInput): TrackOutcome | { readonly kind: 'beyond-horizon' } {
  const facts = factsOf(input.previous);
  const reports = input.reports.map(prepareReport).filter((report) => !isKnown(report, facts));
  if (reports.length === 0) return { kind: 'unchanged' };
  if (reports.some((report) => isBeyond(report, facts))) return { kind: 'beyond-horizon' };
  return compareWith(input, foldBehind(facts, [...facts.recent, ...reports]));
}

/**
 * Folds a track anew from all its reports and tells what that changes.
 * @param input.from A checkpoint: only the reports that come after it are needed. `null`: from the beginning.
 */
export function refoldTrack(input: TrackInput & { readonly from?: Checkpoint | null }): TrackOutcome {
  const { behind, reports } = beginAt(input.from ?? null, input.reports);
  return compareWith(input, foldBehind(behind, reports));
}

/** Whether two snapshots of a track are of the same state, whatever was told of it. */
export function sameState(one: TrackSnapshot, other: TrackSnapshot): boolean {
  const [first, second] = [one, other].map(({ items, facts }) =>
    JSON.stringify({ items, ...(facts as Facts), told: null }),
  );
  return first === second;
}

function compareWith(input: TrackInput, folded: Folded): TrackOutcome {
  const { track, previous } = input;
  const { told, changes, alerts } = tellChanges(input, folded.state, factsOf(previous).told);
  const snapshot = snapshotOf(track.topic, folded, told);
  // A report that was taken in before folds to what is there already.
  if (previous !== null && JSON.stringify(snapshot) === JSON.stringify(previous.snapshot)) return { kind: 'unchanged' };
  return { kind: 'advanced', snapshot, changes, alerts };
}

function factsOf(previous: Revision | null): Facts {
  return (previous?.snapshot ?? emptySnapshot()).facts as Facts;
}

function snapshotOf(topic: TrackId['topic'], { state, ...facts }: Folded, told: Facts['told']): TrackSnapshot {
  return { items: itemsOf(topic, state), facts: { ...facts, told } satisfies Facts };
}

/** A version that is known, and was last seen when it is seen now or later. */
function isKnown({ article }: Report, { recent }: Facts): boolean {
  return recent.some(({ article: known }) => {
    return known.id === article.id && known.version === article.version && known.seen >= article.seen;
  });
}
