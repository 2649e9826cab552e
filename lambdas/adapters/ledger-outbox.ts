import type { Alert } from '../core/alert.ts';
import type { Outbox, PendingBatch } from '../core/ports.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { unpackAlerts, unpackChanges } from './ledger-codec.ts';
import { batchKey, type ItemKey, instantOf, itemKey, outboxKey } from './ledger-keys.ts';
import { ledgerTable } from './ledger-table.ts';

/** The one value of the sparse key `owes`: all pending items are in one partition of the index. */
const OWES = 'alerts';
const ATTRIBUTES = ['pk', 'sk', 'owedSince', 'unsent', 'alert', 'alerts', 'changes'];

/** What makes an item appear in the index `pending` and pass the stream's filter; nothing where nothing is owed. */
export function owedAttributes(key: ItemKey, recordedAt: string, unsent: readonly string[]): Record<string, unknown> {
  if (unsent.length === 0) return {};
  return { [ledgerTable.owes]: OWES, owedSince: `${recordedAt}#${batchKey(key)}`, unsent: new Set(unsent) };
}

/** An alert that no revision carries. */
export function alertItem(alert: Alert, recordedAt: string, owed = true): NewItem {
  const key = outboxKey(alert.dossier, alert.id);
  return {
    ...key,
    alert: JSON.stringify(alert),
    recordedAt,
    ...owedAttributes(key, recordedAt, owed ? [alert.id] : []),
  };
}

export function createOutbox(access: LedgerAccess): Outbox {
  return {
    async pending(recordedBefore, limit) {
      const { items } = await access.query({
        IndexName: ledgerTable.indexes.pending.name,
        KeyConditionExpression: 'owes = :owes AND owedSince < :before',
        ExpressionAttributeValues: { ':owes': OWES, ':before': recordedBefore },
        Limit: limit,
      });
      const keys = [...new Set(items.map((item) => batchKey(keyOf(item))))];
      const owed = await access.batchGet(keys.map(itemKey), ATTRIBUTES);
      const batches = new Map(owed.map((item) => [batchKey(keyOf(item)), pendingBatch(item)]));
      return keys.flatMap((key) => batches.get(key) ?? []);
    },

    async batch(key) {
      const item = await access.get(itemKey(key), ATTRIBUTES);
      return item === null ? null : pendingBatch(item);
    },

    async claim(key, { now, until }) {
      const item = await access.update({
        Key: itemKey(key),
        UpdateExpression: 'SET claimUntil = :until',
        ConditionExpression: 'attribute_exists(owes) AND (attribute_not_exists(claimUntil) OR claimUntil <= :now)',
        ExpressionAttributeValues: { ':until': until, ':now': now },
      });
      return item === null ? null : pendingBatch(item);
    },

    async release(key) {
      await access.update({
        Key: itemKey(key),
        UpdateExpression: 'REMOVE claimUntil',
        ConditionExpression: 'attribute_exists(owes)',
      });
    },

    async markSent(batch, alertIds) {
      const taken = new Set(alertIds);
      const done = batch.alerts.every((alert) => taken.has(alert.id));
      if (!done && taken.size === 0) return;
      await access.update({
        Key: itemKey(batch.key),
        ConditionExpression: 'attribute_exists(owes)',
        ...(done
          ? { UpdateExpression: 'REMOVE owes, owedSince, unsent, claimUntil' }
          : { UpdateExpression: 'DELETE unsent :taken', ExpressionAttributeValues: { ':taken': taken } }),
      });
    },

    async enqueue(alert, recordedAt) {
      await access.putNew(alertItem(alert, recordedAt));
    },
  };
}

function pendingBatch(item: Item): PendingBatch | null {
  const unsent = item['unsent'];
  if (!(unsent instanceof Set)) return null;
  const key = keyOf(item);
  const alerts = alertsOf(item).filter((alert) => unsent.has(alert.id));
  return { key: batchKey(key), line: key.pk, recordedAt: instantOf(String(item['owedSince'])), alerts };
}

function alertsOf(item: Item): readonly Alert[] {
  if (item['alert'] !== undefined) return [JSON.parse(String(item['alert'])) as Alert];
  return unpackAlerts(item['alerts'], unpackChanges(item['changes']));
}

function keyOf(item: Item): ItemKey {
  return { pk: String(item['pk']), sk: String(item['sk']) };
}
