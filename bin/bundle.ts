import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Bundle, buildFunction, PLANS } from './bundle/build-bundle.ts';

const MOST_TOLD = 12;

/** `npm run bundle`: how large each function is, how large it may be, and what is in it. */
const folder = mkdtempSync(join(tmpdir(), 'parley-bundles-'));
try {
  for (const plan of PLANS) {
    const { start, modules } = await buildFunction(plan, join(folder, plan.name));
    const tooLarge = start.bytes > plan.limit;
    if (tooLarge) process.exitCode = 1;
    const head = `${plan.name}: ${kilobytes(start.bytes)} of ${kilobytes(plan.limit)}${tooLarge ? ', TOO LARGE' : ''}`;
    const later = modules.map(({ file, bytes }) => `  beside it, loaded later: ${basename(file)}, ${kilobytes(bytes)}`);
    process.stdout.write(`${[head, ...tell(start), ...later].join('\n')}\n\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function tell({ packages }: Bundle): string[] {
  const rows = [...packages].slice(0, MOST_TOLD).map(([owner, size]) => `  ${kilobytes(size).padStart(10)}  ${owner}`);
  const rest = [...packages.values()].slice(MOST_TOLD).reduce((sum, size) => sum + size, 0);
  return rest > 0 ? [...rows, `  ${kilobytes(rest).padStart(10)}  others`] : rows;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
