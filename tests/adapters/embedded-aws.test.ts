import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { PublishCommand } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import { startEmbeddedDynamo } from '../../lambdas/adapters/embedded-dynamo.ts';
import { listenOnLoopback } from '../../lambdas/adapters/embedded-listen.ts';
import { createTableInput } from '../../lambdas/adapters/ledger-table-input.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect, sampleReport, tellingRevision } from '../support/ledger.ts';

function settingsFor(endpoint: string) {
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  return { endpoint, region: 'us-east-1', credentials, maxAttempts: 1, useQueueUrlAsEndpoint: false } as const;
}

const WRITER = fileURLToPath(new URL('../support/embedded-writer.ts', import.meta.url));
const track = { dossier: 'ukraine-russia', topic: 'talks' } as const;

async function receiveAlerts({ sqs, access }: TestAws): Promise<string[]> {
  const request = { QueueUrl: access.resources.tailQueue, MaxNumberOfMessages: 10 };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
  return Messages.map(({ Body = '' }) => String(JSON.parse(Body).Message));
}

/** The error code of a connection, `null` where somebody answers. */
async function connectTo(host: string, port: number): Promise<string | null> {
  const socket = connect(port, host);
  try {
    await once(socket, 'connect');
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  } finally {
    socket.destroy();
  }
}

describe('embedded AWS', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-embedded-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps ledger, topics, subscriptions and undelivered messages over a restart on other ports', async () => {
    const first = await startTestAws(folder);
    await first.ledger.appendRevision(tellingRevision(track, 1));
    await first.sns.send(new PublishCommand({ TopicArn: first.access.resources.alertsTopic, Message: 'one' }));
    await first.close();

    const second = await startTestAws(folder);
    await second.sns.send(new PublishCommand({ TopicArn: second.access.resources.alertsTopic, Message: 'two' }));
    expect(await second.ledger.latestRevision(track)).toEqual(tellingRevision(track, 1));
    expect(await receiveAlerts(second)).toEqual(['one', 'two']);
    await second.close();
  });

  it('keeps nothing without a folder', async () => {
    for (let run = 0; run < 2; run += 1) {
      const aws = await startTestAws();
      expect(await aws.ledger.latestRevision(track)).toBeNull();
      await aws.ledger.appendRevision(tellingRevision(track, 1));
      await aws.close();
    }
  });

  it('starts anew where a process was killed while it made the table', async () => {
    const server = dynalite({ path: join(folder, 'dynamo'), createTableMs: 60_000 });
    const client = new DynamoDBClient(settingsFor(`http://127.0.0.1:${await listenOnLoopback(server, 0)}`));
    await client.send(new CreateTableCommand(createTableInput('parley')));
    client.destroy();
    await new Promise((resolve) => server.close(resolve));

    const aws = await startTestAws(folder);
    await aws.ledger.appendRevision(tellingRevision(track, 1));
    expect(await aws.ledger.latestRevision(track)).toEqual(tellingRevision(track, 1));
    await aws.close();
  });

  it('loses nothing that was acknowledged before the process was killed', async () => {
    const child = spawn(process.execPath, [WRITER, folder]);
    let acknowledged = 0;
    for await (const chunk of child.stdout) {
      acknowledged += String(chunk).length;
      if (acknowledged >= 20) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

    const aws = await startTestAws(folder);
    const reports = await collect(aws.ledger.reportsOf(track));
    expect(reports.length).toBeGreaterThanOrEqual(acknowledged);
    await aws.ledger.putReport(track.dossier, sampleReport('talks', 'after', { seen: atMinute(5) }));
    expect(await collect(aws.ledger.reportsOf(track))).toHaveLength(reports.length + 1);
    await aws.close();
  });

  it('refuses a folder that is in use, names it, and lets the first go on', async () => {
    const aws = await startTestAws(folder);
    await expect(startEmbeddedAws({ folder })).rejects.toMatchObject({
      code: 'ledger-busy',
      message: expect.stringContaining(folder),
    });
    expect(await aws.ledger.latestRevision(track)).toBeNull();
    await aws.close();
  });

  it('refuses state of an older version, and says what to do', async () => {
    const dynamo = await startEmbeddedDynamo({ folder: join(folder, 'dynamo'), port: 0, table: 'other', settingsFor });
    const client = new DynamoDBClient(settingsFor(dynamo.endpoint));
    const { GlobalSecondaryIndexes: [first] = [], ...old } = createTableInput('parley');
    const KeySchema = first?.KeySchema;
    const names = new Set([...(old.KeySchema ?? []), ...(KeySchema ?? [])].map((key) => key.AttributeName));
    const AttributeDefinitions = old.AttributeDefinitions?.filter(({ AttributeName }) => names.has(AttributeName));
    const GlobalSecondaryIndexes = first === undefined ? [] : [first];
    await client.send(new CreateTableCommand({ ...old, AttributeDefinitions, GlobalSecondaryIndexes }));
    await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName: 'parley' });
    client.destroy();
    await dynamo.close();

    await expect(startEmbeddedAws({ folder })).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('older version'),
    });
  });

  it('refuses a port that is taken, names it, and gives the folder back', async () => {
    const aws = await startTestAws();
    const port = Number(new URL(aws.access.messaging.endpoint).port);
    await expect(startEmbeddedAws({ folder, ports: { dynamo: 0, messaging: port } })).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining(String(port)),
    });
    await (await startEmbeddedAws({ folder })).close();
    await aws.close();
  });

  it('answers on loopback only, and on no port once it is closed', async () => {
    const aws = await startTestAws();
    const ports = [aws.access.dynamo, aws.access.messaging].map(({ endpoint }) => Number(new URL(endpoint).port));
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const port of ports) {
      expect(await connectTo('127.0.0.1', port)).toBeNull();
      for (const { address } of others) expect(await connectTo(address, port)).toBe('ECONNREFUSED');
    }
    await aws.close();
    for (const port of ports) expect(await connectTo('127.0.0.1', port)).toBe('ECONNREFUSED');
  });

  it('outlives a client that breaks off in the middle of a request', async () => {
    const aws = await startTestAws();
    for (const { endpoint } of [aws.access.dynamo, aws.access.messaging]) {
      const socket = connect(Number(new URL(endpoint).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 1000\r\n\r\n{',
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.resetAndDestroy();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await aws.ledger.latestRevision(track)).toBeNull();
    await aws.close();
  });
});
