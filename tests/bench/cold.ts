import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildFunction, PLANS } from '../../bin/bundle/build-bundle.ts';

const RUNS = 7;
const MOST_MILLISECONDS = 250;

/** How long a fresh process takes to import each function's bundle: what a cold start adds to the start of Node. */
export async function benchCold(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-cold-'));
  try {
    for (const plan of PLANS) {
      const { file, bytes } = (await buildFunction(plan, join(folder, plan.name))).start;
      const times: number[] = [];
      for (let run = 0; run < RUNS; run += 1) times.push(await importOnce(file));
      const median = times.toSorted((left, right) => left - right)[Math.floor(RUNS / 2)] ?? Number.NaN;
      const slow = median > MOST_MILLISECONDS;
      if (slow) process.exitCode = 1;
      process.stdout.write(
        `${plan.name.padEnd(8)} ${Math.round(bytes / 1000)} KB, import ${median.toFixed(0)} ms ` +
          `(median of ${RUNS}: ${times.map((time) => time.toFixed(0)).join(', ')})${slow ? ', TOO SLOW' : ''}\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function importOnce(file: string): Promise<number> {
  const script =
    `const start = performance.now(); await import(${JSON.stringify(pathToFileURL(file).href)}); ` +
    'process.stdout.write(String(performance.now() - start)); process.exit(0);';
  const args = ['--enable-source-maps', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}
