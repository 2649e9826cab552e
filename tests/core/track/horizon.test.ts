import { describe, expect, it } from 'vitest';
import { type Item, STANCES, STATUSES } from '../../../lambdas/core/observation.ts';
import { foldTrack, sameState } from '../../../lambdas/core/track.ts';
import { followTrack, tellShort } from '../../support/follow-track.ts';
import { event, position, report } from '../../support/reports.ts';

const talks: Item = { parties: ['russia', 'ukraine'] };
const full: Item = { scope: 'full' };
const day = (offset: number) => new Date(Date.UTC(2025, 0, 1 + offset)).toISOString();

describe('an item that is over', () => {
  it('is shown for thirty days of news, and is a tombstone after that', () => {
    const closing = report('a', day(0), [event(talks, 'completed', { round: 2 })]);
    const shown = (offset: number) =>
      followTrack([closing, report('b', day(offset), [], { topic: 'talks' })]).snapshot.items.length;

    expect([shown(29), shown(31)]).toEqual([1, 0]);
  });

  it('still counts as a tombstone: the next round has the next number', () => {
    const { snapshot } = followTrack([
      report('a', day(0), [event(talks, 'completed', { round: 2 })]),
      report('b', day(60), [event(talks, 'scheduled', { date: '2025-03-05' })]),
    ]);

    expect(snapshot.items).toMatchObject([{ round: 3 }]);
  });
});

describe('news from before the horizon', () => {
  const recent = Array.from({ length: 48 }, (_, index) => {
    const stance = index % 2 === 0 ? ('rejects' as const) : ('demands' as const);
    return report(`n${index}`, day(40 + index), [position(full, 'russia', stance)]);
  });

  it('finds its place by folding all reports anew', () => {
    const late = report('late', day(0), [event(full, 'agreed')], { seen: day(120) });
    const { snapshot, refolds, alerts } = followTrack([...recent, late]);

    expect(refolds).toBe(1);
    expect(sameState(snapshot, foldTrack({ dossier: 'test', topic: 'ceasefire' }, [late, ...recent]))).toBe(true);
    expect(snapshot.items[0]?.status).toMatchObject({ value: 'agreed', since: day(0) });
    // Older than thirty days of news: it is recorded, and nobody is alerted.
    expect(alerts.filter(({ kind }) => kind === 'status')).toEqual([]);
  });

  it('is a correction of an old article, also under a newer date', () => {
    const first = report('late', day(0), [event(full, 'agreed')]);
    const corrected = report('late', day(120), [], { topic: 'ceasefire', version: 'v2', first: day(0) });
    const { changes, refolds } = followTrack([first, ...recent, corrected]);

    expect(refolds).toBe(1);
    expect(tellShort(changes).at(-1)).toBe('full status: agreed → null (cancel)');
  });

  it('that is known already changes nothing', () => {
    const [oldest] = recent;
    const before = followTrack(recent);
    const after = followTrack([...recent, ...(oldest ? [oldest] : [])]);

    expect(after.refolds).toBe(1);
    expect(after.revisions).toHaveLength(before.revisions.length);
  });
});

describe('a snapshot', () => {
  it('does not grow with years of news', () => {
    const years = (count: number) => {
      const reports = Array.from({ length: count }, (_, index) => {
        const status = STATUSES[index % STATUSES.length] ?? 'agreed';
        const party = ['russia', 'ukraine', 'us'][index % 3] ?? 'us';
        return report(`y${index}`, new Date(Date.UTC(2022, 0, 1, index * 6)).toISOString(), [
          event(talks, status, { round: Math.floor(index / 50) }),
          position(talks, party, STANCES[index % STANCES.length] ?? 'accepts'),
        ]);
      });
      return Buffer.byteLength(JSON.stringify(foldTrack({ dossier: 'test', topic: 'talks' }, reports)));
    };

    expect(years(1600)).toBeLessThan(years(400) * 1.2);
  });
});
