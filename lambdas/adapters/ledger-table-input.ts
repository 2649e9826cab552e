import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { type LedgerIndex, ledgerTable } from './ledger-table.ts';

/** The ledger's table as a request to create it, for the embedded server and the tests. */
export function createTableInput(table: string): CreateTableCommandInput {
  const indexes: readonly LedgerIndex[] = Object.values(ledgerTable.indexes);
  const keys = [ledgerTable, ...indexes].flatMap((part) => [part.partitionKey, part.sortKey]);
  return {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keys)].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: keySchema(ledgerTable),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection:
        index.projected.length === 0
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projected] },
    })),
  };
}

function keySchema(keys: { readonly partitionKey: string; readonly sortKey: string }) {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
  ];
}
