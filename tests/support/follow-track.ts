import type { Alert } from '../../lambdas/core/alert.ts';
import type { Change } from '../../lambdas/core/change.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import type { Report } from '../../lambdas/core/observation.ts';
import type { Revision, TrackId, TrackSnapshot } from '../../lambdas/core/revision.ts';
import { advanceTrack, emptySnapshot, refoldTrack } from '../../lambdas/core/track.ts';

type When = Dossier['alertPolicy']['when'];

/** A track that takes reports as they arrive, and remembers all that came of it. */
export interface Followed {
  readonly track: TrackId;
  readonly snapshot: TrackSnapshot;
  readonly revisions: readonly Revision[];
  readonly changes: readonly Change[];
  readonly alerts: readonly Alert[];
  /** How often the stored reports were needed. */
  readonly refolds: number;
}

/** Lets reports of one topic arrive in the order given, some at a time. */
export function followTrack(reports: readonly Report[], options: { when?: When; batch?: number } = {}): Followed {
  const { when = 'at-once', batch = 1 } = options;
  const track: TrackId = { dossier: 'test', topic: reports[0]?.topic ?? 'ceasefire' };
  const revisions: Revision[] = [];
  let refolds = 0;
  for (let at = 0; at < reports.length; at += batch) {
    const recordedAt = new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString();
    for (let rest = reports.slice(at, at + batch); ; ) {
      const previous = revisions.at(-1) ?? null;
      const input = { track, previous, policy: { when, quietHours: null }, recordedAt };
      let outcome = advanceTrack({ ...input, reports: rest });
      if (outcome.kind === 'beyond-horizon') {
        refolds += 1;
        outcome = refoldTrack({ ...input, reports: reports.slice(0, at + batch) });
      }
      if (outcome.kind === 'unchanged') break;
      const { snapshot, changes, alerts } = outcome;
      const stored = JSON.parse(JSON.stringify(snapshot)) as TrackSnapshot;
      revisions.push({ track, number: revisions.length + 1, recordedAt, snapshot: stored, changes, alerts });
      rest = [...outcome.rest];
    }
  }
  return {
    track,
    snapshot: revisions.at(-1)?.snapshot ?? emptySnapshot(),
    revisions,
    changes: revisions.flatMap(({ changes }) => changes),
    alerts: revisions.flatMap(({ alerts }) => alerts),
    refolds,
  };
}

/** Changes in short: "russia rejects, was null" and "status active, was agreed (update)". */
export function tellShort(changes: readonly Change[]): string[] {
  return changes.map(({ itemId, party, from, to, msgType }) => {
    const kind = msgType === 'alert' ? '' : ` (${msgType})`;
    return `${itemId.split('/').slice(1, 2)} ${party ?? 'status'}: ${from} → ${to}${kind}`;
  });
}

/** Checks that each change begins where the one before it of the same value ended; says where one does not. */
export function findBrokenChain(changes: readonly Change[]): string | null {
  const last = new Map<string, string | null>();
  for (const { id, itemId, kind, party, from, to } of changes) {
    const key = `${itemId} ${kind} ${party ?? ''}`;
    if (from !== (last.get(key) ?? null)) return `${id}: ${key} is from ${from}, and was ${last.get(key) ?? null}`;
    last.set(key, to);
  }
  return null;
}
