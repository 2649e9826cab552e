import { expect, it } from 'vitest';
import { backOff } from '../../lambdas/adapters/back-off.ts';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { isParleyError } from '../../lambdas/core/errors.ts';
import type { Report } from '../../lambdas/core/observation.ts';
import { rebuildDossier } from '../../lambdas/usecases/rebuild-dossier.ts';
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

/** Eight texts on two topics, each in a paper of its own and in two others that print it under their own address. */
function drawCopies(): readonly Article[] {
  const random = seeded(12);
  return Array.from({ length: 8 }, (_, index) => {
    const said = [drawObservation('exchange', random), drawObservation('summit', random)];
    const original = sayingArticle(`text-${index}`, said, { published: atMinute(index * 360) });
    const copies = ['Harbour Wire', 'Meridian Courier'].map((outlet, paper) => {
      const id = `text-${index}-copy-${paper}`;
      const published = atMinute(index * 360 + 10 * (paper + 1));
      return { ...original, id, guid: id, url: `https://paper-${paper}.example/${id}`, outlet, published };
    });
    return [original, ...copies];
  }).flat();
}

export function describeWriters(ledger: () => Ledger): void {
  it('loses none of 500 observations of eight writers at once, skips no number and uses none twice', async () => {
    const reports = await writeAtOnce(ledger(), drawArticles());
    expect(reports.flatMap((report) => report.observations)).toHaveLength(ARTICLES * EACH);
  }, 60_000);

  it('loses no copy that eight writers take in at once', async () => {
    const articles = drawCopies();
    expect(await writeAtOnce(ledger(), articles)).toHaveLength(articles.length);
  }, 60_000);
}

/** Lets eight writers take articles in, checks what must hold whatever these are, and gives what is stored of them. */
async function writeAtOnce(ledger: Ledger, articles: readonly Article[]): Promise<readonly Report[]> {
  const dossier = { ...ukraineRussia(), id: freshDossier() };
  const track = { dossier: dossier.id, topic: 'exchange' } as const;
  let minute = 0;
  const clock = {
    now: () => {
      minute += 1;
      return new Date(atMinute(minute));
    },
  };
  const deps = { ledger, clock, backOff, readerOf: () => plainReader, telemetry: testTelemetry() };
  const queue = [...articles];

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

  const rebuilt = await rebuildDossier(deps, dossier, { write: false });
  expect(rebuilt.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
  const revisions = await collect(ledger.revisionsOf(track));
  expect(revisions.map((revision) => revision.number)).toEqual(revisions.map((_, index) => index + 1));
  const recorded = revisions.map((revision) => revision.recordedAt);
  expect(recorded).toEqual([...new Set(recorded)].toSorted());
  return await collect(ledger.reportsOf(track));
}
