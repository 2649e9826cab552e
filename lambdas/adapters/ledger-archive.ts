import type { Alert } from '../core/alert.ts';
import { TOPICS } from '../core/observation.ts';
import type { Archive, ArchiveEntry } from '../core/ports.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { unpackRevision } from './ledger-codec.ts';
import {
  digestPartition,
  donePartition,
  feedPartition,
  JOINED,
  joinedPartition,
  outboxPartition,
  REPORT,
  REVISION,
  seenPartition,
  trackKey,
} from './ledger-keys.ts';
import { alertItem } from './ledger-outbox.ts';
import { joinedItem, reportItem, unpackJoined, unpackReport } from './ledger-reports.ts';
import { revisionItem } from './ledger-revisions.ts';
import { seenItem, unpackSeen } from './ledger-seen.ts';

/** Items of one kind: where they are, and how an item becomes an entry. */
interface Shelf {
  readonly pk: string;
  readonly prefix: string;
  readonly entryOf: (item: Item) => ArchiveEntry;
}

export function createArchive(access: LedgerAccess): Archive {
  return {
    async *entriesOf(dossier) {
      for (const { pk, prefix, entryOf } of shelvesOf(dossier)) {
        const request = {
          KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': pk, ...(prefix !== '' && { ':prefix': prefix }) },
          ConsistentRead: true,
        };
        for await (const item of access.queryAll(request)) yield entryOf(item);
      }
    },

    async restore(dossier, entry) {
      const item = itemOf(dossier, entry);
      if (await access.putNew(item)) return 'written';
      const there = await access.get({ pk: item.pk, sk: item.sk });
      const shelf = shelvesOf(dossier).find(({ pk, prefix }) => pk === item.pk && item.sk.startsWith(prefix));
      const same = there !== null && JSON.stringify(shelf?.entryOf(there)) === JSON.stringify(entry);
      return same ? 'present' : 'different';
    },
  };
}

/** In the reverse order of writing: see the port. */
function shelvesOf(dossier: string): readonly Shelf[] {
  const tracks = TOPICS.map((topic) => ({ dossier, topic }));
  return [
    { pk: feedPartition(dossier), prefix: '', entryOf: (item) => stateEntry('feed', item) },
    { pk: donePartition(dossier), prefix: '', entryOf: (item) => stateEntry('done', item) },
    { pk: digestPartition(dossier), prefix: '', entryOf: (item) => stateEntry('digest', item) },
    { pk: seenPartition(dossier), prefix: '', entryOf: (item) => ({ kind: 'seen', article: unpackSeen(item) }) },
    { pk: outboxPartition(dossier), prefix: '', entryOf: alertEntry },
    ...tracks.map((track): Shelf => {
      const entryOf = (item: Item): ArchiveEntry => {
        return { kind: 'revision', revision: unpackRevision(track, item), unsent: unsentOf(item) };
      };
      return { pk: trackKey(track), prefix: REVISION, entryOf };
    }),
    ...tracks.map((track): Shelf => {
      return {
        pk: trackKey(track),
        prefix: REPORT,
        entryOf: (item) => ({ kind: 'report', report: unpackReport(item) }),
      };
    }),
    {
      pk: joinedPartition(dossier),
      prefix: JOINED,
      entryOf: (item) => ({ kind: 'joined', reports: unpackJoined(item) }),
    },
  ];
}

function itemOf(dossier: string, entry: ArchiveEntry): NewItem {
  switch (entry.kind) {
    case 'feed':
      return { ...entry.state, pk: feedPartition(dossier), sk: entry.id };
    case 'done':
      return { ...entry.state, pk: donePartition(dossier), sk: entry.id };
    case 'digest':
      return { ...entry.state, pk: digestPartition(dossier), sk: entry.id };
    case 'seen':
      return seenItem(dossier, entry.article);
    case 'alert':
      return alertItem(entry.alert, entry.recordedAt, entry.unsent);
    case 'revision':
      return revisionItem(entry.revision, entry.unsent);
    case 'report':
      return reportItem(dossier, entry.report);
    case 'joined':
      return joinedItem(dossier, entry.reports);
  }
}

/** Attributes come back in any order; sorted, two exports of one state are the same bytes. */
function stateEntry(kind: 'feed' | 'done' | 'digest', { pk, sk, ...attributes }: Item): ArchiveEntry {
  const state = Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { kind, id: String(sk), state };
}

function alertEntry(item: Item): ArchiveEntry {
  const alert = JSON.parse(String(item['alert'])) as Alert;
  return { kind: 'alert', alert, recordedAt: String(item['recordedAt']), unsent: item['unsent'] !== undefined };
}

function unsentOf(item: Item): readonly string[] {
  const unsent = item['unsent'];
  return unsent instanceof Set ? [...unsent].map(String).sort() : [];
}
