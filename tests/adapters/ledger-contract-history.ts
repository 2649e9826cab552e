import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { TOPICS } from '../../lambdas/core/observation.ts';
import type { ChangeQuery } from '../../lambdas/core/ports.ts';
import { atMinute, freshDossier, queryOf, tellingRevision } from '../support/ledger.ts';

/** All ids that a query gives, page after page, and the pages' sizes. */
async function page(ledger: Ledger, query: ChangeQuery): Promise<{ ids: string[]; sizes: number[] }> {
  const ids: string[] = [];
  const sizes: number[] = [];
  for (let cursor: string | null = null; ; ) {
    const answer = await ledger.changes({ ...query, cursor });
    ids.push(...answer.changes.map((change) => change.id.slice(change.id.indexOf('.') + 1)));
    sizes.push(answer.changes.length);
    if (answer.cursor === null) return { ids, sizes };
    cursor = answer.cursor;
  }
}

export function describeHistory(ledger: () => Ledger): void {
  it('merges the tracks, newest first, and the changes of one revision from the last to the first', async () => {
    const dossier = freshDossier();
    await ledger().appendRevision(tellingRevision({ dossier, topic: 'talks' }, 1, { recordedAt: atMinute(1) }));
    await ledger().appendRevision(
      tellingRevision({ dossier, topic: 'summit' }, 1, { recordedAt: atMinute(2), changes: [{}, {}, {}] }),
    );
    await ledger().appendRevision(tellingRevision({ dossier, topic: 'ceasefire' }, 1, { recordedAt: atMinute(2) }));
    await ledger().appendRevision(tellingRevision({ dossier, topic: 'talks' }, 2, { recordedAt: atMinute(3) }));
    const { ids } = await page(ledger(), queryOf(dossier));
    expect(ids).toEqual(['talks.2.1', 'ceasefire.1.1', 'summit.1.3', 'summit.1.2', 'summit.1.1', 'talks.1.1']);
    expect((await page(ledger(), queryOf(dossier, { limit: 1 }))).ids).toEqual(ids);
    expect((await page(ledger(), queryOf(dossier, { topics: ['talks'] }))).ids).toEqual(['talks.2.1', 'talks.1.1']);
  });

  it('gives the same changes whatever the size of the pages, also where instants coincide', async () => {
    const dossier = freshDossier();
    const minutes = fc.sample(fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), { numRuns: TOPICS.length, seed: 7 });
    for (const [index, topic] of TOPICS.entries()) {
      let minute = 0;
      for (const [number, step] of (minutes[index] ?? []).entries()) {
        minute += step;
        const changes = Array.from({ length: step }, () => ({}));
        await ledger().appendRevision(
          tellingRevision({ dossier, topic }, number + 1, { recordedAt: atMinute(minute), changes }),
        );
      }
    }
    const whole = await page(ledger(), queryOf(dossier, { limit: 1000 }));
    expect(whole.sizes).toHaveLength(1);
    expect(new Set(whole.ids).size).toBe(minutes.flat().reduce((sum, step) => sum + step, 0));
    for (const limit of [1, 2, 3, 5, 7])
      expect((await page(ledger(), queryOf(dossier, { limit }))).ids).toEqual(whole.ids);
  });

  it('keeps a cursor’s place while news comes in', async () => {
    const dossier = freshDossier();
    const track = { dossier, topic: 'talks' } as const;
    for (const number of [1, 2, 3, 4]) await ledger().appendRevision(tellingRevision(track, number));
    const first = await ledger().changes(queryOf(dossier, { limit: 2 }));
    await ledger().appendRevision(tellingRevision(track, 5));
    const second = await ledger().changes(queryOf(dossier, { limit: 2, cursor: first.cursor }));
    expect(second.changes.map((change) => change.revision)).toEqual([2, 1]);
  });

  it('answers by party, kind, certainty and time of recording', async () => {
    const dossier = freshDossier();
    const track = { dossier, topic: 'summit' } as const;
    await ledger().appendRevision(tellingRevision(track, 1, { changes: [{ party: 'ukraine' }, { party: 'russia' }] }));
    await ledger().appendRevision(
      tellingRevision(track, 2, { changes: [{ kind: 'status', party: null, certainty: 'confirmed' }] }),
    );
    const ids = async (differing: Partial<ChangeQuery>) => (await page(ledger(), queryOf(dossier, differing))).ids;
    expect(await ids({ party: 'russia' })).toEqual(['summit.1.2']);
    expect(await ids({ kind: 'status' })).toEqual(['summit.2.1']);
    expect(await ids({ certainty: 'confirmed' })).toEqual(['summit.2.1']);
    expect(await ids({ since: atMinute(2) })).toEqual(['summit.2.1']);
    expect(await ids({ until: '2025-07-23T12:02:00Z' })).toEqual(['summit.1.2', 'summit.1.1']);
    expect(await ids({ since: atMinute(2), until: atMinute(2) })).toEqual([]);
    expect(await ids({ party: 'china' })).toEqual([]);
  });

  it('passes over revisions without changes', async () => {
    const dossier = freshDossier();
    const track = { dossier, topic: 'talks' } as const;
    for (let number = 1; number <= 30; number += 1) {
      await ledger().appendRevision(tellingRevision(track, number, { changes: number % 10 === 0 ? [{}] : [] }));
    }
    const { ids } = await page(ledger(), queryOf(dossier, { limit: 2 }));
    expect(ids).toEqual(['talks.30.1', 'talks.20.1', 'talks.10.1']);
  });

  it('finds a change by its id, and says of others that there is none', async () => {
    const dossier = freshDossier();
    const revision = tellingRevision({ dossier, topic: 'talks' }, 1, { changes: [{}, {}] });
    await ledger().appendRevision(revision);
    expect(await ledger().change(`${dossier}.talks.1.2`)).toEqual(revision.changes[1]);
    for (const id of [
      `${dossier}.talks.1.3`,
      `${dossier}.talks.2.1`,
      `${dossier}.talks`,
      'x',
      `${dossier}.bread.1.1`,
    ]) {
      expect(await ledger().change(id)).toBeNull();
    }
  });

  it('refuses a cursor that it never gave', async () => {
    for (const cursor of ['x', '', 'bnVsbA', Buffer.from('["2025",1]').toString('base64url')]) {
      await expect(ledger().changes(queryOf(freshDossier(), { cursor }))).rejects.toMatchObject({ code: 'bad-query' });
    }
  });
}
