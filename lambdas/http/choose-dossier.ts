import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';

/**
 * The dossier that a request is about: the named one, else the first.
 * @throws ParleyError `not-found` for one that is not served here.
 */
export function chooseDossier(dossiers: readonly [Dossier, ...Dossier[]], id: string | undefined): Dossier {
  const dossier = id === undefined ? dossiers[0] : dossiers.find((one) => one.id === id);
  if (dossier) return dossier;
  throw new ParleyError('not-found', `dossier: there is none with the id "${id}"; /v1/dossiers lists them`, {
    context: { parameter: 'dossier' },
  });
}
