import type { Alert } from './alert.ts';
import type { Article } from './article.ts';
import { refOf } from './article-ref.ts';
import type { Change } from './change.ts';
import type { Dossier } from './dossier.ts';
import type { Reader } from './extract/reader.ts';
import { makeReports } from './make-reports.ts';
import type { Report, Topic } from './observation.ts';
import type { Revision, TrackId } from './revision.ts';
import { advanceTrack, refoldTrack } from './track.ts';

/**
 * The whole way of an article, without servers: what parley is, on one screen.
 *
 *   article ──read──► observations ──report──► fold ──► snapshot ──diff──► changes ──► alerts
 *
 * In an account, `usecases/reconcile-article.ts` goes the same way with a ledger between the steps: reports are stored
 * before they are folded, and a revision is written by one conditional put. Replay, backtests and tests go it here.
 */
export interface Pipeline {
  /** Takes one article in, at the moment at which it was seen. */
  take(article: Article, seen: string): { readonly changes: readonly Change[]; readonly alerts: readonly Alert[] };
}

export function createPipeline(dossier: Dossier, reader: Reader): Pipeline {
  const revisions = new Map<Topic, Revision>();
  const reports = new Map<Topic, Report[]>();

  function advance(report: Report, recordedAt: string): Revision | null {
    const track: TrackId = { dossier: dossier.id, topic: report.topic };
    const all = [...(reports.get(report.topic) ?? []), report];
    reports.set(report.topic, all);

    const previous = revisions.get(report.topic) ?? null;
    const input = { track, previous, policy: dossier.alertPolicy, recordedAt, dossier };
    let outcome = advanceTrack({ ...input, reports: [report] });
    if (outcome.kind === 'beyond-horizon') outcome = refoldTrack({ ...input, reports: all });
    if (outcome.kind === 'unchanged') return null;

    const { snapshot, changes, alerts } = outcome;
    const revision = { track, number: (previous?.number ?? 0) + 1, recordedAt, snapshot, changes, alerts };
    revisions.set(report.topic, revision);
    return revision;
  }

  return {
    take(article, seen) {
      const { observations, skipped } = reader.read(article);
      const ref = refOf(article, { seen, firstSight: false });
      const earlier = skipped === null ? topicsOf(article.id, reports) : [];
      const written = makeReports(ref, observations, earlier).reports.map((report) => advance(report, seen));
      return {
        changes: written.flatMap((revision) => revision?.changes ?? []),
        alerts: written.flatMap((revision) => revision?.alerts ?? []),
      };
    },
  };
}

/** Topics of which an earlier version of the article spoke: what a later one no longer says is a correction. */
function topicsOf(article: string, reports: ReadonlyMap<Topic, readonly Report[]>): readonly Topic[] {
  return [...reports]
    .filter(([, known]) => known.some((report) => report.article.id === article))
    .map(([topic]) => topic);
}
