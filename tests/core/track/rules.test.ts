import { describe, expect, it } from 'vitest';
import type { Item, Observation, Stance, Status } from '../../../lambdas/core/observation.ts';
import { followTrack, tellShort } from '../../support/follow-track.ts';
import { event, position, report } from '../../support/reports.ts';

const full: Item = { scope: 'full' };
const talks: Item = { parties: ['russia', 'ukraine'] };

/** Lets one article a day arrive and tells the changes of it in short. */
function tellDays(...days: readonly (readonly Observation[])[]): string[] {
  const reports = days.map((observations, index) => {
    return report(`a${index}`, new Date(Date.UTC(2025, 4, 1 + index)).toISOString(), observations);
  });
  return tellShort(followTrack(reports).changes).map((line) => line.replace(/^\S+ /, ''));
}

const statuses = (...values: Status[]) => tellDays(...values.map((status) => [event(full, status)]));
const stances = (...values: Stance[]) => tellDays(...values.map((stance) => [position(full, 'russia', stance)]));

describe('a status', () => {
  it('does not fall back because a paper recalls what was before', () => {
    expect(statuses('agreed', 'proposed', 'scheduled', 'agreed', 'active', 'scheduled', 'proposed')).toEqual([
      'status: null → agreed',
      'status: agreed → scheduled',
      'status: scheduled → active',
    ]);
  });

  it('becomes cancelled, postponed or stalled when that is reported', () => {
    expect(statuses('agreed', 'stalled', 'cancelled')).toEqual([
      'status: null → agreed',
      'status: agreed → stalled',
      'status: stalled → cancelled',
    ]);
    expect(statuses('scheduled', 'postponed')).toEqual(['status: null → scheduled', 'status: scheduled → postponed']);
  });

  it('that was left comes back a day later, or with a new date', () => {
    const scheduled = (date: string) => event(talks, 'scheduled', { date });
    const changesAfter = (hours: number, date: string) => {
      const again = new Date(Date.UTC(2025, 4, 2, hours)).toISOString();
      const { changes } = followTrack([
        report('a', '2025-05-01', [scheduled('2025-05-06')]),
        report('b', '2025-05-02', [event(talks, 'postponed')]),
        report('c', again, [scheduled(date)]),
      ]);
      return changes.length;
    };

    expect([changesAfter(9, '2025-05-06'), changesAfter(9, '2025-05-09'), changesAfter(30, '2025-05-06')]).toEqual([
      2, 3, 3,
    ]);
  });

  it('of a truce is violated until some days after that was last told', () => {
    expect(tellDays([event(full, 'active')], [event(full, 'violated')], [event(full, 'active')])).toHaveLength(2);
    expect(tellDays([event(full, 'active')], [event(full, 'violated')], [], [], [event(full, 'active')]).at(-1)).toBe(
      'status: violated → active',
    );
  });

  it('is the furthest of those that one article tells', () => {
    expect(tellDays([event(talks, 'stalled'), event(talks, 'completed')])).toEqual(['status: null → completed']);
    expect(tellDays([event(talks, 'scheduled'), event(talks, 'stalled')])).toEqual(['status: null → scheduled']);
    expect(tellDays([event(full, 'violated'), event(full, 'active')])).toEqual(['status: null → violated']);
  });

  it('is never set by a position, nor by what is told as history', () => {
    expect(tellDays([position(full, 'russia', 'accepts')], [event(full, 'active', {}, { background: true })])).toEqual([
      'russia: null → accepts',
    ]);
  });
});

describe('a stance', () => {
  it('gets stronger and does not get weaker', () => {
    expect(stances('accepts', 'proposes', 'accepts', 'demands', 'proposes', 'accepts')).toEqual([
      'russia: null → accepts',
      'russia: accepts → proposes',
      'russia: proposes → demands',
    ]);
  });

  it('changes each time that it turns', () => {
    expect(stances('demands', 'rejects', 'accepts', 'conditional', 'accepts', 'noncommittal')).toHaveLength(6);
  });

  it('is the last one of an article in the order of its text', () => {
    expect(tellDays([position(full, 'russia', 'proposes'), position(full, 'russia', 'noncommittal')])).toEqual([
      'russia: null → noncommittal',
    ]);
  });

  it('is the firm one where the last one only puts a condition to it', () => {
    const conditional = position(full, 'russia', 'conditional');

    expect(tellDays([position(full, 'russia', 'rejects'), conditional])).toEqual(['russia: null → rejects']);
    expect(tellDays([position(full, 'russia', 'accepts'), conditional])).toEqual(['russia: null → conditional']);
  });

  it('raises nothing on what is over, nor where it supports what is settled', () => {
    expect(tellDays([event(talks, 'completed')], [position(talks, 'russia', 'rejects')])).toHaveLength(1);
    expect(
      tellDays(
        [event(full, 'agreed')],
        [position(full, 'us', 'accepts'), position(full, 'eu', 'proposes'), position(full, 'russia', 'rejects')],
        [event(full, 'stalled')],
        [position(full, 'us', 'accepts')],
      ),
    ).toEqual(['status: null → agreed', 'russia: null → rejects', 'status: agreed → stalled']);
  });
});

describe('repeats', () => {
  it('raise nothing, whatever headline, GUID or number they have', () => {
    const said = [event({ unit: 'prisoners' }, 'agreed', { count: 1000 })];
    const { changes } = followTrack([
      report('a', '2025-05-16', said),
      report('a', '2025-05-16', said, { version: 'v2', seen: '2025-05-17T00:00:00Z', title: 'Edited', guid: 'other' }),
      report('a', '2025-05-16', [event({ unit: 'prisoners' }, 'agreed', { count: 1200 })], {
        version: 'v3',
        seen: '2025-05-18T00:00:00Z',
      }),
      report('b', '2025-05-18', said),
    ]);

    expect(tellShort(changes)).toEqual(['prisoners status: null → agreed']);
  });

  it('of an edited article with a newer date do not bring back what has moved on', () => {
    const { changes } = followTrack([
      report('a', '2025-05-16T08:00Z', [position(full, 'russia', 'rejects')]),
      report('b', '2025-05-16T10:00Z', [position(full, 'russia', 'accepts')]),
      report('a', '2025-05-16T12:00Z', [position(full, 'russia', 'rejects')], { version: 'v2' }),
    ]);

    expect(tellShort(changes).map((line) => line.slice(5))).toEqual([
      'russia: null → rejects',
      'russia: rejects → accepts',
    ]);
  });
});

describe('late news', () => {
  it('of what has already moved on raises nothing', () => {
    const seen = '2025-06-03T00:00:00Z';
    const { changes } = followTrack([
      report('a', '2025-05-28', [position(talks, 'ukraine', 'conditional', { round: 2 })]),
      report('b', '2025-06-02', [event(talks, 'completed', { round: 2 })]),
      report('c', '2025-06-01', [event(talks, 'scheduled', { round: 2 }), position(talks, 'ukraine', 'accepts')], {
        seen,
      }),
    ]);

    expect(tellShort(changes)).toEqual([
      'russia+ukraine ukraine: null → conditional',
      'russia+ukraine status: null → completed',
    ]);
  });

  it('that fills a gap is told with its own date', () => {
    const { changes } = followTrack([
      report('a', '2025-06-05', [event(full, 'stalled')]),
      report('b', '2025-06-01', [position(full, 'russia', 'rejects')], { seen: '2025-06-06T00:00:00Z' }),
    ]);

    expect(changes.at(-1)).toMatchObject({ party: 'russia', to: 'rejects', published: '2025-06-01T00:00:00.000Z' });
  });
});
