import { type Report, TOPICS, type Topic } from '../core/observation.ts';
import type { ReportStore } from '../core/ports.ts';
import type { LedgerAccess } from './ledger-access.ts';
import { checkItemSize } from './ledger-errors.ts';
import { REPORT, reportKey, reportPrefix, trackKey } from './ledger-keys.ts';

export function createReportStore(access: LedgerAccess): ReportStore {
  return {
    async putReport(dossier, report) {
      const { topic, article } = report;
      const json = JSON.stringify(report);
      checkItemSize(`the report of article ${article.id} on ${topic}`, json);
      const key = { pk: trackKey({ dossier, topic }), sk: reportKey(article.id, article.version) };
      await access.put({ Item: { ...key, report: json } });
    },

    async *reportsOf(track) {
      const request = {
        KeyConditionExpression: 'pk = :track AND begins_with(sk, :report)',
        ExpressionAttributeValues: { ':track': trackKey(track), ':report': REPORT },
        ConsistentRead: true,
      };
      for await (const item of access.queryAll(request)) yield JSON.parse(String(item['report'])) as Report;
    },

    async topicsOf(dossier, article) {
      const found = await Promise.all(TOPICS.map((topic) => spokeOf(dossier, topic, article)));
      return TOPICS.filter((_, index) => found[index]);
    },
  };

  async function spokeOf(dossier: string, topic: Topic, article: string): Promise<boolean> {
    const page = await access.query({
      KeyConditionExpression: 'pk = :track AND begins_with(sk, :versions)',
      ExpressionAttributeValues: { ':track': trackKey({ dossier, topic }), ':versions': reportPrefix(article) },
      ProjectionExpression: 'pk',
      ConsistentRead: true,
      Limit: 1,
    });
    return page.items.length > 0;
  }
}
