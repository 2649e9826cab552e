import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How far the demo has lived through its feed, kept in the data folder so that a killed demo goes on where it was. */
export interface DemoPosition {
  /** Items that have arrived and been told of. */
  readonly items: number;
  /** The virtual clock's instant; it never goes back, as leases and next polls are in its time. */
  readonly clock: string;
}

const FILE = 'demo.json';

export function readPosition(folder: string): DemoPosition | null {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as DemoPosition;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export function writePosition(folder: string, position: DemoPosition): void {
  const file = join(folder, FILE);
  writeFileSync(`${file}.new`, JSON.stringify(position));
  renameSync(`${file}.new`, file);
}
