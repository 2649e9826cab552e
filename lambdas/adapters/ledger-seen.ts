import type { SeenArticle, SeenArticles } from '../core/ports.ts';
import type { Item, LedgerAccess } from './ledger-access.ts';
import { seenKey, seenPartition } from './ledger-keys.ts';

/** Long enough that no feed still shows an article whose mark is gone; reading it again would change nothing. */
const KEEP_SECONDS = 400 * 24 * 3600;

export function createSeenArticles(access: LedgerAccess): SeenArticles {
  return {
    async seenArticles(dossier, ids) {
      const items = await access.batchGet([...new Set(ids)].map((id) => seenKey(dossier, id)));
      return new Map(items.map(seenArticle).map((seen) => [seen.id, seen]));
    },

    async markSeen(dossier, article) {
      await access.update({
        Key: seenKey(dossier, article.id),
        UpdateExpression:
          'SET id = :id, version = :version, published = :published, ' +
          'firstSeen = if_not_exists(firstSeen, :seen), expires = if_not_exists(expires, :expires)',
        ExpressionAttributeValues: {
          ':id': article.id,
          ':version': article.version,
          ':published': article.published,
          ':seen': article.firstSeen,
          ':expires': Math.floor(Date.parse(article.firstSeen) / 1000) + KEEP_SECONDS,
        },
      });
    },

    async *seenOf(dossier) {
      const request = {
        KeyConditionExpression: 'pk = :dossier',
        ExpressionAttributeValues: { ':dossier': seenPartition(dossier) },
        ConsistentRead: true,
      };
      for await (const item of access.queryAll(request)) yield seenArticle(item);
    },
  };
}

function seenArticle(item: Item): SeenArticle {
  return {
    id: String(item['id']),
    version: String(item['version']),
    firstSeen: String(item['firstSeen']),
    published: String(item['published']),
  };
}
