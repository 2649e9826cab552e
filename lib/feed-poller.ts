import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { PollEnvironment, ScheduleEnvironment } from '../lambdas/runtime/config.ts';
import { FunctionSchedule } from './function-schedule.ts';
import type { LedgerTable } from './ledger-table.ts';
import { type DeploymentProps, ParleyFunction } from './parley-function.ts';

export interface FeedPollerProps extends DeploymentProps {
  /** Where operators are told of feeds that broke or are well again. */
  readonly ops: ITopic;
  readonly ledger: LedgerTable;
  /** Time between two looks at which feeds are due. */
  readonly every: Duration;
  readonly scheduleEnvironment: Omit<ScheduleEnvironment, 'PARLEY_FEEDS_QUEUE'>;
  readonly pollEnvironment: PollEnvironment;
  /** Takes the events that the scheduler could not hand over. */
  readonly failures: IQueue;
}

/** Pages of articles are read in a thread that can be ended; a poll that finds nothing new has nothing to read. */
export const POLL_MODULES = ['lambdas/adapters/article-page-worker.ts', 'lambdas/core/extract/reader.ts'];

/** A message carries ten feeds, so one invocation polls fifty at most. */
const MESSAGES_PER_POLL = 5;
/** Long enough that the messages of one look travel together: five invocations' waiting becomes one's. */
const GATHERING = Duration.seconds(5);
/** The least that SQS allows, and a fifth of what a fresh account can run at once. */
const CONCURRENT_POLLS = 2;
/** A poll that failed this often is a dead letter. */
const ATTEMPTS = 5;

/** Finds the feeds that are due, sends them through a queue in messages of ten, and polls them. */
export class FeedPoller extends Construct {
  readonly schedule: ParleyFunction<ScheduleEnvironment>;
  readonly poll: ParleyFunction<PollEnvironment>;
  readonly queue: Queue;
  /** Messages that could not be polled. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: FeedPollerProps) {
    super(scope, id);
    const { deployment, ledger } = props;
    const timeout = Duration.minutes(2);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      queueName: `${deployment}-feeds-dead`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Feeds', {
      queueName: `${deployment}-feeds`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds() + GATHERING.toSeconds()),
      retentionPeriod: Duration.days(1),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });
    this.schedule = this.buildSchedule(props);
    this.poll = new ParleyFunction(this, 'Poll', {
      ...props,
      handler: 'poll',
      description: 'Polls feeds, reads their new articles and writes what changed into the ledger',
      environment: props.pollEnvironment,
      memoryMegabytes: 512,
      modules: POLL_MODULES,
      timeout,
    });
    this.poll.allow(['sns:Publish'], props.ops.topicArn);
    this.feedPoll(ledger);
  }

  private buildSchedule(props: FeedPollerProps): ParleyFunction<ScheduleEnvironment> {
    const schedule = new ParleyFunction(this, 'Schedule', {
      ...props,
      handler: 'schedule',
      description: 'Sends the feeds that are due to the feeds queue',
      environment: { ...props.scheduleEnvironment, PARLEY_FEEDS_QUEUE: this.queue.queueUrl },
      memoryMegabytes: 256,
      timeout: Duration.seconds(30),
    });
    schedule.allow(['dynamodb:Query'], props.ledger.arn);
    schedule.allow(['sqs:SendMessage'], this.queue.queueArn);
    new FunctionSchedule(this, 'Every', {
      scheduleName: `${props.deployment}-schedule`,
      description: 'Looks for feeds that are due',
      when: { every: props.every },
      target: schedule.function,
      input: {},
      deadLetters: props.failures,
      worthFor: props.every,
      failedRuns: null,
    });
    return schedule;
  }

  private feedPoll(ledger: LedgerTable): void {
    const { poll, queue } = this;
    poll.allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queue.queueArn);
    poll.allow(
      ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
      ledger.arn,
    );
    poll.allow(['dynamodb:Query'], ledger.indexArn('versions'));
    new EventSourceMapping(this, 'FeedsToPoll', {
      target: poll.function,
      eventSourceArn: queue.queueArn,
      batchSize: MESSAGES_PER_POLL,
      maxBatchingWindow: GATHERING,
      maxConcurrency: CONCURRENT_POLLS,
      reportBatchItemFailures: true,
    });
  }
}
