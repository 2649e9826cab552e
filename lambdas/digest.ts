import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type DigestWiring, wireDigest } from './runtime/wiring.ts';
import { sendDigest } from './usecases/send-digest.ts';

/** Sends each dossier's digest. One that fails does not keep back the others; the scheduler repeats the run. */
export function createDigestHandler({ deps, dossiers, telemetry }: DigestWiring) {
  return async (_event: unknown): Promise<void> => {
    try {
      const outcomes = await Promise.allSettled(dossiers.map((dossier) => sendDigest(deps, dossier)));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    } finally {
      telemetry.flush();
    }
  };
}

export const handler = onFirstEvent(() => createDigestHandler(wireDigest(onAws)));
