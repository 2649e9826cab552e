import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../lambdas/core/article.ts';
import type { Observation, Topic } from '../../lambdas/core/observation.ts';
import { type ReconcileDeps, reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { observationOf, TEXTS } from '../support/arbitrary-reports.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { atMinute } from '../support/ledger.ts';
import { createMemoryLedger, type MemoryLedger } from '../support/memory-ledger.ts';
import { testTelemetry } from '../support/telemetry.ts';
import { findTrackFault } from '../support/track-fault.ts';

const dossier = ukraineRussia();
const CHOSEN = ['summit', 'exchange'] as const satisfies readonly Topic[];

/** An article that says something of two topics, and often the same as others: its text is of a few that are copied. */
interface Draft {
  readonly article: Article;
  readonly observations: readonly Observation[];
  readonly seen: string;
}

/** What an agency's texts say: each of them the same in all papers, but for what a paper leaves out. */
const drafts: fc.Arbitrary<readonly Draft[]> = fc
  .record({
    said: fc.array(fc.tuple(...CHOSEN.map(observationOf)), { minLength: TEXTS.length, maxLength: TEXTS.length }),
    papers: fc.array(
      fc.record({
        text: fc.nat(TEXTS.length - 1),
        id: fc.nat(12),
        minute: fc.nat(2 * 1440),
        outlet: fc.constantFrom('Reuters', 'Harbour Wire', 'Meridian Courier'),
        left: fc.constantFrom(2, 2, 2, 2, 1, 0),
      }),
      { minLength: 4, maxLength: 14, size: 'max' },
    ),
  })
  .map(({ said, papers }) =>
    papers.map(({ text, id, minute, outlet, left }, index): Draft => {
      // Versions of an article keep its date.
      const published = atMinute(papers.find((paper) => paper.id === id)?.minute ?? minute);
      const what = { title: `Edition ${index}`, text: TEXTS[text]?.join(' ') ?? '', lang: 'en' };
      const address = { id: `a${id}`, guid: null, feed: 'wire', outlet, url: null };
      const all = said[text]?.slice(0, left) ?? [];
      // History as long as this fills a snapshot with three reports: the horizon moves with each revision.
      const history = all.flatMap((one) => {
        return Array.from({ length: 6 }, (_, at) => ({ ...one, background: true, quote: `${at}`.padEnd(470, 'x') }));
      });
      return {
        article: { ...address, ...what, published },
        observations: [...all, ...history],
        seen: new Date(Date.parse(atMinute(4000)) + index).toISOString(),
      };
    }),
  );

function reconcile(memory: MemoryLedger, { article, observations, seen }: Draft, within = async () => {}) {
  const deps: ReconcileDeps = {
    ledger: stepping(memory.ledger, within),
    clock: testClock(atMinute(5000)),
    telemetry: testTelemetry(),
    readerOf: () => ({ read: () => ({ observations, skipped: null, traces: [] }) }),
    backOff: async () => {},
  };
  const marked = memory.marks.has(article.id);
  return reconcileArticle(deps, { article, dossier, firstSight: false, seen, marked });
}

/** A ledger whose every request comes after a step. */
function stepping(ledger: ReconcileDeps['ledger'], within: () => Promise<void>): ReconcileDeps['ledger'] {
  return new Proxy(ledger, {
    get(target, name: keyof ReconcileDeps['ledger']) {
      const call = target[name] as (...inputs: unknown[]) => unknown;
      if (name !== 'reportsOf' && name !== 'revisionsOf') {
        return async (...inputs: unknown[]) => {
          await within();
          return call(...inputs);
        };
      }
      return async function* (...inputs: unknown[]) {
        await within();
        yield* call(...inputs) as AsyncIterable<unknown>;
      };
    },
  });
}

function findFault(memory: MemoryLedger): string | null {
  const faults = CHOSEN.map((topic) => {
    return findTrackFault(dossier, topic, { revisions: memory.revisionsOn(topic), reports: memory.reportsOn(topic) });
  });
  return faults.find((fault) => fault !== null) ?? null;
}

describe('reports of several topics that are stored as one', () => {
  it('are in the state of each as if they had come in any other order', async () => {
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(drafts, async (all) => {
        const memory = createMemoryLedger();
        for (const draft of all) {
          await reconcile(memory, draft);
          expect(findFault(memory)).toBeNull();
        }
        joined += memory.joined();
      }),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(0);
  });

  it('are lost to no race of writers, nor to a crash of any of them', async () => {
    const crashes = fc.array(fc.option(fc.integer({ min: 1, max: 16 })), { minLength: 14, maxLength: 14 });
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(drafts, crashes, fc.scheduler(), async (all, points, scheduler) => {
        const memory = createMemoryLedger();
        const [early, rest] = [all.slice(0, 2), all.slice(2)];
        for (const draft of early) await reconcile(memory, draft);
        const step = scheduler.scheduleFunction(async () => {});
        const writers = rest.map(async (draft, index) => {
          let left = points[index] ?? 1000;
          const within = async () => {
            await step();
            left -= 1;
            if (left <= 0) throw new Error('out of power');
          };
          // What was cut off is read once more.
          await reconcile(memory, draft, within).catch(() => reconcile(memory, draft, async () => void (await step())));
        });
        await scheduler.waitFor(Promise.all(writers));
        expect(findFault(memory)).toBeNull();
        joined += memory.joined();
      }),
      { numRuns: 60 },
    );
    expect(joined).toBeGreaterThan(0);
  });
});
