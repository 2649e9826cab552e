import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type EmbeddedAccess, startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import { createLedger, type Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { createDynamo } from '../../lambdas/runtime/clients.ts';
import { readEndpoint } from '../watch/endpoint.ts';

/** Where local state is kept unless `--data` says otherwise. */
export const DATA_FOLDER = '.parley';

/**
 * Works on the embedded servers of a folder: on those of the `parley watch` that runs there, else on own ones.
 * @throws ParleyError `ledger-busy` where another process has just opened the folder.
 */
export async function withLocalAws<Result>(
  options: { readonly data: string },
  use: (access: EmbeddedAccess) => Promise<Result>,
): Promise<Result> {
  const running = readEndpoint(options.data);
  if (running !== null) return await use(running.aws);
  const embedded = await startEmbeddedAws({ folder: options.data });
  try {
    return await use(embedded.access);
  } finally {
    await embedded.close();
  }
}

/** What a command on the ledger gets: the ledger itself, and its table for what the ledger does not know. */
export interface LocalLedger extends Ledger {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

/** Works on the local ledger, as {@link withLocalAws}. */
export async function withLocalLedger<Result>(
  options: { readonly data: string },
  use: (ledger: LocalLedger) => Promise<Result>,
): Promise<Result> {
  return await withLocalAws(options, async (access) => {
    const client = createDynamo(access);
    try {
      return await use({ ...createLedger({ client, table: access.table }), client, table: access.table });
    } finally {
      client.destroy();
    }
  });
}
