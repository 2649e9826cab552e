import { type CfnElement, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type LedgerIndex, ledgerTable } from '../lambdas/adapters/ledger-table.ts';

export interface LedgerTableProps {
  readonly tableName: string;
  /** Whether the table outlives the stack, and nobody deletes it by accident. */
  readonly keep: boolean;
}

/** The one table, as the ledger's adapter defines it: on demand, restorable to any second of the last 35 days. */
export class LedgerTable extends Construct {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  /** As cdk-nag names the table in its findings. */
  readonly nagName: string;

  constructor(scope: Construct, id: string, props: LedgerTableProps) {
    super(scope, id);
    const table = new Table(this, 'Table', {
      tableName: props.tableName,
      partitionKey: text(ledgerTable.partitionKey),
      sortKey: text(ledgerTable.sortKey),
      timeToLiveAttribute: ledgerTable.ttl,
      billingMode: BillingMode.PAY_PER_REQUEST,
      // Encrypted under a key of AWS: without charge, and no request to KMS.
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      // The stream's filter looks into the new item.
      stream: StreamViewType.NEW_IMAGE,
      deletionProtection: props.keep,
      removalPolicy: props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of Object.values<LedgerIndex>(ledgerTable.indexes)) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        ...(index.projected.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projected] }),
      });
    }
    this.name = table.tableName;
    this.arn = table.tableArn;
    this.streamArn = table.tableStreamArn ?? '';
    this.nagName = `<${Stack.of(this).getLogicalId(table.node.defaultChild as CfnElement)}.Arn>`;
  }

  indexArn(index: keyof typeof ledgerTable.indexes): string {
    return `${this.arn}/index/${ledgerTable.indexes[index].name}`;
  }
}

function text(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}
