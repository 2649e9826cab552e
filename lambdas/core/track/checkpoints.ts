import type { Report } from '../observation.ts';
import type { Checkpoint, Mark, TrackSnapshot } from '../revision.ts';
import { takeReport } from './fold.ts';
import { type Behind, NOTHING } from './horizon.ts';
import type { Facts } from './model.ts';
import { comparePlaces, orderReports, placeOf, prepareReport } from './prepare.ts';
import { latestVersions, readVersions } from './versions.ts';

/** Reports between a track's end and its newest checkpoint: more than a snapshot keeps beyond the horizon. */
const STEP = 64;

/** The horizon of a snapshot and the number of reports beyond it; `null` where nothing lies behind it. */
export function horizonOf(
  snapshot: TrackSnapshot,
): { readonly checkpoint: Checkpoint; readonly beyond: number } | null {
  const { base, through, later, recent } = snapshot.facts as Facts;
  if (through === null) return null;
  const state: Behind = { base, through, later };
  return { checkpoint: { published: through.published, state }, beyond: recent.length };
}

/** What a checkpoint holds, and the reports that are not in it yet, in the order of the fold. */
export function beginAt(
  checkpoint: Checkpoint | null,
  reports: readonly Report[],
): { readonly behind: Behind; readonly reports: readonly Report[] } {
  const behind = checkpoint === null ? NOTHING : (checkpoint.state as Behind);
  const ordered = orderReports(reports.map(prepareReport));
  const { through } = behind;
  if (through === null) return { behind, reports: ordered };
  return { behind, reports: ordered.filter((report) => comparePlaces(placeOf(report), through) > 0) };
}

/**
 * Folds reports up to 64 before the last and leaves checkpoints on the way: 64, 128, 256 … reports before the end, so
 * that the next late report finds one that is not much farther back than itself.
 * @returns Oldest first, each with the number of reports beyond it.
 */
export function passCheckpoints(
  from: Checkpoint | null,
  reports: readonly Report[],
  step = STEP,
): readonly { readonly checkpoint: Checkpoint; readonly beyond: number }[] {
  let { behind, reports: rest } = beginAt(from, reports);
  return distancesIn(rest.length, step).map((beyond) => {
    const early = rest.length - beyond;
    behind = foldOver(behind, rest, early);
    rest = rest.slice(early);
    return { checkpoint: { published: behind.through?.published ?? '', state: behind }, beyond };
  });
}

function distancesIn(length: number, step: number): readonly number[] {
  const distances: number[] = [];
  for (let distance = step; distance < length; distance *= 2) distances.unshift(distance);
  return distances;
}

/** Takes the first reports in, in the light of those that come after them: a later version may withdraw an earlier one. */
function foldOver(behind: Behind, reports: readonly Report[], count: number): Behind {
  const findWithdrawal = readVersions([...behind.later, ...reports]);
  const base = structuredClone(behind.base);
  const [early, rest] = [reports.slice(0, count), reports.slice(count)];
  const cache = new Map();
  for (const report of early) takeReport(base, report, findWithdrawal, cache);
  const known = [...behind.later, ...early];
  const latest = latestVersions([...known, ...rest]);
  const articles = new Set(rest.map(({ article }) => article.id));
  const later = known.filter((report) => articles.has(report.article.id) && latest.get(report.article.id) === report);
  const last = early.at(-1);
  return { base, through: last === undefined ? behind.through : placeOf(last), later };
}

/** How many reports lie between a mark and the end of its track, at the revision of a number. */
function distanceOf({ revision, beyond }: Mark, number: number): number {
  return number - revision + beyond;
}

/** Whether the newest mark is so far back that the horizon is worth one more. */
export function wantsMark(marks: readonly Mark[], number: number): boolean {
  const newest = marks.at(-1);
  return (newest === undefined ? number : distanceOf(newest, number)) >= 2 * STEP;
}

/** Leaves out marks between two that are close by, for their distance: what stays grows with its logarithm. */
export function thinMarks(marks: readonly Mark[], number: number): readonly Mark[] {
  const kept: Mark[] = [];
  for (const [index, mark] of marks.entries()) {
    const [older, newer] = [kept.at(-1), marks[index + 1]];
    const spare = older && newer && distanceOf(older, number) <= 2 * distanceOf(newer, number);
    if (!spare) kept.push(mark);
  }
  return kept;
}
