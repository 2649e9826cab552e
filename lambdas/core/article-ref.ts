import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import { signatureOf } from './cluster.ts';
import { creditOf } from './credits.ts';
import type { ArticleRef } from './observation.ts';

/**
 * What the fold needs of an article, without its text.
 * @param context.seen ISO instant at which this version was first seen.
 * @param context.firstSight Whether it came with the first, silent poll of its feed. What was published after the
 * feed was added is news even then: the caller passes `false` for it.
 * @param context.known What the ledger knows of an earlier version, so that an edit with a newer date is known for one.
 */
export function refOf(
  article: Article,
  context: { seen: string; firstSight: boolean; known?: { readonly published: string } | null },
): ArticleRef {
  const { id, guid, feed, outlet, url, title, published, text } = article;
  const first = context.known?.published ?? published;
  return {
    id,
    guid,
    feed,
    outlet,
    url,
    title,
    published,
    ...(first < published && { first }),
    version: versionOf(article),
    seen: context.seen,
    signature: signatureOf(text),
    credits: creditOf(text),
    firstSight: context.firstSight,
  };
}

/** Hash of title and text: what an edit changes. */
export function versionOf({ title, text }: Pick<Article, 'title' | 'text'>): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text]))
    .digest('hex')
    .slice(0, 24);
}
