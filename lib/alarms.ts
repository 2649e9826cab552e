import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { figure } from './dashboard.ts';

export interface AlarmsProps {
  /** Name of the deployment; the alarms' names start with it. */
  readonly deployment: string;
  readonly ops: ITopic;
  /** Their errors are one alarm. A function whose failure another alarm tells of need not be here. */
  readonly functions: Readonly<Record<string, IFunction>>;
  /** The function that runs as long as parley works, and how often it is started. */
  readonly poll: IFunction;
  readonly pollEvery: Duration;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
}

interface AlarmPlan {
  /** Also the section of docs/runbook.md. */
  readonly name: string;
  readonly meaning: string;
  readonly metric: IMetric;
  readonly periods: number;
  readonly above?: number;
  readonly below?: number;
  /** Whether silence is a fault. */
  readonly silenceAlarms?: boolean;
}

/** Tells operators when something needs them. An alarm costs 0.10 USD a month for each metric that it looks at. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    for (const plan of plansOf(props)) this.alarm(plan, props);
  }

  private alarm(plan: AlarmPlan, { deployment, ops }: AlarmsProps): void {
    const alarm = new Alarm(this, plan.name, {
      alarmName: `${deployment}-${plan.name}`,
      alarmDescription: `${plan.meaning} What to do: docs/runbook.md#${plan.name}`,
      metric: plan.metric,
      evaluationPeriods: plan.periods,
      threshold: plan.below ?? plan.above ?? 0,
      comparisonOperator:
        plan.below === undefined ? ComparisonOperator.GREATER_THAN_THRESHOLD : ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: plan.silenceAlarms ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(ops));
    alarm.addOkAction(new SnsAction(ops));
  }
}

function plansOf({ deployment, functions, poll, pollEvery, deadLetters }: AlarmsProps): AlarmPlan[] {
  return [
    {
      name: 'function-errors',
      meaning: 'Functions failed three times or more within 15 minutes.',
      metric: sumOf(functions, (lambda, period) => lambda.metricErrors({ period }), Duration.minutes(15)),
      periods: 1,
      above: 2,
    },
    {
      name: 'dead-letters',
      meaning: 'Feeds could not be polled, or events could not be handed over.',
      metric: sumOf(
        deadLetters,
        (queue, period) => queue.metricApproximateNumberOfMessagesVisible({ period, statistic: Stats.MAXIMUM }),
        Duration.minutes(5),
      ),
      periods: 1,
      above: 0,
    },
    {
      name: 'stale-feeds',
      meaning: 'Feeds have been failing for ten polls or for a day, or are gone.',
      metric: figure(deployment, 'StaleFeeds', Stats.MAXIMUM),
      periods: 3,
      above: 0,
    },
    {
      name: 'polls-stopped',
      meaning: 'No feed has been polled although three polls should have begun.',
      metric: poll.metricInvocations({ period: Duration.minutes(3 * pollEvery.toMinutes()) }),
      periods: 1,
      below: 1,
      silenceAlarms: true,
    },
    {
      name: 'pending-alerts',
      meaning: 'Alerts have been waiting for longer than 15 minutes.',
      metric: figure(deployment, 'PendingAlertAgeSeconds', Stats.MAXIMUM),
      periods: 1,
      above: 900,
    },
    {
      name: 'throttles',
      meaning: 'Lambda refused invocations: the account runs as many functions at once as it may.',
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'Throttles',
        statistic: Stats.SUM,
        period: Duration.minutes(15),
      }),
      periods: 1,
      above: 0,
    },
  ];
}

function sumOf<Source>(
  sources: Readonly<Record<string, Source>>,
  metricOf: (source: Source, period: Duration) => IMetric,
  period: Duration,
): MathExpression {
  const metrics = Object.entries(sources).map(([name, source]) => [name, metricOf(source, period)] as const);
  const expression = metrics.map(([name]) => name).join(' + ');
  return new MathExpression({ expression, label: expression, usingMetrics: Object.fromEntries(metrics), period });
}
