import { startEmbeddedAws } from '../../lambdas/adapters/embedded-aws.ts';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { createClients, createLedgerOf } from '../../lambdas/runtime/clients.ts';
import { readEndpoint } from '../watch/endpoint.ts';

/** Where local state is kept unless `--data` says otherwise. */
export const DATA_FOLDER = '.parley';

/**
 * Works on the local state: through the running `parley watch` of the folder, or on the folder itself where none runs.
 * @throws ParleyError `ledger-busy` where another process has just opened the folder.
 */
export async function withLocalLedger<Result>(
  options: { readonly data: string },
  use: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const running = readEndpoint(options.data);
  const embedded = running === null ? await startEmbeddedAws({ folder: options.data }) : null;
  const access = running?.aws ?? embedded?.access;
  if (access === undefined) throw new Error('neither a running server nor a folder');
  const clients = createClients(access);
  try {
    return await use(createLedgerOf(clients, access.table));
  } finally {
    clients.destroy();
    await embedded?.close();
  }
}
