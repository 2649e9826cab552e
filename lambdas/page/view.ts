import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import type { FeedHealth } from '../core/feed-health.ts';
import type { Topic } from '../core/observation.ts';
import type { Agenda } from '../usecases/read-agenda.ts';
import type { Timeline } from '../usecases/read-timeline.ts';

/** What the reader asked to see, as it stands in the address. */
export interface Filters {
  readonly topics: readonly Topic[];
  readonly party: string | null;
  readonly kind: 'status' | 'position' | null;
  readonly certainty: 'reported' | 'confirmed' | null;
  /** YYYY-MM-DD or an instant, as the reader gave it. */
  readonly at: string | null;
  readonly cursor: string | null;
}

/** Everything that the front page shows. */
export interface FrontView {
  readonly dossier: Dossier;
  readonly dossiers: readonly Dossier[];
  readonly filters: Filters;
  readonly agenda: Agenda;
  readonly timeline: Timeline | null;
  readonly changes: readonly Change[];
  readonly nextCursor: string | null;
  readonly feeds: readonly FeedHealth[];
  /** YYYY-MM-DD: the last day that can be asked for. */
  readonly today: string;
  /** Where the page is served, without a slash at the end. */
  readonly base: string;
  readonly access: 'public' | 'iam';
}
