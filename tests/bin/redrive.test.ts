import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runParley, stubAwsEnvironment } from '../support/command-line.ts';
import { type EmbeddedSns, startEmbeddedSns } from '../support/embedded-sns.ts';

let aws: EmbeddedSns;
let queues: Record<'feeds' | 'dead' | 'failures', Awaited<ReturnType<EmbeddedSns['createQueue']>>>;

beforeAll(async () => {
  aws = await startEmbeddedSns();
  queues = {
    feeds: await aws.createQueue('desk-feeds'),
    dead: await aws.createQueue('desk-feeds-dead'),
    failures: await aws.createQueue('desk-failures'),
  };
  stubAwsEnvironment(aws.endpoint);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.close();
});

describe('parley redrive', () => {
  it('says what the dead letters were, moves polls back and clears the rest when asked to', async () => {
    const batch = JSON.stringify({ dossier: 'ukraine-russia', feeds: ['wire', 'press'] });
    const call = { requestContext: { functionArn: 'arn:aws:lambda:r:1:function:desk-digest' } };
    await aws.sqs.send(new SendMessageCommand({ QueueUrl: queues.dead.url, MessageBody: batch }));
    await aws.sqs.send(new SendMessageCommand({ QueueUrl: queues.failures.url, MessageBody: JSON.stringify(call) }));

    const moved = await runParley('redrive', '--name', 'desk');
    const cleared = await runParley('redrive', '--name', 'desk', '--clear');

    expect(moved.out).toMatch(
      /^Polls that failed five times:\n\S+Z {2}poll of ukraine-russia: wire, press\n1 moved back\.\n/,
    );
    expect(moved.out).toMatch(/call of desk-digest failed .*\n1 left: take them away with --clear\.\n$/);
    expect(cleared.out).toMatch(/call of desk-digest failed .*\n1 taken away\.\n$/);
    expect(await queues.feeds.drain()).toEqual([batch]);
    expect(await queues.failures.drain()).toEqual([]);
  });

  it('says that there are none', async () => {
    expect(await runParley('redrive', '--name', 'desk', '--list')).toMatchObject({
      code: 0,
      out: 'No dead letters.\n',
    });
  });

  it('says that there is no such deployment', async () => {
    expect(await runParley('redrive', '--name', 'dsek')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/queue dsek-\S+: does not exist in this AWS account and region: check --name/),
    });
  });

  it('needs a deployment', async () => {
    expect((await runParley('redrive')).code).toBe(2);
  });
});
