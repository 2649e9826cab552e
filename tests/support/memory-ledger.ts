import type { Report, Topic } from '../../lambdas/core/observation.ts';
import type { SeenArticle } from '../../lambdas/core/ports.ts';
import type { Checkpoint, Revision, TrackId } from '../../lambdas/core/revision.ts';
import type { ReconcileDeps } from '../../lambdas/usecases/reconcile-article.ts';

/** All tracks of a dossier in memory, for tests with so many writers that a server would take its time. */
export interface MemoryLedger {
  readonly ledger: ReconcileDeps['ledger'];
  reportsOn(topic: Topic): readonly Report[];
  revisionsOn(topic: Topic): readonly Revision[];
  readonly marks: ReadonlyMap<string, SeenArticle>;
  /** How many times reports of several topics were put as one. */
  readonly joined: () => number;
}

export function createMemoryLedger(): MemoryLedger {
  const stored = new Map<string, Report>();
  const revisions = new Map<Topic, Revision[]>();
  const checkpoints = new Map<string, Checkpoint>();
  const marks = new Map<string, SeenArticle>();
  let joined = 0;
  const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
  const put = (kind: string, report: Report) => {
    stored.set([kind, report.topic, report.article.id, report.article.version].join(' '), copy(report));
  };
  const reportsOn = (topic: Topic) => [...stored.values()].filter((report) => report.topic === topic);
  const revisionsOn = (topic: Topic) => revisions.get(topic) ?? [];

  const ledger: ReconcileDeps['ledger'] = {
    putReport: async (_, report) => put('own', report),
    putJoined: async (_, { article, said }) => {
      joined += 1;
      for (const one of said) put('joined', { ...one, article });
    },
    async *reportsOf({ topic }: TrackId, since: string | null = null) {
      const found = reportsOn(topic).filter(({ article }) => since === null || article.published >= since);
      yield* found.toSorted((a, b) => a.article.published.localeCompare(b.article.published));
    },
    versionsOf: async (_, id) => [...stored.values()].filter(({ article }) => article.id === id),
    latestRevision: async ({ topic }) => revisionsOn(topic).at(-1) ?? null,
    revisionAt: async () => null,
    async *revisionsOf({ topic }: TrackId) {
      yield* revisionsOn(topic);
    },
    appendRevision: async (revision) => {
      const all = revisionsOn(revision.track.topic);
      if (revision.number !== all.length + 1) return 'lost';
      revisions.set(revision.track.topic, [...all, copy(revision)]);
      return 'written';
    },
    putCheckpoint: async (_, checkpoint) => {
      const key = `checkpoint-${checkpoints.size}`;
      checkpoints.set(key, copy(checkpoint));
      return key;
    },
    checkpoint: async (_, key) => checkpoints.get(key) ?? null,
    markSeen: async (_, article) => void marks.set(article.id, article),
  };
  return { ledger, reportsOn, revisionsOn, marks, joined: () => joined };
}
