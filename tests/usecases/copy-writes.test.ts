import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../lambdas/core/article.ts';
import { refOf } from '../../lambdas/core/article-ref.ts';
import { makeReports } from '../../lambdas/core/make-reports.ts';
import { type Observation, TOPICS, type Topic } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import { advanceTrack, refoldTrack, type TrackInput, type TrackOutcome } from '../../lambdas/core/track.ts';
import { rebuildDossier } from '../../lambdas/usecases/rebuild-dossier.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, collect } from '../support/ledger.ts';
import { drawObservation, sayingArticle, seeded } from '../support/news.ts';
import { position } from '../support/reports.ts';
import { countRequests, type Requests } from '../support/requests.ts';
import { testTelemetry } from '../support/telemetry.ts';

const dossier = ukraineRussia();
const TEXT = 'Ukraine has proposed a meeting of the two presidents within days, a spokesman said on Friday evening.';
const proposes = position({ participants: ['putin', 'zelensky'] }, 'ukraine', 'proposes');
const news = position({ participants: ['putin', 'zelensky'] }, 'china', 'demands');
const exchange = drawObservation('exchange', seeded(1));

describe('a duplicate article costs at most one write', () => {
  let aws: TestAws;
  let requests: () => Requests;
  const clock = testClock(atMinute(10));
  let second = 0;
  beforeEach(async () => {
    aws = await startTestAws();
    second = 0;
    requests = countRequests(aws.dynamo);
  });
  afterEach(() => aws.close());

  const original = sayingArticle('original', [], { text: TEXT });
  const copyOf = (id: string, differing: Partial<Article> = {}): Article => {
    return {
      ...original,
      id,
      guid: id,
      url: `https://${id}.example/`,
      outlet: `Courier of ${id}`,
      published: atMinute(1),
      ...differing,
    };
  };

  /** Takes an article in that says something, whatever its text; tells how many items that wrote. */
  async function writesOf(article: Article, observations: readonly Observation[]): Promise<number> {
    second += 1;
    clock.set(new Date(Date.parse(atMinute(10)) + second * 1000).toISOString());
    requests();
    const read = () => ({ observations, skipped: null, traces: [] });
    const input = { article, dossier, firstSight: false, seen: clock.now().toISOString() };
    await reconcileArticle({ ...depsOf(), readerOf: () => ({ read }) }, input);
    return requests().writes;
  }
  function depsOf() {
    return { ledger: aws.ledger, clock, telemetry: testTelemetry(), backOff: async () => {} };
  }
  const revisionsOf = (topic: Topic): Promise<Revision[]> => {
    return collect(aws.ledger.revisionsOf({ dossier: dossier.id, topic }));
  };
  async function expectWhole(): Promise<void> {
    const rebuilt = await rebuildDossier(depsOf(), dossier, { write: false });
    expect(rebuilt.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same']);
  }

  it('without observations', async () => {
    await writesOf(original, []);
    expect(await writesOf(copyOf('copy'), [])).toBe(1);
  });

  it.each([
    ['one topic', [proposes]],
    ['two topics', [proposes, exchange]],
    ['four topics', TOPICS.map((topic) => drawObservation(topic, seeded(2)))],
  ])('on %s, and none where it is read again before or after it was taken in', async (_, said) => {
    await writesOf(original, said);
    expect(await writesOf(original, said)).toBe(0);
    expect(await writesOf(copyOf('copy'), said)).toBe(1);
    expect(await writesOf(copyOf('copy'), said)).toBe(0);
    await writesOf(sayingArticle('news', [], { published: atMinute(2), text: 'So Beijing says.' }), [news]);
    expect((await revisionsOf('summit')).at(-1)?.changes).toMatchObject([{ party: 'china' }]);
    expect(await writesOf(copyOf('copy', { feed: 'other' }), said)).toBe(0);
    await expectWhole();
  });

  it('also where it was published first, or repeats a text that said nothing new itself', async () => {
    await writesOf(original, [proposes, exchange]);
    expect(await writesOf(copyOf('early', { published: atMinute(-5) }), [proposes, exchange])).toBe(1);
    const text = 'The presidents are to meet, Kyiv has told them. It says so every week, whoever asks it there.';
    await writesOf(sayingArticle('silent', [], { text, published: atMinute(3) }), [proposes, exchange]);
    expect(await writesOf(copyOf('copy', { text, published: atMinute(4) }), [proposes, exchange])).toBe(1);
    await expectWhole();
  });

  it.each([
    ['one topic', [proposes]],
    ['two topics', [proposes, exchange]],
  ])(
    'each of more than a hundred in a row, on %s',
    async (_, said) => {
      await writesOf(original, said);
      const writes: number[] = [];
      for (let index = 0; index < 110; index += 1) writes.push(await writesOf(copyOf(`copy-${index}`), said));
      expect(new Set(writes)).toEqual(new Set([1]));
      await expectWhole();
      await writesOf(sayingArticle('news', [], { published: atMinute(2), text: 'So Beijing says.' }), [news]);
      await expectWhole();
    },
    60_000,
  );

  it.each([
    ['one topic', [proposes]],
    ['two topics', [proposes, exchange]],
  ])('where its track has folded its place for good, on %s', async (_, said) => {
    await writesOf(original, said);
    await passHorizon(said.map(({ topic }) => topic));
    const before = await Promise.all(TOPICS.map(revisionsOf));
    expect(await writesOf(copyOf('copy'), said)).toBe(1);
    expect(await writesOf(copyOf('early', { published: atMinute(-30) }), said)).toBe(1);
    expect(await writesOf(copyOf('copy', { feed: 'other' }), said)).toBeLessThanOrEqual(1);
    expect(await Promise.all(TOPICS.map(revisionsOf))).toEqual(before);
    await expectWhole();
  });

  it('while late news that is no copy, or says more than its text did, is taken in', async () => {
    await writesOf(original, [proposes]);
    await passHorizon(['summit']);
    const before = (await revisionsOf('summit')).length;
    const hungary = position({ participants: ['putin', 'zelensky'] }, 'hungary', 'rejects');
    expect(await writesOf(copyOf('longer'), [proposes, hungary])).toBeGreaterThan(1);
    const text = 'Beijing, they said, wants them both at one table before the month is out, wherever that may be.';
    expect(await writesOf(copyOf('other', { text }), [news])).toBeGreaterThan(1);
    expect(await revisionsOf('summit')).toHaveLength(before + 2);
    await expectWhole();
  });

  it('beside so many that wait that no more can', async () => {
    await writesOf(original, [proposes]);
    const seen = atMinute(11);
    for (let index = 0; index < 256; index += 1) {
      const ref = refOf(copyOf(`copy-${index}`), { seen, firstSight: false });
      for (const report of makeReports(ref, [proposes], []).reports) await aws.ledger.putReport(dossier.id, report);
    }
    expect(await writesOf(copyOf('next'), [proposes])).toBe(1);
    expect(await writesOf(copyOf('last'), [proposes, exchange])).toBeGreaterThan(1);
    expect(await revisionsOf('summit')).toHaveLength(1);
    await expectWhole();
  });

  it('also where the state has no room and lets something go', async () => {
    const article = await fillExchange();
    const track = { dossier: dossier.id, topic: 'exchange' } as const;
    const previous = await aws.ledger.latestRevision(track);
    const [newest] = await collect(aws.ledger.reportsOf(track, article.published));
    expect(await writesOf({ ...article, id: 'copy', outlet: 'Courier' }, newest?.observations ?? [])).toBe(1);
    await expectWhole();

    const reports = (await collect(aws.ledger.reportsOf(track))).filter(({ article: { id } }) => id === 'copy');
    const recordedAt = clock.now().toISOString();
    const next = advanceTrack({ track, previous, reports, policy: dossier.alertPolicy, dossier, recordedAt });
    const items = next.kind === 'advanced' ? next.snapshot.items : [];
    expect(items.length).toBeLessThan(previous?.snapshot.items.length ?? 0);
  });

  it('while a text that is none takes in what waits once that is much', async () => {
    await writesOf(original, [proposes]);
    for (let index = 0; index < 32; index += 1) await writesOf(copyOf(`copy-${index}`), [proposes]);
    expect(await revisionsOf('summit')).toHaveLength(1);
    const other = sayingArticle('other', [], { text: 'A text of its own.', published: atMinute(1) });
    expect(await writesOf(other, [proposes])).toBe(2);
    expect(await revisionsOf('summit')).toHaveLength(2);
  });

  /** News of some hours later on each topic, so much that what was published before is folded for good. */
  async function passHorizon(topics: readonly Topic[]): Promise<void> {
    const random = seeded(7);
    for (const topic of topics) {
      for (let index = 0; index < 30; index += 1) {
        const said = [drawObservation(topic, random)];
        await writesOf(sayingArticle(`${topic}-${index}`, said, { published: atMinute(120 + index) }), said);
      }
      const facts = (await revisionsOf(topic)).at(-1)?.snapshot.facts as { through: { published: string } };
      expect(facts.through.published >= atMinute(120)).toBe(true);
    }
  }

  /**
   * Articles on the exchange, of which the state holds as much as it has room for.
   * @returns The last one.
   */
  async function fillExchange(): Promise<Article> {
    const track = { dossier: dossier.id, topic: 'exchange' } as const;
    const random = seeded(4);
    const articles = Array.from({ length: 150 }, (_, index) => {
      const said = [drawObservation('exchange', random)];
      return { said, article: sayingArticle(`a${index}`, said, { published: atMinute(80 * (index - 150)) }) };
    });
    const reports = articles.flatMap(({ said, article }) => {
      return makeReports(refOf(article, { seen: article.published, firstSight: false }), said, []).reports;
    });
    for (const report of reports) await aws.ledger.putReport(dossier.id, report);
    const frame = { track, policy: dossier.alertPolicy, dossier };
    let previous: Revision | null = null;
    for (let number = 1; ; number += 1) {
      const recordedAt = new Date(Date.parse(atMinute(0)) + number).toISOString();
      const input: TrackInput = { ...frame, reports, previous, recordedAt };
      const outcome: TrackOutcome = refoldTrack(input);
      if (outcome.kind === 'unchanged') break;
      const { snapshot, changes, alerts } = outcome;
      previous = { track, number, recordedAt, snapshot, changes, alerts };
      await aws.ledger.appendRevision(previous);
    }
    const last = articles.at(-1);
    if (last === undefined) throw new Error('no article');
    return last.article;
  }
});
