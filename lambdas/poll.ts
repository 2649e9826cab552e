import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type PollWiring, wirePoll } from './runtime/wiring.ts';
import { createGate } from './usecases/gate.ts';
import { pollFeed } from './usecases/poll-feed.ts';

/**
 * Of the fifty feeds that one invocation has: so few that ten megabytes of each fit into its memory, and so many that
 * the invocation ends in time where no publisher answers.
 */
const FEEDS_AT_ONCE = 10;

/** Polls the feeds that a message names. A message fails where the ledger does, and comes again; a bad feed does not. */
export function createPollHandler({ deps, feedsOf, telemetry }: PollWiring) {
  const processor = new BatchProcessor(EventType.SQS);
  const inFlight = createGate(FEEDS_AT_ONCE);

  async function poll(record: SQSRecord): Promise<void> {
    const began = deps.clock.now();
    const polls = feedsOf(record.body).map((input) => inFlight(() => pollFeed(deps, { ...input, began })));
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
