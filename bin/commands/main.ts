import { Command, CommanderError } from 'commander';
import { isParleyError } from '../../lambdas/core/errors.ts';
import { exportCommand } from './export.ts';
import { historyCommand } from './history.ts';
import { importCommand } from './import.ts';
import { observeCommand } from './observe.ts';
import { rebuildCommand } from './rebuild.ts';
import { redriveCommand } from './redrive.ts';
import { replayCommand } from './replay.ts';
import { statusCommand } from './status.ts';
import { subscribeCommand } from './subscribe.ts';
import { subscriptionsCommand } from './subscriptions.ts';
import { unsubscribeCommand } from './unsubscribe.ts';
import { watchCommand } from './watch.ts';

/** Every command, one file each, in the order of the help. */
const commands: readonly (() => Command)[] = [
  watchCommand,
  observeCommand,
  replayCommand,
  statusCommand,
  historyCommand,
  subscribeCommand,
  unsubscribeCommand,
  subscriptionsCommand,
  redriveCommand,
  exportCommand,
  importCommand,
  rebuildCommand,
];

/**
 * Runs the command line.
 * @returns The exit code: 0 done, 1 failed, 2 wrong usage or input that cannot be used.
 */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('parley')
    .description('Watches news feeds for peace negotiations and tells what changed.')
    .showHelpAfterError(false)
    .exitOverride();
  for (const command of commands) program.addCommand(inherit(command()));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isParleyError(error)) throw error;
    process.stderr.write(`parley: ${error.message}\n`);
    return error.code.startsWith('bad-') ? 2 : 1;
  }
}

function inherit(command: Command): Command {
  command.exitOverride().showHelpAfterError(false);
  for (const child of command.commands) inherit(child);
  return command;
}
