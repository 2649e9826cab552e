import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

const SUBSCRIBED = {
  operators: ['ops@example.org'],
  subscriptions: [
    { email: 'desk@example.org', topics: ['exchange'], only: 'confirmed' },
    { email: 'desk@example.org', to: 'digest' },
    { queue: 'arn:aws:sqs:eu-central-1:123456789012:desk' },
    { lambda: 'arn:aws:lambda:eu-central-1:123456789012:function:desk' },
  ],
};

function subscriptionsOf(protocol: string) {
  const all = Object.values(templateOf(SUBSCRIBED).findResources('AWS::SNS::Subscription'));
  return all.map((one) => one['Properties']).filter((one) => one.Protocol === protocol);
}

describe('AlertTopics', () => {
  it('encrypts what subscribers get under the free key of SNS, and the alarms, which could not use it, not', () => {
    const topics = byName(templateOf(), 'AWS::SNS::Topic', 'TopicName');

    expect(Object.keys(topics).sort()).toEqual(['parley-alerts', 'parley-digest', 'parley-ops']);
    for (const name of ['parley-alerts', 'parley-digest']) {
      expect(JSON.stringify(topics[name]?.['KmsMasterKeyId'])).toMatch(/alias\/aws\/sns/);
    }
    expect(topics['parley-ops']).not.toHaveProperty('KmsMasterKeyId');
  });

  it('takes nothing without TLS', () => {
    const policies = Object.values(templateOf().findResources('AWS::SNS::TopicPolicy'));

    expect(policies).toHaveLength(3);
    for (const policy of policies) {
      expect(policy['Properties'].PolicyDocument.Statement[0]).toMatchObject({
        Effect: 'Deny',
        Principal: '*',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });

  it('lets alarms and the budget of this account, and no other service, publish to operators', () => {
    const allowing = Object.values(templateOf().findResources('AWS::SNS::TopicPolicy'))
      .flatMap((policy) => policy['Properties'].PolicyDocument.Statement)
      .filter((statement) => statement.Effect === 'Allow');

    expect(allowing).toMatchObject([
      {
        Action: 'sns:Publish',
        Principal: { Service: ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com'] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });

  it('subscribes whom the settings name, with their filters', () => {
    expect(subscriptionsOf('email')).toMatchObject([
      { Endpoint: 'ops@example.org', TopicArn: { Ref: expect.stringMatching(/Ops/) } },
      {
        Endpoint: 'desk@example.org',
        TopicArn: { Ref: expect.stringMatching(/^TopicsAlerts/) },
        FilterPolicy: { topic: ['exchange', { exists: false }], certainty: ['confirmed', { exists: false }] },
        FilterPolicyScope: 'MessageAttributes',
      },
      { Endpoint: 'desk@example.org', TopicArn: { Ref: expect.stringMatching(/^TopicsDigest/) } },
    ]);
    expect(subscriptionsOf('sqs')).toMatchObject([{ FilterPolicy: { msgType: ['alert', 'cancel'] } }]);
  });

  it('filters nothing out of the digest', () => {
    expect(subscriptionsOf('email').at(-1)).not.toHaveProperty('FilterPolicy');
  });

  it('lets the topic, and nobody else, invoke a subscribed function', () => {
    const permissions = Object.values(templateOf(SUBSCRIBED).findResources('AWS::Lambda::Permission'));

    expect(permissions.map((permission) => permission['Properties'])).toContainEqual({
      Action: 'lambda:InvokeFunction',
      FunctionName: 'arn:aws:lambda:eu-central-1:123456789012:function:desk',
      Principal: 'sns.amazonaws.com',
      SourceArn: { Ref: expect.stringMatching(/^TopicsAlerts/) },
    });
  });
});
