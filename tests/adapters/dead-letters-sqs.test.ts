import { text } from 'node:stream/consumers';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeadLetters } from '../../lambdas/adapters/dead-letters-sqs.ts';
import { type EmbeddedSns, embeddedSettings, startEmbeddedSns } from '../support/embedded-sns.ts';
import { startHttpServer } from '../support/http-server.ts';

let aws: EmbeddedSns;

beforeAll(async () => {
  aws = await startEmbeddedSns();
});

afterAll(() => aws.close());

async function prepare(name: string, bodies: readonly string[]) {
  const [dead, source] = [await aws.createQueue(`${name}-dead`), await aws.createQueue(name)];
  for (const MessageBody of bodies) {
    const MessageAttributes = { ERROR_MESSAGE: { DataType: 'String', StringValue: 'why' } };
    await aws.sqs.send(new SendMessageCommand({ QueueUrl: dead.url, MessageBody, MessageAttributes }));
  }
  const letters = createDeadLetters({ client: aws.sqs, queueUrl: dead.url, backTo: source.url, waitSeconds: 0 });
  return { dead, source, letters };
}

const bodies = Array.from({ length: 12 }, (_, index) => `message ${index}`);

describe('createDeadLetters on the embedded SQS, which has no move tasks', () => {
  it('looks at everything and leaves it where it is, for others to see at once', async () => {
    const { dead, letters } = await prepare('look', bodies);

    const seen = await letters.look();

    expect(seen.map(({ body }) => body).toSorted()).toEqual(bodies.toSorted());
    expect(seen[0]).toMatchObject({ attributes: { ERROR_MESSAGE: 'why' }, sentAt: expect.stringMatching(/^20.*Z$/) });
    expect(await dead.drain()).toHaveLength(12);
  });

  it('moves everything back by hand', async () => {
    const { dead, source, letters } = await prepare('move', bodies);

    expect(await letters.moveBack()).toBe(12);
    expect((await source.drain()).toSorted()).toEqual(bodies.toSorted());
    expect(await dead.drain()).toEqual([]);
  });

  it('takes everything away and says what it was', async () => {
    const { dead, letters } = await prepare('clear', ['one', 'two']);

    expect((await letters.clear()).map(({ body }) => body).toSorted()).toEqual(['one', 'two']);
    expect(await dead.drain()).toEqual([]);
  });

  it('says which queue is missing', async () => {
    const queueUrl = `${aws.endpoint}/000000000000/missing`;
    const letters = createDeadLetters({ client: aws.sqs, queueUrl, backTo: null, waitSeconds: 0 });

    await expect(letters.look()).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('missing'),
    });
  });
});

describe('createDeadLetters on AWS, which moves by itself', () => {
  /** Answers as SQS does, in the order asked. */
  async function startSqs(answers: Readonly<Record<string, object[]>>) {
    const asked: [string, object][] = [];
    const server = await startHttpServer(async (incoming, response) => {
      const action = String(incoming.headers['x-amz-target']).replace('AmazonSQS.', '');
      asked.push([action, JSON.parse(await text(incoming))]);
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify(answers[action]?.shift() ?? {}));
    });
    const client = new SQSClient(embeddedSettings(server.endpoint));
    const urls = { queueUrl: 'https://sqs.example/1/dead', backTo: 'https://sqs.example/1/feeds' };
    const letters = createDeadLetters({ client, ...urls, waitSeconds: 0 });
    const close = () => {
      client.destroy();
      return server.close();
    };
    return { asked, letters, close };
  }

  const queueArns = [{ Attributes: { QueueArn: 'arn:dead' } }, { Attributes: { QueueArn: 'arn:feeds' } }];

  it('starts a move task and tells how many it moved', async () => {
    const { asked, letters, close } = await startSqs({
      GetQueueAttributes: [...queueArns],
      StartMessageMoveTask: [{ TaskHandle: 't' }],
      ListMessageMoveTasks: [{ Results: [{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 7 }] }],
    });

    expect(await letters.moveBack()).toBe(7);
    expect(asked).toContainEqual(['StartMessageMoveTask', { SourceArn: 'arn:dead', DestinationArn: 'arn:feeds' }]);
    await close();
  });

  it('tells why a move task failed', async () => {
    const { letters, close } = await startSqs({
      GetQueueAttributes: [...queueArns],
      ListMessageMoveTasks: [{ Results: [{ Status: 'FAILED', FailureReason: 'CouldNotDetermineMessageSource' }] }],
    });

    await expect(letters.moveBack()).rejects.toThrow(/stopped moving messages: CouldNotDetermineMessageSource/);
    await close();
  });
});
