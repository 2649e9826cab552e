import { expect, it } from 'vitest';
import { backOff } from '../../lambdas/adapters/back-off.ts';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { isParleyError } from '../../lambdas/core/errors.ts';
import { emptySnapshot, foldTrack, sameState } from '../../lambdas/core/track.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { atMinute, collect, freshDossier } from '../support/ledger.ts';
import { drawObservation, plainReader, sayingArticle, seeded } from '../support/news.ts';
import { testTelemetry } from '../support/telemetry.ts';

const WRITERS = 8;
const ARTICLES = 25;
const EACH = 20;

/** An article every six hours, give or take a day. */
function drawArticles(): readonly Article[] {
  const random = seeded(11);
  return Array.from({ length: ARTICLES }, (_, index) => {
    const said = Array.from({ length: EACH }, () => drawObservation('exchange', random));
    return sayingArticle(`article-${index}`, said, { published: atMinute(index * 360 - Math.floor(random() * 1440)) });
  });
}

export function describeWriters(ledger: () => Ledger): void {
  it('loses none of 500 observations of eight writers at once, skips no number and uses none twice', async () => {
    const dossier = { ...ukraineRussia(), id: freshDossier() };
    const track = { dossier: dossier.id, topic: 'exchange' } as const;
    let minute = 0;
    const clock = {
      now: () => {
        minute += 1;
        return new Date(atMinute(minute));
      },
    };
    const deps = { ledger: ledger(), clock, backOff, readerOf: () => plainReader, telemetry: testTelemetry() };
    const queue = [...drawArticles()];

    async function write(): Promise<void> {
      for (let article = queue.shift(); article !== undefined; article = queue.shift()) {
        try {
          await reconcileArticle(deps, { article, dossier, firstSight: false, seen: atMinute(0) });
        } catch (error) {
          // As the queue of feeds does with what was too busy.
          if (!isParleyError(error, 'ledger-busy')) throw error;
          queue.push(article);
        }
      }
    }
    await Promise.all(Array.from({ length: WRITERS }, write));

    const reports = await collect(ledger().reportsOf(track));
    const revisions = await collect(ledger().revisionsOf(track));
    expect(reports.flatMap((report) => report.observations)).toHaveLength(ARTICLES * EACH);
    expect(revisions.map((revision) => revision.number)).toEqual(revisions.map((_, index) => index + 1));
    expect(sameState(revisions.at(-1)?.snapshot ?? emptySnapshot(), foldTrack(track, reports))).toBe(true);
    const recorded = revisions.map((revision) => revision.recordedAt);
    expect(recorded).toEqual([...new Set(recorded)].toSorted());
  }, 60_000);
}
