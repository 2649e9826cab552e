import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, Metric, PeriodOverride, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { MetricName } from '../lambdas/core/ports.ts';

export interface FiguresDashboardProps {
  /** Name of the deployment and of the dashboard. */
  readonly deployment: string;
  readonly functions: Readonly<Record<string, IFunction>>;
  readonly queues: Readonly<Record<string, IQueue>>;
}

/** All figures on one screen. The first three dashboards of an account are free, each further one costs 3 USD a month. */
export class FiguresDashboard extends Construct {
  constructor(scope: Construct, id: string, props: FiguresDashboardProps) {
    super(scope, id);
    const { deployment, functions, queues } = props;
    const figures = (title: string, statistic: string, names: readonly MetricName[]): GraphWidget =>
      graph(
        title,
        names.map((name) => figure(deployment, name, statistic)),
      );
    const perFunction = (title: string, metricOf: (lambda: IFunction, label: string) => IMetric): GraphWidget =>
      graph(
        title,
        Object.entries(functions).map(([name, lambda]) => metricOf(lambda, name)),
      );
    new Dashboard(this, 'Dashboard', {
      dashboardName: deployment,
      defaultInterval: Duration.days(1),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [
          figures('Feeds', Stats.SUM, ['FeedsPolled', 'FeedsNotModified', 'FeedsFailed']),
          figures('News', Stats.SUM, ['Articles', 'ArticlesSkipped', 'Observations', 'Changes', 'Alerts']),
        ],
        [
          figures('Lateness in seconds', Stats.MAXIMUM, ['PollToAlertSeconds', 'PendingAlertAgeSeconds']),
          figures('Age of the newest article in seconds', Stats.MINIMUM, ['NewestArticleAgeSeconds']),
          figures('Stale feeds', Stats.MAXIMUM, ['StaleFeeds']),
        ],
        [
          perFunction('Errors', (lambda, label) => lambda.metricErrors({ label })),
          perFunction('Longest run in milliseconds', (lambda, label) =>
            lambda.metricDuration({ label, statistic: Stats.MAXIMUM }),
          ),
          graph(
            'Messages waiting',
            Object.entries(queues).map(([label, queue]) => queue.metricApproximateNumberOfMessagesVisible({ label })),
          ),
        ],
      ],
    });
  }
}

/** One of parley's own figures. */
export function figure(deployment: string, metricName: MetricName, statistic: string): Metric {
  return new Metric({
    namespace: 'parley',
    metricName,
    dimensionsMap: { service: deployment },
    statistic,
    period: Duration.minutes(5),
  });
}

function graph(title: string, left: IMetric[]): GraphWidget {
  return new GraphWidget({ title, left, width: 8, height: 6, leftYAxis: { min: 0, showUnits: false } });
}
