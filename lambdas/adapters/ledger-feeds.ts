import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FeedClaim, FeedStore, HostPause } from '../core/feed-ports.ts';
import { LEASE_MINUTES } from '../core/feed-schedule.ts';
import { beginPoll, type FeedState } from '../core/feed-state.ts';
import { createLedgerAccess, type Item } from './ledger-access.ts';
import { checkItemSize } from './ledger-errors.ts';
import { donePartition, feedPartition, type ItemKey } from './ledger-keys.ts';

const FEED = 'FEED#';
const HOST = 'HOST#';
/** What keys and expressions work on; the rest of a state is one JSON text. Times of the claim are in epoch seconds. */
const OWN = ['dossier', 'feed', 'claimed', 'nextPoll'] as const;
type Kept = Omit<FeedState, (typeof OWN)[number]>;

/**
 * Feeds in the ledger's table. The claim of a poll is one conditional update that moves the next poll by the feed's
 * interval, and answers with what was there: an unchanged feed costs this one write and no read.
 */
export function createFeedStore(deps: { client: DynamoDBDocumentClient; table: string }): FeedStore {
  const access = createLedgerAccess(deps);
  return {
    async claimFeed(claim) {
      const previous = await access.update({
        Key: feedKey(claim.dossier, claim.feed),
        UpdateExpression:
          'SET nextPoll = :now + if_not_exists(pollSeconds, :seconds), claimed = :instant, #url = :url, ' +
          'added = if_not_exists(added, :instant)',
        ...(!claim.force && {
          ConditionExpression: 'attribute_not_exists(nextPoll) OR nextPoll <= :now OR #url <> :url',
        }),
        ExpressionAttributeNames: { '#url': 'url' },
        ExpressionAttributeValues: {
          ':now': seconds(claim.now),
          ':seconds': pollSeconds(claim.everyMinutes),
          ':instant': claim.now,
          ':url': claim.url,
        },
        ReturnValues: 'ALL_OLD',
      });
      if (previous === null) return null;
      return beginPoll(previous['added'] === undefined ? null : unpackFeed(claim, previous), claim);
    },

    async saveFeed(state) {
      const { nextPoll, kept } = packFeed(state);
      checkItemSize(`the state of feed ${state.feed}`, kept);
      const saved = await access.update({
        Key: feedKey(state.dossier, state.feed),
        UpdateExpression: 'SET nextPoll = :next, pollSeconds = :seconds, #state = :state',
        ConditionExpression: 'claimed = :claimed',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':next': nextPoll,
          ':seconds': pollSeconds(state.intervalMinutes),
          ':state': kept,
          ':claimed': state.claimed,
        },
        ReturnValues: 'UPDATED_NEW',
      });
      return saved !== null;
    },

    async feedsOf(dossier) {
      const feeds: FeedState[] = [];
      const pauses: HostPause[] = [];
      const request = {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': feedPartition(dossier) },
      };
      for await (const item of access.queryAll(request)) {
        const key = String(item['sk']);
        if (key.startsWith(FEED)) feeds.push(unpackFeed({ dossier, feed: key.slice(FEED.length) }, item));
        if (key.startsWith(HOST)) pauses.push({ host: key.slice(HOST.length), until: String(item['until']) });
      }
      return { feeds, pauses };
    },

    async doneEntries(dossier, feed) {
      const item = await access.get(doneKey(dossier, feed));
      return String(item?.['marks'] ?? '')
        .split(' ')
        .filter((mark) => mark !== '');
    },

    async saveDoneEntries(dossier, feed, marks) {
      await access.put({ ...doneKey(dossier, feed), marks: marks.join(' ') });
    },

    async pauseHost(dossier, { host, until }) {
      await access.put({ pk: feedPartition(dossier), sk: `${HOST}${host}`, until, expires: seconds(until) });
    },
  };
}

function feedKey(dossier: string, feed: string): ItemKey {
  return { pk: feedPartition(dossier), sk: `${FEED}${feed}` };
}

/** In a partition of its own: who looks which feeds are due reads all of `feedPartition`. */
function doneKey(dossier: string, feed: string): ItemKey {
  return { pk: donePartition(dossier), sk: `${FEED}${feed}` };
}

function packFeed(state: FeedState): { nextPoll: number; kept: string } {
  const { dossier, feed, claimed, nextPoll, ...kept } = state;
  return { nextPoll: seconds(nextPoll), kept: JSON.stringify(kept satisfies Kept) };
}

/**
 * A feed that was claimed and not saved yet has no state of its own. A state keeps the address that it belongs to: a
 * claim for another one may have come since, and died.
 */
function unpackFeed({ dossier, feed }: Pick<FeedClaim, 'dossier' | 'feed'>, item: Item): FeedState {
  const claimed = String(item['claimed']);
  const nextPoll = new Date(Number(item['nextPoll']) * 1000).toISOString();
  const url = String(item['url']);
  const fresh = beginPoll(null, { dossier, feed, url, now: String(item['added']), everyMinutes: LEASE_MINUTES });
  const kept = item['state'] === undefined ? {} : (JSON.parse(String(item['state'])) as Partial<Kept>);
  return { ...fresh, ...kept, claimed, nextPoll };
}

/** Rounded up: a poll is rather a second late than early. */
function seconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000);
}

function pollSeconds(minutes: number): number {
  return Math.ceil(Math.max(minutes, LEASE_MINUTES) * 60);
}
