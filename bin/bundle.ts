import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bundle, buildBundle, LIMITS } from './bundle/build-bundle.ts';

const MOST_TOLD = 12;

/** `npm run bundle`: how large each function is, how large it may be, and what is in it. */
const folder = mkdtempSync(join(tmpdir(), 'parley-bundles-'));
try {
  for (const [name, limit] of Object.entries(LIMITS)) {
    const bundle = await buildBundle(name, `lambdas/${name}.ts`, folder);
    process.stdout.write(`${tell(bundle, limit)}\n\n`);
    if (bundle.bytes > limit) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}

function tell({ name, bytes, packages }: Bundle, limit: number): string {
  const rows = [...packages].slice(0, MOST_TOLD).map(([owner, size]) => `  ${kilobytes(size)}  ${owner}`);
  const rest = [...packages.values()].slice(MOST_TOLD).reduce((sum, size) => sum + size, 0);
  const head = `${name}: ${kilobytes(bytes).trim()} of ${kilobytes(limit).trim()}${bytes > limit ? ', TOO LARGE' : ''}`;
  return [head, ...rows, ...(rest > 0 ? [`  ${kilobytes(rest)}  others`] : [])].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
}
