import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

const queues = byName(templateOf(), 'AWS::SQS::Queue', 'QueueName');
const poll = byName(templateOf(), 'AWS::Lambda::Function', 'FunctionName')['parley-poll'];

function mappingOf(source: RegExp) {
  const mappings = Object.values(templateOf().findResources('AWS::Lambda::EventSourceMapping'));
  return mappings.find((mapping) => source.test(JSON.stringify(mapping['Properties'].EventSourceArn)))?.['Properties'];
}

describe('FeedPoller', () => {
  it('hides a message for six times the longest poll and the gathering, and gives up after five attempts', () => {
    const mapping = mappingOf(/Feeds/);
    const least = 6 * Number(poll?.['Timeout']) + mapping.MaximumBatchingWindowInSeconds;

    expect(Number(queues['parley-feeds']?.['VisibilityTimeout'])).toBeGreaterThanOrEqual(least);
    expect(queues['parley-feeds']).toMatchObject({
      RedrivePolicy: {
        maxReceiveCount: 5,
        deadLetterTargetArn: { 'Fn::GetAtt': [expect.stringMatching(/DeadLetters/), 'Arn'] },
      },
    });
  });

  it('keeps a message until its last attempt is over', () => {
    const attempts = 5 * Number(queues['parley-feeds']?.['VisibilityTimeout']);

    expect(Number(queues['parley-feeds']?.['MessageRetentionPeriod'])).toBeGreaterThan(attempts);
    expect(queues['parley-feeds-dead']).toMatchObject({ MessageRetentionPeriod: 14 * 24 * 3600 });
  });

  it('encrypts every queue and takes nothing without TLS', () => {
    expect(Object.keys(queues).sort()).toEqual(['parley-failures', 'parley-feeds', 'parley-feeds-dead']);
    for (const queue of Object.values(queues)) expect(queue).toMatchObject({ SqsManagedSseEnabled: true });
    const policies = Object.values(templateOf().findResources('AWS::SQS::QueuePolicy'));
    expect(policies).toHaveLength(3);
    for (const policy of policies) {
      expect(policy['Properties'].PolicyDocument.Statement).toMatchObject([
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 'sqs:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ]);
    }
  });

  it('polls two batches at once at most and reports failed messages one by one', () => {
    expect(mappingOf(/Feeds/)).toMatchObject({
      BatchSize: 5,
      MaximumBatchingWindowInSeconds: 5,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('looks for feeds that are due as often as the settings say and forgets a look that the next one makes good', () => {
    const template = templateOf({ pollEveryMinutes: 10 });
    const schedule = byName(template, 'AWS::Scheduler::Schedule', 'Name')['parley-schedule'];
    const retries = Object.values(template.findResources('AWS::Lambda::EventInvokeConfig')).find((config) =>
      JSON.stringify(config).includes('Schedule'),
    );

    expect(schedule).toMatchObject({
      ScheduleExpression: 'rate(10 minutes)',
      Target: { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } } },
    });
    expect(retries?.['Properties']).toMatchObject({ MaximumEventAgeInSeconds: 600, MaximumRetryAttempts: 2 });
    expect(retries?.['Properties']).not.toHaveProperty('DestinationConfig');
  });
});
