import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../lambdas/http/app.ts';
import { createAsk } from '../support/api.ts';
import { hostileRequests } from '../support/hostile-requests.ts';
import { queryOf, tellingRevision } from '../support/ledger.ts';
import { type Loopback, serveOnLoopback } from '../support/loopback.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

/** More with PARLEY_REQUESTS: 10,000 take about a minute. */
const REQUESTS = Number(process.env['PARLEY_REQUESTS'] ?? 400);
const MARK = 'words of a dossier that is not served';

let served: ServedHistory;
let loopback: Loopback;
let secrets: string[];

/** Two dossiers in one ledger, of which one is served. */
beforeAll(async () => {
  served = await serveHistory();
  for (const dossier of ['ukraine-russia', 'hidden']) {
    for (let number = 1; number <= 12; number += 1) {
      const change = { party: 'us', summary: dossier === 'hidden' ? MARK : 'open words' };
      await served.aws.ledger.appendRevision(
        tellingRevision({ dossier, topic: 'summit' }, number, { changes: [change] }),
      );
    }
  }
  const { cursor } = await served.aws.ledger.changes(queryOf('hidden', { limit: 3 }));
  const own = (await served.ask('/v1/changes?limit=3')).json as { cursor: string };
  secrets = ['hidden', 'hidden.summit.1.1', cursor ?? '', own.cursor, own.cursor.slice(0, 8) + cursor];
  loopback = await serveOnLoopback(createApp(served.deps));
});
afterAll(async () => {
  await loopback.close();
  await served.close();
});

describe('whatever is asked', () => {
  it('is answered as described, without a failure, and tells nothing of another dossier', async () => {
    const ask = await createAsk(createApp(served.deps), loopback.send);
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(hostileRequests(secrets), async ({ path, method, headers, body }) => {
        const answer = await ask(path, { method, headers, ...(body === undefined ? {} : { body }) });
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);

        expect(answer.status).toBeLessThan(500);
        expect(answer.text).not.toContain(MARK);
        expect(answer.text).not.toMatch(/node_modules|at \w+ \(|<script>alert|onerror=alert/);
        expect([...answer.headers].join()).not.toContain('evil');
      }),
      {
        numRuns: REQUESTS,
        examples: [[{ path: '/v1/agenda', method: 'GET', headers: { 'if-none-match': '*' }, body: undefined }]],
      },
    );
    // Not all of them are turned away at the door.
    for (const status of [200, 304, 400, 404, 405]) expect(statuses.get(status) ?? 0).toBeGreaterThan(0);
    if (process.env['PARLEY_REQUESTS'])
      process.stderr.write(`${REQUESTS} requests: ${JSON.stringify([...statuses])}\n`);
  });
});
