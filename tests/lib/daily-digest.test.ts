import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

describe('DailyDigest', () => {
  it('goes out at the time of the settings in their time zone', () => {
    const template = templateOf({ digest: { at: '06:05', timeZone: 'Europe/Kyiv' } });

    expect(byName(template, 'AWS::Scheduler::Schedule', 'Name')['parley-digest']).toMatchObject({
      ScheduleExpression: 'cron(5 6 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Kyiv',
    });
  });

  it('leaves a digest that failed for good in the queue of failures', () => {
    const retries = Object.values(templateOf().findResources('AWS::Lambda::EventInvokeConfig')).find((config) =>
      JSON.stringify(config).includes('DailyDigest'),
    );

    expect(retries?.['Properties']).toMatchObject({
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 6 * 3600,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } } },
    });
  });

  it('has no schedule where the settings want none', () => {
    const schedules = byName(templateOf({ digest: null }), 'AWS::Scheduler::Schedule', 'Name');

    expect(Object.keys(schedules).sort()).toEqual(['parley-schedule', 'parley-sweep']);
  });
});
