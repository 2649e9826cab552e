import type { Dossier } from '../core/dossier.ts';
import { TOPICS } from '../core/observation.ts';
import type { Filters, FrontView } from './view.ts';

/** The conditions of the address again, without those that hold anyway. */
function conditionsOf(filters: Filters, dossier: Dossier, first: Dossier | undefined): URLSearchParams {
  const query = new URLSearchParams();
  if (dossier.id !== first?.id) query.set('dossier', dossier.id);
  if (filters.topics.length < TOPICS.length) for (const topic of filters.topics) query.append('topic', topic);
  if (filters.party !== null) query.set('party', filters.party);
  if (filters.kind !== null) query.set('kind', filters.kind);
  if (filters.certainty !== null) query.set('certainty', filters.certainty);
  return query;
}

/** Address of a page or feed that shows what this page shows. */
export function linkTo(
  path: '/' | '/changes.atom' | '/changes.json' | '/v1/changes',
  { filters, dossier, dossiers }: Pick<FrontView, 'filters' | 'dossier' | 'dossiers'>,
  more: { readonly cursor?: string; readonly at?: string | null } = {},
): string {
  const query = conditionsOf(filters, dossier, dossiers[0]);
  const at = more.at === undefined ? filters.at : more.at;
  if (path === '/' && at !== null) query.set('at', at);
  if (more.cursor !== undefined) query.set('cursor', more.cursor);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

export function linkToChange(id: string): string {
  return `/changes/${encodeURIComponent(id)}`;
}
