import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedAccess } from '../../lambdas/adapters/embedded-aws.ts';

/** How to reach a running `parley watch`: written into its data folder while it runs. */
export interface LocalEndpoint {
  readonly aws: EmbeddedAccess;
  /** Where its page and API are, without a slash at the end. */
  readonly page: string;
  readonly pid: number;
}

const FILE = 'endpoint.json';

/** Whole or not at all: a reader never sees half of it. */
export function writeEndpoint(folder: string, endpoint: LocalEndpoint): void {
  const file = join(folder, FILE);
  writeFileSync(`${file}.new`, `${JSON.stringify(endpoint, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

export function removeEndpoint(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

/** The running server of a data folder; `null` where none runs (a file that a killed one left counts as none). */
export function readEndpoint(folder: string): LocalEndpoint | null {
  let endpoint: LocalEndpoint;
  try {
    endpoint = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as LocalEndpoint;
  } catch {
    return null;
  }
  return isRunning(endpoint.pid) ? endpoint : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
