import type { Alert } from './alert.ts';
import type { Article } from './article.ts';
import { refOf, versionOf } from './article-ref.ts';
import type { Change } from './change.ts';
import type { Dossier } from './dossier.ts';
import type { Reader } from './extract/reader.ts';
import { makeReports } from './make-reports.ts';
import { type Report, TOPICS, type Topic } from './observation.ts';
import type { Revision } from './revision.ts';
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
  /**
   * Takes one version of an article in.
   * @param seen ISO instant at which it was seen, later than those before.
   */
  take(article: Article, seen: string): { readonly changes: readonly Change[]; readonly alerts: readonly Alert[] };
}

const NOTHING = { changes: [], alerts: [] };

/** One track, in memory. */
interface Lane {
  readonly reports: Report[];
  revision: Revision | null;
}

export function createPipeline(dossier: Dossier, reader: Pick<Reader, 'read'>): Pipeline {
  const lanes = new Map<Topic, Lane>(TOPICS.map((topic) => [topic, { reports: [], revision: null }]));
  const known = new Map<string, { readonly version: string; readonly published: string }>();

  return {
    take(article, seen) {
      const earlier = known.get(article.id) ?? null;
      const version = versionOf(article);
      if (earlier?.version === version) return NOTHING;
      const ref = refOf(article, { seen, firstSight: false, known: earlier });
      known.set(article.id, { version, published: earlier?.published ?? article.published });

      const { observations, skipped } = reader.read(article);
      if (skipped !== null) return NOTHING;
      const { reports } = makeReports(ref, observations, topicsOf(article, lanes));
      const revisions = reports.flatMap((report) => advance(report, seen));
      return {
        changes: revisions.flatMap((revision) => revision.changes),
        alerts: revisions.flatMap((revision) => revision.alerts),
      };
    },
  };

  function advance(report: Report, recordedAt: string): readonly Revision[] {
    const { topic } = report;
    const lane = lanes.get(topic) ?? { reports: [], revision: null };
    lane.reports.push(report);

    const track = { dossier: dossier.id, topic };
    const revisions: Revision[] = [];
    for (let rest: readonly Report[] = [report]; ; ) {
      const input = { track, previous: lane.revision, policy: dossier.alertPolicy, recordedAt, dossier };
      let outcome = advanceTrack({ ...input, reports: rest });
      if (outcome.kind === 'beyond-horizon') outcome = refoldTrack({ ...input, reports: lane.reports });
      if (outcome.kind === 'unchanged') return revisions;

      const { snapshot, changes, alerts } = outcome;
      lane.revision = { track, number: (lane.revision?.number ?? 0) + 1, recordedAt, snapshot, changes, alerts };
      revisions.push(lane.revision);
      rest = outcome.rest;
    }
  }
}

/** Topics of which an earlier version of the article spoke: what a later one no longer says is a correction. */
function topicsOf({ id }: Article, lanes: ReadonlyMap<Topic, Lane>): readonly Topic[] {
  return TOPICS.filter((topic) => lanes.get(topic)?.reports.some(({ article }) => article.id === id));
}
