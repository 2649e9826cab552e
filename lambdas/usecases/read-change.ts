import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import type { HistoryReader } from '../core/ports.ts';

/**
 * Reads one change of a dossier that is served here.
 * @throws ParleyError `not-found`, also for changes of dossiers that are in the ledger but not served.
 */
export async function readChange(
  deps: { readonly ledger: Pick<HistoryReader, 'change'>; readonly dossiers: readonly Dossier[] },
  id: string,
): Promise<Change> {
  const served = deps.dossiers.some((dossier) => id.startsWith(`${dossier.id}.`));
  const change = served ? await deps.ledger.change(id) : null;
  if (change?.id === id) return change;
  throw new ParleyError('not-found', `no change has the id "${id}"; ids are listed by /v1/changes`, {
    context: { parameter: 'id' },
  });
}
