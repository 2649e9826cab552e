import { type Report, TOPICS } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { TrackId } from '../core/revision.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { checkItemSize } from './ledger-errors.ts';
import { keyInstant } from './ledger-instant.ts';
import { type ItemKey, REPORT, reportKey, reportsSince, trackKey, versionKey, versionsPrefix } from './ledger-keys.ts';
import { ledgerTable } from './ledger-table.ts';

export function createReportStore(access: LedgerAccess): ReportStore {
  return {
    async putReport(dossier, report) {
      await access.put(reportItem(dossier, report));
    },

    async *reportsOf(track, since = null) {
      const request = {
        KeyConditionExpression: 'pk = :track AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':track': trackKey(track),
          ':from': since === null ? REPORT : reportsSince(keyInstant(since)),
          ':to': `${REPORT}~`,
        },
        ConsistentRead: true,
      };
      for await (const item of access.queryAll(request)) yield unpackReport(item);
    },

    async versionsOf(dossier, article) {
      const found = await Promise.all(TOPICS.map((topic) => versionsIn({ dossier, topic }, article)));
      const items = await access.batchGet(found.flat());
      return items.map(unpackReport);
    },
  };

  async function versionsIn(track: TrackId, article: string): Promise<readonly ItemKey[]> {
    const page = await access.query({
      IndexName: ledgerTable.indexes.versions.name,
      KeyConditionExpression: 'pk = :track AND begins_with(article, :versions)',
      ExpressionAttributeValues: { ':track': trackKey(track), ':versions': versionsPrefix(article) },
    });
    return page.items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  }
}

export function reportItem(dossier: string, report: Report): NewItem {
  const { topic } = report;
  const { id, version, published } = report.article;
  const json = JSON.stringify(report);
  checkItemSize(`the report of article ${id} on ${topic}`, json);
  const sk = reportKey(keyInstant(published), id, version);
  return { pk: trackKey({ dossier, topic }), sk, article: versionKey(id, version), report: json };
}

export function unpackReport(item: Item): Report {
  return JSON.parse(String(item['report'])) as Report;
}
