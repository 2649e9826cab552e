import type { Dossier, DossierFeed } from '../core/dossier.ts';
import type { FeedDocument } from '../core/feed.ts';
import type { FeedState } from '../core/feed-state.ts';
import { TOPICS } from '../core/observation.ts';
import type { Outbox, RevisionStore } from '../core/ports.ts';
import { tellItem } from '../core/wording-standing.ts';

export interface SummaryDeps {
  readonly ledger: Pick<RevisionStore, 'latestRevision'> & Pick<Outbox, 'enqueue'>;
}

/**
 * Ends the first, silent poll of a feed with one alert that says where everything stands. Its id is the feed's and the
 * day's on which it was added, so that a repeat is the same alert.
 */
export async function tellFirstSight(
  deps: SummaryDeps,
  context: { dossier: Dossier; feed: DossierFeed; state: FeedState; now: Date; document: FeedDocument },
): Promise<void> {
  const { dossier, feed, state, now, document } = context;
  const revisions = await Promise.all(
    TOPICS.map((topic) => deps.ledger.latestRevision({ dossier: dossier.id, topic })),
  );
  const items = revisions.flatMap((revision) => revision?.snapshot.items ?? []);
  const open = items.filter((item) => item.closed === null);
  await deps.ledger.enqueue(
    {
      id: `${dossier.id}.feed.${feed.id}.${Date.parse(state.added)}`,
      dossier: dossier.id,
      kind: 'summary',
      msgType: 'alert',
      references: [],
      notBefore: null,
      summary: {
        feed: feed.id,
        outlet: feed.outlet,
        articles: document.items.length,
        lines: open.map((item) => tellItem(item, dossier)),
      },
    },
    now.toISOString(),
  );
}
