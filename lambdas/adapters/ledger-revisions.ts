import type { RevisionStore } from '../core/ports.ts';
import type { Revision, TrackId } from '../core/revision.ts';
import type { LedgerAccess, NewItem } from './ledger-access.ts';
import { packAlerts, packJson, unpackRevision } from './ledger-codec.ts';
import { checkItemSize } from './ledger-errors.ts';
import { keyInstant } from './ledger-instant.ts';
import { REVISION, recordedKey, revisionKey, trackKey } from './ledger-keys.ts';
import { owedAttributes } from './ledger-outbox.ts';
import { ledgerTable } from './ledger-table.ts';

/** Sorts behind every revision of an instant. */
const LAST = '~';

export function createRevisionStore(access: LedgerAccess): RevisionStore {
  return {
    async latestRevision(track) {
      const page = await access.query({ ...revisions(track), ScanIndexForward: false, Limit: 1, ConsistentRead: true });
      const newest = page.items[0];
      return newest === undefined ? null : unpackRevision(track, newest);
    },

    async revisionAt(track, at) {
      const page = await access.query({
        IndexName: ledgerTable.indexes.history.name,
        KeyConditionExpression: 'pk = :track AND recorded <= :at',
        ExpressionAttributeValues: { ':track': trackKey(track), ':at': `${keyInstant(at)}#${LAST}` },
        ProjectionExpression: 'pk, sk',
        ScanIndexForward: false,
        Limit: 1,
      });
      const newest = page.items[0];
      if (newest === undefined) return null;
      const item = await access.get({ pk: trackKey(track), sk: String(newest['sk']) });
      return item === null ? null : unpackRevision(track, item);
    },

    async appendRevision(revision) {
      const written = await access.putNew(revisionItem(revision));
      return written ? 'written' : 'lost';
    },

    async *revisionsOf(track) {
      for await (const item of access.queryAll({ ...revisions(track), ConsistentRead: true })) {
        yield unpackRevision(track, item);
      }
    },
  };
}

function revisions(track: TrackId) {
  return {
    KeyConditionExpression: 'pk = :track AND begins_with(sk, :revision)',
    ExpressionAttributeValues: { ':track': trackKey(track), ':revision': REVISION },
  };
}

/**
 * State, changes and owed alerts in one item: they are written at once or not at all.
 * @param unsent Ids of the alerts that are owed; all of them unless told.
 */
export function revisionItem(
  revision: Revision,
  unsent: readonly string[] = revision.alerts.map((alert) => alert.id),
): NewItem {
  const { track, number, recordedAt } = revision;
  const snapshot = packJson(revision.snapshot);
  const changes = JSON.stringify(revision.changes);
  const alerts = packAlerts(revision.alerts, revision.changes);
  checkItemSize(`revision ${number} of ${track.dossier}/${track.topic}`, snapshot, changes, alerts);
  const key = { pk: trackKey(track), sk: revisionKey(number) };
  return {
    ...key,
    recorded: recordedKey(recordedAt, number),
    snapshot,
    ...(revision.marks !== undefined && { marks: JSON.stringify(revision.marks) }),
    ...(revision.changes.length > 0 && { changes }),
    ...(revision.alerts.length > 0 && { alerts, ...owedAttributes(key, recordedAt, unsent) }),
  };
}
