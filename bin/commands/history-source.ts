import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import { isParleyError, ParleyError } from '../../lambdas/core/errors.ts';
import { createApp } from '../../lambdas/http/app.ts';
import { loadDossier, loadDossiers, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';
import { createConsoleTelemetry } from '../../lambdas/runtime/telemetry.ts';
import { DATA_FOLDER, withLocalLedger } from './local-ledger.ts';
import { signRequest } from './sign-request.ts';

/** Where the history is: a deployment, or the local state. */
export interface SourceOptions {
  readonly url?: string;
  readonly sign?: boolean;
  readonly region?: string;
  readonly data: string;
  readonly dossier?: string;
}

/** Asks the API of a source. */
export type Ask = (path: string, query: URLSearchParams) => Promise<unknown>;

/** The options that name a source. */
export function addSourceOptions(command: Command): Command {
  return command
    .option('--url <url>', "a deployment's address")
    .option('--sign', 'sign requests with your AWS credentials, for a deployment with access "iam"')
    .option('--region <region>', 'AWS region to sign for, if the address does not tell it')
    .option('--data <folder>', 'local state, where no --url is given', DATA_FOLDER)
    .option('--dossier <id or file>', 'id of a dossier, or the file of a local one of your own');
}

/**
 * Works with the API of a deployment, or with the same app on the local ledger.
 * @throws ParleyError `bad-settings` for options that contradict each other, `not-found` where there is no local state.
 */
export async function withHistory<Result>(options: SourceOptions, use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const { url, sign, dossier, data } = options;
  const isFile = dossier?.endsWith('.json') ?? false;
  if (url !== undefined) {
    if (isFile) throw new ParleyError('bad-settings', '--dossier: with --url give the id of a dossier, not a file');
    const base = readAddress(url);
    return await use((path, query) => {
      const address = new URL(`${base}${path}?${withDossier(query, dossier)}`);
      return answerOf(address.href, () => request(address, options));
    });
  }
  if (sign) throw new ParleyError('bad-settings', '--sign: only requests to --url are signed');
  if (!existsSync(data)) {
    throw new ParleyError('not-found', `there is no local state in ${data}: fill it with "npm start", or give --url`);
  }
  const dossiers = isFile && dossier ? ([loadDossier(dossier)] as const) : loadDossiers(OWN_DOSSIERS);
  return await withLocalLedger({ data }, async (ledger) => {
    const app = createApp({
      ...{ ledger, dossiers, pageUrl: null, access: 'public', version: 'local' },
      feeds: createFeedStore(ledger),
      clock: { now: () => new Date() },
      telemetry: createConsoleTelemetry((line) => process.stderr.write(`${line}\n`)),
    });
    return await use((path, query) => {
      return answerOf(path, async () => app.request(`${path}?${withDossier(query, isFile ? undefined : dossier)}`));
    });
  });
}

/** A query for some topics; all where none is named. */
export function topicsQuery(topics: readonly string[] = []): URLSearchParams {
  return new URLSearchParams(topics.map((topic): [string, string] => ['topic', topic]));
}

function readAddress(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url.replace(/\/+$/, '');
  throw new ParleyError('bad-settings', `--url: "${url}" is not an address like https://example.org`);
}

function withDossier(query: URLSearchParams, dossier: string | undefined): URLSearchParams {
  if (dossier !== undefined) query.set('dossier', dossier);
  return query;
}

async function request(address: URL, { sign, region }: SourceOptions): Promise<Response> {
  const headers = sign ? await signRequest(address, region) : {};
  return await fetch(address, { headers, signal: AbortSignal.timeout(30_000) });
}

/** The JSON of an answer; a problem becomes an error with the same words. */
async function answerOf(address: string, send: () => Promise<Response>): Promise<unknown> {
  let answer: Response;
  try {
    answer = await send();
  } catch (error) {
    if (isParleyError(error)) throw error;
    throw new ParleyError('ledger-unreachable', `${address} does not answer: ${tellCause(error)}`, { cause: error });
  }
  const type = answer.headers.get('content-type') ?? '';
  if (answer.ok && type.startsWith('application/json')) return await answer.json();
  if (type.startsWith('application/problem+json')) {
    const { detail } = (await answer.json()) as { detail: string };
    throw new ParleyError(answer.status === 400 ? 'bad-query' : 'not-found', detail);
  }
  const remedy = answer.status === 401 || answer.status === 403 ? '; is it one with access "iam"? Then add --sign' : '';
  throw new ParleyError('not-found', `${address} answers ${answer.status}, not as a parley does${remedy}`);
}

function tellCause(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}
