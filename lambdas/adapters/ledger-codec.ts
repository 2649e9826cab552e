import { gunzipSync, gzipSync } from 'node:zlib';
import type { Alert } from '../core/alert.ts';
import type { Change } from '../core/change.ts';
import type { Mark, Revision, TrackId } from '../core/revision.ts';
import type { Item } from './ledger-access.ts';
import { instantOf, revisionNumber } from './ledger-keys.ts';

/** Beyond this a snapshot is compressed to about a sixth; DynamoDB bills each write by the kilobyte. */
const COMPRESS_BYTES = 4096;

/** JSON, compressed where that pays. */
export function packJson(value: unknown): string | Uint8Array {
  const json = JSON.stringify(value);
  return Buffer.byteLength(json) <= COMPRESS_BYTES ? json : gzipSync(json);
}

export function unpackJson<Value>(stored: unknown): Value {
  const json = stored instanceof Uint8Array ? gunzipSync(stored).toString('utf8') : String(stored);
  return JSON.parse(json) as Value;
}

/** An alert as it is stored beside its changes: the change by id, not once more in full. */
type PackedAlert = Omit<Alert, 'change'> & { readonly change?: Change | string };

export function packAlerts(alerts: readonly Alert[], changes: readonly Change[]): string {
  const stored = new Map(changes.map((change) => [change.id, JSON.stringify(change)]));
  const packed = alerts.map((alert): PackedAlert => {
    if (alert.kind === 'summary' || stored.get(alert.change.id) !== JSON.stringify(alert.change)) return alert;
    return { ...alert, change: alert.change.id };
  });
  return JSON.stringify(packed);
}

export function unpackAlerts(alerts: unknown, changes: readonly Change[]): readonly Alert[] {
  if (alerts === undefined) return [];
  const packed = JSON.parse(String(alerts)) as readonly PackedAlert[];
  const byId = new Map(changes.map((change) => [change.id, change]));
  return packed.map((alert) => {
    const change = typeof alert.change === 'string' ? byId.get(alert.change) : alert.change;
    return (change === undefined ? alert : { ...alert, change }) as Alert;
  });
}

export function unpackChanges(changes: unknown): readonly Change[] {
  return changes === undefined ? [] : (JSON.parse(String(changes)) as readonly Change[]);
}

export function unpackRevision(track: TrackId, item: Item): Revision {
  const changes = unpackChanges(item['changes']);
  return {
    track,
    number: revisionNumber(String(item['sk'])),
    recordedAt: instantOf(String(item['recorded'])),
    snapshot: unpackJson(item['snapshot']),
    changes,
    alerts: unpackAlerts(item['alerts'], changes),
    ...(item['marks'] !== undefined && { marks: JSON.parse(String(item['marks'])) as readonly Mark[] }),
  };
}
