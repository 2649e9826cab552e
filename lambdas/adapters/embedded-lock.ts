import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ParleyError } from '../core/errors.ts';

/**
 * Takes a folder for this process. The lock is the operating system's (through SQLite), so a killed process leaves none.
 * @returns What gives it back.
 * @throws ParleyError `ledger-busy` while another process has it, naming the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    const sentence = `${folder} is in use by another parley; stop it, or choose another folder with --data`;
    throw new ParleyError('ledger-busy', sentence, { cause: error, context: { folder } });
  }
  return () => lock.close();
}
