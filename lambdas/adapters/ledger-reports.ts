import { type Report, TOPICS } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { TrackId } from '../core/revision.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { checkItemSize } from './ledger-errors.ts';
import { REPORT, reportKey, reportPrefix, trackKey } from './ledger-keys.ts';

export function createReportStore(access: LedgerAccess): ReportStore {
  return {
    async putReport(dossier, report) {
      await access.put(reportItem(dossier, report));
    },

    async *reportsOf(track) {
      for await (const item of reports(track, REPORT)) yield unpackReport(item);
    },

    async versionsOf(dossier, article) {
      const tracks = TOPICS.map((topic) => readAll({ dossier, topic }, reportPrefix(article)));
      return (await Promise.all(tracks)).flat();
    },
  };

  function reports(track: TrackId, prefix: string): AsyncIterable<Item> {
    return access.queryAll({
      KeyConditionExpression: 'pk = :track AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':track': trackKey(track), ':prefix': prefix },
      ConsistentRead: true,
    });
  }

  async function readAll(track: TrackId, prefix: string): Promise<Report[]> {
    const all: Report[] = [];
    for await (const item of reports(track, prefix)) all.push(unpackReport(item));
    return all;
  }
}

export function reportItem(dossier: string, report: Report): NewItem {
  const { topic, article } = report;
  const json = JSON.stringify(report);
  checkItemSize(`the report of article ${article.id} on ${topic}`, json);
  return { pk: trackKey({ dossier, topic }), sk: reportKey(article.id, article.version), report: json };
}

export function unpackReport(item: Item): Report {
  return JSON.parse(String(item['report'])) as Report;
}
