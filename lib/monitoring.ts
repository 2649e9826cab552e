import { Duration } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
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
import type { MetricName } from '../lambdas/core/ports.ts';

export interface MonitoringProps {
  /** Name of the deployment; the alarms' names start with it. */
  readonly deployment: string;
  readonly ops: ITopic;
  /** By name; the errors of all are one alarm. */
  readonly functions: Readonly<Record<'schedule' | 'poll' | 'alert' | 'digest' | 'history', IFunction>>;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  /** US dollars a month for the account; `null`: no budget. */
  readonly monthlyBudget: number | null;
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
export class Monitoring extends Construct {
  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    for (const plan of plansOf(props)) this.alarm(plan, props);
    if (props.monthlyBudget !== null) this.budget(props.monthlyBudget, props);
  }

  private alarm(plan: AlarmPlan, { deployment, ops }: MonitoringProps): void {
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

  /** Of the whole account: a budget by tag stays silent until the tag is activated in the billing console. */
  private budget(dollars: number, { deployment, ops }: MonitoringProps): void {
    const subscribers = [{ subscriptionType: 'SNS', address: ops.topicArn }];
    new CfnBudget(this, 'budget', {
      budget: {
        budgetName: `${deployment}-monthly`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
      },
      notificationsWithSubscribers: ['ACTUAL', 'FORECASTED'].map((notificationType) => ({
        notification: {
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          threshold: 100,
          thresholdType: 'PERCENTAGE',
        },
        subscribers,
      })),
    });
  }
}

function plansOf({ deployment, functions, deadLetters }: MonitoringProps): AlarmPlan[] {
  const own = (metricName: MetricName): Metric =>
    new Metric({
      namespace: 'parley',
      metricName,
      dimensionsMap: { service: deployment },
      statistic: Stats.MAXIMUM,
      period: Duration.minutes(5),
    });
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
      meaning: 'Feeds have not been read for an hour or longer.',
      metric: own('StaleFeeds'),
      periods: 12,
      above: 0,
    },
    {
      name: 'polls-stopped',
      meaning: 'No feed has been polled for an hour.',
      metric: functions.poll.metricInvocations({ period: Duration.hours(1) }),
      periods: 1,
      below: 1,
      silenceAlarms: true,
    },
    {
      name: 'pending-alerts',
      meaning: 'Alerts have been waiting for longer than 15 minutes.',
      metric: own('PendingAlertAgeSeconds'),
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
