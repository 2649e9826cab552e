import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { ParleyError } from '../core/errors.ts';
import type { HistoryReader } from '../core/ports.ts';

interface ReadChangeDeps {
  readonly ledger: HistoryReader;
  readonly dossiers: readonly Dossier[];
}

/** A change between those of the same item that came before and after it, the newest first. */
export interface ChangeStory {
  readonly change: Change;
  readonly dossier: Dossier;
  readonly later: readonly Change[];
  readonly earlier: readonly Change[];
}

/** Days after a change in which its confirmation or withdrawal is looked for. */
const AFTERMATH_DAYS = 60;
/** Changes of the topic that are searched for those of the item, in each direction. */
const SEARCHED = 100;

/**
 * Reads one change of a dossier that is served here.
 * @throws ParleyError `not-found`, also for changes of dossiers that are in the ledger but not served.
 */
export async function readChange(
  { ledger, dossiers }: ReadChangeDeps,
  id: string,
): Promise<{ readonly change: Change; readonly dossier: Dossier }> {
  const dossier = dossiers.find((served) => id.startsWith(`${served.id}.`));
  const change = dossier ? await ledger.change(id) : null;
  if (dossier && change?.id === id) return { change, dossier };
  throw new ParleyError('not-found', `no change has the id "${id}"; ids are listed by /v1/changes`, {
    context: { parameter: 'id' },
  });
}

/**
 * Reads a change and what else was told of its item around it: three reads, however long the history is.
 * @throws ParleyError `not-found`
 */
export async function readChangeStory(deps: ReadChangeDeps, id: string): Promise<ChangeStory> {
  const { change, dossier } = await readChange(deps, id);
  const aftermath = Date.parse(change.recordedAt) + AFTERMATH_DAYS * 24 * 60 * 60 * 1000;
  const conditions = { dossier: dossier.id, topics: [change.topic], party: null, kind: null, certainty: null };
  const [after, before] = await Promise.all([
    readItem(deps, change, { ...conditions, since: change.recordedAt, until: new Date(aftermath).toISOString() }),
    readItem(deps, change, { ...conditions, since: null, until: change.recordedAt }),
  ]);
  return { change, dossier, later: after.filter((other) => isLater(other, change)), earlier: before };
}

async function readItem(
  { ledger }: ReadChangeDeps,
  { itemId, id }: Change,
  conditions: Omit<Parameters<HistoryReader['changes']>[0], 'limit' | 'cursor'>,
): Promise<readonly Change[]> {
  const page = await ledger.changes({ ...conditions, limit: SEARCHED, cursor: null });
  return page.changes.filter((other) => other.itemId === itemId && other.id !== id);
}

/** Changes of the same revision were taken at the same instant: they stand beside it, not after it. */
function isLater(other: Change, change: Change): boolean {
  return other.revision > change.revision;
}
