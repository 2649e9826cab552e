import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revisionItem } from '../../../lambdas/adapters/ledger-revisions.ts';
import { TOPICS } from '../../../lambdas/core/observation.ts';
import type { Mark, Revision } from '../../../lambdas/core/revision.ts';
import { thinMarks, wantsMark } from '../../../lambdas/core/track/checkpoints.ts';
import { followTrack } from '../../support/follow-track.ts';
import { hostileReports } from '../../support/hostile-reports.ts';
import { incompressible, longReports } from '../../support/long-reports.ts';
import { position, report } from '../../support/reports.ts';

const LIMIT = 100_000;

/** Those that a track has after a million revisions. */
const MARKS = marksAfter(1_000_000);

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
      { numRuns: 4 },
    );
  });

  it.each(TOPICS)(
    'stays under 100 KB where everything of %s is as long as it is kept, and nothing compresses',
    (topic) => {
      for (const { items, parties } of [
        { items: 1, parties: 30 },
        { items: 6, parties: 4 },
        { items: 10, parties: 2 },
        { items: 4, parties: 0 },
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

  it('shortens quotes before it lets go of what a party wants', () => {
    const parties = Array.from({ length: 20 }, (_, index) => `party ${index + 10}`);
    const said = parties.map((party) =>
      position({ scope: 'full' }, party, 'demands', {}, { quote: incompressible(party, 470) }),
    );
    const { changes } = followTrack([report('a', '2025-05-09', said, { title: incompressible('title', 190) })]);

    expect(changes.map(({ party }) => party).toSorted()).toEqual(parties);
    expect(changes.every(({ evidence }) => (evidence[0]?.quote.length ?? 0) >= 150)).toBe(true);
  });

  it('takes a party by the name of what every object has for no more than a name', () => {
    const parties = ['constructor', '__proto__', 'toString', ''];
    const said = parties.map((party) => position({ scope: 'full' }, party, 'demands'));
    const { changes, snapshot } = followTrack([report('a', '2025-05-09', said)]);

    expect(changes.map(({ party }) => party)).toEqual(['(constructor)', '(__proto__)', '(toString)', '()']);
    expect(snapshot.items[0]?.status).toBeNull();
  });
});

function marksAfter(revisions: number): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (let revision = 1; revision <= revisions; revision += 16) {
    if (!wantsMark(marks, revision)) continue;
    const mark = { published: '2025-05-09T12:00:00.000Z', revision, beyond: 12, key: 'abcdefghijklmnop' };
    marks = thinMarks([...marks, mark], revision);
  }
  return marks;
}
