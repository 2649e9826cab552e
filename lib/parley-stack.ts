import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { AlertSender } from './alert-sender.ts';
import { AlertTopics } from './alert-topics.ts';
import { DailyDigest } from './daily-digest.ts';
import { FeedPoller } from './feed-poller.ts';
import { HistoryApi } from './history-api.ts';
import { LedgerTable } from './ledger-table.ts';
import { Monitoring } from './monitoring.ts';
import type { Settings } from './settings.ts';

export interface ParleyStackProps extends StackProps {
  readonly settings: Settings;
  /** Version of the code, for the user agent and `/health`. */
  readonly version: string;
}

/** A deployment of parley: wiring of the constructs, nothing else. */
export class ParleyStack extends Stack {
  constructor(scope: Construct, id: string, props: ParleyStackProps) {
    super(scope, id, props);
    const { settings, version } = props;
    const { name: deployment, dossiers, logRetentionDays, traces } = settings;
    const common = { deployment, dossiers, handlers: 'lambdas', logRetentionDays, traces };

    const ledger = new LedgerTable(this, 'Ledger', { tableName: `${deployment}-ledger`, keep: settings.keepTable });
    const topics = new AlertTopics(this, 'Topics', { ...settings, deployment });
    const failures = new Queue(this, 'Failures', {
      queueName: `${deployment}-failures`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(failures).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue: of the scheduler, the stream and the digest, which are no queues.',
    });
    const api = new HistoryApi(this, 'History', { ...common, throttle: settings.throttle, access: settings.access });

    const pageUrl = settings.pageUrl ?? api.url;
    const pollEvery = Duration.minutes(settings.pollEveryMinutes);
    const environment = {
      PARLEY_DEPLOYMENT: deployment,
      PARLEY_METRICS: settings.dashboard ? 'all' : 'alarms',
      PARLEY_TABLE: ledger.name,
      PARLEY_VERSION: version,
    } as const;
    const history = api.answer(ledger, {
      ...environment,
      PARLEY_PAGE_URL: pageUrl,
      PARLEY_ACCESS: settings.access,
    });
    const poller = new FeedPoller(this, 'Feeds', {
      ...common,
      ledger,
      ops: topics.ops,
      failures,
      every: pollEvery,
      scheduleEnvironment: environment,
      pollEnvironment: {
        ...environment,
        PARLEY_CONTACT: settings.contact ?? pageUrl,
        PARLEY_ALLOWED_HOSTS: settings.allowedHosts.join(',') || undefined,
        PARLEY_OPS_TOPIC: topics.ops.topicArn,
      },
    });
    const sender = new AlertSender(this, 'Alerts', {
      ...common,
      ledger,
      failures,
      topic: topics.alerts,
      environment: { ...environment, PARLEY_ALERTS_TOPIC: topics.alerts.topicArn, PARLEY_PAGE_URL: pageUrl },
    });
    const daily = new DailyDigest(this, 'Daily', {
      ...common,
      ledger,
      failures,
      topic: topics.digest,
      when: settings.digest,
      environment: { ...environment, PARLEY_DIGEST_TOPIC: topics.digest.topicArn, PARLEY_PAGE_URL: pageUrl },
    });
    new Monitoring(this, 'Monitoring', {
      deployment,
      ops: topics.ops,
      functions: { schedule: poller.schedule, poll: poller.poll, alert: sender.alert, digest: daily.digest, history },
      pollEvery,
      queue: poller.queue,
      deadLetters: { feeds: poller.deadLetters, failures },
      monthlyBudget: settings.monthlyBudget,
      dashboard: settings.dashboard,
    });

    const outputs = {
      PageUrl: pageUrl,
      ApiUrl: api.url,
      TableName: ledger.name,
      AlertsTopic: topics.alerts.topicArn,
      DigestTopic: topics.digest.topicArn,
      OpsTopic: topics.ops.topicArn,
      FeedsQueue: poller.queue.queueUrl,
      FeedsDeadLetters: poller.deadLetters.queueUrl,
      FailuresQueue: failures.queueUrl,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
