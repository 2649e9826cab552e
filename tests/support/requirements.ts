import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';

/** Programs that some tests need and npm cannot bring. */
const programs = {
  java: {
    find: () => (spawnSync('java', ['-version']).status === 0 ? 'java' : null),
    remedy: 'DynamoDB Local needs Java 17: apt-get install openjdk-17-jre-headless',
  },
  chromium: {
    find: () => [process.env['PARLEY_CHROMIUM'], '/usr/bin/chromium'].find((path) => path && existsSync(path)) ?? null,
    remedy: 'the browser tests need Chromium: apt-get install chromium, or name one in PARLEY_CHROMIUM',
  },
} as const;

type Program = keyof typeof programs;

/** Path or name of a program; `null` where this machine has none. */
function findProgram(program: Program): string | null {
  return programs[program].find();
}

/**
 * A suite that needs a program. Without it the suite is skipped and the reason is on screen; with
 * `PARLEY_REQUIRE_ALL` set (as continuous integration does) its absence is a failure.
 */
export function describeWith(program: Program, name: string, suite: (path: string) => void): void {
  const path = findProgram(program);
  if (path !== null) {
    describe(name, () => suite(path));
    return;
  }
  const { remedy } = programs[program];
  if (process.env['PARLEY_REQUIRE_ALL']) throw new Error(`${name}: ${remedy}`);
  process.stderr.write(`skipped: ${name} (${remedy})\n`);
  describe.skip(`${name} [skipped: ${remedy}]`, () => suite(''));
}
