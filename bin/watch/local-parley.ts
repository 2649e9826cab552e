import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServerType, serve } from '@hono/node-server';
import { type EmbeddedAws, startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import { createAlertHandler } from '../../lambdas/alert.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import type { Clock } from '../../lambdas/core/ports.ts';
import { createApp } from '../../lambdas/http/app.ts';
import { createPollHandler } from '../../lambdas/poll.ts';
import { createSqs } from '../../lambdas/runtime/clients.ts';
import type { Surroundings } from '../../lambdas/runtime/surroundings.ts';
import { createConsoleTelemetry } from '../../lambdas/runtime/telemetry.ts';
import { wireAlert, wireHistory, wirePoll, wireSchedule } from '../../lambdas/runtime/wiring.ts';
import { createScheduleHandler } from '../../lambdas/schedule.ts';
import { removeEndpoint, writeEndpoint } from './endpoint.ts';
import { createLocalFunctions, type LocalFunctions } from './local-functions.ts';
import { createTail, type Tail } from './tail.ts';
import type { Terminal } from './terminal.ts';

/** A whole parley in this process: the functions, their servers, the page, and a subscriber that prints alerts. */
export interface LocalParley {
  readonly functions: LocalFunctions;
  readonly tail: Tail;
  /** Where the page and the API are, without a slash at the end. */
  readonly page: string;
  /** Requests that the functions have made so far, by the name of the SDK's command. */
  readonly requests: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export interface LocalOptions {
  /** Folder that keeps the state. */
  readonly data: string;
  readonly dossier: Dossier;
  /** Port of page and API on 127.0.0.1; 0 for a free one. */
  readonly port: number;
  readonly clock: Clock;
  readonly terminal: Terminal;
  /** Hosts that may be on this machine, as the demo's feed is. */
  readonly allowedHosts: readonly string[];
  readonly version: string;
}

/**
 * Starts it.
 * @throws ParleyError `ledger-busy` where another process has the folder, `bad-config` where the port is taken.
 */
export async function startLocalParley(options: LocalOptions): Promise<LocalParley> {
  const { data, clock, terminal } = options;
  mkdirSync(data, { recursive: true });
  const aws = await startEmbeddedAws({ folder: data });
  const requests = new Map<string, number>();
  const surroundings: Surroundings = {
    environment: environmentOf(options, aws),
    access: aws.access,
    clock,
    telemetryOf: () => createConsoleTelemetry(terminal.warn),
    onRequest: (command) => requests.set(command, (requests.get(command) ?? 0) + 1),
  };
  const sqs = createSqs(aws.access);
  let server: { page: string; close(): Promise<void> };
  try {
    server = await servePage(surroundings, options.port);
  } catch (error) {
    sqs.destroy();
    await aws.close();
    throw error;
  }
  const { page } = server;
  const own = { ...surroundings, environment: { ...surroundings.environment, PARLEY_PAGE_URL: page } };
  const scheduling = wireSchedule(own);
  const schedule = createScheduleHandler(scheduling);
  const functions = createLocalFunctions({
    handlers: {
      send: scheduling.send,
      schedule: () => schedule({}),
      poll: createPollHandler(wirePoll(own)),
      alert: createAlertHandler(wireAlert(own, 0)),
    },
    sqs,
    feedsQueue: aws.access.resources.feedsQueue,
    dossier: options.dossier,
  });
  const tail = createTail({
    sqs,
    queue: aws.access.resources.tailQueue,
    record: join(data, 'printed.txt'),
    print: terminal.showAlert,
  });
  writeEndpoint(data, { aws: aws.access, page, pid: process.pid });
  return {
    functions,
    tail,
    page,
    requests,
    async close() {
      removeEndpoint(data);
      await server.close();
      sqs.destroy();
      await aws.close();
    },
  };
}

/** What the deployment would set. The dossier goes through a file, so that every function reads the same one. */
function environmentOf(options: LocalOptions, aws: EmbeddedAws): Record<string, string> {
  const folder = join(options.data, 'dossiers');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${options.dossier.id}.json`), JSON.stringify(options.dossier, null, 2));
  const { alertsTopic, digestTopic, opsTopic, feedsQueue } = aws.access.resources;
  return {
    PARLEY_TABLE: aws.access.table,
    PARLEY_DOSSIERS: folder,
    PARLEY_ALERTS_TOPIC: alertsTopic,
    PARLEY_DIGEST_TOPIC: digestTopic,
    PARLEY_OPS_TOPIC: opsTopic,
    PARLEY_FEEDS_QUEUE: feedsQueue,
    PARLEY_CONTACT: 'a local run',
    PARLEY_ALLOWED_HOSTS: options.allowedHosts.join(','),
    PARLEY_VERSION: options.version,
  };
}

async function servePage(
  surroundings: Surroundings,
  wanted: number,
): Promise<{ page: string; close(): Promise<void> }> {
  const app = createApp(wireHistory(surroundings).deps);
  const { server, port } = await new Promise<{ server: ServerType; port: number }>((resolve, reject) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: wanted }, (info) =>
      resolve({ server: started, port: info.port }),
    );
    started.on('error', (cause) => reject(portTaken(wanted, cause)));
  });
  return {
    page: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

function portTaken(port: number, cause: Error): ParleyError {
  return new ParleyError('bad-config', `port ${port} cannot be used (${cause.message}); choose one with --port`, {
    cause,
  });
}
