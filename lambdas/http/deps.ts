import type { Dossier } from '../core/dossier.ts';
import type { FeedStore } from '../core/feed-ports.ts';
import type { Clock, HistoryReader, RevisionStore, Telemetry } from '../core/ports.ts';

/** What the app is given by `runtime/wiring.ts`. */
export interface AppDeps {
  readonly ledger: Pick<RevisionStore, 'latestRevision' | 'revisionAt'> & HistoryReader;
  readonly feeds: Pick<FeedStore, 'feedsOf'>;
  /** At least one; the first is the one that is shown where a request names none. */
  readonly dossiers: readonly [Dossier, ...Dossier[]];
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  /** Where the page is served, without a slash at the end; `null`: links take the host of the request. */
  readonly pageUrl: string | null;
  /** `iam`: requests are signed, so that nothing may be kept by shared caches. */
  readonly access: 'public' | 'iam';
  readonly version: string;
}
