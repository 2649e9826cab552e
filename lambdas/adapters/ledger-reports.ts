import { type JoinedReports, type Report, TOPICS } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { TrackId } from '../core/revision.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { checkItemSize } from './ledger-errors.ts';
import { keyInstant } from './ledger-instant.ts';
import {
  type ItemKey,
  JOINED,
  joinedPartition,
  REPORT,
  reportKey,
  reportsSince,
  trackKey,
  versionKey,
  versionsPrefix,
} from './ledger-keys.ts';
import { ledgerTable } from './ledger-table.ts';

export function createReportStore(access: LedgerAccess): ReportStore {
  return {
    async putReport(dossier, report) {
      await access.put(reportItem(dossier, report));
    },

    async putJoined(dossier, reports) {
      await access.put(joinedItem(dossier, reports));
    },

    async *reportsOf(track, since = null) {
      const joined = await joinedOf(track, since);
      for await (const item of access.queryAll(rangeOf(trackKey(track), REPORT, since))) {
        while (joined[0] !== undefined && joined[0].place < placeOf(item, REPORT)) yield* joined.shift()?.reports ?? [];
        yield unpackReport(item);
      }
      yield* joined.flatMap(({ reports }) => reports);
    },

    async versionsOf(dossier, article) {
      const found = await Promise.all(TOPICS.map((topic) => versionsIn({ dossier, topic }, article)));
      const items = await access.batchGet(found.flat());
      return items.flatMap((item) => ('joined' in item ? reportsIn(unpackJoined(item)) : unpackReport(item)));
    },
  };

  /** What joined reports say of a track: few, and mostly of the last days. */
  async function joinedOf({ dossier, topic }: TrackId, since: string | null) {
    const found: { readonly place: string; readonly reports: readonly Report[] }[] = [];
    for await (const item of access.queryAll(rangeOf(joinedPartition(dossier), JOINED, since))) {
      const reports = reportsIn(unpackJoined(item)).filter((report) => report.topic === topic);
      found.push({ place: placeOf(item, JOINED), reports });
    }
    return found;
  }

  async function versionsIn(track: TrackId, article: string): Promise<readonly ItemKey[]> {
    const page = await access.query({
      IndexName: ledgerTable.indexes.versions.name,
      KeyConditionExpression: 'pk = :track AND begins_with(article, :versions)',
      ExpressionAttributeValues: { ':track': trackKey(track), ':versions': versionsPrefix(article) },
    });
    return page.items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  }
}

function rangeOf(partition: string, kind: string, since: string | null) {
  return {
    KeyConditionExpression: 'pk = :partition AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: {
      ':partition': partition,
      ':from': since === null ? kind : reportsSince(kind, keyInstant(since)),
      ':to': `${kind}~`,
    },
    ConsistentRead: true,
  };
}

/** Publication, article and version, as both kinds of items are sorted by. */
function placeOf(item: Item, kind: string): string {
  return String(item['sk']).slice(kind.length);
}

export function reportItem(dossier: string, report: Report): NewItem {
  const { topic } = report;
  const { id, version, published } = report.article;
  const json = JSON.stringify(report);
  checkItemSize(`the report of article ${id} on ${topic}`, json);
  const sk = reportKey(REPORT, keyInstant(published), id, version);
  return { pk: trackKey({ dossier, topic }), sk, article: versionKey(id, version), report: json };
}

export function unpackReport(item: Item): Report {
  return JSON.parse(String(item['report'])) as Report;
}

export function joinedItem(dossier: string, reports: JoinedReports): NewItem {
  const { id, version, published } = reports.article;
  const json = JSON.stringify(reports);
  checkItemSize(`the reports of article ${id}`, json);
  const sk = reportKey(JOINED, keyInstant(published), id, version);
  return { pk: joinedPartition(dossier), sk, article: versionKey(id, version), joined: json };
}

export function unpackJoined(item: Item): JoinedReports {
  return JSON.parse(String(item['joined'])) as JoinedReports;
}

function reportsIn({ article, said }: JoinedReports): readonly Report[] {
  return said.map(({ topic, observations }) => ({ topic, article, observations }));
}
