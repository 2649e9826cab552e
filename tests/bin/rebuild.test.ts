import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Observation } from '../../lambdas/core/observation.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from '../support/clock.ts';
import { runParley } from '../support/command-line.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, sampleReport } from '../support/ledger.ts';
import { plainReader, sayingArticle } from '../support/news.ts';
import { testTelemetry } from '../support/telemetry.ts';

const dossier = ukraineRussia();
const summit = { dossier: dossier.id, topic: 'summit' } as const;

function saying(party: string, stance: 'proposes' | 'rejects'): Observation {
  const item = { participants: ['putin', 'zelensky'] };
  const told = { background: false, terms: {}, evidence: '', quote: `${party} ${stance} it.`, speaker: null };
  return { topic: 'summit', item, kind: 'position', party, stance, ...told };
}

describe('parley rebuild', () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-rebuild-'));
    await withFolder(async ({ ledger }) => {
      const deps = { clock: testClock(atMinute(5)), telemetry: testTelemetry(), backOff: async () => {} };
      const article = sayingArticle('a', [saying('ukraine', 'proposes')]);
      const input = { article, dossier, firstSight: false, seen: atMinute(5) };
      await reconcileArticle({ ledger, readerOf: () => plainReader, ...deps }, input);
    });
  });
  afterEach(() => {
    process.exitCode = 0;
    rmSync(folder, { recursive: true, force: true });
  });

  async function withFolder(use: (aws: TestAws) => Promise<void>): Promise<void> {
    const aws = await startTestAws(folder);
    await use(aws);
    await aws.close();
  }
  const rebuild = (...options: string[]) => runParley('rebuild', '--data', folder, ...options);

  it('finds nothing where all is well', async () => {
    const { code, out } = await rebuild();
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'ceasefire: 0 reports against revision 0: the same',
      'summit: 1 reports against revision 1: the same',
      'exchange: 0 reports against revision 0: the same',
      'talks: 0 reports against revision 0: the same',
      '',
    ]);
  });

  it('finds a report that no revision ever took in, and repairs that in silence when told to', async () => {
    await withFolder(async ({ ledger }) => {
      const lost = sampleReport('summit', 'b', { published: atMinute(9) });
      await ledger.putReport(dossier.id, { ...lost, observations: [saying('russia', 'rejects')] });
    });

    const found = await rebuild();
    expect(found.code).toBe(1);
    expect(found.out).toContain('summit: 2 reports against revision 1: different\n');
    expect(found.out).toMatch(/ {2}\S+, russia: stored nothing, rebuilt rejects\n/);

    process.exitCode = 0;
    const repaired = await rebuild('--write');
    expect(repaired.code).toBe(0);
    expect(repaired.out).toContain('  repaired by revision 2: 1 change, no alerts\n');

    await withFolder(async ({ ledger }) => {
      expect(await ledger.latestRevision(summit)).toMatchObject({
        number: 2,
        changes: [{ to: 'rejects' }],
        alerts: [],
      });
      expect((await ledger.pending('9999', 10)).flatMap((batch) => batch.alerts)).toHaveLength(1);
    });
    expect((await rebuild()).code).toBe(0);
  });
});
