import { describe, expect, it } from 'vitest';
import type { Item } from '../../../lambdas/core/observation.ts';
import { followTrack, tellShort } from '../../support/follow-track.ts';
import { event, position, report } from '../../support/reports.ts';

const full: Item = { scope: 'full' };
const bare: Item = { scope: 'unspecified' };
const holiday: Item = { scope: 'holiday' };
const energy: Item = { scope: 'energy' };
const summit: Item = { participants: ['putin', 'zelensky'] };
const talks: Item = { parties: ['russia', 'ukraine'] };
const prisoners: Item = { unit: 'prisoners' };
const bodies: Item = { unit: 'bodies' };
const each = (count: number) => ({ count, qualifier: 'exactly' as const, perSide: true });

/** Ids of the items that a track shows in the end. */
const idsOf = (...reports: Parameters<typeof followTrack>[0]) =>
  followTrack(reports).snapshot.items.map((item) => item.itemId);

describe('a ceasefire', () => {
  it('goes by its scope', () => {
    const ids = idsOf(
      report('a', '2025-05-09', [position(full, 'us', 'proposes')]),
      report('b', '2025-05-10', [event(energy, 'violated')]),
      report('c', '2025-05-11', [position(full, 'russia', 'rejects')]),
    );

    expect(ids).toEqual(['ceasefire/full/2025-05-09', 'ceasefire/energy/2025-05-10']);
  });

  it('without a scope is the only one that is open', () => {
    const { changes } = followTrack([
      report('a', '2025-03-20', [event(energy, 'active')]),
      report('b', '2025-03-25', [event(bare, 'violated')]),
    ]);

    expect(tellShort(changes)).toEqual(['energy status: null → active', 'energy status: active → violated']);
  });

  it('without a scope is the full one where several are open, or none is', () => {
    const none = idsOf(report('a', '2025-03-20', [position(bare, 'us', 'demands')]));
    const several = followTrack([
      report('a', '2025-03-20', [event(energy, 'active')]),
      report('b', '2025-03-21', [event({ scope: 'maritime' }, 'agreed')]),
      report('c', '2025-03-25', [event(bare, 'stalled')]),
    ]);

    expect(none).toEqual(['ceasefire/full/2025-03-20']);
    expect(tellShort(several.changes).at(-1)).toBe('full status: null → stalled');
  });

  it('for a holiday is another one two weeks later', () => {
    const ids = idsOf(
      report('a', '2025-04-19', [position(holiday, 'russia', 'proposes')]),
      report('b', '2025-04-20', [event(holiday, 'violated')]),
      report('c', '2025-05-07', [position(holiday, 'russia', 'proposes')]),
    );

    expect(ids).toEqual(['ceasefire/holiday/2025-04-19', 'ceasefire/holiday/2025-05-07']);
  });

  it('begins anew where one is asked for after another is over', () => {
    const { changes } = followTrack([
      report('a', '2025-03-20', [event(energy, 'active')]),
      report('b', '2025-04-18', [event(energy, 'completed')]),
      report('c', '2025-04-19', [event(energy, 'violated'), position(energy, 'russia', 'rejects')]),
      report('d', '2025-04-28', [position(energy, 'ukraine', 'proposes')]),
    ]);

    expect(changes.map(({ itemId, to }) => `${itemId} ${to}`)).toEqual([
      'ceasefire/energy/2025-03-20 active',
      'ceasefire/energy/2025-03-20 completed',
      'ceasefire/energy/2025-04-28 proposes',
    ]);
  });
});

describe('a meeting', () => {
  it('is a new one once the last was held, if somebody asks for it or it is set', () => {
    const { changes } = followTrack([
      report('a', '2025-08-08', [event(summit, 'scheduled', { date: '2025-08-15' })]),
      report('b', '2025-08-15', [event(summit, 'completed')]),
      report('c', '2025-08-17', [event(summit, 'completed'), position(summit, 'russia', 'accepts')]),
      report('d', '2025-08-18', [position(summit, 'us', 'proposes')]),
      report('e', '2025-08-19', [position(summit, 'russia', 'accepts')]),
    ]);

    expect(changes.map(({ itemId, party, to }) => `${itemId} ${party ?? ''} ${to}`)).toEqual([
      'summit/putin+zelensky/2025-08-08  scheduled',
      'summit/putin+zelensky/2025-08-08  completed',
      'summit/putin+zelensky/2025-08-18 us proposes',
      'summit/putin+zelensky/2025-08-18 russia accepts',
    ]);
  });

  it('counts its rounds, and takes over the number that news gives', () => {
    const rounds = (...reports: Parameters<typeof followTrack>[0]) =>
      followTrack(reports).snapshot.items.map(({ round }) => round);

    expect(
      rounds(
        report('a', '2025-05-15', [event(talks, 'scheduled', { date: '2025-05-16' })]),
        report('b', '2025-05-16', [event(talks, 'completed')]),
        report('c', '2025-05-28', [position(talks, 'russia', 'proposes', { date: '2025-06-02' })]),
      ),
    ).toEqual([1, 2]);
    // A feed that starts in July calls its first meeting the third.
    expect(
      rounds(
        report('a', '2025-07-22', [event(talks, 'scheduled', { date: '2025-07-23' })]),
        report('b', '2025-07-23', [event(talks, 'completed', { round: 3 })]),
        report('c', '2025-07-24', [event(talks, 'completed', { round: 3 })]),
        report('d', '2025-08-20', [event(talks, 'scheduled')]),
      ),
    ).toEqual([3, 4]);
  });

  it('that is over is not opened again by what recalls it', () => {
    const { changes } = followTrack([
      report('a', '2025-06-02T18:00Z', [event(talks, 'completed', { round: 2, date: '2025-06-02' })]),
      report('b', '2025-06-03', [event(talks, 'scheduled', { date: '2025-06-02' })]),
      report('c', '2025-06-03', [position(talks, 'russia', 'proposes', { date: '2025-06-02' })]),
      report('d', '2025-06-04', [position(talks, 'turkey', 'accepts', { round: 3 })]),
      report('e', '2025-06-05', [event(talks, 'stalled')]),
    ]);

    expect(tellShort(changes)).toEqual(['russia+ukraine status: null → completed']);
  });

  it('that was called off can be on again', () => {
    const { changes } = followTrack([
      report('a', '2025-05-20', [event(summit, 'scheduled', { date: '2025-06-12' })]),
      report('b', '2025-05-24', [event(summit, 'cancelled')]),
      report('c', '2025-05-25', [event(summit, 'scheduled', { date: '2025-06-12' })]),
    ]);

    expect(changes.map(({ itemId, to }) => `${itemId} ${to}`)).toEqual([
      'summit/putin+zelensky/2025-05-20 scheduled',
      'summit/putin+zelensky/2025-05-20 cancelled',
      'summit/putin+zelensky/2025-05-25 scheduled',
    ]);
  });

  it('moves by days without becoming another one', () => {
    const ids = idsOf(
      report('a', '2025-05-11', [position(talks, 'russia', 'proposes', { date: '2025-05-15' })]),
      report('b', '2025-05-15', [event(talks, 'scheduled', { date: '2025-05-16' })]),
      report('c', '2025-05-16', [event(talks, 'completed')]),
    );

    expect(ids).toEqual(['talks/russia+ukraine/2025-05-11']);
  });

  it('of which nothing was heard after its day does not take in the next one', () => {
    const ids = idsOf(
      report('a', '2025-05-30', [event(talks, 'scheduled', { date: '2025-06-02' })]),
      report('b', '2025-07-22', [event(talks, 'scheduled', { date: '2025-07-23' })]),
    );

    expect(ids).toEqual(['talks/russia+ukraine/2025-05-30', 'talks/russia+ukraine/2025-07-22']);
  });

  it('held, and the next one set, are two in one article', () => {
    const { changes } = followTrack([
      report('a', '2025-12-29', [
        event(summit, 'completed', { date: '2025-12-28' }),
        event(summit, 'scheduled', { deadline: '2026-01-31' }),
      ]),
    ]);

    expect(changes.map(({ itemId, to }) => `${itemId} ${to}`)).toEqual([
      'summit/putin+zelensky/2025-12-29 completed',
      'summit/putin+zelensky/2025-12-29-2 scheduled',
    ]);
  });
});

describe('an exchange', () => {
  it('under way and another one agreed are two', () => {
    const both = [event(prisoners, 'agreed', each(1200)), event(prisoners, 'active', each(250))];
    const { changes } = followTrack([report('a', '2025-07-23', both), report('b', '2025-07-24', both)]);

    expect(changes.map(({ itemId, to }) => `${itemId} ${to}`)).toEqual([
      'exchange/prisoners/2025-07-23 agreed',
      'exchange/prisoners/2025-07-23-2 active',
    ]);
  });

  it('of which a part is completed is under way', () => {
    const { changes, snapshot } = followTrack([
      report('a', '2025-05-16', [event(prisoners, 'agreed', each(1000))]),
      report('b', '2025-05-23', [event(prisoners, 'completed', each(390))]),
      report('c', '2025-05-24', [event(prisoners, 'completed', each(307))]),
      report('d', '2025-05-25', [event(prisoners, 'completed', each(1000))]),
    ]);

    expect(tellShort(changes)).toEqual([
      'prisoners status: null → agreed',
      'prisoners status: agreed → active',
      'prisoners status: active → completed',
    ]);
    expect(snapshot.items.map(({ terms }) => terms.count)).toEqual([1000]);
  });

  it('completed beside under way in one article is a part of it', () => {
    const { changes } = followTrack([
      report('a', '2025-06-02', [event(prisoners, 'agreed', { count: 1000, qualifier: 'at-least', perSide: true })]),
      report('b', '2025-06-09', [event(prisoners, 'completed', { date: '2025-06-09' }), event(prisoners, 'active')]),
    ]);

    expect(tellShort(changes)).toEqual(['prisoners status: null → agreed', 'prisoners status: agreed → active']);
  });

  it('of more, when what was agreed has been handed over, is a new one', () => {
    const ids = idsOf(
      report('a', '2025-06-02', [event(bodies, 'agreed', each(6000))]),
      report('b', '2025-06-16', [event(bodies, 'completed', { count: 6057, perSide: false })]),
      report('c', '2025-07-24', [position(bodies, 'russia', 'proposes', { count: 3000 })]),
    );

    // The first one is a tombstone by then.
    expect(ids).toEqual(['exchange/bodies/2025-07-24']);
  });

  it('that just took place is not another one when a paper tells of its last part', () => {
    const { changes } = followTrack([
      report('a', '2025-05-23', [event(prisoners, 'active', each(1000))]),
      report('b', '2025-05-25', [event(prisoners, 'completed', each(1000))]),
      report('c', '2025-05-26', [event(prisoners, 'completed', each(303))]),
      report('d', '2025-05-27', [event(prisoners, 'completed')]),
      report('e', '2025-06-10', [event(prisoners, 'completed', each(303))]),
    ]);

    expect(changes.map(({ itemId, to }) => `${itemId} ${to}`)).toEqual([
      'exchange/prisoners/2025-05-23 active',
      'exchange/prisoners/2025-05-23 completed',
      'exchange/prisoners/2025-06-10 completed',
    ]);
  });

  it('of another number on another day is another one, where neither was part of an agreement', () => {
    const ids = idsOf(
      report('a', '2025-08-14T09:00Z', [event(prisoners, 'completed', each(84))]),
      report('b', '2025-08-14T15:00Z', [event(prisoners, 'completed', each(51))]),
      report('c', '2025-08-16', [event(prisoners, 'completed', each(46))]),
    );

    expect(ids).toEqual(['exchange/prisoners/2025-08-14', 'exchange/prisoners/2025-08-16']);
  });

  it('that was set for a day of which nothing was heard does not take in the next agreement', () => {
    const ids = idsOf(
      report('a', '2025-05-19', [event(prisoners, 'scheduled', { date: '2025-05-21' })]),
      report('b', '2025-06-16', [event(prisoners, 'agreed', each(400))]),
    );

    expect(ids).toHaveLength(2);
  });

  it('is another one where weeks later another number is agreed', () => {
    const agreed = (when: string, count: number) => report(when, when, [event(prisoners, 'agreed', each(count))]);

    expect(idsOf(agreed('2025-06-02', 1000), agreed('2025-06-03', 1200))).toHaveLength(1);
    expect(idsOf(agreed('2025-06-02', 1000), agreed('2025-06-22', 1200))).toHaveLength(2);
  });

  it('is the same one when its number is told less exactly, or of both sides together', () => {
    const { changes } = followTrack([
      report('a', '2025-05-16', [event(prisoners, 'agreed', each(1000))]),
      report('b', '2025-05-17', [event(prisoners, 'agreed', { count: 1050, qualifier: 'about' })]),
      report('c', '2025-05-18', [event(prisoners, 'agreed', { count: 2000, qualifier: 'exactly' })]),
      report('d', '2025-05-19', [event(prisoners, 'agreed')]),
    ]);

    expect(tellShort(changes)).toEqual(['prisoners status: null → agreed']);
  });
});

describe('an id', () => {
  it('stays what it is when an earlier item comes to light', () => {
    const june = report('june', '2025-06-02', [event(talks, 'completed')]);
    const may = report('may', '2025-05-16', [event(talks, 'completed')], { seen: '2025-06-03T00:00:00Z' });
    const { changes, snapshot } = followTrack([june, may]);

    expect(changes.map(({ itemId, from, to }) => `${itemId} ${from} ${to}`)).toEqual([
      'talks/russia+ukraine/2025-06-02 null completed',
      'talks/russia+ukraine/2025-05-16 null completed',
    ]);
    expect(snapshot.items.map(({ itemId }) => itemId)).toEqual([
      'talks/russia+ukraine/2025-05-16',
      'talks/russia+ukraine/2025-06-02',
    ]);
  });

  it('stays what it is when an earlier article about the same item comes late', () => {
    const first = report('first', '2025-06-02', [event(prisoners, 'agreed', each(1000))]);
    const late = report('late', '2025-06-01', [position(prisoners, 'ukraine', 'demands')], {
      seen: '2025-06-03T00:00:00Z',
    });

    expect(idsOf(first, late)).toEqual(['exchange/prisoners/2025-06-02']);
  });
});
