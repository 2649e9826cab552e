import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runParley } from '../support/command-line.ts';
import { type HttpServer, startHttpServer } from '../support/http-server.ts';

const program = fileURLToPath(new URL('../../bin/parley.ts', import.meta.url));
const istanbul = readFileSync(new URL('../corpus/timeline/istanbul-2025.xml', import.meta.url));

let data: string;

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'parley-watch-'));
});

afterEach(() => rmSync(data, { recursive: true, force: true }));

interface Run {
  readonly process: ChildProcess;
  /** Resolves with its first words: what an earlier demo has left is gone by then, where that was asked for. */
  readonly begun: Promise<void>;
  /** What it printed, and how it ended: an exit code, or `null` for a kill. */
  readonly ended: Promise<{ readonly out: string; readonly code: number | null }>;
}

function startDemo(options: readonly string[] = []): Run {
  const process = spawn(globalThis.process.execPath, [
    program,
    'watch',
    '--demo',
    '--once',
    '--port',
    '0',
    '--data',
    data,
    ...options,
  ]);
  let out = '';
  const begun = new Promise<void>((resolve) => {
    process.stdout.once('data', () => resolve());
  });
  process.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  return { process, begun, ended: new Promise((resolve) => process.on('close', (code) => resolve({ out, code }))) };
}

function alertsIn(out: string): string[] {
  return [...out.matchAll(/Alert (ukraine-russia\.\S+)/g)].map(([, id]) => id ?? '');
}

/** The first poll's summary has the time of the poll in its id; changes have the same ids in every run. */
function changesIn(out: string): string[] {
  return alertsIn(out).filter((id) => !id.includes('.feed.'));
}

describe('the demo', () => {
  it('loses no alert when it is killed, repeats at most the one it was printing, and tells nothing when started again', async () => {
    const whole = await startDemo().ended;
    const again = await startDemo().ended;

    let printed = '';
    const kills = [300, 900, 1500];
    for (const milliseconds of kills) {
      const run = startDemo(printed === '' ? ['--fresh'] : []);
      await run.begun;
      await sleep(milliseconds);
      run.process.kill('SIGKILL');
      printed += (await run.ended).out;
    }
    const last = await startDemo().ended;

    expect(whole.code).toBe(0);
    expect(changesIn(whole.out).length).toBeGreaterThan(20);
    expect(changesIn(again.out)).toEqual([]);
    expect(again.out).toContain('--fresh');
    expect(last.code).toBe(0);
    // tracks are apart: what they tell at one time may come in any order
    const told = changesIn(printed + last.out);
    expect([...new Set(told)].sort()).toEqual(changesIn(whole.out).sort());
    expect(told.length - new Set(told).size).toBeLessThanOrEqual(kills.length);
  }, 90_000);
});

describe('watching real feeds once', () => {
  let publisher: HttpServer;

  beforeEach(async () => {
    publisher = await startHttpServer((request, response) => {
      if (request.url === '/broken') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Not here</h1>');
      else response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(istanbul);
    });
  });

  afterEach(() => publisher.close());

  const watchOnce = (...urls: readonly string[]) =>
    runParley('watch', '--once', '--port', '0', '--data', data, ...urls.flatMap((url) => ['--feed', url]));

  it('tells of a new feed in one summary, and writes nothing but the poll time the second time', async () => {
    const first = await watchOnce(`${publisher.endpoint}/feed`);

    const second = await watchOnce(`${publisher.endpoint}/feed`);

    expect(alertsIn(first.out)).toHaveLength(1);
    expect(second.out).toBe('1 feed polled, 0 alerts, 1 write to the ledger.\n');
  });

  it('says which feed is bad and why, and reads the others', async () => {
    const { code, out, err } = await watchOnce(
      `${publisher.endpoint}/broken`,
      'http://127.0.0.1:1/unreachable',
      `${publisher.endpoint}/feed`,
    );

    expect(code).toBe(0);
    expect(err).toContain(`${publisher.endpoint}/broken`);
    expect(err).toContain('http://127.0.0.1:1/unreachable');
    expect(alertsIn(out)).toHaveLength(1);
  });

  it.each([
    ['--port', 'ninety'],
    ['--feed', 'ftp://example.org/feed'],
    ['--pace', '-1'],
    ['--colour', 'red'],
  ])('refuses %s %s with one sentence', async (option, value) => {
    const { code, err } = await runParley('watch', '--once', option, value);

    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(option);
  });

  it('names the misspelt key of a dossier', async () => {
    const file = join(data, 'dossier.json');
    const dossier = readFileSync(new URL('../../lambdas/dossiers/ukraine-russia.json', import.meta.url), 'utf8');
    writeFileSync(file, dossier.replace('"people"', '"peopel"'));

    const { code, err } = await runParley('watch', '--once', '--data', data, '--dossier', file);

    expect(code).toBe(2);
    expect(err).toContain(file);
    expect(err).toContain('peopel');
  });
});
