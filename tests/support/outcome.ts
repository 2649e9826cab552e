import type { Alert } from '../../lambdas/core/alert.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import type { TestAws } from './embedded.ts';
import { collect } from './ledger.ts';

/** All that is left of a life: states, changes and what subscribers got. */
export interface Outcome {
  readonly reports: number;
  readonly tracks: readonly { items: unknown; changes: readonly unknown[]; numbers: readonly number[] }[];
  readonly seen: readonly unknown[];
  readonly owed: readonly string[];
  readonly published: ReadonlyMap<string, readonly string[]>;
}

/**
 * Times of seeing and recording depend on when the crash was; all else must not. The dossier's name is taken out.
 * @param copied When the copy was published.
 */
export async function outcomeOf(
  { ledger }: TestAws,
  dossier: Dossier,
  sent: readonly Alert[],
  copied: string,
): Promise<Outcome> {
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
    reports: archived.filter(({ kind }) => kind === 'report').length,
    tracks: [...tracks.values()].map((all) => ({
      items: all.at(-1)?.snapshot.items,
      changes: all.flatMap((revision) => revision.changes),
      numbers: all.map((revision) => revision.number),
    })),
    // A copy needs no mark beside its report, and gets one when it is read again after it was taken in.
    seen: archived.filter((entry) => entry.kind === 'seen' && entry.article.published !== copied),
    owed: pending.filter((batch) => batch.key.includes(dossier.id)).map((batch) => batch.key),
    published: new Map([...published].map(([id, alerts]) => [id, alerts.map((alert) => JSON.stringify(alert))])),
  };
}
