import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ledgerTable } from '../lambdas/adapters/ledger-table.ts';
import type { AlertEnvironment } from '../lambdas/runtime/config.ts';
import { FunctionSchedule } from './function-schedule.ts';
import type { LedgerTable } from './ledger-table.ts';
import { type DeploymentProps, ParleyFunction } from './parley-function.ts';

export interface AlertSenderProps extends DeploymentProps {
  readonly ledger: LedgerTable;
  readonly topic: ITopic;
  readonly environment: AlertEnvironment;
  /** Takes stream records that could not be sent and events that the scheduler could not hand over. */
  readonly failures: IQueue;
}

/** After this the sweep alone goes on trying. */
const STREAM_RETRIES = 3;
const STREAM_AGE = Duration.hours(1);

/** Sends alerts as soon as the ledger owes them, and sweeps every five minutes for those that were left behind. */
export class AlertSender extends Construct {
  readonly alert: ParleyFunction<AlertEnvironment>;

  constructor(scope: Construct, id: string, props: AlertSenderProps) {
    super(scope, id);
    const { ledger, failures } = props;
    this.alert = new ParleyFunction(this, 'Alert', {
      ...props,
      handler: 'alert',
      description: 'Publishes the alerts that the ledger owes',
      environment: props.environment,
      memoryMegabytes: 256,
      timeout: Duration.minutes(1),
    });
    this.alert.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:UpdateItem'], ledger.arn);
    this.alert.allow(['dynamodb:Query'], ledger.indexArn('pending'));
    this.alert.allow(['sns:Publish'], props.topic.topicArn);
    this.followStream(ledger, failures);
    new FunctionSchedule(this, 'Sweep', {
      scheduleName: `${props.deployment}-sweep`,
      description: 'Sends alerts that were left behind',
      when: { every: Duration.minutes(5) },
      target: this.alert.function,
      input: { sweep: 'pending' },
      deadLetters: failures,
      worthFor: Duration.minutes(5),
      failedRuns: null,
    });
  }

  private followStream(ledger: LedgerTable, failures: IQueue): void {
    const { alert } = this;
    alert.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], ledger.streamArn);
    alert.allow(['dynamodb:ListStreams'], `${ledger.arn}/stream/*`);
    alert.acknowledgeWildcard(
      `${ledger.nagName}/stream/*`,
      'dynamodb:ListStreams is granted for the streams of a table and not for one of them.',
    );
    alert.allow(['sqs:SendMessage'], failures.queueArn);
    new EventSourceMapping(this, 'PendingAlerts', {
      target: alert.function,
      eventSourceArn: ledger.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { [ledgerTable.owes]: { S: FilterRule.exists() } } },
        }),
      ],
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: STREAM_RETRIES,
      maxRecordAge: STREAM_AGE,
      onFailure: { bind: () => ({ destination: failures.queueArn }) },
    });
  }
}
