import type { Command } from 'commander';
import { createLedger, type Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { createDynamo } from '../../lambdas/runtime/clients.ts';
import { DATA_FOLDER, withLocalLedger } from './local-ledger.ts';

/** Which ledger: that of a deployment in an AWS account, or the local one. */
export interface LedgerOptions {
  readonly name?: string;
  readonly region?: string;
  readonly data: string;
}

/** The options that name a ledger. */
export function addLedgerOptions(command: Command): Command {
  return command
    .option('--name <name>', 'deployment in the AWS account of your credentials')
    .option('--region <region>', 'AWS region, if not that of your environment')
    .option('--data <folder>', 'local state, where --name is not given', DATA_FOLDER);
}

export async function withLedger<Result>(
  { name, region, data }: LedgerOptions,
  use: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  if (name === undefined) return await withLocalLedger({ data }, use);
  if (region !== undefined) process.env['AWS_REGION'] = region;
  const client = createDynamo(null);
  try {
    return await use(createLedger({ client, table: `${name}-ledger` }));
  } finally {
    client.destroy();
  }
}
