/** A secondary index: its keys, and which attributes it carries besides them. */
export interface LedgerIndex {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Empty: keys only. */
  readonly projected: readonly string[];
}

/**
 * The ledger's table as data: the deployment, the embedded server and the tests create it from here. All keys are
 * strings. Items: `ledger-keys.ts`. Requests of the ports, for permissions: reports, revisions and seen articles
 * GetItem, BatchGetItem, Query, PutItem, UpdateItem; reports also Query (index `versions`), history GetItem and
 * Query (index `history`); outbox GetItem,
 * BatchGetItem, UpdateItem, Query (index `pending`), and PutItem to owe a summary.
 */
export const ledgerTable = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds after which DynamoDB may remove an item. */
  ttl: 'expires',
  /** Only items that owe alerts have this attribute: the sparse key of the index `pending`, and the stream's filter. */
  owes: 'owes',
  indexes: {
    /** A track's revisions by time of recording; carries the changes and not the far larger snapshots. */
    history: { name: 'history', partitionKey: 'pk', sortKey: 'recorded', projected: ['changes'] },
    /** Reports by article: what earlier versions of an article said. */
    versions: { name: 'versions', partitionKey: 'pk', sortKey: 'article', projected: [] },
    /** Items with alerts that SNS has not taken, oldest first; an item leaves it when its last alert is taken. */
    pending: { name: 'pending', partitionKey: 'owes', sortKey: 'owedSince', projected: [] },
  },
} as const satisfies { readonly indexes: Readonly<Record<string, LedgerIndex>>; readonly [key: string]: unknown };
