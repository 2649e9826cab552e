import type { Report } from '../../lambdas/core/observation.ts';
import type { Checkpoint, Revision } from '../../lambdas/core/revision.ts';
import type { RecordDeps } from '../../lambdas/usecases/record-reports.ts';

/** One track in memory, for tests with so many reports that a server would take its time. */
export interface MemoryTrack {
  readonly ledger: RecordDeps['ledger'];
  readonly reports: Report[];
  readonly revisions: Revision[];
  /** How many reports each reading of them gave. */
  readonly readings: number[];
}

export function createMemoryTrack(): MemoryTrack {
  const reports: Report[] = [];
  const revisions: Revision[] = [];
  const readings: number[] = [];
  const checkpoints = new Map<string, Checkpoint>();
  const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

  async function* overRevisions(): AsyncIterable<Revision> {
    yield* revisions;
  }
  async function* overReports(since: string | null): AsyncIterable<Report> {
    const found = reports.filter(({ article }) => since === null || article.published >= since);
    readings.push(found.length);
    yield* found.toSorted((a, b) => a.article.published.localeCompare(b.article.published));
  }

  const ledger: RecordDeps['ledger'] = {
    reportsOf: (_, since = null) => overReports(since),
    latestRevision: async () => revisions.at(-1) ?? null,
    revisionAt: async (_, at) => revisions.findLast((revision) => revision.recordedAt <= at) ?? null,
    revisionsOf: overRevisions,
    appendRevision: async (revision) => {
      if (revision.number !== revisions.length + 1) return 'lost';
      revisions.push(copy(revision));
      return 'written';
    },
    putCheckpoint: async (_, checkpoint) => {
      const key = `checkpoint-${checkpoints.size}`;
      checkpoints.set(key, copy(checkpoint));
      return key;
    },
    checkpoint: async (_, key) => checkpoints.get(key) ?? null,
  };
  return { ledger, reports, revisions, readings };
}
