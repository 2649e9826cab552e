import { SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createOps } from '../../lambdas/adapters/ops-sns.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';

let aws: TestAws;
beforeAll(async () => {
  aws = await startTestAws();
});
afterAll(() => aws.close());

test('the operator gets a subject that mail can carry and the whole text', async () => {
  const topicArn = aws.access.resources.opsTopic;
  const { QueueUrl } = await aws.sqs.send(new CreateQueueCommand({ QueueName: 'ops' }));
  const { Attributes } = await aws.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  await aws.sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: Attributes?.['QueueArn'] }));

  await createOps({ client: aws.sns, topicArn }).tell(
    `parley: Новости\r\nBcc: x ${'y'.repeat(200)}`,
    'It is broken.\nSince noon.',
  );

  const { Messages = [] } = await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 2 }));
  const { Subject, Message } = JSON.parse(Messages[0]?.Body ?? '{}') as { Subject: string; Message: string };
  expect(Subject).toBe('parley: ??????? Bcc: x...');
  expect(Subject.length).toBeLessThan(100);
  expect(Message).toBe('It is broken. Since noon.');
});

test('a topic that is not there is said so', async () => {
  const ops = createOps({ client: aws.sns, topicArn: 'arn:aws:sns:us-east-1:000000000000:nowhere' });

  await expect(ops.tell('x', 'y')).rejects.toMatchObject({ code: 'alert-unreachable' });
});
