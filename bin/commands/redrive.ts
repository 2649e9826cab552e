import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { translateQueueError } from '../../lambdas/adapters/dead-letters-errors.ts';
import { createDeadLetters } from '../../lambdas/adapters/dead-letters-sqs.ts';
import { type Redriven, redrive } from '../../lambdas/usecases/redrive.ts';

interface Options {
  readonly name: string;
  readonly region?: string;
  readonly list?: boolean;
  readonly clear?: boolean;
}

export function redriveCommand(): Command {
  return new Command('redrive')
    .description("says what a deployment's dead letters were and moves them back")
    .requiredOption('--name <name>', 'deployment in the AWS account and region of your credentials')
    .option('--region <region>', 'AWS region, if not that of your environment')
    .option('--list', 'say what they were and leave them')
    .option('--clear', 'also take away failed calls, which are made good by the next call')
    .action(async (options: Options) => {
      // Emulators of AWS give queues URLs that lead nowhere; the region's endpoint is right for both.
      const region = options.region === undefined ? {} : { region: options.region };
      const client = new SQSClient({ ...region, useQueueUrlAsEndpoint: false });
      try {
        const [feeds, dead, failures] = await Promise.all(
          ['feeds', 'feeds-dead', 'failures'].map((queue) => findQueue(client, `${options.name}-${queue}`)),
        );
        const letters = (queueUrl = '', backTo: string | null = null) =>
          createDeadLetters({ client, queueUrl, backTo, waitSeconds: 1 });
        const deps = { feeds: letters(dead, feeds), failures: letters(failures) };
        const move = options.list !== true;
        const redriven = await redrive(deps, { move, clear: move && options.clear === true });
        process.stdout.write(
          tell(redriven, move)
            .map((line) => `${line}\n`)
            .join(''),
        );
      } finally {
        client.destroy();
      }
    });
}

async function findQueue(client: SQSClient, name: string): Promise<string> {
  try {
    return (await client.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl ?? '';
  } catch (error) {
    throw translateQueueError(error, name);
  }
}

function tell({ feeds, failures, moved, cleared }: Redriven, move: boolean): string[] {
  if (feeds.length + failures.length === 0) return ['No dead letters.'];
  const polls = feeds.length === 0 ? [] : ['Polls that failed five times:', ...feeds];
  const calls = failures.length === 0 ? [] : ['Calls that failed, made good by the next call:', ...failures];
  if (!move) return [...polls, ...calls];
  const left = failures.length - cleared;
  return [
    ...polls,
    ...(feeds.length === 0 ? [] : [`${moved} moved back.`]),
    ...calls,
    ...(cleared === 0 ? [] : [`${cleared} taken away.`]),
    ...(left > 0 ? [`${left} left: take them away with --clear.`] : []),
  ];
}
