import type { Alert } from '../../lambdas/core/alert.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import type { ArchiveEntry } from '../../lambdas/core/ports.ts';
import type { TestAws } from './embedded.ts';
import { collect } from './ledger.ts';

/** All that is left of a life: states, changes and what subscribers got. */
export interface Outcome {
  readonly reports: number;
  readonly tracks: readonly { items: unknown; changes: readonly unknown[]; numbers: readonly number[] }[];
  /** Articles that are known to have been read, by a mark or by a report. */
  readonly read: readonly string[];
  readonly owed: readonly string[];
  readonly published: ReadonlyMap<string, readonly string[]>;
}

/** Times of seeing and recording depend on when the crash was; all else must not. The dossier's name is taken out. */
export async function outcomeOf({ ledger }: TestAws, dossier: Dossier, sent: readonly Alert[]): Promise<Outcome> {
  const bare = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value, (key, inner) => (/^(seen|firstSeen|recordedAt)$/.test(key) ? null : inner)).replaceAll(
        dossier.id,
        'd',
      ),
    );
  const archived = bare(await collect(ledger.entriesOf(dossier.id)));
  const revisions = archived.flatMap((entry) => (entry.kind === 'revision' ? [entry.revision] : []));
  const tracks = Map.groupBy(revisions, (revision) => revision.track.topic);
  const pending = await ledger.pending('9999', 1000);
  const published = Map.groupBy(
    sent.map((alert) => bare(alert)),
    (alert) => alert.id.replace(/\d{9,}$/, ''),
  );
  return {
    reports: archived.flatMap(reportsIn).length,
    tracks: [...tracks.values()].map((all) => ({
      items: all.at(-1)?.snapshot.items,
      changes: all.flatMap((revision) => revision.changes),
      numbers: all.map((revision) => revision.number),
    })),
    // A mark that a crash came before is not made up for where there are reports.
    read: [...new Set(archived.flatMap(articlesIn))].toSorted(),
    owed: pending.filter((batch) => batch.key.includes(dossier.id)).map((batch) => batch.key),
    published: new Map([...published].map(([id, alerts]) => [id, alerts.map((alert) => JSON.stringify(alert))])),
  };
}

function reportsIn(entry: ArchiveEntry): readonly unknown[] {
  if (entry.kind === 'joined') return entry.reports.said;
  return entry.kind === 'report' ? [entry.report] : [];
}

function articlesIn(entry: ArchiveEntry): readonly string[] {
  if (entry.kind === 'joined') return [entry.reports.article.id];
  if (entry.kind === 'report') return [entry.report.article.id];
  return entry.kind === 'seen' ? [entry.article.id] : [];
}
