import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

const alarms = byName(templateOf(), 'AWS::CloudWatch::Alarm', 'AlarmName');
const runbook = readFileSync('docs/runbook.md', 'utf8');

/** Alarms are paid by the metrics that they look at. */
function metricsOf(alarm: Readonly<Record<string, unknown>>): number {
  const parts = alarm['Metrics'] as { MetricStat?: unknown }[] | undefined;
  return parts === undefined ? 1 : parts.filter((part) => part.MetricStat !== undefined).length;
}

describe('Monitoring', () => {
  it('has an alarm for each thing that needs an operator', () => {
    expect(Object.keys(alarms).sort()).toEqual([
      'parley-dead-letters',
      'parley-function-errors',
      'parley-pending-alerts',
      'parley-polls-stopped',
      'parley-stale-feeds',
      'parley-throttles',
    ]);
  });

  it.each(Object.entries(alarms))('tells operators when %s starts and ends, and where the runbook is', (_, alarm) => {
    const toOps = [{ Ref: expect.stringMatching(/^TopicsOps/) }];
    const section = /docs\/runbook\.md#([a-z-]+)$/.exec(String(alarm['AlarmDescription']))?.[1];

    expect(alarm).toMatchObject({ AlarmActions: toOps, OKActions: toOps });
    expect(runbook).toMatch(new RegExp(`^## ${section}$`, 'm'));
  });

  it('looks at no more metrics than are free in every account', () => {
    expect(Object.values(alarms).reduce((sum, alarm) => sum + metricsOf(alarm), 0)).toBeLessThanOrEqual(10);
  });

  it('counts the errors of the functions whose failure no other alarm tells of, and both dead-letter queues', () => {
    expect(JSON.stringify(alarms['parley-function-errors']).match(/"MetricName":"Errors"/g)).toHaveLength(3);
    expect(
      JSON.stringify(alarms['parley-dead-letters']).match(/"MetricName":"ApproximateNumberOfMessagesVisible"/g),
    ).toHaveLength(2);
  });

  it('looks at the metrics of this deployment under the names that the functions send', () => {
    for (const [alarm, name] of [
      ['parley-stale-feeds', 'StaleFeeds'],
      ['parley-pending-alerts', 'PendingAlertAgeSeconds'],
    ] as const) {
      expect(alarms[alarm]).toMatchObject({
        Namespace: 'parley',
        MetricName: name,
        Dimensions: [{ Name: 'service', Value: 'parley' }],
        TreatMissingData: 'notBreaching',
      });
    }
    expect(alarms['parley-pending-alerts']).toMatchObject({ Threshold: 900 });
  });

  it('takes silence for a fault where polls are counted, for as long as three polls take', () => {
    const seldom = byName(templateOf({ pollEveryMinutes: 30 }), 'AWS::CloudWatch::Alarm', 'AlarmName');

    expect(seldom['parley-polls-stopped']).toMatchObject({ Period: 90 * 60 });
    expect(alarms['parley-polls-stopped']).toMatchObject({
      Period: 15 * 60,
      MetricName: 'Invocations',
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanThreshold',
    });
  });

  it('watches the bill of the account, what it is and what it will be', () => {
    const budgets = Object.values(templateOf({ monthlyBudget: 12 }).findResources('AWS::Budgets::Budget'));

    expect(budgets).toHaveLength(1);
    expect(budgets[0]?.['Properties']).toMatchObject({
      Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 12, Unit: 'USD' } },
      NotificationsWithSubscribers: [
        { Notification: { NotificationType: 'ACTUAL', Threshold: 100 }, Subscribers: [{ SubscriptionType: 'SNS' }] },
        {
          Notification: { NotificationType: 'FORECASTED', Threshold: 100 },
          Subscribers: [{ SubscriptionType: 'SNS' }],
        },
      ],
    });
    expect(runbook).toMatch(/^## budget$/m);
    templateOf({ monthlyBudget: null }).resourceCountIs('AWS::Budgets::Budget', 0);
  });

  it('saves questions to the logs of all functions', () => {
    const queries = byName(templateOf(), 'AWS::Logs::QueryDefinition', 'Name');

    expect(Object.keys(queries).sort()).toEqual([
      'parley/figures by hour',
      'parley/one article from feed to alert',
      'parley/what went wrong',
    ]);
    for (const query of Object.values(queries)) expect(query['LogGroupNames']).toHaveLength(5);
  });

  it('has a dashboard of at most fifty metrics where the settings want one', () => {
    templateOf().resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    const body = JSON.stringify(
      Object.values(templateOf({ dashboard: true }).findResources('AWS::CloudWatch::Dashboard'))[0]?.['Properties'],
    );
    const figures = ['FeedsPolled', 'FeedsNotModified', 'FeedsFailed', 'Articles', 'Observations', 'Changes', 'Alerts'];
    const ages = ['NewestArticleAgeSeconds', 'PollToAlertSeconds', 'PendingAlertAgeSeconds', 'StaleFeeds'];

    for (const name of [...figures, ...ages]) expect(body).toContain(name);
    expect(body.match(/\\"(parley|AWS\/Lambda|AWS\/SQS)\\",/g)?.length).toBeLessThanOrEqual(50);
  });
});
