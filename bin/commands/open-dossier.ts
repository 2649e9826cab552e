import { join } from 'node:path';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { loadDossier, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';

/**
 * A dossier by its id, where it comes with parley, or by its file.
 * @throws ParleyError `bad-dossier`.
 */
export function openDossier(idOrFile: string): Dossier {
  return loadDossier(idOrFile.endsWith('.json') ? idOrFile : join(OWN_DOSSIERS, `${idOrFile}.json`));
}
