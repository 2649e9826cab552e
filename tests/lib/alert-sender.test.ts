import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

const mappings = Object.values(templateOf().findResources('AWS::Lambda::EventSourceMapping'));
const stream = mappings.find((mapping) => JSON.stringify(mapping).includes('StreamArn'))?.['Properties'];

describe('AlertSender', () => {
  it('hears of new ledger items that owe alerts and of nothing else', () => {
    const filters = stream.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern));

    expect(filters).toEqual([{ eventName: ['INSERT'], dynamodb: { NewImage: { owes: { S: [{ exists: true }] } } } }]);
  });

  it('halves a failed batch, tries three times within an hour, and leaves the rest in the queue of failures', () => {
    expect(stream).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 3600,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } } },
    });
  });

  it('sweeps every five minutes', () => {
    expect(byName(templateOf(), 'AWS::Scheduler::Schedule', 'Name')['parley-sweep']).toMatchObject({
      ScheduleExpression: 'rate(5 minutes)',
      Target: {
        Arn: { 'Fn::GetAtt': [expect.stringMatching(/^AlertsAlertFunction/), 'Arn'] },
        Input: '{"sweep":"pending"}',
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^Failures/), 'Arn'] } },
      },
    });
  });
});
