import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createLedger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { startDynamoLocal } from '../support/dynamo-local.ts';
import { startTestAws } from '../support/embedded.ts';
import { describeWith } from '../support/requirements.ts';
import { describeLedger } from './ledger-contract.ts';

describeLedger('dynalite', () => startTestAws());

describeWith('java', 'DynamoDB Local', () => describeLedger('DynamoDB Local', startDynamoLocal));

/** A table of your own, with keys and indexes as in `ledger-table.ts`; region and credentials from the environment. */
const table = process.env['PARLEY_TEST_TABLE'];
if (table !== undefined) {
  describeLedger(`the table ${table}`, async () => {
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
    return { ledger: createLedger({ client, table }), close: async () => client.destroy() };
  });
}
