import type { Report } from '../observation.ts';
import { takeReport } from './fold.ts';
import type { Facts, State } from './model.ts';
import { comparePlaces, orderReports, placeOf } from './prepare.ts';
import { bytesOf } from './size.ts';
import type { SignatureCache } from './stories.ts';
import { daysBetween } from './time.ts';
import { TOMB_DAYS } from './tombstones.ts';
import { readVersions } from './versions.ts';

/** Bytes of JSON of the newest reports that a snapshot keeps, so that late ones find their place without the ledger. */
const RECENT_BYTES = 24_000;

/** A state with what it takes to fold the next report into it. */
export interface Folded extends Omit<Facts, 'told'> {
  readonly state: State;
}

export const EMPTY_STATE: State = { newest: null, entries: [], stories: [] };

/**
 * Folds reports behind a base: all of them, or the recent ones with those that are new. The state is that after the
 * last one; the base moves up to the first of the reports that are kept. As which those are depends on the reports
 * alone (the newest, while they are within the size and 30 days), folding one by one ends where folding all at once does.
 */
export function foldBehind(base: State, reports: readonly Report[], through: Facts['through'] = null): Folded {
  const ordered = orderReports(reports);
  const findWithdrawal = readVersions(ordered);
  const cache: SignatureCache = new Map();
  const at = ordered.length - countRecent(ordered);
  const before = structuredClone(base);
  for (const report of ordered.slice(0, at)) takeReport(before, report, findWithdrawal, cache);
  const state = structuredClone(before);
  const recent = ordered.slice(at);
  for (const report of recent) takeReport(state, report, findWithdrawal, cache);
  const last = ordered[at - 1];
  return { base: before, through: last === undefined ? through : placeOf(last), recent, state };
}

/**
 * Whether a report changes what is in the base already: it was published before the horizon, or is a later version of
 * an article that was.
 */
export function isBeyond(report: Report, { base, through, recent }: Omit<Facts, 'told'>): boolean {
  if (through === null) return false;
  const { id, first, published } = report.article;
  if (comparePlaces({ ...placeOf(report), published: first ?? published }, through) <= 0) return true;
  const inBase = base.stories.some(({ articles }) => articles.includes(id));
  return inBase && !recent.some(({ article }) => article.id === id);
}

function countRecent(ordered: readonly Report[]): number {
  const newest = ordered.at(-1)?.article.published ?? '';
  let bytes = 0;
  const reversed = ordered.toReversed();
  const first = reversed.findIndex((report) => {
    bytes += bytesOf(report);
    return bytes > RECENT_BYTES || daysBetween(report.article.published, newest) > TOMB_DAYS;
  });
  return first === -1 ? ordered.length : first;
}
