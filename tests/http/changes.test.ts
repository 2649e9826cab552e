import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../lambdas/core/change.ts';
import { TOPICS } from '../../lambdas/core/observation.ts';
import { atMinute, tellingRevision } from '../support/ledger.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

interface Page {
  readonly changes: readonly Change[];
  readonly cursor: string | null;
}

const PARTIES = ['ukraine', 'russia', 'us'];

let served: ServedHistory;
/** All changes in the order in which they are told: the newest first. */
let all: Change[];

beforeAll(async () => {
  served = await serveHistory();
  all = [];
  for (let minute = 1; minute <= 60; minute += 1) {
    const topic = TOPICS[(minute * 7) % 4] ?? 'talks';
    const position = { kind: 'position' as const, party: PARTIES[minute % 3] ?? null, to: 'accepts' as const };
    const status = { kind: 'status' as const, party: null, from: null, to: 'agreed' as const };
    const certainty = minute % 4 === 0 ? ('confirmed' as const) : ('reported' as const);
    const changes = [{ ...position, certainty }, ...(minute % 5 === 0 ? [{ ...status, certainty }] : [])];
    const revision = tellingRevision({ dossier: 'ukraine-russia', topic }, minute, { changes });
    await served.aws.ledger.appendRevision(revision);
    all.unshift(...revision.changes.toReversed());
  }
});
afterAll(() => served.close());

async function page(query: string): Promise<Page> {
  const answer = await served.ask(`/v1/changes?${query}`);
  expect(answer.status).toBe(200);
  return answer.json as Page;
}

const idsOf = (changes: readonly Change[]): string[] => changes.map((change) => change.id);

describe('/v1/changes', () => {
  it('tells the newest first, fifty a page, and where the next page is', async () => {
    const answer = await served.ask('/v1/changes');
    const first = answer.json as Page;
    const next = /<(.*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? '';
    const second = (await served.ask(next)).json as Page;

    expect(first.changes).toHaveLength(50);
    expect(idsOf([...first.changes, ...second.changes])).toEqual(idsOf(all));
    expect(second.cursor).toBeNull();
  });

  it('names each item in words', async () => {
    const [change] = (await page('limit=1')).changes;

    expect(change).toMatchObject({ name: 'Putin–Zelensky summit' });
  });

  it('gives all changes that meet all conditions, whatever they are and however small the pages', async () => {
    const conditions = fc.record({
      topics: fc.subarray([...TOPICS]),
      party: fc.constantFrom(null, ...PARTIES, 'turkey'),
      kind: fc.constantFrom(null, 'status', 'position'),
      certainty: fc.constantFrom(null, 'reported', 'confirmed'),
      since: fc.option(fc.integer({ min: 0, max: 30 }), { nil: null }),
      until: fc.option(fc.integer({ min: 31, max: 61 }), { nil: null }),
      limit: fc.integer({ min: 7, max: 100 }),
    });
    await fc.assert(
      fc.asyncProperty(conditions, async ({ topics, since, until, limit, ...exact }) => {
        const query = new URLSearchParams({ limit: String(limit) });
        for (const topic of topics) query.append('topic', topic);
        for (const [name, value] of Object.entries(exact)) if (value !== null) query.set(name, value);
        if (since !== null) query.set('since', atMinute(since));
        if (until !== null) query.set('until', atMinute(until));

        const found: Change[] = [];
        for (let cursor: string | null = ''; cursor !== null; ) {
          if (cursor !== '') query.set('cursor', cursor);
          const read: Page = await page(query.toString());
          found.push(...read.changes);
          cursor = read.cursor;
        }

        const wanted = all.filter(
          (change) =>
            (topics.length === 0 || topics.includes(change.topic)) &&
            Object.entries(exact).every(([name, value]) => value === null || change[name as keyof Change] === value) &&
            (since === null || change.recordedAt >= atMinute(since)) &&
            (until === null || change.recordedAt < atMinute(until)),
        );
        expect(idsOf(found)).toEqual(idsOf(wanted));
      }),
      { numRuns: 40 },
    );
  });

  it('takes a day for the whole of it', async () => {
    const day = await page('since=2025-07-23&until=2025-07-23&limit=100');
    const before = await page('until=2025-07-22');

    expect(day.changes).toHaveLength(all.length);
    expect(before.changes).toEqual([]);
  });

  it('goes on where a page ended although news has come in since', async () => {
    const first = await page('topic=summit&limit=5');
    const track = { dossier: 'ukraine-russia', topic: 'summit' as const };
    await served.aws.ledger.appendRevision(tellingRevision(track, 900, { changes: [{ party: 'us' }] }));
    const second = await page(`topic=summit&limit=5&cursor=${first.cursor}`);

    const summit = idsOf(all.filter((change) => change.topic === 'summit'));
    expect(idsOf([...first.changes, ...second.changes])).toEqual(summit.slice(0, 10));
  });

  it.each([
    ['other conditions', 'topic=talks'],
    ['another time', 'since=2025-01-01'],
    ['another party', 'party=us'],
  ])('refuses a cursor of %s, which would skip or repeat changes', async (_name, query) => {
    const { cursor } = await page('limit=5');
    const answer = await served.ask(`/v1/changes?${query}&cursor=${cursor}`);

    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({ code: 'bad-query', errors: [{ parameter: 'cursor' }] });
  });

  it('refuses what was never given out as a cursor', async () => {
    const { cursor } = await page('limit=5');
    const made = `${cursor?.slice(0, 8)}${Buffer.from('["a","b"]').toString('base64url')}`;

    for (const wrong of ['abc', 'x'.repeat(2000), made]) {
      expect((await served.ask(`/v1/changes?cursor=${wrong}`)).json).toMatchObject({
        errors: [{ parameter: 'cursor' }],
      });
    }
  });
});

describe('/v1/changes/{id}', () => {
  it('tells one change', async () => {
    const change = all[3];
    expect((await served.ask(`/v1/changes/${change?.id}`)).json).toMatchObject({ ...change });
  });

  it.each(['ukraine-russia.summit.999999.1', 'ukraine-russia.weather.1.1', 'other.summit.1.1', 'ukraine-russia.', 'x'])(
    'says that there is no change %s',
    async (id) => {
      const answer = await served.ask(`/v1/changes/${id}`);

      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ code: 'not-found', errors: [{ parameter: 'id' }] });
    },
  );
});
