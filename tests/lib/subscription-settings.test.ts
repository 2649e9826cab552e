import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lib/settings.ts';

function subscriptionsOf(...subscriptions: unknown[]) {
  return readSettings({ parley: { subscriptions } }).subscriptions;
}

const QUEUE = 'arn:aws:sqs:eu-central-1:123456789012:desk';

describe('subscriptions of the settings', () => {
  it('become a protocol, an endpoint and a filter policy', () => {
    const [mail, queue] = subscriptionsOf(
      { email: 'desk@example.org', topics: ['ceasefire', 'exchange'], only: 'confirmed' },
      { queue: QUEUE },
    );

    expect(mail).toEqual({
      protocol: 'email',
      endpoint: 'desk@example.org',
      to: 'alerts',
      filterPolicy: {
        topic: ['ceasefire', 'exchange', { exists: false }],
        certainty: ['confirmed', { exists: false }],
      },
    });
    expect(queue).toEqual({
      protocol: 'sqs',
      endpoint: QUEUE,
      to: 'alerts',
      filterPolicy: { msgType: ['alert', 'cancel'] },
    });
  });

  it('to the digest have no filter', () => {
    expect(subscriptionsOf({ email: 'desk@example.org', to: 'digest' })).toMatchObject([{ filterPolicy: null }]);
  });

  it('by SMS need consent', () => {
    expect(() => subscriptionsOf({ sms: '+380441234567' })).toThrow(
      /subscriptions\.0: "consented" must be true: SNS asks/,
    );
    expect(subscriptionsOf({ sms: '+380441234567', consented: true })).toMatchObject([{ protocol: 'sms' }]);
  });

  it.each([
    [
      'no address',
      { topics: ['talks'] },
      /subscriptions\.0: must have exactly one of email, sms, https, queue, lambda/,
    ],
    ['two addresses', { email: 'a@example.org', queue: QUEUE }, /subscriptions\.0: must have exactly one of/],
    ['a bad address', { email: 'a.example.org' }, /subscriptions\.0\.email: must be a mail address/],
    ['a bad number', { sms: '0441234567', consented: true }, /subscriptions\.0\.sms: must be a number like/],
    ['a plain http address', { https: 'http://example.org' }, /subscriptions\.0\.https: must be an https URL/],
    ['a FIFO queue', { queue: `${QUEUE}.fifo` }, /subscriptions\.0\.queue: must be the ARN of a standard queue/],
    ['a misspelt key', { email: 'a@example.org', topic: ['talks'] }, /subscriptions\.0: there is no setting "topic"/],
    [
      'a topic that does not exist',
      { email: 'a@example.org', topics: ['truce'] },
      /subscriptions\.0\.topics\.0: .*"ceasefire"/,
    ],
    ['another "only"', { email: 'a@example.org', only: 'reported' }, /subscriptions\.0\.only: can only be "confirmed"/],
  ])('stop at %s', (_, subscription, sentence) => {
    expect(() => subscriptionsOf(subscription)).toThrow(sentence);
  });

  it('stop at a filter that SNS would refuse', () => {
    const wishes = { dossiers: ['a'], topics: ['talks'], kinds: ['status'], parties: ['b'], statuses: ['active'] };

    expect(() => subscriptionsOf({ email: 'a@example.org', ...wishes })).toThrow(/filter by 5 attributes at most/);
  });
});
