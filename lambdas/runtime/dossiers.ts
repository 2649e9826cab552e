import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Dossier, parseDossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';

/** The dossiers that come with the code: in a bundle they are in a folder beside it. */
export const OWN_DOSSIERS = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dossiers' : './dossiers', import.meta.url),
);

/**
 * All dossiers of a folder, by file name.
 * @throws ParleyError `bad-dossier` naming the file and the key, or the folder that holds none.
 */
export function loadDossiers(folder: string): readonly [Dossier, ...Dossier[]] {
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const [first, ...rest] = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => loadDossier(join(folder, file)));
  if (first === undefined) throw new ParleyError('bad-dossier', `folder ${folder} holds no dossier (*.json)`);
  return [first, ...rest];
}

/** @throws ParleyError `bad-dossier` naming the file, and the line or the key. */
export function loadDossier(file: string): Dossier {
  return parseDossier(parseJson(readText(file), file), file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : 'it cannot be read';
    throw new ParleyError('bad-dossier', `dossier ${file}: ${reason}`, { cause: error });
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ParleyError('bad-dossier', `dossier ${file}: not JSON (${(error as Error).message})`, { cause: error });
  }
}
