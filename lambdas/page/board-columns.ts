import type { Dossier } from '../core/dossier.ts';
import type { AgendaItem } from '../core/revision.ts';
import { nameParty } from '../core/wording.ts';

/** A column of the board: one party, or all those that have no column of their own. */
export interface Column {
  readonly name: string;
  readonly parties: readonly string[];
}

/** Columns beside the item's own; more would leave no room for quotes. */
const MOST_COLUMNS = 4;

/**
 * The two warring sides always, then those who say most, the rest together.
 * @param only The party that the reader asked for; then it stands alone.
 */
export function chooseColumns(items: readonly AgendaItem[], dossier: Dossier, only: string | null): readonly Column[] {
  if (only !== null) return [{ name: nameParty(only, dossier), parties: [only] }];
  const sides = dossier.parties.filter((party) => party.role === 'belligerent').map((party) => party.id);
  const said = new Map<string, number>();
  for (const party of items.flatMap((item) => Object.keys(item.positions))) {
    if (!sides.includes(party)) said.set(party, (said.get(party) ?? 0) + 1);
  }
  const others = [...said.entries()].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([party]) => party);
  const room = MOST_COLUMNS - sides.length;
  const own = others.length <= room ? others : others.slice(0, room - 1);
  const rest = others.slice(own.length);
  return [
    ...[...sides, ...own].map((party) => ({ name: nameParty(party, dossier), parties: [party] })),
    ...(rest.length > 0 ? [{ name: 'Others', parties: rest }] : []),
  ];
}
