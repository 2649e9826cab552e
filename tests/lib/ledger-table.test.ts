import { describe, expect, it } from 'vitest';
import { byName, templateOf } from '../support/stack.ts';

describe('LedgerTable', () => {
  it('is on demand, restorable, protected, with an expiry and a stream of new items', () => {
    const table = byName(templateOf(), 'AWS::DynamoDB::Table', 'TableName')['parley-ledger'];

    expect(table).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
  });

  it('has the indexes that the ledger reads: the history with the changes alone, the others with keys alone', () => {
    const table = byName(templateOf(), 'AWS::DynamoDB::Table', 'TableName')['parley-ledger'];

    const indexes = table?.['GlobalSecondaryIndexes'] as {
      IndexName: string;
      KeySchema: object[];
      Projection: object;
    }[];
    const keysOf = (hash: string, range: string) => [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ];

    expect(indexes.toSorted((left, right) => left.IndexName.localeCompare(right.IndexName))).toEqual([
      {
        IndexName: 'history',
        KeySchema: keysOf('pk', 'recorded'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['changes'] },
      },
      {
        IndexName: 'pending',
        KeySchema: keysOf('owes', 'owedSince'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'versions',
        KeySchema: keysOf('pk', 'article'),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
  });

  it('outlives the stack unless the settings say otherwise', () => {
    const kept = { UpdateReplacePolicy: 'Retain', DeletionPolicy: 'Retain' };
    const dropped = { UpdateReplacePolicy: 'Delete', DeletionPolicy: 'Delete' };

    templateOf().hasResource('AWS::DynamoDB::Table', kept);
    templateOf({ keepTable: false }).hasResource('AWS::DynamoDB::Table', dropped);
    templateOf({ keepTable: false }).hasResourceProperties('AWS::DynamoDB::Table', {
      DeletionProtectionEnabled: false,
    });
  });
});
