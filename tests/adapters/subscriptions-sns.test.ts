import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSubscriptions } from '../../lambdas/adapters/subscriptions-sns.ts';
import { type EmbeddedSns, embeddedSettings, startEmbeddedSns } from '../support/embedded-sns.ts';
import { startScriptedSns } from '../support/scripted-sns.ts';

let aws: EmbeddedSns;

beforeAll(async () => {
  aws = await startEmbeddedSns();
});

afterAll(() => aws.close());

const mail = { protocol: 'email', endpoint: 'desk@example.org', to: 'alerts', filterPolicy: null } as const;

describe('createSubscriptions', () => {
  it('adds subscribers: a queue at once, a mail address when it confirms', async () => {
    const alerts = await aws.createTopic('add');
    const queue = await aws.createQueue('add');
    const subscriptions = createSubscriptions({ client: aws.sns, topics: { alerts } });
    const filterPolicy = { topic: ['talks'] };

    expect(await subscriptions.add(mail)).toBe('pending');
    expect(await subscriptions.add({ ...mail, protocol: 'sqs', endpoint: queue.arn, filterPolicy })).toBe('confirmed');

    const listed = (await subscriptions.list()).toSorted((a, b) => a.protocol.localeCompare(b.protocol));
    expect(listed).toMatchObject([
      { ...mail, state: 'pending' },
      { protocol: 'sqs', endpoint: queue.arn, to: 'alerts', state: 'confirmed', filterPolicy },
    ]);
  });

  it('changes the filter of a subscriber and removes one', async () => {
    const alerts = await aws.createTopic('change');
    await aws.subscribeQueue(alerts, 'change', { topic: ['talks'] });
    const subscriptions = createSubscriptions({ client: aws.sns, topics: { alerts } });
    const [{ arn } = { arn: null }] = await subscriptions.list();

    await subscriptions.changeFilter(arn ?? '', { topic: ['summit'] });
    expect(await subscriptions.list()).toMatchObject([{ filterPolicy: { topic: ['summit'] } }]);
    await subscriptions.remove(arn ?? '');
    expect(await subscriptions.list()).toEqual([]);
  });

  it('lists more subscribers than one answer of SNS holds, of both topics', async () => {
    const [alerts, digest] = [await aws.createTopic('many'), await aws.createTopic('many-digest')];
    for (let number = 0; number < 103; number += 1) {
      const Endpoint = `desk-${number}@example.org`;
      await aws.sns.send(new SubscribeCommand({ TopicArn: alerts, Protocol: 'email', Endpoint }));
    }
    const subscriptions = createSubscriptions({ client: aws.sns, topics: { alerts, digest } });
    await subscriptions.add({ ...mail, to: 'digest' });

    const listed = await subscriptions.list();

    expect(listed).toHaveLength(104);
    expect(new Set(listed.map(({ endpoint }) => endpoint)).size).toBe(104);
    expect(listed.at(-1)?.to).toBe('digest');
  });

  it('says what is wrong with a request, without repeating the address', async () => {
    const missing = createSubscriptions({
      client: aws.sns,
      topics: { alerts: 'arn:aws:sns:eu-central-1:000000000000:missing' },
    });
    const alerts = await aws.createTopic('conflict');
    const subscriptions = createSubscriptions({ client: aws.sns, topics: { alerts } });
    await subscriptions.add(mail);

    await expect(missing.add(mail)).rejects.toMatchObject({ code: 'not-found' });
    const conflict = subscriptions.add({ ...mail, filterPolicy: { topic: ['talks'] } });
    await expect(conflict).rejects.toThrow(/waits for confirmation with other wishes/);
    await expect(conflict).rejects.not.toThrow(/desk@example/);
  });
});

describe('subscriptions as AWS tells them', () => {
  const entry = (arn: string, endpoint: string) =>
    `<member><SubscriptionArn>${arn}</SubscriptionArn><Protocol>email</Protocol><Endpoint>${endpoint}</Endpoint></member>`;
  const arn = 'arn:aws:sns:eu-central-1:111122223333:parley-alerts:1';

  it('tells pending from gone ones, which SNS lists with a word for an ARN or forgets in between', async () => {
    const scripted = await startScriptedSns((action) =>
      action === 'ListSubscriptionsByTopic'
        ? `<Subscriptions>${entry('PendingConfirmation', 'a@x.org')}${entry('Deleted', 'b@x.org')}${entry(arn, 'c@x.org')}</Subscriptions>`
        : { status: 404, code: 'NotFound', message: 'Subscription does not exist' },
    );
    const client = new SNSClient(embeddedSettings(scripted.endpoint));
    const subscriptions = createSubscriptions({ client, topics: { alerts: 'arn:aws:sns:eu-central-1:1:t' } });

    const listed = await subscriptions.list();

    expect(listed.map(({ endpoint, state, arn }) => [endpoint, state, arn])).toEqual([
      ['a@x.org', 'pending', null],
      ['b@x.org', 'gone', null],
      ['c@x.org', 'gone', null],
    ]);
    client.destroy();
    await scripted.close();
  });

  it.each([
    [403, 'AuthorizationError', 'alert-unreachable', /not allowed/],
    [500, 'InternalError', 'alert-unreachable', /cannot be reached/],
    [400, 'InvalidParameter', 'bad-settings', /SNS does not take it: Email address/],
  ])('translates an answer of %i %s', async (status, code, expected, sentence) => {
    const scripted = await startScriptedSns(() => ({ status, code, message: 'Invalid parameter: Email address' }));
    const client = new SNSClient(embeddedSettings(scripted.endpoint));
    const subscriptions = createSubscriptions({ client, topics: { alerts: 'arn:aws:sns:eu-central-1:1:t' } });

    const attempt = subscriptions.add(mail);

    await expect(attempt).rejects.toMatchObject({ code: expected });
    await expect(attempt).rejects.toThrow(sentence);
    client.destroy();
    await scripted.close();
  });
});
