import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

/** The local subscriber: prints every alert as a mail would tell it. */
export interface Tail {
  /** Prints what has arrived. @returns How many alerts were printed. */
  drain(): Promise<number>;
  /** Prints what has arrived, and waits for what a killed tail took and did not print. @returns As `drain`. */
  drainAll(): Promise<number>;
}

/** SNS wraps what it delivers to a queue; here the wrapped message is the one for all protocols. */
const envelope = z.object({ Subject: z.string().default(''), Message: z.string() });
const message = z.object({ email: z.string(), sqs: z.string() });
const document = z.object({ id: z.string() });

/** Seconds for which a message that was received and not yet printed is hidden: short, for a tail that was killed. */
const HIDDEN_SECONDS = 5;
const LOOK_AGAIN_MS = 200;
/** Looks at hidden messages before giving up: twice the time for which they are hidden. */
const LOOKS = (2 * HIDDEN_SECONDS * 1000) / LOOK_AGAIN_MS;

/**
 * @param deps.record File with the ids of the alerts that were printed: SNS delivers at least once, a reader wants once.
 */
export function createTail(deps: {
  readonly sqs: SQSClient;
  readonly queue: string;
  readonly record: string;
  readonly print: (subject: string, text: string) => void;
}): Tail {
  const { sqs, queue, record, print } = deps;
  const printed = new Set(existsSync(record) ? readFileSync(record, 'utf8').split('\n') : []);

  function show(body: string): boolean {
    const { Subject: subject, Message } = envelope.parse(JSON.parse(body));
    const { email, sqs: json } = message.parse(JSON.parse(Message));
    const { id } = document.parse(JSON.parse(json));
    if (printed.has(id)) return false;
    print(subject, email);
    appendFileSync(record, `${id}\n`);
    printed.add(id);
    return true;
  }

  async function drain(): Promise<number> {
    let count = 0;
    for (;;) {
      const request = { QueueUrl: queue, MaxNumberOfMessages: 10, VisibilityTimeout: HIDDEN_SECONDS };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
      if (Messages.length === 0) return count;
      for (const { Body = '', ReceiptHandle } of Messages) {
        if (show(Body)) count += 1;
        await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
      }
    }
  }

  async function countHidden(): Promise<number> {
    const name = 'ApproximateNumberOfMessagesNotVisible';
    const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: [name] }));
    return Number(Attributes?.[name] ?? 0);
  }

  async function drainAll(): Promise<number> {
    let count = await drain();
    for (let look = 0; look < LOOKS && (await countHidden()) > 0; look += 1) {
      await sleep(LOOK_AGAIN_MS);
      count += await drain();
    }
    return count;
  }
  return { drain, drainAll };
}
