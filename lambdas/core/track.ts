import type { Alert } from './alert.ts';
import type { Change } from './change.ts';
import type { Report } from './observation.ts';
import type { Checkpoint, Revision, TrackId, TrackSnapshot } from './revision.ts';
import { bytesOf } from './track/bytes.ts';
import { tellChanges } from './track/changes.ts';
import { beginAt } from './track/checkpoints.ts';
import { isCopy } from './track/copies.ts';
import { type Folded, foldBehind, isBeyond, isKnown, NOTHING } from './track/horizon.ts';
import { itemsOf } from './track/items.ts';
import type { Facts } from './track/model.ts';
import { prepareReport } from './track/prepare.ts';
import { REVISION_BYTES, TOLD_BYTES } from './track/size.ts';
import type { TrackInput } from './track/teller.ts';
import { tellLess, tellSame } from './track/view.ts';
import { findWaiting, isRoomBeside, passedBy, waitingFrom } from './track/waiting.ts';

export { copySpan, isCopyAmong } from './track/copies.ts';
export type { TrackInput } from './track/teller.ts';
export { isRoomBeside } from './track/waiting.ts';

/** Bytes of JSON that a revision takes beside items, facts, changes and alerts; marks grow with a history's logarithm. */
const FRAME_BYTES = 6500;

/** What one more revision holds. */
export interface TrackAdvance {
  readonly kind: 'advanced';
  readonly snapshot: TrackSnapshot;
  readonly changes: readonly Change[];
  readonly alerts: readonly Alert[];
  /** Reports that are still to be taken in, by the revision after this one. */
  readonly rest: readonly Report[];
}

export type TrackOutcome = { readonly kind: 'unchanged' } | TrackAdvance;

export function emptySnapshot(): TrackSnapshot {
  return snapshotWhole('ceasefire', []);
}

/**
 * The state of a track after a set of reports: the same for any order of them and any number of repeats. Nothing is
 * told of yet.
 */
export function foldTrack(track: TrackId, reports: readonly Report[]): TrackSnapshot {
  return snapshotWhole(track.topic, reports.map(prepareReport));
}

function snapshotWhole(topic: TrackId['topic'], reports: readonly Report[]): TrackSnapshot {
  const { early: _, ...folded } = foldBehind(NOTHING, reports);
  return snapshotOf(topic, folded, {});
}

/**
 * Takes new reports into a track. What is more than one revision holds is told by further ones: the caller goes on with
 * the rest of the reports, also where there is none, until nothing changes any more.
 * @returns The next snapshot with the changes that led to it and the alerts that are owed; `beyond-horizon` where a
 * report changes what the snapshot has folded for good: `refoldTrack` with all reports of the track is due.
 */
export function advanceTrack(input: TrackInput): TrackOutcome | { readonly kind: 'beyond-horizon' } {
  const facts = factsOf(input.previous);
  // What is left to be told in silence comes to its end before there is news.
  if (facts.untold === 'silent' && input.reports.length > 0) {
    const outcome = advanceTrack({ ...input, reports: [] });
    return outcome.kind === 'advanced' ? { ...outcome, rest: input.reports } : outcome;
  }
  const reports = input.reports.map(prepareReport).filter((report) => !isKnown(report, facts));
  if (reports.length === 0 && facts.untold === undefined) return { kind: 'unchanged' };
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
  const [first, second] = [one, other].map(({ items, facts }) => {
    const { base, through, later, recent } = facts as Facts;
    return JSON.stringify({ items, base, through, later, recent });
  });
  return first === second;
}

/** The snapshot of one more revision of the same state: what the one before it may have missed was looked for. */
export function carrySnapshot({ snapshot }: Revision): TrackSnapshot {
  const { passed: _, ...facts } = snapshot.facts as Facts;
  return { items: snapshot.items, facts };
}

/**
 * Whether reports can be left to the next revision, beside those that wait already: one that took them all in would
 * tell nobody anything.
 * @param outcome Of the reports and of those that wait.
 */
export function canWait(
  previous: Revision | null,
  outcome: TrackAdvance,
  reports: readonly Report[],
  waiting: readonly Report[],
): boolean {
  const facts = factsOf(previous);
  const copies = reports.every((report) => isCopy(report, facts, waiting));
  if (previous === null || !isRoomBeside(waiting, copies)) return false;
  // A value that is gone where there are copies alone was let go of; else it may have been taken back.
  return copies ? tellsNothing(previous, outcome) : leavesAll(previous, outcome);
}

/** Whether a report changes what the newest revision has folded for good. */
export function isLate(previous: Revision | null, report: Report): boolean {
  const facts = factsOf(previous);
  const prepared = prepareReport(report);
  return isBeyond(prepared, facts) && !isKnown(prepared, facts);
}

/** Whether a report is a copy of a text that the newest revision knows. */
export function isKnownCopy(previous: Revision | null, report: Report): boolean {
  return isCopy(report, factsOf(previous), []);
}

/** Whether nobody is told anything by a revision, though it may hold less than the one before it. */
export function tellsNothing(previous: Revision | null, { changes, snapshot }: TrackAdvance): boolean {
  if (previous === null || changes.length > 0) return false;
  const whole = [previous.snapshot, snapshot].every(({ facts }) => (facts as Facts).untold === undefined);
  return whole && tellLess(previous.snapshot.items, snapshot.items);
}

function leavesAll(previous: Revision, { snapshot }: TrackAdvance): boolean {
  const [before, after] = [previous.snapshot, snapshot].map(({ facts }) => {
    const { told, untold } = facts as Facts;
    return untold === undefined ? JSON.stringify(Object.values(told)) : null;
  });
  return before !== null && before === after && tellSame(previous.snapshot.items, snapshot.items);
}

/** Publication instant from which on reports may be stored that the track has not taken in; `null`: from the first. */
export function waitingSince(previous: Revision | null): string | null {
  return waitingFrom(factsOf(previous))?.published ?? null;
}

/** Of the reports that are stored since then those that the track has not taken in. */
export function waitingReports(previous: Revision | null, stored: readonly Report[]): readonly Report[] {
  return findWaiting(factsOf(previous), stored);
}

function compareWith(input: TrackInput, folded: Folded): TrackOutcome {
  const { track, previous } = input;
  const known = factsOf(previous);
  const silent = input.silent === true || known.untold === 'silent';
  const { early, ...bare } = folded;
  const room = REVISION_BYTES - FRAME_BYTES - TOLD_BYTES - bytesOf(snapshotOf(track.topic, bare, {}));
  // What is told on belongs to no report of its own.
  const reports = input.reports.length > 0 ? input.reports : folded.recent;
  const telling = tellChanges({ ...input, reports, silent }, folded.state, known.told, room);
  const { told, changes, alerts } = telling;
  const untold: Pick<Facts, 'untold'> = telling.more ? { untold: silent ? 'silent' : 'aloud' } : {};
  const snapshot = snapshotOf(track.topic, bare, told, untold);
  // A report that was taken in before folds to what is there already.
  if (previous !== null && sameFacts(snapshot, previous.snapshot)) return { kind: 'unchanged' };
  const passed = previous === null || early.length === 0 ? {} : { passed: passedBy(early, known.through) };
  return {
    kind: 'advanced',
    snapshot: snapshotOf(track.topic, bare, told, { ...untold, ...passed }),
    changes,
    alerts,
    rest: [],
  };
}

function sameFacts(one: TrackSnapshot, other: TrackSnapshot): boolean {
  const [first, second] = [one, other].map(({ items, facts }) =>
    JSON.stringify({ items, ...(facts as Facts), passed: null }),
  );
  return first === second;
}

function factsOf(previous: Revision | null): Facts {
  return (previous?.snapshot ?? emptySnapshot()).facts as Facts;
}

function snapshotOf(
  topic: TrackId['topic'],
  { state, ...facts }: Omit<Folded, 'early'>,
  told: Facts['told'],
  more: Pick<Facts, 'untold' | 'passed'> = {},
): TrackSnapshot {
  return { items: itemsOf(topic, state), facts: { ...facts, told, ...more } satisfies Facts };
}
