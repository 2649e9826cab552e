import { readFileSync } from 'node:fs';
import { type Dossier, parseDossier } from '../../lambdas/core/dossier.ts';

const FILE = new URL('../../lambdas/dossiers/ukraine-russia.json', import.meta.url);

/** The dossier that comes with parley. */
export function ukraineRussia(): Dossier {
  return parseDossier(JSON.parse(readFileSync(FILE, 'utf8')), 'ukraine-russia.json');
}
