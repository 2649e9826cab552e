import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type AlertWiring, wireAlert } from './runtime/wiring.ts';
import { sendAlerts } from './usecases/send-alerts.ts';

/** What the scheduler sends every five minutes. */
export interface SweepEvent {
  readonly sweep: 'pending';
}

/** Sends the alerts that new revisions owe (stream), or those that were left behind (sweep). */
export function createAlertHandler({ deps, keysOf, telemetry }: AlertWiring) {
  return async (event: DynamoDBStreamEvent | SweepEvent): Promise<DynamoDBBatchResponse> => {
    try {
      if ('sweep' in event) {
        await sendAlerts(deps, { kind: 'sweep' });
        return { batchItemFailures: [] };
      }
      const numbers = keysOf(event);
      const { left } = await sendAlerts(deps, { kind: 'batches', keys: [...numbers.keys()] });
      const failed = left.flatMap((key) => numbers.get(key) ?? []);
      return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
    } finally {
      telemetry.flush();
    }
  };
}

export const handler = onFirstEvent(() => createAlertHandler(wireAlert(onAws)));
