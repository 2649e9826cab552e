import { createHash } from 'node:crypto';
import type { CheckpointStore } from '../core/ports.ts';
import type { Checkpoint } from '../core/revision.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { packJson, unpackJson } from './ledger-codec.ts';
import { checkpointKey, trackKey } from './ledger-keys.ts';

/** Reports that are later than this are folded in from an older checkpoint, or from the beginning. */
const KEEP_SECONDS = 400 * 24 * 3600;

export function createCheckpointStore(access: LedgerAccess): CheckpointStore {
  return {
    async putCheckpoint(track, checkpoint) {
      const key = createHash('sha256').update(JSON.stringify(checkpoint)).digest('base64url').slice(0, 16);
      const expires = Math.floor(Date.parse(checkpoint.published) / 1000) + KEEP_SECONDS;
      await access.put({ pk: trackKey(track), sk: checkpointKey(key), expires, checkpoint: packJson(checkpoint) });
      return key;
    },

    async checkpoint(track, key) {
      const item = await access.get({ pk: trackKey(track), sk: checkpointKey(key) });
      return item === null ? null : unpackJson<Checkpoint>(item['checkpoint']);
    },
  };
}
