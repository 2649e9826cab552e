import type { Dossier } from '../core/dossier.ts';
import { nameParty } from '../core/wording.ts';
import type { Lane } from '../usecases/timeline-lanes.ts';
import { tellDay } from './words.ts';

/** A lane in words, for those who do not see it: "Russia: rejects from 15 May 2025, conditional from 20 August 2025." */
export function tellLane({ party, spans }: Lane, dossier: Dossier): string {
  if (spans.length === 0) return '';
  const told = spans.map(({ value, from, to }) => `${value} ${from === to ? 'on' : 'from'} ${tellDay(from)}`);
  return `${party === null ? 'Status' : nameParty(party, dossier)}: ${told.join(', ')}.`;
}
