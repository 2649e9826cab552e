import { DeleteMessageCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { FeedMessage } from '../../lambdas/adapters/feed-queue.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';

/** The deployed functions' handlers, as a laptop calls them. */
export interface LocalFunctions {
  /** Puts the feeds that are due into the queue, and polls what is in it. @returns How many messages were polled. */
  poll(): Promise<number>;
  /** Polls all feeds, due or not. */
  pollAll(): Promise<void>;
  /** Sends the alerts that the ledger owes. */
  sweep(): Promise<void>;
}

export interface LocalHandlers {
  /** Puts messages into the queue of feeds. */
  send(messages: readonly FeedMessage[]): Promise<void>;
  schedule(): Promise<unknown>;
  poll(event: SQSEvent): Promise<SQSBatchResponse>;
  alert(event: { sweep: 'pending' }): Promise<unknown>;
}

/** Seconds for which a message is hidden while it is polled; a killed program's messages come back after it. */
const HIDDEN_SECONDS = 30;

/**
 * Does what the scheduler, the queue's event source and the sweep do in an account. The stream has no counterpart here:
 * the sweep runs every second instead.
 */
export function createLocalFunctions(deps: {
  readonly handlers: LocalHandlers;
  readonly sqs: SQSClient;
  readonly feedsQueue: string;
  readonly dossier: Dossier;
}): LocalFunctions {
  const { handlers, sqs, feedsQueue, dossier } = deps;

  async function pollQueue(): Promise<number> {
    let polled = 0;
    for (;;) {
      const request = { QueueUrl: feedsQueue, MaxNumberOfMessages: 10, VisibilityTimeout: HIDDEN_SECONDS };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
      if (Messages.length === 0) return polled;
      const { batchItemFailures } = await handlers.poll(eventOf(Messages, feedsQueue));
      const failed = new Set(batchItemFailures.map((failure) => failure.itemIdentifier));
      for (const { MessageId = '', ReceiptHandle } of Messages) {
        if (!failed.has(MessageId)) await sqs.send(new DeleteMessageCommand({ QueueUrl: feedsQueue, ReceiptHandle }));
      }
      polled += Messages.length;
    }
  }

  return {
    async poll() {
      await handlers.schedule();
      return await pollQueue();
    },
    async pollAll() {
      const feeds = dossier.feeds.map(({ id }) => id);
      await handlers.send([{ dossier: dossier.id, feeds, force: true }]);
      await pollQueue();
    },
    async sweep() {
      await handlers.alert({ sweep: 'pending' });
    },
  };
}

function eventOf(messages: readonly Message[], queue: string): SQSEvent {
  return {
    Records: messages.map(({ MessageId = '', ReceiptHandle = '', Body = '' }) => ({
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '',
        SenderId: '',
        ApproximateFirstReceiveTimestamp: '',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: queue,
      awsRegion: 'us-east-1',
    })),
  };
}
