import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { ParleyError } from '../core/errors.ts';

/** What a message asks to poll: feeds of one dossier, by id. */
const message = z.object({
  dossier: z.string(),
  feeds: z.array(z.string()).readonly(),
  /** Polls even feeds that are not due. */
  force: z.boolean().default(false),
});

export type FeedMessage = z.input<typeof message>;

/** SQS takes ten messages in one request. */
const MOST = 10;

/**
 * Puts messages into the queue of feeds.
 * @throws ParleyError `ledger-unreachable` where the queue did not take all: those feeds are due at the next run, too.
 */
export async function sendFeedMessages(
  deps: { readonly client: SQSClient; readonly queue: string },
  messages: readonly FeedMessage[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += MOST) {
    const entries = messages
      .slice(at, at + MOST)
      .map((one, index) => ({ Id: String(index), MessageBody: JSON.stringify(one) }));
    const { Failed = [] } = await send(deps, entries);
    if (Failed.length > 0) throw refused(deps.queue, `${Failed.length} messages refused: ${Failed[0]?.Message ?? ''}`);
  }
}

/** @throws ParleyError `bad-feed` for a message that parley did not write. */
export function readFeedMessage(body: string): z.output<typeof message> {
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('it is not JSON');
        return z.NEVER;
      }
    })
    .pipe(message)
    .safeParse(body);
  if (parsed.success) return parsed.data;
  throw new ParleyError('bad-feed', `message in the queue of feeds: ${z.prettifyError(parsed.error)}`);
}

async function send(deps: { client: SQSClient; queue: string }, Entries: { Id: string; MessageBody: string }[]) {
  try {
    return await deps.client.send(new SendMessageBatchCommand({ QueueUrl: deps.queue, Entries }));
  } catch (error) {
    throw refused(deps.queue, error instanceof Error ? error.message : String(error), error);
  }
}

function refused(queue: string, reason: string, cause?: unknown): ParleyError {
  return new ParleyError('ledger-unreachable', `queue of feeds ${queue}: ${reason}`, { cause });
}
