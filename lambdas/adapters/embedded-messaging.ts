import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { buildApp } from 'fauxqs';
// fauxqs' own start function listens on every network of the machine, and the package does not export its stores.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import type { ClientSettings } from './embedded-aws.ts';
import { listenOnLoopback } from './embedded-listen.ts';

/** ARNs and URLs of what is published to and read from. */
export interface MessagingResources {
  readonly alertsTopic: string;
  readonly digestTopic: string;
  readonly opsTopic: string;
  readonly feedsQueue: string;
  /** Gets every alert, as a subscriber would. */
  readonly tailQueue: string;
}

/** fauxqs on loopback, with parley's topics and queues. */
export async function startEmbeddedMessaging(options: {
  folder: string | null;
  port: number;
  settingsFor: (endpoint: string) => ClientSettings;
}): Promise<{ endpoint: string; resources: MessagingResources; close(): Promise<void> }> {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  const keeper = options.folder === null ? null : keepStores(stores, options.folder);
  const app = buildApp({ logger: false, defaultRegion: options.settingsFor('').region, stores });
  await app.ready();
  const port = await listenOnLoopback(app.server, options.port);
  const endpoint = `http://127.0.0.1:${port}`;
  const resources = await createResources(options.settingsFor(endpoint));
  return {
    endpoint,
    resources,
    async close() {
      await app.close();
      keeper?.close();
    },
  };
}

/** State is loaded before it is kept: loading into stores that are already kept would write it anew. */
function keepStores(stores: { sqsStore: SqsStore; snsStore: SnsStore; s3Store: S3Store }, folder: string) {
  const keeper = new PersistenceManager(folder);
  keeper.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  stores.sqsStore.persistence = keeper;
  stores.snsStore.persistence = keeper;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = keeper;
  return keeper;
}

/** Creating what is there already changes nothing. */
async function createResources(settings: ClientSettings): Promise<MessagingResources> {
  const sns = new SNSClient(settings);
  const sqs = new SQSClient(settings);
  try {
    const topic = async (name: string) => (await sns.send(new CreateTopicCommand({ Name: name }))).TopicArn ?? '';
    const queue = async (name: string) => (await sqs.send(new CreateQueueCommand({ QueueName: name }))).QueueUrl ?? '';
    const [alertsTopic, digestTopic, opsTopic] = await Promise.all(
      ['parley-alerts', 'parley-digest', 'parley-ops'].map(topic),
    );
    const [feedsQueue = '', tailQueue = ''] = await Promise.all(['parley-feeds', 'parley-tail'].map(queue));
    const tail = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: tailQueue, AttributeNames: ['QueueArn'] }));
    const subscription = { TopicArn: alertsTopic, Protocol: 'sqs', Endpoint: tail.Attributes?.['QueueArn'] };
    await sns.send(new SubscribeCommand(subscription));
    return {
      alertsTopic: alertsTopic ?? '',
      digestTopic: digestTopic ?? '',
      opsTopic: opsTopic ?? '',
      feedsQueue,
      tailQueue,
    };
  } finally {
    sns.destroy();
    sqs.destroy();
  }
}
