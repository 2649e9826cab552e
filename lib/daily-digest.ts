import { Duration, TimeZone } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DigestEnvironment } from '../lambdas/runtime/config.ts';
import { FunctionSchedule } from './function-schedule.ts';
import type { LedgerTable } from './ledger-table.ts';
import { type DeploymentProps, ParleyFunction } from './parley-function.ts';

export interface DailyDigestProps extends DeploymentProps {
  readonly ledger: LedgerTable;
  readonly topic: ITopic;
  readonly environment: DigestEnvironment;
  /** When it goes out; `null`: never. */
  readonly when: { readonly at: string; readonly timeZone: string } | null;
  /** Takes digests that could not be sent and events that the scheduler could not hand over. */
  readonly failures: IQueue;
}

/** Tells once a day what changed and where everything stands. */
export class DailyDigest extends Construct {
  readonly digest: ParleyFunction<DigestEnvironment>;

  constructor(scope: Construct, id: string, props: DailyDigestProps) {
    super(scope, id);
    const { ledger, failures, when } = props;
    this.digest = new ParleyFunction(this, 'Digest', {
      ...props,
      handler: 'digest',
      description: 'Publishes what changed since the last digest and where everything stands',
      environment: props.environment,
      memoryMegabytes: 256,
      timeout: Duration.minutes(1),
    });
    this.digest.allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], ledger.arn);
    this.digest.allow(['dynamodb:Query'], ledger.indexArn('history'));
    this.digest.allow(['sns:Publish'], props.topic.topicArn);
    this.digest.allow(['sqs:SendMessage'], failures.queueArn);
    if (when === null) return;
    const [hour = '', minute = ''] = when.at.split(':');
    new FunctionSchedule(this, 'Daily', {
      scheduleName: `${props.deployment}-digest`,
      description: 'Sends the daily digest',
      when: { hour: String(Number(hour)), minute: String(Number(minute)), timeZone: TimeZone.of(when.timeZone) },
      target: this.digest.function,
      input: {},
      deadLetters: failures,
      // The next digest is a day away and tells what is new since this one: a late one is better than none.
      worthFor: Duration.hours(6),
      failedRuns: failures,
    });
  }
}
