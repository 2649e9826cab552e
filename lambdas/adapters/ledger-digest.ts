import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DigestStore } from '../core/alert-ports.ts';
import { createLedgerAccess } from './ledger-access.ts';
import type { ItemKey } from './ledger-keys.ts';

const stored = z.object({
  toldUntil: z.string().nullable().default(null),
  open: z.object({ since: z.string(), until: z.string() }).nullable().default(null),
});

/** What the digests have told, as one item a dossier. */
export function createDigestStore(deps: { client: DynamoDBDocumentClient; table: string }): DigestStore {
  const access = createLedgerAccess(deps);
  return {
    async digestState(dossier) {
      return stored.parse((await access.get(keyOf(dossier))) ?? {});
    },

    async claimDigest(dossier, { state, window, now, until }) {
      const claimed = await access.update({
        Key: keyOf(dossier),
        UpdateExpression: 'SET #open = :window, claimUntil = :until',
        ConditionExpression:
          '(attribute_not_exists(claimUntil) OR claimUntil <= :now) AND ' +
          (state.toldUntil === null ? 'attribute_not_exists(toldUntil)' : 'toldUntil = :told'),
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: {
          ':window': { since: window.since, until: window.until },
          ':now': now,
          ':until': until,
          ...(state.toldUntil === null ? {} : { ':told': state.toldUntil }),
        },
      });
      return claimed !== null;
    },

    async finishDigest(dossier, window) {
      await access.update({
        Key: keyOf(dossier),
        UpdateExpression: 'SET toldUntil = :until REMOVE #open, claimUntil',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':until': window.until },
      });
    },
  };
}

function keyOf(dossier: string): ItemKey {
  return { pk: `DIGEST#${dossier}`, sk: 'DIGEST' };
}
