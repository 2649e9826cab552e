import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { tellPolicy } from '../../lambdas/core/alert-filter.ts';
import type { Subscription, WantedSubscription } from '../../lambdas/core/alert-ports.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { listSubscriptions } from '../../lambdas/usecases/subscribe.ts';
import { readSettings } from '../../lib/settings.ts';
import { addTargetOptions, type TargetOptions, withSubscriptions } from './sns-target.ts';

interface Options extends TargetOptions {
  readonly settings: string;
  readonly json?: boolean;
}

export function subscriptionsCommand(): Command {
  const command = new Command('subscriptions')
    .description('lists subscribers with their state: pending, confirmed or gone')
    .option('--settings <file>', 'settings of deployments, for subscribers that they want', 'cdk.json')
    .option('--json', 'one JSON document a line');
  return addTargetOptions(command).action(async (options: Options) => {
    await withSubscriptions(options, async ({ subscriptions, deployment }) => {
      const listed = await listSubscriptions({ subscriptions }, wantedBy(options.settings, deployment));
      const lines = options.json ? listed.map((subscription) => JSON.stringify(subscription)) : tell(listed);
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    });
  });
}

/** What the settings want of this deployment; nothing where they are another's, or none are here. */
function wantedBy(file: string, deployment: string | null): readonly WantedSubscription[] {
  if (deployment === null || !existsSync(file)) return [];
  const settings = readSettings(contextOf(file));
  return settings.name === deployment ? settings.subscriptions : [];
}

function contextOf(file: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).context ?? {};
  } catch (error) {
    throw new ParleyError('bad-settings', `--settings: ${file} is no JSON document`, { cause: error });
  }
}

function tell(listed: readonly Subscription[]): string[] {
  if (listed.length === 0) return ['Nobody is subscribed.'];
  const width = Math.max(...listed.map(({ endpoint }) => endpoint.length));
  const rows = listed.map(({ to, protocol, endpoint, state, filterPolicy }) => {
    const wishes =
      to === 'digest' ? '' : state === 'pending' && filterPolicy === null ? 'not told' : tellPolicy(filterPolicy);
    return [to.padEnd(6), protocol.padEnd(6), endpoint.padEnd(width), state.padEnd(9), wishes].join('  ').trimEnd();
  });
  const gone = listed.filter(({ state }) => state === 'gone').length;
  if (gone === 0) return rows;
  return [
    ...rows,
    '',
    `${gone} gone: unsubscribed by hand or by a mail scanner that followed the link. Add them again with "parley subscribe".`,
  ];
}
