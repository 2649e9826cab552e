import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ParleyError } from '../core/errors.ts';

const message = z.strictObject({ dossier: z.string().min(1), feeds: z.array(z.string().min(1)).min(1) });

/** Feeds that one message asks to poll, by id. */
type FeedMessage = Readonly<z.output<typeof message>>;

export interface FeedQueue {
  /** @throws ParleyError `ledger-unreachable`: those that were not taken are due again at the next look. */
  send(batches: readonly { readonly dossier: string; readonly feeds: readonly string[] }[]): Promise<void>;
}

/** Messages that SQS takes at once. */
const BATCH = 10;

/** The queue between the schedule and the polls. */
export function createFeedQueue(deps: { readonly client: SQSClient; readonly queueUrl: string }): FeedQueue {
  return {
    async send(batches) {
      for (let at = 0; at < batches.length; at += BATCH) {
        const Entries = batches
          .slice(at, at + BATCH)
          .map((batch, index) => ({ Id: String(index), MessageBody: JSON.stringify(batch) }));
        const { Failed = [] } = await deps.client.send(
          new SendMessageBatchCommand({ QueueUrl: deps.queueUrl, Entries }),
        );
        if (Failed.length === 0) continue;
        const reason = Failed[0]?.Message ?? Failed[0]?.Code;
        throw new ParleyError(
          'ledger-unreachable',
          `the queue of feeds did not take ${Failed.length} messages: ${reason}`,
        );
      }
    },
  };
}

/** @throws ParleyError `bad-feed` for a message that is none of ours. */
export function readFeedMessage(body: string): FeedMessage {
  const parsed = message.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  throw new ParleyError('bad-feed', `the queue of feeds holds a message that asks for no feeds: ${body.slice(0, 100)}`);
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
