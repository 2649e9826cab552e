import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { atMinute, collect, freshDossier, sampleRevision, tellingRevision } from '../support/ledger.ts';
import { describeHistory } from './ledger-contract-history.ts';
import { describeOutbox } from './ledger-contract-outbox.ts';
import { describeReports } from './ledger-contract-reports.ts';
import { describeWriters } from './ledger-contract-writers.ts';

/** A ledger on some DynamoDB, for the time of a suite. */
export interface StartedLedger {
  readonly ledger: Ledger;
  close(): Promise<void>;
}

/** What every ledger must do, whatever DynamoDB it is on. */
export function describeLedger(name: string, start: () => Promise<StartedLedger>): void {
  describe(`a ledger on ${name}`, () => {
    let started: StartedLedger;
    const ledger = () => started.ledger;
    beforeAll(async () => {
      started = await start();
    });
    afterAll(() => started?.close());

    describe('reports', () => describeReports(ledger));
    describe('revisions', () => describeRevisions(ledger));
    describe('seen articles', () => describeSeen(ledger));
    describe('history', () => describeHistory(ledger));
    describe('outbox', () => describeOutbox(ledger));
    describe('writers', () => describeWriters(ledger));
  });
}

function describeRevisions(ledger: () => Ledger): void {
  it('has no revision before the first', async () => {
    const track = { dossier: freshDossier(), topic: 'talks' } as const;
    expect(await ledger().latestRevision(track)).toBeNull();
    expect(await ledger().revisionAt(track, atMinute(0))).toBeNull();
  });

  it('gives a number to one writer only, and keeps what the first one wrote', async () => {
    const track = { dossier: freshDossier(), topic: 'talks' } as const;
    const first = tellingRevision(track, 1);
    expect(await ledger().appendRevision(first)).toBe('written');
    expect(await ledger().appendRevision(sampleRevision(track, 1))).toBe('lost');
    expect(await ledger().latestRevision(track)).toEqual(first);
  });

  it('finds the newest of more than nine, and all of them in order', async () => {
    const track = { dossier: freshDossier(), topic: 'exchange' } as const;
    const revisions = Array.from({ length: 12 }, (_, index) => tellingRevision(track, index + 1));
    for (const revision of revisions) await ledger().appendRevision(revision);
    expect((await ledger().latestRevision(track))?.number).toBe(12);
    expect(await collect(ledger().revisionsOf(track))).toEqual(revisions);
  });

  it('finds the revision in force at an instant, to the millisecond', async () => {
    const track = { dossier: freshDossier(), topic: 'summit' } as const;
    for (const number of [1, 2]) await ledger().appendRevision(sampleRevision(track, number));
    await ledger().appendRevision(sampleRevision(track, 3, { recordedAt: atMinute(2) }));
    const at = async (instant: string) => (await ledger().revisionAt(track, instant))?.number ?? null;
    expect(await at('2025-07-23T12:00:59.999Z')).toBeNull();
    expect(await at('2025-07-23T12:01:00Z')).toBe(1);
    expect(await at('2025-07-23T14:01:59.999+02:00')).toBe(1);
    expect(await at(atMinute(2))).toBe(3);
    await expect(at('yesterday')).rejects.toMatchObject({ code: 'bad-query' });
  });

  it('keeps checkpoints, and the marks that lead to them', async () => {
    const track = { dossier: freshDossier(), topic: 'talks' } as const;
    const checkpoint = { published: atMinute(0), state: { base: 'x'.repeat(10_000), through: null } };
    const [key, again] = [
      await ledger().putCheckpoint(track, checkpoint),
      await ledger().putCheckpoint(track, checkpoint),
    ];
    const other = await ledger().putCheckpoint(track, { ...checkpoint, state: null });
    const revision = { ...sampleRevision(track, 1), marks: [{ published: atMinute(0), revision: 1, beyond: 64, key }] };
    await ledger().appendRevision(revision);
    expect([again === key, other === key]).toEqual([true, false]);
    expect(await ledger().latestRevision(track)).toEqual(revision);
    expect(await ledger().checkpoint(track, key)).toEqual(checkpoint);
    expect(await ledger().checkpoint(track, 'missing')).toBeNull();
    expect(await collect(ledger().reportsOf(track))).toEqual([]);
  });

  it('holds a snapshot of 100 KB with fifty changes and their alerts', async () => {
    const track = { dossier: freshDossier(), topic: 'ceasefire' } as const;
    const facts = Array.from({ length: 1200 }, (_, index) => ({ index, quote: `„Waffenruhe“ ${'x'.repeat(60)}` }));
    const changes = Array.from({ length: 50 }, (_, index) => ({ summary: `change ${index}` }));
    const revision = { ...tellingRevision(track, 1, { changes }), snapshot: { items: [], facts } };
    expect(JSON.stringify(revision.snapshot).length).toBeGreaterThan(100_000);
    await ledger().appendRevision(revision);
    expect(await ledger().latestRevision(track)).toEqual(revision);
  });
}

function describeSeen(ledger: () => Ledger): void {
  const seen = (id: string, version: string, minute: number) => {
    return { id, version, firstSeen: atMinute(minute), published: atMinute(minute - 1) };
  };

  it('knows each dossier’s articles, with their newest version and their first dates', async () => {
    const [dossier, other] = [freshDossier(), freshDossier()];
    await ledger().markSeen(dossier, seen('a', 'v1', 1));
    await ledger().markSeen(dossier, seen('a', 'v2', 5));
    const found = await ledger().seenArticles(dossier, ['a', 'b', 'a']);
    expect([...found.values()]).toEqual([{ ...seen('a', 'v2', 1) }]);
    expect(await ledger().seenArticles(other, ['a'])).toEqual(new Map());
  });

  it('looks up more articles than one request can name', async () => {
    const dossier = freshDossier();
    const ids = Array.from({ length: 230 }, (_, index) => `article-${index}`);
    await Promise.all(ids.map((id) => ledger().markSeen(dossier, seen(id, 'v1', 1))));
    expect((await ledger().seenArticles(dossier, ids)).size).toBe(230);
  });
}
