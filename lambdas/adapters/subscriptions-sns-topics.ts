import { ListTopicsCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { SubscriptionTopic } from '../core/alert-ports.ts';
import { ParleyError } from '../core/errors.ts';
import { translateSubscriptionError } from './subscriptions-sns-errors.ts';

/**
 * The topics of a deployment, by the names that it gives them: `<name>-alerts` and `<name>-digest`.
 * @throws ParleyError `not-found` where this account and region has none of that name.
 */
export async function findTopics(
  client: SNSClient,
  name: string,
): Promise<Readonly<Record<SubscriptionTopic, string>>> {
  const topics = new Map<string, string>();
  let next: string | undefined;
  do {
    const page = await client.send(new ListTopicsCommand({ NextToken: next })).catch((error: unknown) => {
      throw translateSubscriptionError(error, 'the list of topics');
    });
    for (const { TopicArn: arn = '' } of page.Topics ?? []) topics.set(arn.slice(arn.lastIndexOf(':') + 1), arn);
    next = page.NextToken;
  } while (next !== undefined && next !== '');
  const [alerts, digest] = [topics.get(`${name}-alerts`), topics.get(`${name}-digest`)];
  if (alerts !== undefined && digest !== undefined) return { alerts, digest };
  throw new ParleyError(
    'not-found',
    `there is no deployment "${name}" in this AWS account and region (no topic ${name}-alerts): check --name and --region`,
  );
}
