import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type {
  Archive,
  CheckpointStore,
  HistoryReader,
  Outbox,
  ReportStore,
  RevisionStore,
  SeenArticles,
} from '../core/ports.ts';
import { createLedgerAccess } from './ledger-access.ts';
import { createArchive } from './ledger-archive.ts';
import { createCheckpointStore } from './ledger-checkpoints.ts';
import { createHistoryReader } from './ledger-history.ts';
import { createOutbox } from './ledger-outbox.ts';
import { createReportStore } from './ledger-reports.ts';
import { createRevisionStore } from './ledger-revisions.ts';
import { createSeenArticles } from './ledger-seen.ts';

/** Everything that parley remembers of the news: one table, described by `ledger-table.ts` and `ledger-keys.ts`. */
export type Ledger = ReportStore & CheckpointStore & RevisionStore & HistoryReader & Outbox & SeenArticles & Archive;

/**
 * The ledger on DynamoDB, in an account as on a laptop.
 * All functions throw ParleyError `ledger-busy` (throttled: try again), `ledger-unreachable` or `too-large`.
 */
export function createLedger(deps: { client: DynamoDBDocumentClient; table: string }): Ledger {
  const access = createLedgerAccess(deps);
  return {
    ...createReportStore(access),
    ...createCheckpointStore(access),
    ...createRevisionStore(access),
    ...createHistoryReader(access),
    ...createOutbox(access),
    ...createSeenArticles(access),
    ...createArchive(access),
  };
}
