import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runParley } from '../support/command-line.ts';
import { startTestAws } from '../support/embedded.ts';
import { sampleReport, tellingRevision } from '../support/ledger.ts';

const dossier = 'ukraine-russia';

describe('parley export and parley import', () => {
  let folder: string;
  const file = () => join(folder, 'export.jsonl');
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-export-'));
    const aws = await startTestAws(join(folder, 'source'));
    await aws.ledger.putReport(dossier, sampleReport('talks', 'a', { title: 'one line\u2028or two\u2029?' }));
    await aws.ledger.appendRevision(tellingRevision({ dossier, topic: 'talks' }, 1));
    await aws.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('moves a dossier from one folder to another, byte by byte', async () => {
    const exported = await runParley('export', '--data', join(folder, 'source'));
    writeFileSync(file(), exported.out);
    const imported = await runParley('import', file(), '--data', join(folder, 'target'));
    const again = await runParley('export', dossier, '--data', join(folder, 'target'));
    expect(exported.out.split('\n')).toHaveLength(4);
    expect(imported).toMatchObject({ code: 0, out: 'dossier ukraine-russia: 2 entries imported\n' });
    expect(again.out).toBe(exported.out);
  });

  it('says that a repeated import found everything in place', async () => {
    const repeated = await runParley('import', file(), '--data', join(folder, 'target'));
    expect(repeated.out).toBe('dossier ukraine-russia: 0 entries imported, 2 were there already\n');
  });

  it('ends with 2 and one sentence for a file that is not there or not an export', async () => {
    const missing = await runParley('import', join(folder, 'missing.jsonl'), '--data', join(folder, 'target'));
    expect(missing).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^parley: .*missing\.jsonl cannot be read.*\n$/),
    });
    writeFileSync(file(), '<rss/>\n');
    const wrong = await runParley('import', file(), '--data', join(folder, 'target'));
    expect(wrong).toMatchObject({ code: 2, err: expect.stringMatching(/^parley: import, line 1: is not JSON.*\n$/) });
  });
});
