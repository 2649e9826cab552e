import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedgerAccess, type LedgerAccess } from '../../lambdas/adapters/ledger-access.ts';
import { createHistoryReader } from '../../lambdas/adapters/ledger-history.ts';
import type { Change } from '../../lambdas/core/change.ts';
import { TOPICS } from '../../lambdas/core/observation.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, freshDossier, queryOf, tellingRevision } from '../support/ledger.ts';

const PARTIES = ['ukraine', 'russia', 'turkey'];
/** Four tracks, four rounds. */
const MOST_QUERIES = 16;

describe('the history of a dossier that is far larger than a page', () => {
  let aws: TestAws;
  const dossier = freshDossier();
  const newestFirst: Change[] = [];

  beforeAll(async () => {
    aws = await startTestAws();
    for (let minute = 1; minute <= 120; minute += 1) {
      const topic = TOPICS[(minute * 7) % 3] ?? 'talks';
      const party = PARTIES[minute % 40 === 0 ? 2 : minute % 2] ?? null;
      const changes = minute % 5 === 0 ? [] : [{ party }, { party, kind: 'status' as const }].slice(minute % 2);
      const revision = tellingRevision({ dossier, topic }, minute, { changes });
      await aws.ledger.appendRevision(revision);
      newestFirst.unshift(...revision.changes.toReversed());
    }
  });
  afterAll(() => aws.close());

  /** DynamoDB ends a page at one megabyte; here it ends after a few rows. */
  function shortPages(rows: number): { access: LedgerAccess; queries(): number } {
    const access = createLedgerAccess({ client: aws.dynamo, table: aws.access.table });
    let queries = 0;
    const query: LedgerAccess['query'] = (request) => {
      queries += 1;
      return access.query({ ...request, Limit: Math.min(request.Limit ?? rows, rows) });
    };
    return { access: { ...access, query }, queries: () => queries };
  }

  it('gives every change that matches, in order, with a bounded number of queries a page, whatever is asked', async () => {
    const questions = fc.record({
      party: fc.constantFrom(null, ...PARTIES, 'china'),
      kind: fc.constantFrom(null, 'status' as const, 'position' as const),
      topics: fc.subarray([...TOPICS], { minLength: 1 }),
      from: fc.option(fc.nat(120), { nil: null }),
      to: fc.option(fc.nat(120), { nil: null }),
      limit: fc.integer({ min: 1, max: 30 }),
      rows: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(questions, async ({ party, kind, topics, from, to, limit, rows }) => {
        const since = from === null ? null : atMinute(from);
        const until = to === null ? null : atMinute(to);
        const found: Change[] = [];
        let cursor: string | null = null;
        do {
          const { access, queries } = shortPages(rows);
          const query = queryOf(dossier, { party, kind, topics, since, until, limit, cursor });
          const page = await createHistoryReader(access).changes(query);
          expect(queries()).toBeLessThanOrEqual(MOST_QUERIES);
          expect(page.changes.length).toBeLessThanOrEqual(limit);
          found.push(...page.changes);
          cursor = page.cursor;
        } while (cursor !== null);
        const expected = newestFirst.filter(
          (change) =>
            topics.includes(change.topic) &&
            (party === null || change.party === party) &&
            (kind === null || change.kind === kind) &&
            (since === null || change.recordedAt >= since) &&
            (until === null || change.recordedAt < until),
        );
        expect(found.map((change) => change.id)).toEqual(expected.map((change) => change.id));
      }),
      { numRuns: 40 },
    );
  });

  it('says that there is more where a page’s queries were used up without a match', async () => {
    const { access } = shortPages(2);
    const page = await createHistoryReader(access).changes(queryOf(dossier, { party: 'china' }));
    expect(page.changes).toEqual([]);
    expect(page.cursor).not.toBeNull();
  });
});
