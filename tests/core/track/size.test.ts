import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisionItem } from '../../../lambdas/adapters/ledger-revisions.ts';
import { type Item, type Report, STANCES, STATUSES, TOPICS, type Topic } from '../../../lambdas/core/observation.ts';
import type { Mark, Revision } from '../../../lambdas/core/revision.ts';
import { tellChanges } from '../../../lambdas/core/track/changes.ts';
import { thinMarks, wantsMark } from '../../../lambdas/core/track/checkpoints.ts';
import { foldBehind, NOTHING } from '../../../lambdas/core/track/horizon.ts';
import type { Facts } from '../../../lambdas/core/track/model.ts';
import { prepareReport } from '../../../lambdas/core/track/prepare.ts';
import { advanceTrack } from '../../../lambdas/core/track.ts';
import { contentiousReports } from '../../support/arbitrary-reports.ts';
import { followTrack } from '../../support/follow-track.ts';
import { hostileReports } from '../../support/hostile-reports.ts';
import { event, position, report } from '../../support/reports.ts';

const LIMIT = 100_000;

/** Those that a track has after a million revisions. */
const MARKS = marksAfter(1_000_000);

/** What leaves less room in a snapshot for all else. */
const BUSY_DAY = Array.from({ length: 30 }, (_, minute) =>
  report(`m${minute}`, `2025-05-08T12:${minute + 10}:00Z`, []),
);

function rawBytes(revision: Revision): number {
  return Buffer.byteLength(JSON.stringify({ ...revision, marks: MARKS }));
}

/** As DynamoDB reckons: names and values, in UTF-8. */
function storedBytes(revision: Revision): number {
  const item = revisionItem({ ...revision, number: 10 ** 6, marks: MARKS });
  return Object.entries(item).reduce((sum, [name, value]) => {
    const texts = value instanceof Set ? [...value] : [value];
    return texts.reduce((all, text) => all + Buffer.byteLength(text as string | Uint8Array), sum + name.length);
  }, 0);
}

describe('a revision, its changes, alerts and marks included', () => {
  it.each(TOPICS)('stays under 100 KB whatever comes of %s', (topic) => {
    fc.assert(
      fc.property(hostileReports(topic, 12), fc.constantFrom(1, 4), (reports, batch) => {
        for (const revision of followTrack(reports, { batch }).revisions) {
          expect(rawBytes(revision)).toBeLessThan(LIMIT);
          expect(storedBytes(revision)).toBeLessThan(LIMIT);
        }
      }),
      { numRuns: 6 },
    );
  });

  it.each(TOPICS)(
    'stays under 100 KB where everything of %s is as long as it is kept, and nothing compresses',
    (topic) => {
      for (const { items, parties } of [
        { items: 1, parties: 30 },
        { items: 6, parties: 4 },
        { items: 10, parties: 2 },
      ]) {
        const { revisions } = followTrack(longReports(topic, items, parties));
        for (const revision of revisions) {
          expect(rawBytes(revision)).toBeLessThan(LIMIT);
          expect(storedBytes(revision)).toBeLessThan(LIMIT);
        }
        expect(Math.max(...revisions.map(rawBytes))).toBeGreaterThan(50_000);
      }
    },
  );

  it('leaves what it cannot hold to the next ones, which tell it without another report', () => {
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

  it('shortens quotes before it lets go of what a party wants', () => {
    const parties = Array.from({ length: 20 }, (_, index) => `party ${index + 10}`);
    const said = parties.map((party) =>
      position({ scope: 'full' }, party, 'demands', {}, { quote: incompressible(party, 470) }),
    );
    const { changes } = followTrack([report('a', '2025-05-09', said, { title: incompressible('title', 190) })]);

    expect(changes.map(({ party }) => party).toSorted()).toEqual(parties);
    expect(changes.every(({ evidence }) => (evidence[0]?.quote.length ?? 0) >= 150)).toBe(true);
  });

  it.each(TOPICS)('tells of %s in parts what it tells at once where there is room', (topic) => {
    fc.assert(
      fc.property(contentiousReports(topic, { maxLength: 30 }), fc.integer({ min: 1, max: 12 }), (reports, batch) => {
        expect(tellAll(topic, reports, batch, 1)).toEqual(tellAll(topic, reports, batch, 10 ** 6));
      }),
      { numRuns: 30 },
    );
  });

  it('tells on in silence what began in silence, before there is news', () => {
    const parties = Array.from({ length: 32 }, (_, index) => `party ${index + 10}`);
    const item = itemOf('talks', 1);
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

  it('takes a party by the name of what every object has for no more than a name', () => {
    const parties = ['constructor', '__proto__', 'toString', ''];
    const said = parties.map((party) => position({ scope: 'full' }, party, 'demands'));
    const { changes, snapshot } = followTrack([report('a', '2025-05-09', said)]);

    expect(changes.map(({ party }) => party)).toEqual(['(constructor)', '(__proto__)', '(toString)', '()']);
    expect(snapshot.items[0]?.status).toBeNull();
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

/** Articles that say all that they can of so many items and parties, each time something else. */
function longReports(topic: Topic, items: number, parties: number): readonly Report[] {
  return Array.from({ length: 24 }, (_, article) => {
    const long = (what: string, length: number) => incompressible(`${article} ${what}`, length);
    const proof = { quote: long('quote', 478), speaker: long('speaker', 78) };
    const terms = {
      ...{ count: 1000 + article, qualifier: 'at-least' as const, perSide: true, date: '2025-05-01' },
      ...{ deadline: '2025-05-31', venue: long('venue', 78), condition: long('condition', 158) },
    };
    const said = Array.from({ length: items }, (_, index) => {
      const item = itemOf(topic, index);
      const stance = (party: number) => STANCES[(Math.floor(article / 2) + party) % STANCES.length] ?? 'demands';
      return [
        event(item, STATUSES[Math.floor(article / 2) % STATUSES.length] ?? 'agreed', terms, proof),
        ...Array.from({ length: parties }, (_, party) =>
          position(item, `p${party}`.padEnd(46, 'y'), stance(party), terms, proof),
        ),
      ];
    });
    return report(`a${article}`.padEnd(62, 'z'), new Date(Date.UTC(2025, 4, 1, article)).toISOString(), said.flat(), {
      ...{ topic, title: long('title', 198), guid: long('guid', 298), outlet: long('outlet', 78) },
      ...{ url: `https://x.example/${long('link', 480)}`, version: long('version', 62) },
      signature: Buffer.from(long('signature', 260)).toString('base64'),
    });
  });
}

function itemOf(topic: Topic, index: number): Item {
  const names = Array.from({ length: 12 }, (_, name) => `n${index} ${name}`.padEnd(46, 'x'));
  if (topic === 'summit') return { participants: names };
  if (topic === 'talks') return { parties: names };
  const [scope = 'full', unit = 'prisoners'] = [
    (['full', 'energy', 'maritime', 'air', 'local', 'holiday'] as const)[index % 6],
    (['prisoners', 'bodies', 'civilians', 'children'] as const)[index % 4],
  ];
  return topic === 'ceasefire' ? { scope } : { unit };
}

function marksAfter(revisions: number): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (let revision = 1; revision <= revisions; revision += 16) {
    if (!wantsMark(marks, revision)) continue;
    const mark = { published: '2025-05-09T12:00:00.000Z', revision, beyond: 12, key: 'abcdefghijklmnop' };
    marks = thinMarks([...marks, mark], revision);
  }
  return marks;
}

function incompressible(seed: string, length: number): string {
  const parts = Array.from({ length: Math.ceil(length / 43) }, (_, at) =>
    createHash('sha256').update(`${seed} ${at}`).digest('base64url'),
  );
  return parts.join('').slice(0, length);
}
