import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTail } from '../../../bin/watch/tail.ts';
import { startTestAws, type TestAws } from '../../support/embedded.ts';

let aws: TestAws;
let queue: string;
let folder: string;
let printed: string[];

beforeEach(async () => {
  aws = await startTestAws();
  queue = aws.access.resources.tailQueue;
  folder = mkdtempSync(join(tmpdir(), 'parley-tail-'));
  printed = [];
});

afterEach(async () => {
  await aws.close();
  rmSync(folder, { recursive: true, force: true });
});

const startTail = () =>
  createTail({ sqs: aws.sqs, queue, record: join(folder, 'printed.txt'), print: (subject) => printed.push(subject) });

/** What SNS leaves in the queue for an alert. */
async function arrive(id: string): Promise<void> {
  const message = JSON.stringify({ email: `about ${id}`, sqs: JSON.stringify({ id }) });
  const MessageBody = JSON.stringify({ Subject: `subject of ${id}`, Message: message });
  await aws.sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody }));
}

describe('the local subscriber', () => {
  it('prints an alert once, however often it is delivered and whoever printed it', async () => {
    await arrive('one');
    await startTail().drain();
    await arrive('one');
    await arrive('two');

    const count = await startTail().drain();

    expect(count).toBe(1);
    expect(printed).toEqual(['subject of one', 'subject of two']);
  });

  it('waits for alerts that a killed one took and did not print', async () => {
    await arrive('one');
    await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl: queue, VisibilityTimeout: 1 }));
    const tail = startTail();

    const atOnce = await tail.drain();
    const inTheEnd = await tail.drainAll();

    expect([atOnce, inTheEnd]).toEqual([0, 1]);
    expect(printed).toEqual(['subject of one']);
  });
});
