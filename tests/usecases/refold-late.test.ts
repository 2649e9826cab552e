import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { emptySnapshot, foldTrack, sameState } from '../../lambdas/core/track.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect } from '../support/ledger.ts';
import { drawObservation, plainReader, sayingArticle, seeded } from '../support/news.ts';
import { testTelemetry } from '../support/telemetry.ts';

const dossier = ukraineRussia();
const summit = { dossier: dossier.id, topic: 'summit' } as const;

describe('late news', () => {
  let aws: TestAws;
  beforeEach(async () => {
    aws = await startTestAws();
  });
  afterEach(() => aws.close());

  async function reconcile(article: Article, ledger: Ledger = aws.ledger): Promise<void> {
    const clock = testClock(atMinute(10));
    const deps = { ledger, clock, telemetry: testTelemetry(), readerOf: () => plainReader, backOff: async () => {} };
    await reconcileArticle(deps, { article, dossier, firstSight: false, seen: atMinute(10) });
  }
  async function isAsFoldedAtOnce(): Promise<boolean> {
    const latest = await aws.ledger.latestRevision(summit);
    const whole = foldTrack(summit, await collect(aws.ledger.reportsOf(summit)));
    return sameState(latest?.snapshot ?? emptySnapshot(), whole);
  }

  it('leads to the same state as if it had come in time', async () => {
    const random = seeded(5);
    const articles = Array.from({ length: 60 }, (_, index) => {
      const said = Array.from({ length: 4 }, () => drawObservation('summit', random));
      return sayingArticle(`article-${index}`, said, { published: atMinute(index * 600) });
    });
    for (const article of articles.filter((_, index) => index % 9 !== 4)) await reconcile(article);
    for (const article of articles.filter((_, index) => index % 9 === 4).reverse()) await reconcile(article);
    expect(await isAsFoldedAtOnce()).toBe(true);
  });

  it('is folded in from the last checkpoint before it, and leaves new ones behind it', async () => {
    const random = seeded(6);
    const since: (string | null | undefined)[] = [];
    const reportsOf: typeof aws.ledger.reportsOf = (track, from) => {
      since.push(from);
      return aws.ledger.reportsOf(track, from);
    };
    const ledger = { ...aws.ledger, reportsOf };
    const at = (index: number) => atMinute(index * 60);
    const write = async (id: string, published: string) => {
      await reconcile(sayingArticle(id, [drawObservation('summit', random)], { published }), ledger);
    };
    for (let index = 0; index < 140; index += 1) await write(`article-${index}`, at(index));
    expect(since).toEqual([]);
    await write('late', at(105.5));
    await write('later', at(90.5));
    await write('late again', at(104.5));
    const [first, second, third] = since;
    expect(first && first > at(95) && first < at(105.5)).toBe(true);
    expect(third && third > at(60) && third < at(104.5)).toBe(true);
    expect(second).toBeNull();
    expect(await isAsFoldedAtOnce()).toBe(true);
  });
});
