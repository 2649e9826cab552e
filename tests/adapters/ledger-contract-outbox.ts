import { expect, it } from 'vitest';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { PendingBatch } from '../../lambdas/core/ports.ts';
import { summaryAlert } from '../support/alerts.ts';
import { atMinute, freshDossier, tellingRevision } from '../support/ledger.ts';

export function describeOutbox(ledger: () => Ledger): void {
  /** The index is shared: what other tests owe is left out. */
  async function owed(dossier: string, before = atMinute(1000)): Promise<readonly PendingBatch[]> {
    const batches = await ledger().pending(before, 1000);
    return batches.filter((batch) => batch.alerts.every((alert) => alert.dossier === dossier));
  }
  const noon = { now: atMinute(10), until: atMinute(12) };

  async function owingBatch(changes: number): Promise<{ dossier: string; batch: PendingBatch }> {
    const dossier = freshDossier();
    const revision = tellingRevision({ dossier, topic: 'talks' }, 1, {
      changes: Array.from({ length: changes }, () => ({})),
    });
    await ledger().appendRevision(revision);
    const [batch] = await owed(dossier);
    if (batch === undefined) throw new Error('nothing is pending');
    expect(batch).toMatchObject({ recordedAt: revision.recordedAt, alerts: revision.alerts });
    return { dossier, batch };
  }

  it('owes the alerts of a revision until the last one is taken', async () => {
    const { dossier, batch } = await owingBatch(3);
    const ids = batch.alerts.map((alert) => alert.id);
    await ledger().markSent(batch, ids.slice(0, 1));
    expect((await owed(dossier))[0]?.alerts.map((alert) => alert.id)).toEqual(ids.slice(1));
    await ledger().markSent(batch, ids.slice(0, 2));
    expect(await ledger().batch(batch.key)).toMatchObject({ alerts: [{ id: ids[2] }] });
    await ledger().markSent(batch, ids);
    expect(await owed(dossier)).toEqual([]);
    expect(await ledger().batch(batch.key)).toBeNull();
    await ledger().markSent(batch, ids);
    expect((await ledger().latestRevision({ dossier, topic: 'talks' }))?.alerts).toHaveLength(3);
  });

  it('owes nothing for a silent revision', async () => {
    const dossier = freshDossier();
    await ledger().appendRevision(tellingRevision({ dossier, topic: 'talks' }, 1, { silent: true }));
    expect(await owed(dossier)).toEqual([]);
  });

  it('lists what was recorded before an instant, oldest first', async () => {
    const dossier = freshDossier();
    for (const number of [2, 1, 3]) {
      const track = { dossier, topic: number === 1 ? 'summit' : 'talks' } as const;
      await ledger().appendRevision(tellingRevision(track, number));
    }
    expect((await owed(dossier)).map((batch) => batch.recordedAt)).toEqual([1, 2, 3].map(atMinute));
    expect(await owed(dossier, atMinute(3))).toHaveLength(2);
  });

  it('gives a claim to one sender until it ends or is given back', async () => {
    const { batch } = await owingBatch(1);
    const claims = await Promise.all([1, 2, 3, 4].map(() => ledger().claim(batch.key, noon)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await ledger().claim(batch.key, { now: atMinute(11), until: atMinute(13) })).toBeNull();
    expect(await ledger().claim(batch.key, { now: atMinute(12), until: atMinute(14) })).toEqual(batch);
    await ledger().release(batch.key);
    expect(await ledger().claim(batch.key, noon)).toEqual(batch);
  });

  it('gives no claim to what owes nothing or is not there', async () => {
    const { dossier, batch } = await owingBatch(1);
    await ledger().markSent(batch, [batch.alerts[0]?.id ?? '']);
    expect(await ledger().claim(batch.key, noon)).toBeNull();
    const missing = batch.key.replace('REV#00000001', 'REV#00000002');
    expect(await ledger().claim(missing, noon)).toBeNull();
    await ledger().release(missing);
    expect(await ledger().batch(missing)).toBeNull();
    expect(await ledger().latestRevision({ dossier, topic: 'talks' })).toMatchObject({ number: 1 });
  });

  it('owes an alert that no revision carries once, however often it is put, and never again once it was taken', async () => {
    const dossier = freshDossier();
    const alert = { ...summaryAlert(), dossier };
    for (const minute of [1, 2]) await ledger().enqueue(alert, atMinute(minute));
    const [batch, ...more] = await owed(dossier);
    expect(more).toEqual([]);
    expect(batch).toMatchObject({ recordedAt: atMinute(1), alerts: [alert] });
    if (batch !== undefined) await ledger().markSent(batch, [alert.id]);
    await ledger().enqueue(alert, atMinute(3));
    expect(await owed(dossier)).toEqual([]);
  });
}
