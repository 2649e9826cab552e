import { Command, CommanderError } from 'commander';
import { isParleyError } from '../../lambdas/core/errors.ts';

/** Every command, one file each, in the order of the help. Each is loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  watch: async () => (await import('./watch.ts')).watchCommand(),
  observe: async () => (await import('./observe.ts')).observeCommand(),
  replay: async () => (await import('./replay.ts')).replayCommand(),
  status: async () => (await import('./status.ts')).statusCommand(),
  history: async () => (await import('./history.ts')).historyCommand(),
  feeds: async () => (await import('./feeds.ts')).feedsCommand(),
  subscribe: async () => (await import('./subscribe.ts')).subscribeCommand(),
  unsubscribe: async () => (await import('./unsubscribe.ts')).unsubscribeCommand(),
  subscriptions: async () => (await import('./subscriptions.ts')).subscriptionsCommand(),
  redrive: async () => (await import('./redrive.ts')).redriveCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  rebuild: async () => (await import('./rebuild.ts')).rebuildCommand(),
};

/**
 * Runs the command line.
 * @returns The exit code: 0 done, 1 failed, 2 wrong usage or input that cannot be used.
 */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command('parley')
    .description('Watches news feeds for peace negotiations and tells what changed.')
    .showHelpAfterError(false)
    .exitOverride();
  const asked = Object.hasOwn(commands, args[0] ?? '') ? [args[0] ?? ''] : Object.keys(commands);
  for (const name of asked) {
    const command = await commands[name]?.();
    if (command !== undefined) program.addCommand(inherit(command));
  }
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
