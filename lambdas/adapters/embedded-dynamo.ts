import { mkdirSync, renameSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { ParleyError } from '../core/errors.ts';
import type { ClientSettings } from './embedded-aws.ts';
import { listenOnLoopback } from './embedded-listen.ts';
import { createTableInput } from './ledger-table-input.ts';

/** dynalite on loopback, with the ledger's table. */
export async function startEmbeddedDynamo(options: {
  folder: string | null;
  port: number;
  table: string;
  settingsFor: (endpoint: string) => ClientSettings;
}): Promise<{ endpoint: string; close(): Promise<void> }> {
  if (options.folder !== null) mkdirSync(options.folder, { recursive: true });
  const server = dynalite({ createTableMs: 0, ...(options.folder !== null && { path: options.folder }) });
  server.prependListener('request', outliveBrokenRequests);
  const port = await listenOnLoopback(server, options.port);
  const endpoint = `http://127.0.0.1:${port}`;
  const close = () => {
    return new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeIdleConnections();
    });
  };
  try {
    if (await ensureTable(options.settingsFor(endpoint), options.table)) return { endpoint, close };
  } catch (error) {
    await close();
    throw error;
  }
  // A process was killed while it made the table, which stays unfinished: nothing can have been written to it. It is
  // moved and not removed, as nothing that might be somebody's state is ever removed.
  await close();
  if (options.folder !== null) renameSync(options.folder, `${options.folder}.unfinished-${process.pid}`);
  return await startEmbeddedDynamo(options);
}

/** dynalite throws out of the process what a request's `error` event brings, such as a command that is interrupted. */
function outliveBrokenRequests(request: IncomingMessage): void {
  const on = request.on.bind(request);
  request.on = (event: string | symbol, listener: (...args: never[]) => void) =>
    on(event, event === 'error' ? () => request.destroy() : (listener as (...args: unknown[]) => void));
}

/** How often an unfinished table is looked at before it is taken for one that stays so. */
const LOOKS = 20;

/** @returns False where the table was begun and never finished. */
async function ensureTable(settings: ClientSettings, table: string): Promise<boolean> {
  const client = new DynamoDBClient(settings);
  const wanted = createTableInput(table);
  const find = async () => (await client.send(new DescribeTableCommand({ TableName: table }))).Table;
  try {
    let found = await find();
    for (let look = 0; look < LOOKS && found?.TableStatus !== 'ACTIVE'; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      found = await find();
    }
    if (found?.TableStatus !== 'ACTIVE') return false;
    const indexes = new Set(found.GlobalSecondaryIndexes?.map((index) => index.IndexName));
    if (wanted.GlobalSecondaryIndexes?.every((index) => indexes.has(index.IndexName))) return true;
    throw new ParleyError('bad-config', 'the local state is of an older version: move its folder away to begin anew');
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceNotFoundException') throw error;
    await client.send(new CreateTableCommand(wanted));
    while ((await find())?.TableStatus !== 'ACTIVE') await new Promise((resolve) => setTimeout(resolve, 5));
    return true;
  } finally {
    client.destroy();
  }
}
