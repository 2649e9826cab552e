import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Report, TOPICS, type Topic } from '../../../lambdas/core/observation.ts';
import type { Revision } from '../../../lambdas/core/revision.ts';
import { tellChanges } from '../../../lambdas/core/track/changes.ts';
import { foldBehind, NOTHING } from '../../../lambdas/core/track/horizon.ts';
import type { Facts } from '../../../lambdas/core/track/model.ts';
import { prepareReport } from '../../../lambdas/core/track/prepare.ts';
import { advanceTrack } from '../../../lambdas/core/track.ts';
import { contentiousReports } from '../../support/arbitrary-reports.ts';
import { followTrack } from '../../support/follow-track.ts';
import { longItem } from '../../support/long-reports.ts';
import { event, position, report } from '../../support/reports.ts';

/** What leaves less room in a snapshot for all else. */
const BUSY_DAY = Array.from({ length: 30 }, (_, minute) =>
  report(`m${minute}`, `2025-05-08T12:${minute + 10}:00Z`, []),
);

describe('more than one revision can hold', () => {
  it('is told by the next ones without another report', () => {
    const parties = Array.from({ length: 28 }, (_, index) => `party ${index + 10}`);
    const proof = { quote: 'The party wants it, and said so.'.padEnd(150, '.') };
    const said = parties.map((party) => position({ scope: 'full' }, party, 'demands', {}, proof));
    const { revisions, changes, alerts } = followTrack([...BUSY_DAY, report('a', '2025-05-09', said)]);

    expect(revisions.length).toBeGreaterThan(1);
    expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1));
    expect(changes.map(({ party }) => party).toSorted()).toEqual(parties);
    expect(alerts.map(({ id }) => id)).toEqual(changes.map(({ id }) => id));
    expect(new Set(changes.map(({ id }) => id)).size).toBe(parties.length);
    // Each proves itself.
    expect(changes.every(({ evidence }) => evidence[0]?.quote === proof.quote && evidence[0].url !== null)).toBe(true);
    const told = revisions.filter((revision) => revision.changes.length > 0);
    expect(told.map(({ snapshot }) => snapshot.items)).toEqual(told.map(() => told[0]?.snapshot.items));
  });

  it.each(TOPICS)('is told of %s in parts as it is at once where there is room', (topic) => {
    fc.assert(
      fc.property(contentiousReports(topic, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (reports, batch) => {
        expect(tellAll(topic, reports, batch, 1)).toEqual(tellAll(topic, reports, batch, 10 ** 6));
      }),
      { numRuns: 30 },
    );
  });

  it('is told in silence to its end where it began in silence, before there is news', () => {
    const parties = Array.from({ length: 32 }, (_, index) => `party ${index + 10}`);
    const item = longItem('talks', 1);
    const old = report(
      'a',
      '2025-05-09',
      parties.map((party) => position(item, party, 'demands')),
    );
    const news = report('b', '2025-05-10', [event(item, 'agreed')]);
    const input = {
      track: { dossier: 'test', topic: 'talks' },
      policy: { when: 'at-once', quietHours: null },
    } as const;
    const advance = (previous: Revision | null, reports: readonly Report[], silent: boolean) => {
      const recordedAt = '2026-01-01T00:00:00.000Z';
      const outcome = advanceTrack({ ...input, previous, reports, silent, recordedAt });
      if (outcome.kind !== 'advanced') throw new Error(outcome.kind);
      const revision = { ...input, number: (previous?.number ?? 0) + 1, recordedAt, ...outcome };
      return { revision, rest: outcome.rest };
    };
    const { revision: before } = advance(null, BUSY_DAY, false);
    const { revision: first } = advance(before, [old], true);
    expect(first.changes.length).toBeLessThan(parties.length);

    const { revision: second, rest } = advance(first, [news], false);
    expect(first.changes.length + second.changes.length).toBe(parties.length);
    expect([...first.alerts, ...second.alerts]).toEqual([]);
    expect(rest).toEqual([news]);

    const { revision: third } = advance(second, rest, false);
    expect(third.alerts.map(({ kind }) => kind)).toEqual(['status']);
  });
});

/** What is told of each value when reports arrive some at a time, each revision with so much room. */
function tellAll(
  topic: Topic,
  reports: readonly Report[],
  batch: number,
  room: number,
): ReadonlyMap<string, readonly string[]> {
  const track = { dossier: 'test', topic };
  const lines = new Map<string, string[]>();
  let told: Facts['told'] = {};
  for (let at = 0; at < reports.length; at += batch) {
    const taken = reports.slice(0, at + batch).map(prepareReport);
    const { state } = foldBehind(NOTHING, taken);
    const policy = { when: 'at-once', quietHours: null } as const;
    for (let more = true; more; ) {
      const input = { track, previous: null, reports: taken, policy, recordedAt: '2026-01-01T00:00:00.000Z' };
      const telling = tellChanges(input, state, told, room);
      const alerted = new Set(telling.alerts.map(({ id }) => id));
      for (const { id, itemId, party, summary } of telling.changes) {
        const value = `${itemId} ${party ?? 'status'}`;
        lines.set(value, [...(lines.get(value) ?? []), `${summary}, ${alerted.has(id) ? 'alerted' : 'silent'}`]);
      }
      ({ told, more } = telling);
    }
  }
  return lines;
}
