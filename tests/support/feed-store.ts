import { afterAll, beforeAll } from 'vitest';
import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import type { FeedStore } from '../../lambdas/core/feed-ports.ts';
import { startTestAws, type TestAws } from './embedded.ts';

/** A store of feeds on an embedded ledger for all tests of a file. */
export function useFeedStore(): FeedStore {
  let aws: TestAws;
  let store: FeedStore;
  beforeAll(async () => {
    aws = await startTestAws();
    store = createFeedStore({ client: aws.dynamo, table: aws.access.table });
  });
  afterAll(() => aws.close());
  return {
    claimFeed: (claim) => store.claimFeed(claim),
    saveFeed: (state) => store.saveFeed(state),
    feedsOf: (dossier) => store.feedsOf(dossier),
    pauseHost: (dossier, pause) => store.pauseHost(dossier, pause),
    doneEntries: (dossier, feed) => store.doneEntries(dossier, feed),
    saveDoneEntries: (dossier, feed, marks) => store.saveDoneEntries(dossier, feed, marks),
  };
}
