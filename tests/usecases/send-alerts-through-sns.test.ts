import { SNSClient } from '@aws-sdk/client-sns';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlertSink } from '../../lambdas/adapters/alerts-sns.ts';
import { sendAlerts } from '../../lambdas/usecases/send-alerts.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, freshDossier, tellingRevision } from '../support/ledger.ts';
import { testTelemetry } from '../support/telemetry.ts';
import { startTroubledProxy, type Trouble, type TroubledProxy } from '../support/troubled-proxy.ts';

let aws: TestAws;
let proxy: TroubledProxy;
let client: SNSClient;

beforeAll(async () => {
  aws = await startTestAws();
  proxy = await startTroubledProxy(aws.access.messaging.endpoint);
  client = new SNSClient({ ...aws.access.messaging, endpoint: proxy.endpoint, maxAttempts: 1 });
});

afterAll(async () => {
  client.destroy();
  await proxy.close();
  await aws.close();
});

/** Ids of the alerts that subscribers got, in the order in which they got them. */
async function delivered(): Promise<string[]> {
  const QueueUrl = aws.access.resources.tailQueue;
  const ids: string[] = [];
  for (;;) {
    const { Messages = [] } = await aws.sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return ids;
    for (const { Body = '', ReceiptHandle } of Messages) {
      ids.push(JSON.parse(JSON.parse(JSON.parse(Body).Message).sqs).id);
      await aws.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

describe('alerts while SNS has trouble', () => {
  it.each<Trouble>(['throttles', 'fails', 'drops', 'refuses'])(
    'stay pending while SNS %s, and go out once and in order when it is over',
    async (trouble) => {
      const dossier = freshDossier();
      const track = { dossier, topic: 'talks' as const };
      await aws.ledger.appendRevision(tellingRevision(track, 1, { changes: [{}, {}] }));
      await aws.ledger.appendRevision(tellingRevision(track, 2));
      const topicArn = aws.access.resources.alertsTopic;
      const deps = {
        outbox: aws.ledger,
        sink: createAlertSink({ client, topicArn, pageUrl: null, dossiers: [ukraineRussia()] }),
        clock: testClock(atMinute(60)),
        telemetry: testTelemetry(),
        sweepAgeSeconds: 0,
      };

      proxy.makeTrouble(trouble);
      const troubled = await sendAlerts(deps, { kind: 'sweep' });
      expect(troubled).toMatchObject({ sent: 0, refused: 0, failure: { code: 'alert-unreachable' } });
      expect(await delivered()).toEqual([]);

      proxy.makeTrouble('none');
      expect(await sendAlerts(deps, { kind: 'sweep' })).toMatchObject({ sent: 3, failure: null });
      expect(await delivered()).toEqual([1, 2].map((n) => `${dossier}.talks.1.${n}`).concat(`${dossier}.talks.2.1`));
      expect(await sendAlerts(deps, { kind: 'sweep' })).toMatchObject({ sent: 0 });
    },
  );
});
