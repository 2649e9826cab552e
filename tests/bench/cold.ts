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
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await importOnce(file));
      const took = median(runs.map(({ wall }) => wall));
      const slow = took > MOST_MILLISECONDS;
      if (slow) process.exitCode = 1;
      process.stdout.write(
        `${plan.name.padEnd(8)} ${Math.round(bytes / 1000)} KB, import ${took.toFixed(0)} ms, of which computing ` +
          `${median(runs.map(({ cpu }) => cpu)).toFixed(0)} ms (medians of ${RUNS})${slow ? ', TOO SLOW' : ''}\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds; on a machine that does other things as well, an import takes longer than it computes. */
interface Run {
  readonly wall: number;
  readonly cpu: number;
}

async function importOnce(file: string): Promise<Run> {
  const script =
    `const start = performance.now(); const used = process.cpuUsage(); ` +
    `await import(${JSON.stringify(pathToFileURL(file).href)}); const { user, system } = process.cpuUsage(used); ` +
    'process.stdout.write(JSON.stringify({ wall: performance.now() - start, cpu: (user + system) / 1000 })); ' +
    'process.exit(0);';
  const args = ['--enable-source-maps', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Run;
}

function median(figures: readonly number[]): number {
  return figures.toSorted((left, right) => left - right)[Math.floor(figures.length / 2)] ?? Number.NaN;
}
