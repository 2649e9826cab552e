import type { DigestWindow } from './alert-ports.ts';
import type { Change } from './change.ts';
import type { Dossier } from './dossier.ts';
import { TOPICS } from './observation.ts';
import type { AgendaItem } from './revision.ts';

/** What happened to a dossier in a stretch of time, and where everything stands at its end. */
export interface Digest {
  /** `<dossier>.digest.<end of the stretch>`: a repeat has the same id. */
  readonly id: string;
  readonly dossier: Dossier;
  readonly window: DigestWindow;
  /** By topic, then in the order in which they were recorded. */
  readonly changes: readonly Change[];
  /** By topic, the newest news first: what is open, and what was closed in this stretch. */
  readonly items: readonly AgendaItem[];
}

/**
 * Puts a digest together.
 * @param changes All that were recorded in the window, in any order.
 * @param items All of the dossier, as they stand at the end of the window.
 * @returns `null` where nothing changed: then nobody is written to.
 */
export function composeDigest(
  dossier: Dossier,
  window: DigestWindow,
  news: { readonly changes: readonly Change[]; readonly items: readonly AgendaItem[] },
): Digest | null {
  const changes = withoutDoubles(news.changes).toSorted(byTopicAndTime);
  if (changes.length === 0) return null;
  const touched = new Set(changes.map((change) => change.itemId));
  const items = news.items.filter((item) => item.closed === null || touched.has(item.itemId));
  return {
    id: `${dossier.id}.digest.${window.until}`,
    dossier,
    window,
    changes,
    items: items.toSorted(byTopicAndNews),
  };
}

/** A change that was confirmed within the stretch is told once, as confirmed. */
function withoutDoubles(changes: readonly Change[]): readonly Change[] {
  const updates = changes.filter((change) => change.msgType === 'update');
  const confirmed = new Map(updates.flatMap((update) => update.references.map((id) => [id, update] as const)));
  const told = new Set(changes.map((change) => change.id));
  return changes
    .filter(({ msgType, references }) => msgType !== 'update' || !references.some((id) => told.has(id)))
    .map((change) => {
      const update = confirmed.get(change.id);
      return update === undefined ? change : { ...change, certainty: update.certainty, sources: update.sources };
    });
}

function byTopicAndTime(a: Change, b: Change): number {
  return order(a, b) || a.recordedAt.localeCompare(b.recordedAt) || a.revision - b.revision;
}

function byTopicAndNews(a: AgendaItem, b: AgendaItem): number {
  return order(a, b) || b.updated.localeCompare(a.updated) || a.itemId.localeCompare(b.itemId);
}

function order(a: Pick<Change, 'topic'>, b: Pick<Change, 'topic'>): number {
  return TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic);
}
