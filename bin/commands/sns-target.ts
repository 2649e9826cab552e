import { SNSClient } from '@aws-sdk/client-sns';
import type { Command } from 'commander';
import { createSubscriptions } from '../../lambdas/adapters/subscriptions-sns.ts';
import { findTopics } from '../../lambdas/adapters/subscriptions-sns-topics.ts';
import type { SubscriptionsPort } from '../../lambdas/core/alert-ports.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { createSns } from '../../lambdas/runtime/clients.ts';
import { DATA_FOLDER, withLocalAws } from './local-ledger.ts';

/** Where subscribers are: a deployment in an AWS account, or the local servers. */
export interface TargetOptions {
  readonly name?: string;
  readonly topicArn?: string;
  readonly region?: string;
  readonly data: string;
}

export interface Target {
  readonly subscriptions: SubscriptionsPort;
  /** Name of the deployment; `null` for a single topic and for the local servers. */
  readonly deployment: string | null;
  readonly isLocal: boolean;
}

/** The options that name a target. */
export function addTargetOptions(command: Command): Command {
  return command
    .option('--name <name>', 'deployment in the AWS account and region of your credentials')
    .option('--topic-arn <arn>', 'one SNS topic by its ARN, instead of --name')
    .option('--region <region>', 'AWS region, if not that of your environment')
    .option('--data <folder>', 'local state, where neither --name nor --topic-arn is given', DATA_FOLDER);
}

/**
 * Works on the subscriptions of a target.
 * @throws ParleyError `bad-settings` for options that contradict each other, `not-found` for an unknown deployment.
 */
export async function withSubscriptions<Result>(
  options: TargetOptions,
  use: (target: Target) => Promise<Result>,
): Promise<Result> {
  const { name, topicArn, region } = options;
  if (name !== undefined && topicArn !== undefined) {
    throw new ParleyError('bad-settings', '--name and --topic-arn name two targets: give one of them');
  }
  if (name !== undefined) {
    return await withClient(region, async (client) => {
      return await use({
        subscriptions: createSubscriptions({ client, topics: await findTopics(client, name) }),
        deployment: name,
        isLocal: false,
      });
    });
  }
  if (topicArn !== undefined) {
    const [, , service, arnRegion, , topic = ''] = topicArn.split(':');
    if (service !== 'sns' || topic === '') {
      throw new ParleyError('bad-settings', `--topic-arn: "${topicArn}" is not the ARN of an SNS topic`);
    }
    const topics = topic.endsWith('-digest') ? { digest: topicArn } : { alerts: topicArn };
    return await withClient(region ?? arnRegion, (client) => {
      return use({ subscriptions: createSubscriptions({ client, topics }), deployment: null, isLocal: false });
    });
  }
  return await withLocalAws(options, async (access) => {
    const { alertsTopic: alerts, digestTopic: digest } = access.resources;
    const client = createSns(access);
    try {
      return await use({
        subscriptions: createSubscriptions({ client, topics: { alerts, digest } }),
        deployment: null,
        isLocal: true,
      });
    } finally {
      client.destroy();
    }
  });
}

async function withClient<Result>(
  region: string | undefined,
  use: (client: SNSClient) => Promise<Result>,
): Promise<Result> {
  const client = new SNSClient(region === undefined ? {} : { region });
  try {
    return await use(client);
  } finally {
    client.destroy();
  }
}
