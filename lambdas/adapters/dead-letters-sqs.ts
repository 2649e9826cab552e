import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { DeadLetter, DeadLettersPort } from '../core/alert-ports.ts';
import { ParleyError } from '../core/errors.ts';
import { translateQueueError } from './dead-letters-errors.ts';
import { moveByTask } from './dead-letters-task.ts';

/** How long a message that is looked at is hidden from others; it is shown again as soon as all were looked at. */
const HIDDEN_SECONDS = 60;
/** A queue with more than this has another problem than its dead letters. */
const MOST = 1000;

/** A dead-letter queue of SQS. */
export function createDeadLetters(deps: {
  readonly client: SQSClient;
  readonly queueUrl: string;
  /** Queue in which the messages failed; `null` where they come from none and cannot be moved back. */
  readonly backTo: string | null;
  /** Seconds to wait for messages: 1 asks all of the servers behind a queue. */
  readonly waitSeconds: number;
}): DeadLettersPort {
  const { client, queueUrl, backTo, waitSeconds } = deps;

  async function translated<Output>(work: () => Promise<Output>): Promise<Output> {
    try {
      return await work();
    } catch (error) {
      throw translateQueueError(error, queueUrl);
    }
  }

  async function receive(): Promise<readonly Message[]> {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        WaitTimeSeconds: waitSeconds,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['SentTimestamp'],
      }),
    );
    return Messages;
  }

  /** Receives until the queue is empty, with something to do for each message. */
  async function receiveAll(take: (message: Message) => Promise<void>): Promise<readonly Message[]> {
    const taken: Message[] = [];
    while (taken.length < MOST) {
      const messages = await receive();
      if (messages.length === 0) break;
      for (const message of messages) {
        await take(message);
        taken.push(message);
      }
    }
    return taken;
  }

  async function remove({ ReceiptHandle }: Message): Promise<void> {
    await client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
  }

  return {
    look: () =>
      translated(async () => {
        const messages = await receiveAll(async () => undefined);
        await show(client, queueUrl, messages);
        return messages.map(letterOf);
      }),

    moveBack: () =>
      translated(async () => {
        if (backTo === null) return 0;
        const moved = await moveByTask(client, await arnOf(queueUrl), await arnOf(backTo));
        if (moved !== null) return moved;
        const taken = await receiveAll(async (message) => {
          const { Body: MessageBody, MessageAttributes } = message;
          await client.send(new SendMessageCommand({ QueueUrl: backTo, MessageBody, MessageAttributes }));
          await remove(message);
        });
        return taken.length;
      }),

    clear: () => translated(async () => (await receiveAll(remove)).map(letterOf)),
  };

  async function arnOf(url: string): Promise<string> {
    const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] });
    const arn = (await client.send(command)).Attributes?.QueueArn;
    if (arn !== undefined) return arn;
    throw new ParleyError('queue-unreachable', `the queue ${url} does not tell its ARN`);
  }
}

/** Gives messages back at once: a move task leaves alone what is hidden. */
async function show(client: SQSClient, queueUrl: string, messages: readonly Message[]): Promise<void> {
  for (let at = 0; at < messages.length; at += 10) {
    const Entries = messages
      .slice(at, at + 10)
      .map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle, VisibilityTimeout: 0 }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: queueUrl, Entries }));
  }
}

function letterOf({ Body = '', Attributes, MessageAttributes = {} }: Message): DeadLetter {
  const sent = Attributes?.SentTimestamp;
  return {
    body: Body,
    sentAt: sent === undefined ? null : new Date(Number(sent)).toISOString(),
    attributes: Object.fromEntries(
      Object.entries(MessageAttributes).map(([name, { StringValue = '' }]) => [name, StringValue]),
    ),
  };
}
