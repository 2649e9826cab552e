import { expect, it } from 'vitest';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { Topic } from '../../lambdas/core/observation.ts';
import { atMinute, collect, freshDossier, joinedReports, sampleReport } from '../support/ledger.ts';

export function describeReports(ledger: () => Ledger): void {
  it('gives back what was put, once a version and topic, however often it was put', async () => {
    const dossier = freshDossier();
    const first = sampleReport('talks', 'a');
    const second = sampleReport('talks', 'a', { version: 'v2', seen: atMinute(2) });
    for (const report of [first, second, first]) await ledger().putReport(dossier, report);
    await ledger().putReport(dossier, sampleReport('summit', 'a'));
    expect(await collect(ledger().reportsOf({ dossier, topic: 'talks' }))).toEqual([first, second]);
  });

  it('gives reports in the order of publication, all or those since an instant', async () => {
    const track = { dossier: freshDossier(), topic: 'talks' } as const;
    for (const minute of [2, 0, 10, 1]) {
      const published = minute === 1 ? '2025-07-23T12:01:00Z' : atMinute(minute);
      await ledger().putReport(track.dossier, sampleReport('talks', `a${minute}`, { published }));
    }
    const since = async (instant: string | null) => {
      return (await collect(ledger().reportsOf(track, instant))).map(({ article }) => article.id);
    };
    expect(await since(null)).toEqual(['a0', 'a1', 'a2', 'a10']);
    expect(await since('2025-07-23T12:02:00Z')).toEqual(['a2', 'a10']);
    expect(await since(atMinute(11))).toEqual([]);
  });

  it('finds all versions of an article on all topics, and none of its namesakes', async () => {
    const dossier = freshDossier();
    const talks = sampleReport('talks', 'a');
    const exchange = sampleReport('exchange', 'a', { version: 'v2' });
    const namesake = sampleReport('summit', 'a#b');
    for (const report of [talks, exchange, namesake]) await ledger().putReport(dossier, report);
    const versions = await ledger().versionsOf(dossier, 'a');
    expect(versions.map(({ topic }) => topic).toSorted()).toEqual(['exchange', 'talks']);
    expect(versions).toEqual(expect.arrayContaining([exchange, talks]));
    expect(await ledger().versionsOf(dossier, 'a#b')).toEqual([namesake]);
    expect(await ledger().versionsOf(dossier, 'b')).toEqual([]);
  });

  it('gives what was put as one item to each of its topics, in the order of publication', async () => {
    const dossier = freshDossier();
    const at = (minute: number) => ({ published: atMinute(minute) });
    for (const minute of [1, 3]) await ledger().putReport(dossier, sampleReport('talks', `own-${minute}`, at(minute)));
    for (const minute of [0, 2, 4]) {
      await ledger().putJoined(dossier, joinedReports(['summit', 'talks'], `joined-${minute}`, at(minute)));
    }
    await ledger().putJoined(freshDossier(), joinedReports(['summit', 'talks'], 'of another dossier'));
    const idsOf = async (topic: Topic, since: string | null = null) => {
      return (await collect(ledger().reportsOf({ dossier, topic }, since))).map(({ article }) => article.id);
    };
    expect(await idsOf('talks')).toEqual(['joined-0', 'own-1', 'joined-2', 'own-3', 'joined-4']);
    expect(await idsOf('talks', atMinute(2))).toEqual(['joined-2', 'own-3', 'joined-4']);
    expect(await idsOf('summit')).toEqual(['joined-0', 'joined-2', 'joined-4']);
    expect(await idsOf('ceasefire')).toEqual([]);
    const [first] = await collect(ledger().reportsOf({ dossier, topic: 'summit' }));
    expect(first).toEqual(sampleReport('summit', 'joined-0', at(0)));
  });

  it('finds the versions that were put as one item with those that were not, each put once', async () => {
    const dossier = freshDossier();
    const topics = ['ceasefire', 'exchange'] as const;
    for (let time = 0; time < 2; time += 1) await ledger().putJoined(dossier, joinedReports(topics, 'a'));
    const own = sampleReport('talks', 'a', { version: 'v2' });
    await ledger().putReport(dossier, own);
    const versions = await ledger().versionsOf(dossier, 'a');
    expect(versions).toHaveLength(3);
    expect(versions).toEqual(expect.arrayContaining([own, ...topics.map((topic) => sampleReport(topic, 'a'))]));
  });

  it('takes ids of any characters and any length', async () => {
    const dossier = freshDossier();
    const ids = ['tag:news.example,2025:|#/ü', '\ud800', `https://news.example/${'x'.repeat(3000)}`];
    for (const id of ids) await ledger().putReport(dossier, sampleReport('talks', id));
    for (const id of ids) await ledger().putJoined(dossier, joinedReports(['summit', 'exchange'], id));
    for (const topic of ['talks', 'exchange'] as const) {
      const stored = await collect(ledger().reportsOf({ dossier, topic }));
      expect(stored.map((report) => report.article.id).sort()).toEqual([...ids].sort());
    }
  });

  it('refuses a report that no item can hold, and says whose it is', async () => {
    const report = sampleReport('talks', 'a', { title: 'x'.repeat(500_000) });
    await expect(ledger().putReport(freshDossier(), report)).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('article a'),
    });
  });
}
