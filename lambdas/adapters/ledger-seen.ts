import type { SeenArticle, SeenArticles } from '../core/ports.ts';
import type { Item, LedgerAccess, NewItem } from './ledger-access.ts';
import { seenKey } from './ledger-keys.ts';

/** Long enough that no feed still shows an article whose mark is gone; reading it again would change nothing. */
const KEEP_SECONDS = 400 * 24 * 3600;

export function createSeenArticles(access: LedgerAccess): SeenArticles {
  return {
    async seenArticles(dossier, ids) {
      const items = await access.batchGet([...new Set(ids)].map((id) => seenKey(dossier, id)));
      return new Map(items.map(unpackSeen).map((seen) => [seen.id, seen]));
    },

    async markSeen(dossier, article) {
      await access.update({
        Key: seenKey(dossier, article.id),
        UpdateExpression:
          'SET id = :id, version = :version, published = if_not_exists(published, :published), ' +
          'firstSeen = if_not_exists(firstSeen, :seen), expires = if_not_exists(expires, :expires)',
        ExpressionAttributeValues: {
          ':id': article.id,
          ':version': article.version,
          ':published': article.published,
          ':seen': article.firstSeen,
          ':expires': expiry(article),
        },
      });
    },
  };
}

/** As `markSeen` leaves it. */
export function seenItem(dossier: string, article: SeenArticle): NewItem {
  const { id, version, firstSeen, published } = article;
  return { ...seenKey(dossier, id), id, version, firstSeen, published, expires: expiry(article) };
}

function expiry({ firstSeen }: SeenArticle): number {
  return Math.floor(Date.parse(firstSeen) / 1000) + KEEP_SECONDS;
}

export function unpackSeen(item: Item): SeenArticle {
  return {
    id: String(item['id']),
    version: String(item['version']),
    firstSeen: String(item['firstSeen']),
    published: String(item['published']),
  };
}
