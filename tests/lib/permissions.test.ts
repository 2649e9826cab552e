import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { permissionsOf, templateOf } from '../support/stack.ts';

const LOGS = (name: string) => [
  `logs:CreateLogStream on /aws/lambda/parley-${name}`,
  `logs:PutLogEvents on /aws/lambda/parley-${name}`,
];
const TRACES = ['xray:PutTelemetryRecords on *', 'xray:PutTraceSegments on *'];
const INVOKED = (name: string) => [`lambda:InvokeFunction on parley-${name}`, 'sqs:SendMessage on parley-failures'];

/** Every permission of every role, by the id of the role. A new one has to be written down here. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  FeedsScheduleRole: [
    ...LOGS('schedule'),
    ...TRACES,
    'dynamodb:Query on parley-ledger',
    'sqs:SendMessage on parley-feeds',
  ],
  FeedsPollRole: [
    ...LOGS('poll'),
    ...TRACES,
    'dynamodb:BatchGetItem on parley-ledger',
    'dynamodb:GetItem on parley-ledger',
    'dynamodb:PutItem on parley-ledger',
    'dynamodb:Query on parley-ledger',
    'dynamodb:Query on parley-ledger/index/versions',
    'dynamodb:UpdateItem on parley-ledger',
    'sns:Publish on parley-ops',
    'sqs:DeleteMessage on parley-feeds',
    'sqs:GetQueueAttributes on parley-feeds',
    'sqs:ReceiveMessage on parley-feeds',
  ],
  AlertsAlertRole: [
    ...LOGS('alert'),
    ...TRACES,
    'dynamodb:BatchGetItem on parley-ledger',
    'dynamodb:DescribeStream on parley-ledger (StreamArn)',
    'dynamodb:GetItem on parley-ledger',
    'dynamodb:GetRecords on parley-ledger (StreamArn)',
    'dynamodb:GetShardIterator on parley-ledger (StreamArn)',
    'dynamodb:ListStreams on parley-ledger/stream/*',
    'dynamodb:Query on parley-ledger/index/pending',
    'dynamodb:UpdateItem on parley-ledger',
    'sns:Publish on parley-alerts',
    'sqs:SendMessage on parley-failures',
  ],
  DailyDigestRole: [
    ...LOGS('digest'),
    ...TRACES,
    'dynamodb:GetItem on parley-ledger',
    'dynamodb:Query on parley-ledger/index/history',
    'dynamodb:UpdateItem on parley-ledger',
    'sns:Publish on parley-digest',
    'sqs:SendMessage on parley-failures',
  ],
  HistoryRole: [
    ...LOGS('history'),
    ...TRACES,
    'dynamodb:GetItem on parley-ledger',
    'dynamodb:Query on parley-ledger',
    'dynamodb:Query on parley-ledger/index/history',
  ],
  FeedsEveryRole: INVOKED('schedule'),
  AlertsSweepRole: INVOKED('alert'),
  DailyRole: INVOKED('digest'),
};

describe('permissions', () => {
  let template: Template;
  beforeAll(() => {
    template = templateOf();
  });

  it.each(Object.entries(PERMISSIONS))('of %s are these and no others', (role, permissions) => {
    expect(permissionsOf(template, role)).toEqual([...permissions].sort());
  });

  it('are given to no role besides these, and by no managed policy', () => {
    const roles = Object.entries(template.findResources('AWS::IAM::Role'));

    expect(roles).toHaveLength(Object.keys(PERMISSIONS).length);
    expect(roles.filter(([, role]) => 'ManagedPolicyArns' in role['Properties'])).toEqual([]);
  });

  it('let the scheduler act for this account only', () => {
    const trusts = Object.values(template.findResources('AWS::IAM::Role')).map((role) =>
      JSON.stringify(role['Properties'].AssumeRolePolicyDocument.Statement),
    );
    const scheduler = trusts.filter((trust) => trust.includes('scheduler.amazonaws.com'));

    expect(scheduler).toHaveLength(3);
    for (const trust of scheduler) expect(trust).toContain('"aws:SourceAccount":{"Ref":"AWS::AccountId"}');
  });

  it('for traces are not given without traces', () => {
    expect(permissionsOf(templateOf({ traces: false }), 'HistoryRole').filter((one) => one.includes('xray'))).toEqual(
      [],
    );
  });
});
