import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDigestSink } from '../../lambdas/adapters/digest-sns.ts';
import { createDigestStore } from '../../lambdas/adapters/ledger-digest.ts';
import type { DigestSink } from '../../lambdas/core/alert-ports.ts';
import type { Digest } from '../../lambdas/core/digest.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import type { Topic } from '../../lambdas/core/observation.ts';
import { type DigestDeps, sendDigest } from '../../lambdas/usecases/send-digest.ts';
import { agendaItem } from '../support/agenda.ts';
import { schemaCheck } from '../support/alert-schema.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { freshDossier, tellingRevision } from '../support/ledger.ts';
import { testTelemetry } from '../support/telemetry.ts';
import { startTroubledProxy } from '../support/troubled-proxy.ts';

let aws: TestAws;

beforeAll(async () => {
  aws = await startTestAws();
});

afterAll(() => aws.close());

const morning = '2025-07-24T05:00:00.000Z';

/** A dossier of its own, a sink that remembers, and a way to write changes. */
function prepare(differing: Partial<DigestDeps> = {}) {
  const dossier: Dossier = { ...ukraineRussia(), id: freshDossier() };
  const published: Digest[] = [];
  const clock = testClock(morning);
  const deps: DigestDeps = {
    ledger: aws.ledger,
    digests: createDigestStore({ client: aws.dynamo, table: aws.access.table }),
    sink: { publish: async (digest) => void published.push(digest) },
    clock,
    telemetry: testTelemetry(),
    ...differing,
  };
  async function change(topic: Topic, number: number, recordedAt: string): Promise<void> {
    const track = { dossier: dossier.id, topic };
    const snapshot = { items: [agendaItem({ topic })], facts: null };
    await aws.ledger.appendRevision({ ...tellingRevision(track, number, { recordedAt }), snapshot });
  }
  return { deps, dossier, published, clock, change };
}

const told = (digest: Digest | undefined) => digest?.changes.map(({ id }) => id.split('.').slice(1).join('.'));

describe('sendDigest', () => {
  it('tells what changed in the last day and where everything stands', async () => {
    const { deps, dossier, published, change } = prepare();
    await change('summit', 1, '2025-07-22T12:00:00.000Z');
    await change('summit', 2, '2025-07-23T12:00:00.000Z');
    await change('ceasefire', 1, '2025-07-23T13:00:00.000Z');

    expect(await sendDigest(deps, dossier)).toBe('sent');

    expect(told(published[0])).toEqual(['ceasefire.1.1', 'summit.2.1']);
    expect(published[0]?.items).toHaveLength(2);
  });

  it('goes on where the last digest ended, even after days without one', async () => {
    const { deps, dossier, published, clock, change } = prepare();
    await change('talks', 1, '2025-07-23T12:00:00.000Z');
    await sendDigest(deps, dossier);
    await change('talks', 2, '2025-07-24T12:00:00.000Z');
    clock.set('2025-07-29T05:00:00.000Z');

    expect(await sendDigest(deps, dossier)).toBe('sent');
    expect(published.map(told)).toEqual([['talks.1.1'], ['talks.2.1']]);
  });

  it('writes to nobody where nothing changed, and tells later what came in the last minute', async () => {
    const { deps, dossier, published, clock, change } = prepare();
    await change('talks', 1, '2025-07-24T04:59:30.000Z');

    expect(await sendDigest(deps, dossier)).toBe('nothing-changed');
    clock.set('2025-07-25T05:00:00.000Z');
    expect(await sendDigest(deps, dossier)).toBe('sent');
    expect(published.map(told)).toEqual([['talks.1.1']]);
  });

  it('sends nothing when it is called again at once', async () => {
    const { deps, dossier, published, change } = prepare();
    await change('talks', 1, '2025-07-23T12:00:00.000Z');

    await sendDigest(deps, dossier);
    expect(await sendDigest(deps, dossier)).toBe('nothing-changed');
    expect(published).toHaveLength(1);
  });

  it('repeats the same digest under the same id when the call before it failed', async () => {
    const { deps, dossier, published, clock, change } = prepare();
    await change('talks', 1, '2025-07-23T12:00:00.000Z');
    const attempts: string[] = [];
    const sink: DigestSink = {
      async publish(digest) {
        attempts.push(digest.id);
        if (attempts.length === 1) throw new ParleyError('alert-unreachable', 'SNS is away');
        published.push(digest);
      },
    };

    await expect(sendDigest({ ...deps, sink }, dossier)).rejects.toMatchObject({ code: 'alert-unreachable' });
    await expect(sendDigest({ ...deps, sink }, dossier)).rejects.toMatchObject({ code: 'ledger-busy' });
    await change('talks', 2, '2025-07-24T05:00:30.000Z');
    clock.set('2025-07-24T05:02:00.000Z');
    expect(await sendDigest({ ...deps, sink }, dossier)).toBe('sent');

    expect(new Set(attempts).size).toBe(1);
    expect(told(published[0])).toEqual(['talks.1.1']);
  });

  it('makes what failed all morning part of the next digest', async () => {
    const { deps, dossier, published, clock, change } = prepare();
    await change('talks', 1, '2025-07-23T12:00:00.000Z');
    const sink: DigestSink = { publish: () => Promise.reject(new ParleyError('alert-unreachable', 'SNS is away')) };
    await expect(sendDigest({ ...deps, sink }, dossier)).rejects.toThrow('SNS is away');
    await change('talks', 2, '2025-07-24T12:00:00.000Z');
    clock.set('2025-07-25T05:00:00.000Z');

    expect(await sendDigest(deps, dossier)).toBe('sent');
    expect(told(published[0])).toEqual(['talks.1.1', 'talks.2.1']);
  });

  it('reports a digest that SNS will never take and goes on from its end', async () => {
    const { deps, dossier, published, clock, change } = prepare();
    await change('talks', 1, '2025-07-23T12:00:00.000Z');
    const sink: DigestSink = { publish: () => Promise.reject(new ParleyError('alert-refused', 'too long')) };

    expect(await sendDigest({ ...deps, sink }, dossier)).toBe('refused');
    await change('talks', 2, '2025-07-24T12:00:00.000Z');
    clock.set('2025-07-25T05:00:00.000Z');
    expect(await sendDigest(deps, dossier)).toBe('sent');
    expect(published.map(told)).toEqual([['talks.2.1']]);
  });

  it('reads all pages of a day with very many changes', async () => {
    const { deps, dossier, published } = prepare();
    const track = { dossier: dossier.id, topic: 'exchange' as const };
    for (let number = 1; number <= 12; number += 1) {
      const recordedAt = `2025-07-23T12:${String(number).padStart(2, '0')}:00.000Z`;
      const changes = Array.from({ length: 20 }, () => ({}));
      await aws.ledger.appendRevision(tellingRevision(track, number, { recordedAt, changes }));
    }

    await sendDigest(deps, dossier);

    expect(published[0]?.changes).toHaveLength(240);
  });

  it('goes out by SNS to its own topic, once SNS is well again', async () => {
    const proxy = await startTroubledProxy(aws.access.messaging.endpoint);
    const client = new SNSClient({ ...aws.access.messaging, endpoint: proxy.endpoint, maxAttempts: 1 });
    const topicArn = aws.access.resources.digestTopic;
    const { QueueUrl } = await aws.sqs.send(new CreateQueueCommand({ QueueName: 'digests' }));
    const attributes = await aws.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
    const Endpoint = attributes.Attributes?.QueueArn;
    await aws.sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint }));
    const sink = createDigestSink({ client, topicArn, pageUrl: 'https://parley.example' });
    const { deps, dossier, clock, change } = prepare({ sink });
    await change('talks', 1, '2025-07-23T12:00:00.000Z');

    proxy.makeTrouble('throttles');
    await expect(sendDigest(deps, dossier)).rejects.toMatchObject({ code: 'alert-unreachable' });
    proxy.makeTrouble('none');
    clock.set('2025-07-24T05:05:00.000Z');
    await sendDigest(deps, dossier);

    const { Messages = [] } = await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    expect(Messages).toHaveLength(1);
    const { Message, Subject } = JSON.parse(Messages[0]?.Body ?? '');
    schemaCheck('digest.schema.json')(JSON.parse(JSON.parse(Message).default));
    expect(Subject).toBe('Ukraine-Russia: 1 change, 24 July 2025');
    client.destroy();
    await proxy.close();
  });
});
