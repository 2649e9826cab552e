import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type PollWiring, wirePoll } from './runtime/wiring.ts';
import { pollFeed } from './usecases/poll-feed.ts';

/** Polls the feeds that a message names. A message fails where the ledger does, and comes again; a bad feed does not. */
export function createPollHandler({ deps, feedsOf, telemetry }: PollWiring) {
  const processor = new BatchProcessor(EventType.SQS);

  async function poll(record: SQSRecord): Promise<void> {
    const polls = feedsOf(record.body).map((input) => pollFeed(deps, input));
    const failed = (await Promise.allSettled(polls)).find((poll) => poll.status === 'rejected');
    if (failed === undefined) return;
    telemetry.error('feeds wait for the next try', { reason: String(failed.reason) });
    throw failed.reason;
  }

  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    try {
      return await processPartialResponse(event, poll, processor, { throwOnFullBatchFailure: false });
    } finally {
      telemetry.flush();
    }
  };
}

export const handler = onFirstEvent(() => createPollHandler(wirePoll(onAws)));
