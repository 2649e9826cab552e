import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlertSink } from '../../lambdas/adapters/alerts-sns.ts';
import { publishTo } from '../../lambdas/adapters/alerts-sns-publish.ts';
import type { Alert } from '../../lambdas/core/alert.ts';
import { filterPolicyOf } from '../../lambdas/core/alert-filter.ts';
import { schemaCheck } from '../support/alert-schema.ts';
import { changeAlert, statusAlert, summaryAlert, summitEvidence } from '../support/alerts.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { type EmbeddedSns, embeddedSettings, startEmbeddedSns } from '../support/embedded-sns.ts';
import { startTroubledProxy, type Trouble, type TroubledProxy } from '../support/troubled-proxy.ts';

let aws: EmbeddedSns;
let proxy: TroubledProxy;
let client: SNSClient;
const pageUrl = 'https://parley.example';
const checkAlert = schemaCheck('alert.schema.json');

beforeAll(async () => {
  aws = await startEmbeddedSns();
  proxy = await startTroubledProxy(aws.endpoint);
  client = new SNSClient(embeddedSettings(proxy.endpoint));
});

afterAll(async () => {
  client.destroy();
  await proxy.close();
  await aws.close();
});

async function publishAll(topicArn: string, alerts: readonly Alert[]): Promise<void> {
  const sink = createAlertSink({ client, topicArn, pageUrl, dossiers: [ukraineRussia()] });
  for (const alert of alerts) await sink.publish(alert);
}

/** The parts of one delivery; the embedded SNS hands the whole of `MessageStructure: json` to a queue. */
function unwrap(body: string) {
  const { Subject, Message, MessageAttributes } = JSON.parse(body);
  const texts: Record<string, string> = JSON.parse(Message);
  const document = JSON.parse(texts['sqs'] ?? '');
  return { subject: Subject, texts, document, attributes: MessageAttributes };
}

describe('createAlertSink', () => {
  it('delivers a text for each protocol, the document and the attributes', async () => {
    const topicArn = await aws.createTopic('texts');
    const queue = await aws.subscribeQueue(topicArn, 'texts');

    await publishAll(topicArn, [statusAlert()]);
    const [delivery] = (await queue.drain()).map(unwrap);

    expect(delivery?.subject).toBe('The full ceasefire is active, was agreed');
    expect(Object.keys(delivery?.texts ?? {})).toEqual(['default', 'email', 'sms', 'sqs', 'http', 'https', 'lambda']);
    checkAlert(delivery?.document);
    expect(delivery?.attributes).toEqual({
      topic: { Type: 'String', Value: 'ceasefire' },
      kind: { Type: 'String', Value: 'status' },
      msgType: { Type: 'String', Value: 'alert' },
      status: { Type: 'String', Value: 'active' },
      certainty: { Type: 'String', Value: 'reported' },
      dossier: { Type: 'String', Value: 'ukraine-russia' },
    });
  });

  it('brings Unicode through unharmed', async () => {
    const topicArn = await aws.createTopic('unicode');
    const queue = await aws.subscribeQueue(topicArn, 'unicode');
    const quote = 'Зеленський: «Ми готові» – Çırağan, 北京 🕊';

    await publishAll(topicArn, [changeAlert({ evidence: [{ ...summitEvidence, quote }] })]);
    const [delivery] = (await queue.drain()).map(unwrap);

    expect(delivery?.document.evidence[0].quote).toBe(quote);
    expect(delivery?.texts['email']).toContain(quote);
  });

  it.each(['ї', '🕊', '"', '\\', '" '])('keeps endless texts of %s under the limit of SNS', async (character) => {
    const topicArn = await aws.createTopic('long');
    const queue = await aws.subscribeQueue(topicArn, `long-${character.codePointAt(0)}-${character.length}`);
    const endless = character.repeat(5000);
    const url = `https://news.example/${'x'.repeat(1400)}`;
    const evidence = { title: endless, quote: endless, outlet: endless, speaker: endless, guid: endless, url };

    await publishAll(topicArn, [
      changeAlert({
        summary: endless,
        evidence: Array.from({ length: 200 }, () => ({ ...summitEvidence, ...evidence })),
        sources: Array.from({ length: 200 }, () => endless),
        terms: { venue: endless, condition: endless },
      }),
      summaryAlert({ lines: Array.from({ length: 200 }, () => endless) }),
    ]);

    expect(await queue.drain()).toHaveLength(2);
  });

  it('hands each alert to the queues whose wishes it meets and to no other', async () => {
    const topicArn = await aws.createTopic('wishes');
    const nothing = { dossiers: [], topics: [], kinds: [], parties: [], statuses: [], only: null } as const;
    const wishes = {
      everything: filterPolicyOf(nothing),
      exchanges: filterPolicyOf({ ...nothing, topics: ['exchange'], kinds: ['status', 'position'] }),
      confirmed: filterPolicyOf({ ...nothing, only: 'confirmed' }),
      ukraine: filterPolicyOf({ ...nothing, parties: ['ukraine'], kinds: ['position'] }),
      elsewhere: filterPolicyOf({ ...nothing, dossiers: ['elsewhere'] }),
    };
    const queues = await Promise.all(
      Object.entries(wishes).map(async ([name, policy]) => ({
        name,
        queue: await aws.subscribeQueue(topicArn, `wishes-${name}`, policy),
      })),
    );

    await publishAll(topicArn, [
      changeAlert({ id: 'summit' }),
      changeAlert({ id: 'ukraine', party: 'ukraine' }),
      statusAlert({ id: 'exchange', topic: 'exchange' }),
      statusAlert({ id: 'update', msgType: 'update', certainty: 'confirmed', topic: 'exchange' }),
      statusAlert({ id: 'cancel', msgType: 'cancel', certainty: 'confirmed', to: null }),
      { ...summaryAlert(), id: 'summary' },
    ]);
    const got = await Promise.all(
      queues.map(async ({ name, queue }) => [name, (await queue.drain()).map((body) => unwrap(body).document.id)]),
    );

    expect(Object.fromEntries(got)).toEqual({
      everything: ['summit', 'ukraine', 'exchange', 'cancel', 'summary'],
      exchanges: ['exchange'],
      confirmed: ['update', 'cancel', 'summary'],
      ukraine: ['ukraine'],
      elsewhere: [],
    });
  });

  it.each<Trouble>(['throttles', 'fails', 'drops', 'refuses'])(
    'says that the alert can be tried again when SNS %s',
    async (trouble) => {
      const topicArn = await aws.createTopic(`trouble-${trouble}`);
      const queue = await aws.subscribeQueue(topicArn, `trouble-${trouble}`);

      proxy.makeTrouble(trouble);
      const attempt = publishAll(topicArn, [statusAlert()]);
      await expect(attempt).rejects.toMatchObject({ code: 'alert-unreachable', context: { alert: statusAlert().id } });
      proxy.makeTrouble('none');
      await publishAll(topicArn, [statusAlert()]);

      expect(await queue.drain()).toHaveLength(1);
    },
  );

  it('lets alerts wait for a topic that is missing, which is the deployment’s fault and not theirs', async () => {
    const missing = 'arn:aws:sns:eu-central-1:000000000000:missing';

    await expect(publishAll(missing, [statusAlert()])).rejects.toMatchObject({ code: 'alert-unreachable' });
  });
});

describe('publishTo', () => {
  const good = { id: 'a.b.1.1', subject: 'News', texts: { default: 'n' }, attributes: { topic: 'talks' } };

  it.each([
    ['a subject that is too long', { subject: 'x'.repeat(100) }, /99 printable ASCII/],
    ['a subject with a line break', { subject: 'a\r\nBcc: b' }, /99 printable ASCII/],
    ['a subject that starts with a sign', { subject: '"a"' }, /starts with a letter/],
    ['no subject', { subject: '' }, /99 printable ASCII/],
    ['an empty attribute', { attributes: { party: '' } }, /attribute party/],
    ['a message over 256 KB', { texts: { default: 'x'.repeat(262_140) } }, /262\d{3} bytes, more than 262144/],
  ])('refuses %s, which AWS would refuse', async (_what, wrong, reason) => {
    const attempt = publishTo(client, 'arn:aws:sns:eu-central-1:000000000000:t', { ...good, ...wrong });

    await expect(attempt).rejects.toThrow(reason);
    await expect(attempt).rejects.toMatchObject({ code: 'alert-refused' });
  });
});
