import type { Report } from '../observation.ts';
import { bytesOf } from './bytes.ts';
import { takeReport } from './fold.ts';
import type { Facts, State } from './model.ts';
import { comparePlaces, orderReports, placeOf } from './prepare.ts';
import type { SignatureCache } from './stories.ts';
import { daysBetween } from './time.ts';
import { TOMB_DAYS } from './tombstones.ts';
import { latestVersions, readVersions } from './versions.ts';

/** Bytes of JSON of the newest reports that a snapshot keeps, so that late ones find their place without the ledger. */
const RECENT_BYTES = 14_000;
const LATER_BYTES = 3000;

/** What a fold of later reports begins with. */
export type Behind = Pick<Facts, 'base' | 'through' | 'later'>;

/** A state with what it takes to fold the next report into it. */
export interface Folded extends Behind {
  readonly recent: Facts['recent'];
  readonly state: State;
  /** The reports that were taken into the base. */
  readonly early: readonly Report[];
}

export const NOTHING: Behind = {
  base: { newest: null, entries: [], forgotten: [], stories: [] },
  through: null,
  later: [],
};

/**
 * Folds reports behind a base: all of them, or the recent ones with those that are new. The state is that after the
 * last one; the base moves up to the first of the reports that are kept. As which those are depends on the reports
 * alone (the newest, while they are within the size and 30 days), folding one by one ends where folding all at once does.
 */
export function foldBehind(behind: Behind, reports: readonly Report[]): Folded {
  const ordered = orderReports(reports);
  const findWithdrawal = readVersions([...behind.later, ...ordered]);
  const cache: SignatureCache = new Map();
  const at = ordered.length - countRecent(ordered);
  const [early, recent] = [ordered.slice(0, at), ordered.slice(at)];
  const base = structuredClone(behind.base);
  for (const report of early) takeReport(base, report, findWithdrawal, cache);
  const state = structuredClone(base);
  for (const report of recent) takeReport(state, report, findWithdrawal, cache);
  const last = early.at(-1);
  const through = last === undefined ? behind.through : placeOf(last);
  return { base, through, later: keepLater([...behind.later, ...early], recent), recent, state, early };
}

/** A version that is known, and was last seen when it is seen now or later. */
export function isKnown({ article }: Report, { recent }: Pick<Facts, 'recent'>): boolean {
  return recent.some(({ article: known }) => {
    return known.id === article.id && known.version === article.version && known.seen >= article.seen;
  });
}

/**
 * Whether a report changes what is in the base already: it was published before the horizon, or is a version of an
 * article that was.
 */
export function isBeyond(report: Report, { base, through, recent }: Facts): boolean {
  if (through === null) return false;
  const { id, first, published } = report.article;
  if (comparePlaces({ published: first ?? published, article: id, seen: '', version: '' }, through) <= 0) return true;
  const inBase = base.stories.some(({ articles }) => articles.includes(id));
  return inBase && !recent.some(({ article }) => article.id === id);
}

/** Versions before the horizon that are later than one behind it: a text that was changed, and changed back. */
function keepLater(early: readonly Report[], recent: readonly Report[]): readonly Report[] {
  const articles = new Set(recent.map(({ article }) => article.id));
  const versions = early.filter(({ article }) => articles.has(article.id));
  const latest = latestVersions([...versions, ...recent]);
  let bytes = 0;
  // only what they say is compared, so that they need no signature
  const later = versions
    .filter((report) => latest.get(report.article.id) === report)
    .map((report) => ({ ...report, article: { ...report.article, signature: '' } }));
  return later.filter((report) => {
    const size = bytesOf(report);
    if (bytes + size > LATER_BYTES) return false;
    bytes += size;
    return true;
  });
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
