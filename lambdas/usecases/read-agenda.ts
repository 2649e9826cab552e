import type { Dossier } from '../core/dossier.ts';
import type { Topic } from '../core/observation.ts';
import type { RevisionStore } from '../core/ports.ts';
import type { AgendaItem } from '../core/revision.ts';

export interface AgendaQuestion {
  readonly dossier: Dossier;
  readonly topics: readonly Topic[];
  /** ISO instant of recording to look back to; `null`: as it stands. */
  readonly at: string | null;
}

/** Where one dossier stands. */
export interface Agenda {
  readonly dossier: { readonly id: string; readonly title: string };
  readonly at: string | null;
  /** The revisions that were read, for those who compare; topics without any are absent. */
  readonly tracks: readonly { readonly topic: Topic; readonly revision: number; readonly recordedAt: string }[];
  /** In the order of the topics asked for, open items before closed ones, the newest news first. */
  readonly items: readonly AgendaItem[];
}

/** Reads the state of a dossier now or at an instant: one read a topic. */
export async function readAgenda(
  deps: { readonly ledger: Pick<RevisionStore, 'latestRevision' | 'revisionAt'> },
  { dossier, topics, at }: AgendaQuestion,
): Promise<Agenda> {
  const found = await Promise.all(
    topics.map((topic) => {
      const track = { dossier: dossier.id, topic };
      return at === null ? deps.ledger.latestRevision(track) : deps.ledger.revisionAt(track, at);
    }),
  );
  const revisions = found.filter((revision) => revision !== null);
  return {
    dossier: { id: dossier.id, title: dossier.title },
    at,
    tracks: revisions.map(({ track, number, recordedAt }) => ({ topic: track.topic, revision: number, recordedAt })),
    items: revisions.flatMap((revision) => revision.snapshot.items.toSorted(openAndNewestFirst)),
  };
}

function openAndNewestFirst(a: AgendaItem, b: AgendaItem): number {
  const byOpen = Number(a.closed !== null) - Number(b.closed !== null);
  return byOpen || b.updated.localeCompare(a.updated) || a.itemId.localeCompare(b.itemId);
}
