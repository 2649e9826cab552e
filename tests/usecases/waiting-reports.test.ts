import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../lambdas/core/cluster.ts';
import { type Report, TOPICS, type Topic } from '../../lambdas/core/observation.ts';
import type { Facts } from '../../lambdas/core/track/model.ts';
import { emptySnapshot, foldTrack, sameState } from '../../lambdas/core/track.ts';
import { type RecordDeps, recordReports } from '../../lambdas/usecases/record-reports.ts';
import { contentiousReports } from '../support/arbitrary-reports.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { atMinute } from '../support/ledger.ts';
import { createMemoryTrack, type MemoryTrack } from '../support/memory-track.ts';
import { event, position, report } from '../support/reports.ts';
import { findTrackFault } from '../support/track-fault.ts';

const dossier = ukraineRussia();
const trackOf = (topic: Topic) => ({ dossier: dossier.id, topic });

/** Takes one report in as `reconcileArticle` does: it is stored first. */
async function take(memory: MemoryTrack, report: Report, within: (step: string) => Promise<void>): Promise<boolean> {
  const { ledger, reports } = memory;
  const { id, version } = report.article;
  await within('put');
  const others = reports.filter(({ article }) => article.id === id && article.version !== version);
  if (!reports.includes(report)) reports.push(report);
  const stepping: RecordDeps['ledger'] = {
    ...ledger,
    latestRevision: async (track) => {
      await within('latest');
      return ledger.latestRevision(track);
    },
    async *reportsOf(track, since) {
      await within('reports');
      yield* ledger.reportsOf(track, since);
    },
    appendRevision: async (revision) => {
      await within('append');
      return ledger.appendRevision(revision);
    },
  };
  const deps = { ledger: stepping, clock: testClock(atMinute(0)), backOff: async () => {} };
  const mayWait = others.length === 0;
  const revisions = await recordReports(deps, trackOf(report.topic), [report], { dossier, mayWait });
  return revisions.length === 0;
}

const straight = async () => {};

describe('reports that change nothing', () => {
  it.each(TOPICS)('wait for the next revision of %s, and the state is that of all reports', async (topic) => {
    let waited = 0;
    await fc.assert(
      fc.asyncProperty(contentiousReports(topic, { maxLength: 30 }), fc.integer(), async (reports, seed) => {
        const memory = createMemoryTrack();
        for (const report of shuffle(reports, seed)) {
          waited += Number(await take(memory, report, straight));
          expect(findTrackFault(dossier, topic, memory)).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
    expect(waited).toBeGreaterThan(0);
  });

  it.each([0, 250])(
    'are found where the horizon moved over them and %i more between storing and writing, and the writer died',
    async (more) => {
      const signature = signatureOf(
        'Both sides have agreed on a full ceasefire that begins on Friday, officials said.',
      );
      const full = { scope: 'full' } as const;
      const at = (hour: number) => `2025-05-09T${String(hour).padStart(2, '0')}:00:00Z`;
      const news = [2, 3, 4, 5].map((hour) => {
        return makeBulky(report(`n${hour}`, at(hour), [position(full, hour % 2 ? 'russia' : 'ukraine', 'demands')]));
      });
      const memory = createMemoryTrack();
      for (const one of [report('a', at(1), [event(full, 'agreed')], { signature }), ...news]) {
        await take(memory, one, straight);
      }
      const copy = report('copy', '2025-05-09T02:30:00Z', [event(full, 'agreed')], {
        signature,
        outlet: 'Harbour Courier',
      });
      for (let index = 0; index < more; index += 1) {
        const published = new Date(Date.parse(copy.article.published) + (index + 1) * 1000).toISOString();
        memory.reports.push({
          ...copy,
          article: { ...copy.article, id: `waits-${index}`, published, seen: published },
        });
      }
      // A version is taken in at once, also where it changes nothing.
      const version = { version: 'v2', first: new Date(at(5)).toISOString() };
      const last = makeBulky(report('n5', at(9), [position(full, 'russia', 'demands')], version));
      let waits = false;
      let appended = false;
      const dies = take(memory, last, async (step) => {
        if (appended) throw new Error('out of power');
        if (step !== 'append') return;
        appended = true;
        waits = await take(memory, copy, straight);
      });
      await expect(dies).rejects.toThrow('out of power');
      expect(waits).toBe(true);
      expect(throughOf(memory) > copy.article.published).toBe(true);

      await take(memory, report('next', at(10), [position(full, 'us', 'proposes')]), straight);
      expect(
        sameState(
          memory.revisions.at(-1)?.snapshot ?? emptySnapshot(),
          foldTrack(trackOf('ceasefire'), memory.reports),
        ),
      ).toBe(true);
      expect(throughOf(memory) > copy.article.published).toBe(true);
    },
  );

  it.each(TOPICS)('are lost to no race of writers on %s, nor to a crash of any of them', async (topic) => {
    const crashes = fc.array(fc.option(fc.integer({ min: 1, max: 8 })), { minLength: 12, maxLength: 12 });
    const reports = contentiousReports(topic, { maxLength: 12, days: 3 }).map((all) => all.map(makeBulky));
    await fc.assert(
      fc.asyncProperty(reports, crashes, fc.scheduler(), async (all, points, scheduler) => {
        const memory = createMemoryTrack();
        const writers = all.map(async (report, index) => {
          let left = points[index] ?? 1000;
          const step = scheduler.scheduleFunction(async (_: string) => {});
          const within = async (name: string) => {
            await step(name);
            left -= 1;
            if (left <= 0) throw new Error('out of power');
          };
          // What was cut off is read once more.
          await take(memory, report, within).catch(() => take(memory, report, async (name) => void (await step(name))));
        });
        await scheduler.waitFor(Promise.all(writers));
        expect(findTrackFault(dossier, topic, memory)).toBeNull();
        expect(memory.revisions.map(({ number }) => number)).toEqual(memory.revisions.map((_, index) => index + 1));
      }),
      { numRuns: 25 },
    );
  });
});

/** Publication instant of the last report that the newest revision has folded for good. */
function throughOf({ revisions }: MemoryTrack): string {
  const facts = revisions.at(-1)?.snapshot.facts as Facts | undefined;
  return facts?.through?.published ?? '';
}

/** What it tells as history is so long that a snapshot has room for three: the horizon moves with each revision. */
function makeBulky(report: Report): Report {
  const history = Array.from({ length: 6 }, (_, index) => {
    const quote = `${index}`.padEnd(470, 'x');
    return report.observations.slice(0, 1).map((one) => ({ ...one, background: true, quote }));
  });
  return { ...report, observations: [...report.observations, ...history.flat()] };
}

function shuffle<Value>(values: readonly Value[], seed: number): readonly Value[] {
  const ranked = values.map((value, index) => ({ value, rank: Math.imul(index + 1, (seed | 1) * 2654435761) >>> 0 }));
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ value }) => value);
}
