import {
  GetSubscriptionAttributesCommand,
  ListSubscriptionsByTopicCommand,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  type Subscription as SnsSubscription,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import type { FilterPolicy } from '../core/alert-filter.ts';
import type { Subscription, SubscriptionsPort, SubscriptionTopic } from '../core/alert-ports.ts';
import { translateSubscriptionError } from './subscriptions-sns-errors.ts';

/** Requests for attributes at once: SNS allows a hundred a second. */
const AT_ONCE = 10;

/** Subscribers of SNS topics; topics that are not given are left out. */
export function createSubscriptions(deps: {
  readonly client: SNSClient;
  readonly topics: Readonly<Partial<Record<SubscriptionTopic, string>>>;
}): SubscriptionsPort {
  const { client, topics } = deps;

  async function translated<Output>(about: string, work: () => Promise<Output>): Promise<Output> {
    try {
      return await work();
    } catch (error) {
      throw translateSubscriptionError(error, about);
    }
  }

  async function listTopic(to: SubscriptionTopic, topicArn: string): Promise<Subscription[]> {
    const found: Subscription[] = [];
    let next: string | undefined;
    do {
      const page = await client.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn, NextToken: next }));
      const listed = page.Subscriptions ?? [];
      for (let at = 0; at < listed.length; at += AT_ONCE) {
        found.push(...(await Promise.all(listed.slice(at, at + AT_ONCE).map((entry) => look(to, entry)))));
      }
      next = page.NextToken;
    } while (next !== undefined && next !== '');
    return found;
  }

  async function look(to: SubscriptionTopic, entry: SnsSubscription): Promise<Subscription> {
    const { SubscriptionArn: arn = '', Protocol: protocol = '', Endpoint: endpoint = '' } = entry;
    const base = { protocol, endpoint, to, filterPolicy: null };
    // SNS puts a word where it has no ARN to tell.
    if (arn === 'PendingConfirmation') return { ...base, arn: null, state: 'pending' };
    if (!arn.startsWith('arn:')) return { ...base, arn: null, state: 'gone' };
    try {
      const { Attributes = {} } = await client.send(new GetSubscriptionAttributesCommand({ SubscriptionArn: arn }));
      const policy = Attributes['FilterPolicy'];
      const state = Attributes['PendingConfirmation'] === 'true' ? 'pending' : 'confirmed';
      return { ...base, arn, state, filterPolicy: policy ? JSON.parse(policy) : null };
    } catch (error) {
      // Unsubscribed between the list and the look.
      if (error instanceof Error && error.name.startsWith('NotFound')) return { ...base, arn: null, state: 'gone' };
      throw error;
    }
  }

  return {
    list: () =>
      translated('the list of subscriptions', async () => {
        const lists: Subscription[] = [];
        for (const to of ['alerts', 'digest'] as const) {
          const topicArn = topics[to];
          if (topicArn !== undefined) lists.push(...(await listTopic(to, topicArn)));
        }
        return lists;
      }),

    add: ({ protocol, endpoint, to, filterPolicy }) =>
      translated(`${protocol} subscription`, async () => {
        const answer = await client.send(
          new SubscribeCommand({
            TopicArn: topics[to],
            Protocol: protocol,
            Endpoint: endpoint,
            Attributes: filterPolicy === null ? {} : { FilterPolicy: JSON.stringify(filterPolicy) },
            ReturnSubscriptionArn: true,
          }),
        );
        const entry = { SubscriptionArn: answer.SubscriptionArn ?? '', Protocol: protocol, Endpoint: endpoint };
        return (await look(to, entry)).state === 'confirmed' ? 'confirmed' : 'pending';
      }),

    changeFilter: (arn, filterPolicy) =>
      translated('filter policy', async () => {
        const value: FilterPolicy = filterPolicy ?? {};
        const attribute = { AttributeName: 'FilterPolicy', AttributeValue: JSON.stringify(value) };
        await client.send(new SetSubscriptionAttributesCommand({ SubscriptionArn: arn, ...attribute }));
      }),

    remove: (arn) =>
      translated('subscription', async () => {
        await client.send(new UnsubscribeCommand({ SubscriptionArn: arn }));
      }),
  };
}
