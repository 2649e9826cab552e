import { type Duration, Stack, type TimeZone } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface FunctionScheduleProps {
  readonly scheduleName: string;
  readonly description: string;
  /** An interval, or a time of day in a time zone. */
  readonly when:
    | { readonly every: Duration }
    | { readonly hour: string; readonly minute: string; readonly timeZone: TimeZone };
  readonly target: IFunction;
  /** What the function gets. */
  readonly input: Readonly<Record<string, string>>;
  /** Takes the events that the scheduler could not hand over. */
  readonly deadLetters: IQueue;
  /** How long a run is worth trying again. */
  readonly worthFor: Duration;
  /** Takes the events whose runs failed for good; `null` where the next run makes them good. */
  readonly failedRuns: IQueue | null;
}

/** Invokes a function on a schedule; events that could not be handed over go to a queue. */
export class FunctionSchedule extends Construct {
  constructor(scope: Construct, id: string, props: FunctionScheduleProps) {
    super(scope, id);
    const { target, deadLetters, failedRuns, when } = props;
    const ownAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: ownAccount }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
    new Schedule(this, 'Schedule', {
      scheduleName: props.scheduleName,
      description: props.description,
      schedule: 'every' in when ? ScheduleExpression.rate(when.every) : ScheduleExpression.cron(when),
      // The scheduler's own target construct grants every version and alias of the function too.
      target: {
        bind: () => ({
          arn: target.functionArn,
          role,
          input: ScheduleTargetInput.fromObject(props.input),
          deadLetterConfig: { arn: deadLetters.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: 300, maximumRetryAttempts: 5 },
        }),
      },
    });
    new EventInvokeConfig(this, 'Retries', {
      function: target,
      retryAttempts: 2,
      maxEventAge: props.worthFor,
      ...(failedRuns === null ? {} : { onFailure: { bind: () => ({ destination: failedRuns.queueArn }) } }),
    });
  }
}
