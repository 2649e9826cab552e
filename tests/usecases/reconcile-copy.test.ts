import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lambdas/core/article.ts';
import type { Observation, PositionObservation } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import { emptySnapshot, foldTrack, sameState } from '../../lambdas/core/track.ts';
import { exportDossier } from '../../lambdas/usecases/export-dossier.ts';
import { importDossier } from '../../lambdas/usecases/import-dossier.ts';
import { rebuildDossier } from '../../lambdas/usecases/rebuild-dossier.ts';
import { type ReconcileDeps, reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect } from '../support/ledger.ts';
import { drawObservation, sayingArticle, seeded } from '../support/news.ts';
import { position } from '../support/reports.ts';
import { countRequests } from '../support/requests.ts';
import { testTelemetry } from '../support/telemetry.ts';

const dossier = ukraineRussia();
const summit = { dossier: dossier.id, topic: 'summit' } as const;

function stance(party: string, value: PositionObservation['stance']): Observation {
  return position({ participants: ['putin', 'zelensky'] }, party, value);
}

describe('a copy of a known text', () => {
  let aws: TestAws;
  const clock = testClock(atMinute(10));
  beforeEach(async () => {
    aws = await startTestAws();
    clock.set(atMinute(10));
  });
  afterEach(() => aws.close());

  /** Takes an article in that says something, whatever its text. */
  async function reconcile(article: Article, observations: readonly Observation[], ledger = aws.ledger) {
    const input = { article, dossier, firstSight: false, seen: clock.now().toISOString() };
    return await reconcileArticle({ ...depsOf(ledger), readerOf: () => saying(observations) }, input);
  }
  function depsOf(ledger: TestAws['ledger']): Omit<ReconcileDeps, 'readerOf'> {
    return { ledger, clock, telemetry: testTelemetry(), backOff: async () => {} };
  }
  const saying = (observations: readonly Observation[]) => ({
    read: () => ({ observations, skipped: null, traces: [] }),
  });
  const revisions = (): Promise<Revision[]> => collect(aws.ledger.revisionsOf(summit));

  const text = 'Ukraine has proposed a meeting of the two presidents within days, a spokesman said on Friday evening.';
  const said = [stance('ukraine', 'proposes')];
  const copyOf = (original: Article, id: string, differing: Partial<Article> = {}): Article => {
    return { ...original, id, guid: id, url: `https://${id}.example/`, outlet: `Courier of ${id}`, ...differing };
  };
  const original = sayingArticle('a', [], { text });

  it('costs one write for a topic, also when it is read again', async () => {
    await reconcile(original, said);
    const requests = countRequests(aws.dynamo);
    const copy = copyOf(original, 'b', { published: atMinute(5) });
    expect(await reconcile(copy, said)).toMatchObject({ observations: 1, changes: [], alerts: 0 });
    expect(requests().counts).toEqual({ Query: 10, PutItem: 1 });
    await reconcile(copy, said);
    expect(requests()).toMatchObject({ writes: 0 });
    expect(await collect(aws.ledger.reportsOf(summit))).toHaveLength(2);
  });

  it('costs one write for two topics, and some reads', async () => {
    const two = [...said, drawObservation('exchange', seeded(1))];
    await reconcile(original, two);
    const requests = countRequests(aws.dynamo);
    await reconcile(copyOf(original, 'b', { published: atMinute(5) }), two);
    expect(requests().counts).toEqual({ Query: 16, PutItem: 1 });
  });

  it('costs one write also where it was published first, and is what proves it from the next news on', async () => {
    await reconcile(original, said);
    const requests = countRequests(aws.dynamo);
    await reconcile(copyOf(original, 'b', { published: atMinute(-5) }), said);
    expect(requests()).toMatchObject({ writes: 1 });

    await reconcile(sayingArticle('d', [], { published: atMinute(6) }), [stance('russia', 'rejects')]);
    const [, second] = await revisions();
    expect(second?.changes.map(({ party }) => party)).toEqual(['russia']);
    const proof = { since: atMinute(-5), sources: ['Courier of b'], evidence: [{ article: 'b' }] };
    expect(second?.snapshot.items[0]?.positions['ukraine']).toMatchObject(proof);
  });

  it('is in the state once there is news, and is no second source', async () => {
    await reconcile(original, said);
    for (const id of ['b', 'c']) await reconcile(copyOf(original, id, { published: atMinute(5) }), said);
    expect(await revisions()).toHaveLength(1);

    await reconcile(sayingArticle('d', [], { published: atMinute(6) }), [stance('russia', 'rejects')]);
    const [, second] = await revisions();
    expect(second?.changes).toMatchObject([{ party: 'russia', certainty: 'reported' }]);
    expect(second?.snapshot.items[0]?.positions['ukraine']).toMatchObject({ certainty: 'reported' });
    const reports = await collect(aws.ledger.reportsOf(summit));
    expect(sameState(second?.snapshot ?? emptySnapshot(), foldTrack(summit, reports))).toBe(true);
  });

  it('is exported and imported as it waits, on one topic or two', async () => {
    const two = [...said, drawObservation('exchange', seeded(1))];
    await reconcile(original, two);
    await reconcile(copyOf(original, 'b', { published: atMinute(5) }), said);
    await reconcile(copyOf(original, 'c', { published: atMinute(5) }), two);
    const other = await startTestAws();
    await importDossier({ archive: other.ledger }, exportDossier({ archive: aws.ledger }, dossier.id));
    const rebuilt = await rebuildDossier(depsOf(other.ledger), dossier, { write: false });
    expect(rebuilt.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);

    await reconcile(sayingArticle('d', [], { published: atMinute(6) }), [stance('russia', 'rejects')], other.ledger);
    const newest = await other.ledger.latestRevision(summit);
    const reports = await collect(other.ledger.reportsOf(summit));
    expect(sameState(newest?.snapshot ?? emptySnapshot(), foldTrack(summit, reports))).toBe(true);
    await other.close();
  });

  it('is a correction of nothing, and can be corrected', async () => {
    await reconcile(original, said);
    await reconcile(copyOf(original, 'b', { published: atMinute(5) }), said);
    clock.set(atMinute(20));
    const corrected = await reconcile(copyOf(original, 'b', { text: `${text} No more.`, published: atMinute(5) }), []);
    expect(corrected.changes).toEqual([]);
    const own = await reconcile({ ...original, text: `${text} No longer.` }, []);
    expect(own.changes).toMatchObject([{ msgType: 'cancel', party: 'ukraine', to: null }]);
  });
});
