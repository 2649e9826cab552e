import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../lambdas/adapters/subscriptions-sns.ts';
import type { SubscriptionsPort, WantedSubscription } from '../../lambdas/core/alert-ports.ts';
import { listSubscriptions, subscribe, unsubscribe } from '../../lambdas/usecases/subscribe.ts';
import { type EmbeddedSns, startEmbeddedSns } from '../support/embedded-sns.ts';

let aws: EmbeddedSns;
let queue: string;

beforeAll(async () => {
  aws = await startEmbeddedSns();
  queue = (await aws.createQueue('desk')).arn;
});

afterAll(() => aws.close());

async function prepare(name: string): Promise<{ subscriptions: SubscriptionsPort }> {
  const topics = { alerts: await aws.createTopic(name), digest: await aws.createTopic(`${name}-digest`) };
  return { subscriptions: createSubscriptions({ client: aws.sns, topics }) };
}

const mail: WantedSubscription = { protocol: 'email', endpoint: 'desk@example.org', to: 'alerts', filterPolicy: null };
const wishFor = (...topics: string[]): WantedSubscription => {
  return { protocol: 'sqs', endpoint: queue, to: 'alerts', filterPolicy: { topic: topics, msgType: ['alert'] } };
};

describe('subscribe', () => {
  it('adds a subscriber once and leaves it alone when asked again', async () => {
    const deps = await prepare('once');

    expect(await subscribe(deps, wishFor('talks', 'summit'))).toEqual({ done: 'added', state: 'confirmed' });
    expect(await subscribe(deps, wishFor('summit', 'talks'))).toEqual({ done: 'unchanged', state: 'confirmed' });
    expect(await deps.subscriptions.list()).toHaveLength(1);
  });

  it('gives a subscriber new wishes instead of a second subscription', async () => {
    const deps = await prepare('new-wishes');

    await subscribe(deps, wishFor('talks'));
    expect(await subscribe(deps, wishFor('exchange'))).toEqual({ done: 'changed', state: 'confirmed' });
    expect(await deps.subscriptions.list()).toMatchObject([{ filterPolicy: { topic: ['exchange'] } }]);
    expect(await subscribe(deps, { ...wishFor(), filterPolicy: null })).toMatchObject({ done: 'changed' });
  });

  it('keeps alerts and the digest of one address apart', async () => {
    const deps = await prepare('both');

    await subscribe(deps, { ...wishFor(), filterPolicy: null });
    await subscribe(deps, { ...wishFor(), filterPolicy: null, to: 'digest' });

    expect((await deps.subscriptions.list()).map(({ to }) => to)).toEqual(['alerts', 'digest']);
  });
});

describe('unsubscribe', () => {
  it('removes an address from all topics and leaves others and those that are pending', async () => {
    const deps = await prepare('leave');
    await subscribe(deps, wishFor('talks'));
    await subscribe(deps, { ...wishFor('talks'), to: 'digest' });
    await subscribe(deps, mail);

    expect(await unsubscribe(deps, wishFor())).toHaveLength(2);
    expect(await unsubscribe(deps, { ...mail, endpoint: 'DESK@example.org' })).toMatchObject([{ state: 'pending' }]);
    expect(await unsubscribe(deps, wishFor())).toEqual([]);
    expect(await deps.subscriptions.list()).toMatchObject([{ endpoint: mail.endpoint }]);
  });
});

describe('listSubscriptions', () => {
  it('tells those that the settings want and SNS does not have', async () => {
    const deps = await prepare('settings');
    await subscribe(deps, wishFor('talks'));

    const listed = await listSubscriptions(deps, [wishFor('talks'), mail, { ...wishFor(), to: 'digest' }]);

    expect(listed.map(({ endpoint, to, state }) => [endpoint, to, state])).toEqual([
      [mail.endpoint, 'alerts', 'gone'],
      [queue, 'alerts', 'confirmed'],
      [queue, 'digest', 'gone'],
    ]);
  });
});
