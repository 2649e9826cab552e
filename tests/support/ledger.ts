import type { ChangeAlert } from '../../lambdas/core/alert.ts';
import type { Change } from '../../lambdas/core/change.ts';
import type { JoinedReports, Report, Topic } from '../../lambdas/core/observation.ts';
import type { ChangeQuery } from '../../lambdas/core/ports.ts';
import type { Revision, TrackId } from '../../lambdas/core/revision.ts';
import { changeAlert } from './alerts.ts';

let count = 0;

/** A dossier that no other test uses: suites share one table. */
export function freshDossier(): string {
  count += 1;
  return `test-${process.pid}-${Date.now().toString(36)}-${count}`;
}

/** An instant of the test's own calendar: `minute` minutes after noon. */
export function atMinute(minute: number): string {
  return new Date(Date.UTC(2025, 6, 23, 12, minute)).toISOString();
}

/** What a version of an article says of a topic. */
export function sampleReport(topic: Topic, article: string, differing: Partial<Report['article']> = {}): Report {
  return {
    topic,
    article: {
      id: article,
      guid: article,
      feed: 'example-wire',
      outlet: 'Example Wire',
      url: `https://news.example/${encodeURIComponent(article.toWellFormed())}`,
      title: 'Kyiv proposes a meeting of the presidents',
      published: atMinute(0),
      version: 'v1',
      seen: atMinute(1),
      signature: 'AAAA',
      credits: null,
      firstSight: false,
      ...differing,
    },
    observations: [],
  };
}

/** What a version of an article says of several topics. */
export function joinedReports(
  topics: readonly Topic[],
  article: string,
  differing: Partial<Report['article']> = {},
): JoinedReports {
  const { article: ref } = sampleReport('talks', article, differing);
  return { article: ref, said: topics.map((topic) => ({ topic, observations: [] })) };
}

/** Revisions of one track with the changes of each, recorded a minute apart. */
export function sampleRevision(track: TrackId, number: number, differing: Partial<Revision> = {}): Revision {
  return {
    track,
    number,
    recordedAt: atMinute(number),
    snapshot: { items: [], facts: { number } },
    changes: [],
    alerts: [],
    ...differing,
  };
}

/** A revision with `changes` changes and, if asked for, an alert of each. */
export function tellingRevision(
  track: TrackId,
  number: number,
  options: { recordedAt?: string; changes?: readonly Partial<Change>[]; silent?: boolean } = {},
): Revision {
  const { recordedAt = atMinute(number), changes = [{}], silent = false } = options;
  const alerts = changes.map((differing, index): ChangeAlert => {
    const id = `${track.dossier}.${track.topic}.${number}.${index + 1}`;
    return changeAlert({ ...track, id, revision: number, recordedAt, ...differing });
  });
  return sampleRevision(track, number, {
    recordedAt,
    changes: alerts.map((alert) => alert.change),
    alerts: silent ? [] : alerts,
  });
}

/** Asks for all changes of a dossier. */
export function queryOf(dossier: string, differing: Partial<ChangeQuery> = {}): ChangeQuery {
  return {
    dossier,
    topics: ['ceasefire', 'summit', 'exchange', 'talks'],
    party: null,
    kind: null,
    certainty: null,
    since: null,
    until: null,
    limit: 10,
    cursor: null,
    ...differing,
  };
}

export async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
}
