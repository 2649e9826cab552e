import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation, PositionObservation } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import { type ReconcileDeps, reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect } from '../support/ledger.ts';
import { drawObservation, plainReader, sayingArticle, seeded } from '../support/news.ts';
import { countRequests } from '../support/requests.ts';
import { testTelemetry } from '../support/telemetry.ts';

const dossier = ukraineRussia();
const summit = { dossier: dossier.id, topic: 'summit' } as const;
const item = { participants: ['putin', 'zelensky'] };

function stance(party: string, value: PositionObservation['stance']): Observation {
  const quote = `${party} ${value} a meeting of the two presidents.`;
  return {
    topic: 'summit',
    item,
    kind: 'position',
    party,
    stance: value,
    background: false,
    terms: {},
    evidence: '',
    quote,
    speaker: null,
  };
}

describe('reconciling an article', () => {
  let aws: TestAws;
  let telemetry = testTelemetry();
  const clock = testClock(atMinute(10));
  beforeEach(async () => {
    aws = await startTestAws();
    telemetry = testTelemetry();
    clock.set(atMinute(10));
  });
  afterEach(() => aws.close());

  function deps(): ReconcileDeps {
    return { ledger: aws.ledger, clock, telemetry, readerOf: () => plainReader, backOff: async () => {} };
  }
  function reconcile(article: ReturnType<typeof sayingArticle>, differing: Partial<ReconcileDeps> = {}) {
    return reconcileArticle(
      { ...deps(), ...differing },
      { article, dossier, firstSight: false, seen: clock.now().toISOString() },
    );
  }
  const revisions = (): Promise<Revision[]> => collect(aws.ledger.revisionsOf(summit));

  it('stores what the article says, a revision with its changes and alerts, and that it was seen', async () => {
    const outcome = await reconcile(sayingArticle('a', [stance('ukraine', 'proposes'), stance('russia', 'rejects')]));
    expect(outcome).toMatchObject({ skipped: null, observations: 2, alerts: 2 });
    expect(outcome.changes.map(({ party, to }) => `${party} ${to}`)).toEqual(['ukraine proposes', 'russia rejects']);
    const [revision, ...more] = await revisions();
    expect(more).toEqual([]);
    expect(revision).toMatchObject({ number: 1, recordedAt: atMinute(10), changes: outcome.changes });
    expect(await aws.ledger.seenArticles(dossier.id, ['a'])).toHaveProperty('size', 1);
    expect((await aws.ledger.pending('9999', 10)).flatMap((batch) => batch.alerts)).toHaveLength(2);
    expect(telemetry.lines).toContainEqual(
      expect.objectContaining({ facts: expect.objectContaining({ article: 'a' }) }),
    );
  });

  it('changes nothing when it is done again, also at a later time', async () => {
    const article = sayingArticle('a', [stance('ukraine', 'proposes')]);
    await reconcile(article);
    const before = await revisions();
    await reconcile(article);
    expect(await revisions()).toEqual(before);
    clock.set(atMinute(20));
    expect(await reconcile(article)).toMatchObject({ changes: [], alerts: 0 });
    expect((await aws.ledger.latestRevision(summit))?.snapshot.items).toEqual(before[0]?.snapshot.items);
    expect(await collect(aws.ledger.reportsOf(summit))).toHaveLength(1);
  });

  it('makes a cancel of what a new version no longer says, also when the first one got no mark', async () => {
    const outage = { ...aws.ledger, markSeen: () => Promise.reject(new Error('out of power')) };
    await expect(reconcile(sayingArticle('a', [stance('russia', 'accepts')]), { ledger: outage })).rejects.toThrow(
      'power',
    );
    clock.set(atMinute(30));
    const outcome = await reconcile(sayingArticle('a', [], { published: atMinute(25) }));
    expect(outcome.changes).toMatchObject([{ msgType: 'cancel', party: 'russia', from: 'accepts', to: null }]);
    const reports = await collect(aws.ledger.reportsOf(summit));
    expect(reports.map(({ observations }) => observations.length).toSorted()).toEqual([0, 1]);
    expect(reports.find(({ observations }) => observations.length === 0)?.article.first).toBe(atMinute(0));
  });

  it('moves the mark of another version also where nothing changes, so that the other one is read again', async () => {
    const said = [{ ...stance('russia', 'accepts'), background: true }];
    await reconcile(sayingArticle('b', [stance('russia', 'accepts')]));
    await reconcile(sayingArticle('a', []));
    const { version } = (await aws.ledger.seenArticles(dossier.id, ['a'])).get('a') ?? {};
    const input = { article: sayingArticle('a', said), dossier, firstSight: false, seen: atMinute(20), marked: true };
    expect(await reconcileArticle(deps(), input)).toMatchObject({ observations: 1, changes: [] });
    expect(await revisions()).toHaveLength(1);
    expect((await aws.ledger.seenArticles(dossier.id, ['a'])).get('a')?.version).not.toBe(version);
  });

  it('takes an article that cannot be read for seen, and not for a correction', async () => {
    await reconcile(sayingArticle('a', [stance('russia', 'accepts')]));
    const unread = { read: () => ({ observations: [], skipped: 'language uk', traces: [] }) };
    const outcome = await reconcile(sayingArticle('a', [], { lang: 'uk' }), { readerOf: () => unread });
    expect(outcome).toEqual({ skipped: 'language uk', observations: 0, changes: [], alerts: 0 });
    expect(await revisions()).toHaveLength(1);
    expect([...(await aws.ledger.seenArticles(dossier.id, ['a'])).values()]).toMatchObject([
      { firstSeen: atMinute(10) },
    ]);
  });

  it('keeps times of recording going forward when the clock goes back', async () => {
    await reconcile(sayingArticle('a', [stance('ukraine', 'proposes')]));
    clock.set(atMinute(5));
    await reconcile(sayingArticle('b', [stance('russia', 'rejects')], { published: atMinute(4) }));
    expect((await revisions()).map((revision) => revision.recordedAt)).toEqual([
      atMinute(10),
      '2025-07-23T12:10:00.001Z',
    ]);
  });

  it('reads and folds anew after a lost race, and gives up after many', async () => {
    await reconcile(sayingArticle('a', [stance('ukraine', 'proposes')]));
    let races = 3;
    const waits: number[] = [];
    const contested = {
      ...aws.ledger,
      appendRevision: async (revision: Revision) => {
        races -= 1;
        return races >= 0 ? 'lost' : aws.ledger.appendRevision(revision);
      },
    } as const;
    const backOff = async (lost: number) => void waits.push(lost);
    await reconcile(sayingArticle('b', [stance('russia', 'rejects')]), { ledger: contested, backOff });
    expect(waits).toEqual([1, 2, 3]);
    expect(await revisions()).toHaveLength(2);
    races = 1000;
    await expect(
      reconcile(sayingArticle('c', [stance('us', 'proposes')]), { ledger: contested }),
    ).rejects.toMatchObject({
      code: 'ledger-busy',
      context: { track: 'ukraine-russia/summit' },
    });
    races = 0;
    await reconcile(sayingArticle('c', [stance('us', 'proposes')]));
    expect(await revisions()).toHaveLength(3);
  });

  it('keeps of an article that never ends what an item can hold, and says so', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...stance('ukraine', 'proposes'),
      quote: `${index}`.padEnd(400, 'ї'),
    }));
    expect(await reconcile(sayingArticle('a', many))).toMatchObject({ observations: 2000 });
    const [report] = await collect(aws.ledger.reportsOf(summit));
    expect(report?.observations.length).toBeGreaterThan(200);
    expect(telemetry.lines).toContainEqual({
      level: 'warn',
      message: 'article says more than a report holds',
      facts: { article: 'a', dropped: 2000 - (report?.observations.length ?? 0) },
    });
  });

  it('costs one write for nothing to say, three for one topic, two more for each further one, and some reads', async () => {
    const requests = countRequests(aws.dynamo);
    const writes = async (article: ReturnType<typeof sayingArticle>) => {
      await reconcile(article);
      return requests().counts;
    };
    expect(await writes(sayingArticle('a', []))).toEqual({ Query: 4, UpdateItem: 1 });
    const said = [stance('ukraine', 'proposes')];
    expect(await writes(sayingArticle('b', said))).toEqual({ Query: 10, PutItem: 2, UpdateItem: 1 });
    const exchange = drawObservation('exchange', seeded(1));
    const both = [stance('russia', 'rejects'), exchange];
    expect(await writes(sayingArticle('c', both))).toEqual({ Query: 18, PutItem: 4, UpdateItem: 1 });
  });
});
