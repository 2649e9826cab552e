import type { Dossier } from './dossier.ts';
import type { AgendaItem } from './revision.ts';
import { nameItem, nameParty } from './wording.ts';
import { tellDay } from './wording-terms.ts';

/**
 * Where an agenda item stands, in one line of plain text: "full ceasefire: stalled since 23 July 2025 (confirmed);
 * Ukraine demands, Russia noncommittal".
 */
export function tellItem(item: AgendaItem, dossier?: Dossier): string {
  const { status, positions } = item;
  const told = [
    ...(status === null ? [] : [`${status.value} since ${tellDay(status.since)} (${status.certainty})`]),
    Object.entries(positions)
      .map(([party, { value }]) => `${nameParty(party, dossier)} ${value}`)
      .join(', '),
  ].filter((part) => part !== '');
  return `${nameItem(item, dossier)}: ${told.join('; ') || 'nothing known'}`;
}
