import type { Article } from '../core/article.ts';
import { refOf } from '../core/article-ref.ts';
import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Reader } from '../core/extract/reader.ts';
import { makeReports } from '../core/make-reports.ts';
import type { ArticleRef, Report } from '../core/observation.ts';
import type { ReportStore, SeenArticles, Telemetry } from '../core/ports.ts';
import type { Revision } from '../core/revision.ts';
import { type RecordDeps, recordReports } from './record-reports.ts';
import { storeReports } from './store-reports.ts';

export interface ReconcileDeps extends RecordDeps {
  readonly ledger: RecordDeps['ledger'] & ReportStore & Pick<SeenArticles, 'markSeen'>;
  readonly readerOf: (dossier: Dossier) => Reader | Promise<Reader>;
  readonly telemetry: Telemetry;
}

export interface Reconciled {
  /** Why the article was not read, such as its language; else `null`. */
  readonly skipped: string | null;
  readonly observations: number;
  /** What it changed, also where nobody is alerted. */
  readonly changes: readonly Change[];
  readonly alerts: number;
}

/**
 * Takes one version of an article into the ledger: its reports, a revision of each topic that it changes, and last the
 * mark that it was seen. Each step can be repeated, so a crash between any two is made good by doing it all again. What
 * changes nothing, as a copy of a known text, has reports alone: they are taken in by the next revision, and are mark
 * enough; a copy that comes too late for that has the mark alone.
 * @param input.seen ISO instant at which this version was first seen.
 * @param input.firstSight Whether it came with the first, silent poll of its feed.
 * @param input.marked Whether another version of it has the mark: then this one takes it over, so that the other is
 * read again if it comes back.
 * @throws ParleyError `ledger-busy`, `ledger-unreachable`: do it again later; `too-large`.
 */
export async function reconcileArticle(
  deps: ReconcileDeps,
  input: {
    readonly article: Article;
    readonly dossier: Dossier;
    readonly firstSight: boolean;
    readonly seen: string;
    readonly marked?: boolean;
  },
): Promise<Reconciled> {
  const { ledger, telemetry } = deps;
  const { article, dossier, firstSight, seen, marked = false } = input;
  const { observations, skipped } = (await deps.readerOf(dossier)).read(article);
  // What cannot be read says nothing: that it no longer says what it did would be a correction.
  const stored = skipped === null ? await ledger.versionsOf(dossier.id, article.id) : [];
  const ref = sameAsStored(refOf(article, { seen, firstSight, known: firstOf(stored) }), stored);
  const topics = stored.map((report) => report.topic);
  const { reports, dropped } = makeReports(ref, observations, topics);
  if (dropped > 0) telemetry.warn('article says more than a report holds', { article: article.id, dropped });

  const { version } = ref;
  const there = new Set(stored.filter(({ article: { seen } }) => seen === ref.seen).map(keyOf));
  const fresh = reports.filter((report) => !there.has(keyOf(report)));
  // A version may be a correction: what it leaves out counts, and is taken in at once.
  const mayWait = stored.every((report) => report.article.version === version);
  const put = await storeReports(deps, dossier, fresh, { alone: stored.length === 0, mayWait });
  const kept = reports.filter((report) => put.includes(report) || !fresh.includes(report));
  const revisions: Revision[] = [];
  for (const report of kept) {
    const track = { dossier: dossier.id, topic: report.topic };
    revisions.push(...(await recordReports(deps, track, [report], { dossier, mayWait })));
  }
  const changes = revisions.flatMap((revision) => revision.changes);
  const alerts = revisions.reduce((sum, revision) => sum + revision.alerts.length, 0);
  if (marked || !mayWait || kept.length === 0 || changes.length > 0) {
    await ledger.markSeen(dossier.id, { id: article.id, version, firstSeen: seen, published: article.published });
  }

  telemetry.measure('Observations', observations.length);
  telemetry.measure('Changes', changes.length);
  telemetry.info('article reconciled', {
    article: article.id,
    observations: observations.length,
    changes: changes.length,
  });
  return { skipped, observations: observations.length, changes, alerts };
}

function keyOf({ topic, article }: Report): string {
  return `${topic} ${article.version}`;
}

/**
 * A version that is read again, after a crash or because its mark was lost, is the one that is stored. But a text that
 * comes back after another version is the newest version from now on.
 */
function sameAsStored(ref: ArticleRef, stored: readonly Report[]): ArticleRef {
  const newest = stored.map(({ article }) => article).toSorted((a, b) => (a.seen < b.seen ? 1 : -1))[0];
  return newest?.version === ref.version ? newest : ref;
}

/** The first date of an article is asked of the reports and not of the mark: after a crash there are reports alone. */
function firstOf(versions: readonly Report[]): { published: string } | null {
  const dates = versions.map(({ article }) => article.first ?? article.published);
  const published = dates.sort()[0];
  return published === undefined ? null : { published };
}
