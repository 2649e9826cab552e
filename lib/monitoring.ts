import type { Duration } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { FiguresDashboard } from './dashboard.ts';
import { LogQueries } from './log-queries.ts';

interface MonitoredFunction {
  readonly function: IFunction;
  readonly logGroup: ILogGroup;
}

export interface MonitoringProps {
  /** Name of the deployment; names of alarms, budget, queries and dashboard start with it. */
  readonly deployment: string;
  readonly ops: ITopic;
  readonly functions: Readonly<Record<'schedule' | 'poll' | 'alert' | 'digest' | 'history', MonitoredFunction>>;
  /** Time between two polls. */
  readonly pollEvery: Duration;
  readonly queue: IQueue;
  readonly deadLetters: Readonly<Record<string, IQueue>>;
  /** US dollars a month for the account; `null`: no budget. */
  readonly monthlyBudget: number | null;
  readonly dashboard: boolean;
}

/** What tells operators how the deployment fares: alarms and the budget by mail, queries and the dashboard on demand. */
export class Monitoring extends Construct {
  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    const { deployment, deadLetters, ops } = props;
    const functions = mapValues(props.functions, (own) => own.function);
    const logGroups = Object.values(props.functions).map((own) => own.logGroup);
    // If the schedule fails, polls stop; a digest that fails is a dead letter: alarms of their own tell of both.
    const { poll, alert, history } = functions;
    const { pollEvery } = props;
    new Alarms(this, 'Alarms', { deployment, ops, functions: { poll, alert, history }, poll, pollEvery, deadLetters });
    new LogQueries(this, 'Queries', { deployment, logGroups });
    if (props.monthlyBudget !== null) this.budget(props.monthlyBudget, props);
    if (!props.dashboard) return;
    new FiguresDashboard(this, 'Figures', { deployment, functions, queues: { waiting: props.queue, ...deadLetters } });
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

function mapValues<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, change(value)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
