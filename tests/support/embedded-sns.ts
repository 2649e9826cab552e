import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';

/** SNS and SQS on loopback, in memory. */
export interface EmbeddedSns {
  readonly endpoint: string;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  createTopic(name: string): Promise<string>;
  createQueue(name: string, attributes?: Record<string, string>): Promise<Queue>;
  /** A queue that gets what the topic lets through. */
  subscribeQueue(topicArn: string, name: string, filterPolicy?: unknown): Promise<Queue>;
  close(): Promise<void>;
}

interface Queue {
  readonly url: string;
  readonly arn: string;
  /** Takes out all bodies that lie in it. */
  drain(): Promise<string[]>;
}

/** How to reach embedded servers; they take any credentials. */
export function embeddedSettings(endpoint: string) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { endpoint, region: 'eu-central-1', credentials, maxAttempts: 1 };
}

/** Starts SNS and SQS. */
export async function startEmbeddedSns(): Promise<EmbeddedSns> {
  const app = buildApp({ logger: false });
  const endpoint = await app.listen({ host: '127.0.0.1', port: 0 });
  const sns = new SNSClient(embeddedSettings(endpoint));
  const sqs = new SQSClient(embeddedSettings(endpoint));

  async function createQueue(name: string, attributes: Record<string, string> = {}): Promise<Queue> {
    const { QueueUrl: url = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
    const told = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }));
    return { url, arn: told.Attributes?.QueueArn ?? '', drain: () => drain(url) };
  }

  async function drain(url: string): Promise<string[]> {
    const bodies: string[] = [];
    for (;;) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }));
      if (Messages.length === 0) return bodies;
      for (const { Body = '', ReceiptHandle } of Messages) {
        bodies.push(Body);
        await sqs.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle }));
      }
    }
  }

  return {
    endpoint,
    sns,
    sqs,
    createQueue,
    async createTopic(name) {
      return (await sns.send(new CreateTopicCommand({ Name: name }))).TopicArn ?? '';
    },
    async subscribeQueue(topicArn, name, filterPolicy) {
      const queue = await createQueue(name);
      const Attributes = filterPolicy === undefined ? {} : { FilterPolicy: JSON.stringify(filterPolicy) };
      await sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: queue.arn, Attributes }));
      return queue;
    },
    async close() {
      sns.destroy();
      sqs.destroy();
      await app.close();
    },
  };
}
