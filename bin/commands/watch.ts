import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { loadDossier, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';
import { createTerminal } from '../watch/terminal.ts';
import { watchDemo } from '../watch/watch-demo.ts';
import { watchFeeds } from '../watch/watch-feeds.ts';
import { DATA_FOLDER } from './local-ledger.ts';

interface WatchOptions {
  readonly feed: readonly string[];
  readonly dossier?: string;
  readonly data?: string;
  readonly port: number;
  readonly once?: true;
  readonly demo?: true;
  readonly pace?: number;
  readonly fresh?: true;
}

const DEMO_PACE_SECONDS = 1.2;
const root = fileURLToPath(new URL('../..', import.meta.url));

export function watchCommand(): Command {
  return new Command('watch')
    .description('Polls feeds on this machine, prints alerts and serves the page and the API.')
    .option('--feed <url>', "a feed to poll instead of the dossier's (repeatable)", collectUrl, [])
    .option('--dossier <file>', 'dossier to follow (default: Ukraine–Russia)')
    .option(
      '--data <folder>',
      `folder that keeps the state (default: ${DATA_FOLDER}; the demo has one of its own in it)`,
    )
    .option('--port <number>', 'port of page and API on 127.0.0.1; 0 takes a free one', parsePort, 8787)
    .option('--once', 'poll all feeds once, print what changed, and exit')
    .addOption(new Option('--demo', 'live through the talks of 2025 on a virtual clock').conflicts(['feed', 'dossier']))
    .option(
      '--pace <seconds>',
      `seconds between two items of the demo (default: ${DEMO_PACE_SECONDS}; with --once: 0)`,
      parsePace,
    )
    .option('--fresh', 'forget the demo that was lived through before')
    .action(watch);
}

async function watch(options: WatchOptions): Promise<void> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const version = String((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version);
  const common = { port: options.port, once: options.once === true, terminal, stopped: stop.signal, version };
  const dossier = loadDossier(options.dossier ?? join(OWN_DOSSIERS, 'ukraine-russia.json'));
  if (options.demo === true) {
    const data = options.data ?? join(DATA_FOLDER, 'demo');
    const pace = options.pace ?? (common.once ? 0 : DEMO_PACE_SECONDS);
    const feed = join(root, 'tests/corpus/timeline/istanbul-2025.xml');
    await watchDemo({ ...common, data, dossier, pace, fresh: options.fresh === true, feed });
    return;
  }
  await watchFeeds({ ...common, data: options.data ?? DATA_FOLDER, dossier, urls: options.feed });
}

function collectUrl(value: string, others: readonly string[]): readonly string[] {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new InvalidArgumentError('It must be an http or https URL.');
  }
  return [...others, value];
}

function parsePort(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('It must be a number from 0 to 65535.');
  return port;
}

function parsePace(value: string): number {
  const pace = Number(value);
  if (!(pace >= 0 && pace <= 3600)) throw new InvalidArgumentError('It must be a number of seconds from 0 to 3600.');
  return pace;
}
