import * as z from 'zod';
import type { FeedView } from './atom.ts';

/** JSON Feed 1.1 (jsonfeed.org), as far as parley uses it. */
export const jsonFeedSchema = z
  .strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    next_url: z.url().optional(),
    description: z.string(),
    language: z.literal('en'),
    authors: z.array(z.strictObject({ name: z.string() })),
    items: z.array(
      z.strictObject({
        id: z.string(),
        url: z.url(),
        external_url: z.url().optional(),
        title: z.string(),
        content_html: z.string(),
        date_published: z.iso.datetime(),
        tags: z.array(z.string()).readonly(),
      }),
    ),
  })
  .meta({ id: 'JsonFeed' });

export function renderJsonFeed({ title, home, self, next, entries }: FeedView): z.output<typeof jsonFeedSchema> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    description: 'Changes of statuses and positions, with the sentence and the article that prove each',
    language: 'en',
    authors: [{ name: 'parley' }],
    items: entries.map(({ id, url, article, title, html, published, tags }) => ({
      id,
      url,
      ...(article === null ? {} : { external_url: article }),
      title,
      content_html: html,
      date_published: published,
      tags,
    })),
  };
}
