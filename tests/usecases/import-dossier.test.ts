import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../lambdas/core/ports.ts';
import { exportDossier } from '../../lambdas/usecases/export-dossier.ts';
import { importDossier } from '../../lambdas/usecases/import-dossier.ts';
import { summaryAlert } from '../support/alerts.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect, joinedReports, sampleReport, sampleRevision, tellingRevision } from '../support/ledger.ts';

const dossier = 'ukraine-russia';
const talks = { dossier, topic: 'talks' } as const;

async function* linesOf(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

describe('exporting and importing a dossier', () => {
  let source: TestAws;
  let target: TestAws;
  let exported: string[];

  /** One of everything that a ledger holds, half of it sent. */
  async function fill({ ledger, dynamo, access }: TestAws): Promise<void> {
    await ledger.putReport(dossier, sampleReport('talks', 'a', { title: 'Überraschung — „Waffenruhe“ \ud83d\udd4a' }));
    await ledger.putReport(dossier, sampleReport('summit', 'b'));
    await ledger.putJoined(dossier, joinedReports(['talks', 'exchange'], 'c'));
    await ledger.appendRevision(tellingRevision(talks, 1, { changes: [{}, { summary: 'second' }] }));
    await ledger.appendRevision(tellingRevision(talks, 2, { silent: true }));
    const facts = { list: Array.from({ length: 500 }, (_, index) => `fact ${index}`) };
    await ledger.appendRevision(sampleRevision(talks, 3, { snapshot: { items: [], facts } }));
    await ledger.markSeen(dossier, { id: 'a', version: 'v1', firstSeen: atMinute(1), published: atMinute(0) });
    for (const feed of ['one', 'two']) await ledger.enqueue({ ...summaryAlert(), id: `summary.${feed}` }, atMinute(4));
    const pending = await ledger.pending('9999', 10);
    for (const batch of pending) await ledger.markSent(batch, [batch.alerts[0]?.id ?? '']);
    await ledger.enqueue({ ...summaryAlert(), id: 'summary.three' }, atMinute(5));
    const feed = { pk: `FEEDS#${dossier}`, sk: 'FEED#wire', etag: '"x"', failures: 0, nextPoll: atMinute(9) };
    const digest = { pk: `DIGEST#${dossier}`, sk: 'DIGEST', toldUntil: atMinute(3), open: { since: 'x', until: 'y' } };
    const done = { pk: `DONE#${dossier}`, sk: 'FEED#wire', marks: 'a:1 b:2' };
    for (const Item of [feed, done, digest]) await dynamo.send(new PutCommand({ TableName: access.table, Item }));
    await ledger.putReport('other', sampleReport('talks', 'z'));
  }

  const importInto = (archive: Archive, lines: readonly string[]) => importDossier({ archive }, linesOf(lines));
  const exportFrom = (archive: Archive) => collect(exportDossier({ archive }, dossier));

  beforeAll(async () => {
    [source, target] = await Promise.all([startTestAws(), startTestAws()]);
    await fill(source);
    exported = await exportFrom(source.ledger);
  });
  afterAll(() => Promise.all([source.close(), target.close()]));

  it('gives the same bytes after a round trip, and owes the same alerts', async () => {
    expect(exported.map((line) => JSON.parse(line).kind)).toEqual([
      ...['dossier', 'feed', 'done', 'digest', 'seen', 'alert', 'alert', 'alert'],
      ...['revision', 'revision', 'revision', 'report', 'report', 'joined'],
    ]);
    expect(await importInto(target.ledger, exported)).toEqual({ dossier, written: 13, present: 0 });
    expect((await exportFrom(target.ledger)).join('\n')).toBe(exported.join('\n'));
    expect(await target.ledger.pending('9999', 10)).toEqual(await source.ledger.pending('9999', 10));
    expect(await target.ledger.latestRevision(talks)).toEqual(await source.ledger.latestRevision(talks));
  });

  it('can be repeated, also after it broke off in the middle', async () => {
    const broken = await startTestAws();
    await importInto(broken.ledger, exported.slice(0, 6));
    expect(await importInto(broken.ledger, exported)).toEqual({ dossier, written: 8, present: 5 });
    expect(await exportFrom(broken.ledger)).toEqual(exported);
    await broken.close();
  });

  it('leaves alone a ledger that has gone its own way, and names the line', async () => {
    const other = await startTestAws();
    await other.ledger.appendRevision(sampleRevision(talks, 1));
    await expect(importInto(other.ledger, exported)).rejects.toMatchObject({
      code: 'bad-import',
      message: expect.stringContaining('line 9'),
    });
    expect(await other.ledger.latestRevision(talks)).toEqual(sampleRevision(talks, 1));
    await other.close();
  });

  it.each([
    ['a line that is not JSON', 3, () => '{"kind":', 'is not JSON'],
    ['a kind that nobody knows', 3, () => '{"kind":"bread"}', 'kind'],
    ['a missing field', 6, (line: string) => line.replace('"recordedAt"', '"recorded"'), 'recordedAt'],
    ['another dossier’s alert', 6, (line: string) => line.replace(/"ukraine-russia"/, '"other"'), 'other'],
    ['a gap in the revisions', 9, (line: string) => line.replace('"number":1', '"number":2'), '1 is next'],
    ['another format', 1, () => '{"kind":"dossier","format":"parley-export/9","dossier":"x"}', 'format'],
  ])('stops at %s', async (_, number, change, problem) => {
    const fresh = await startTestAws();
    const lines = exported.map((line, index) => (index + 1 === number ? change(line) : line));
    const failure = await importInto(fresh.ledger, lines).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'bad-import', context: { line: number } });
    expect(String(failure)).toContain(problem);
    await fresh.close();
  });

  it('says so where there is nothing to import', async () => {
    await expect(importInto(target.ledger, ['', ' '])).rejects.toMatchObject({ code: 'bad-import' });
  });
});
