import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = join(root, 'node_modules/.bin/biome');
const run = promisify(execFile);
const planted: string[] = [];

async function plant(path: string, source: string): Promise<void> {
  const file = join(root, path);
  planted.push(file);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
}

/** What the gate's linter says of one file: its exit code and its findings. */
async function lint(path: string): Promise<{ code: number; output: string }> {
  // Git is left out of it: a planted file must be read whether or not git ignores its name.
  const args = ['lint', '--vcs-enabled=false', '--colors=off', path];
  try {
    const { stdout, stderr } = await run(biome, args, { cwd: root });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

afterEach(async () => {
  for (const file of planted.splice(0)) await rm(file, { force: true });
});

describe('the layer direction', () => {
  const against: readonly [string, string, string][] = [
    ['the core', 'lambdas/core/planted.ts', '../adapters/ledger-dynamo.ts'],
    ['the core', 'lambdas/core/extract/planted.ts', '../../usecases/poll-feed.ts'],
    ['the core', 'lambdas/core/planted.ts', '@aws-sdk/client-sns'],
    ['the extraction engine', 'lambdas/core/extract/engine/planted.ts', '../locales/en/vocabulary/verbs.ts'],
    ['a use case', 'lambdas/usecases/planted.ts', '../adapters/alerts-sns.ts'],
    ['a use case', 'lambdas/usecases/planted.ts', '@aws-sdk/client-dynamodb'],
    ['an adapter', 'lambdas/adapters/planted.ts', '../usecases/send-alerts.ts'],
    ['an adapter', 'lambdas/adapters/planted.ts', '../runtime/wiring.ts'],
    ['the HTTP app', 'lambdas/http/planted.ts', '../adapters/ledger-dynamo.ts'],
    ['the page', 'lambdas/page/planted.ts', '../adapters/ledger-dynamo.ts'],
    ['the infrastructure', 'lib/planted.ts', '../lambdas/usecases/poll-feed.ts'],
  ];

  it.each(against)('refuses that %s (%s) imports %s', async (_layer, path, specifier) => {
    await plant(path, `import { something } from '${specifier}';\n\nexport const planted = something;\n`);

    const { code, output } = await lint(path);

    expect(output).toContain('noRestrictedImports');
    expect(code).not.toBe(0);
  });

  it('lets an import in the right direction pass', async () => {
    await plant(
      'lambdas/usecases/planted-well.ts',
      "import type { Clock } from '../core/ports.ts';\n\nexport type Planted = Clock;\n",
    );

    const { code, output } = await lint('lambdas/usecases/planted-well.ts');

    expect(output).not.toContain('noRestrictedImports');
    expect(code).toBe(0);
  });
});
