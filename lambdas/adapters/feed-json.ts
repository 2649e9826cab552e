import * as z from 'zod';
import type { FeedDocument, FeedEntry } from '../core/feed.ts';
import { parseFeedDate } from '../core/feed-date.ts';
import { httpLink } from './feed-fields.ts';
import { NO_HINTS } from './feed-hints.ts';
import { notAFeed } from './feed-refusal.ts';
import { htmlToText, plainToText, toLine } from './feed-text.ts';

const text = z.string().catch('');
const entry = z.object({
  id: z.union([z.string(), z.number().transform(String)]).catch(''),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_published: text,
  date_modified: text,
});
const document = z.object({ version: text, title: text, items: z.array(z.unknown()) });

/** Whether a document is JSON rather than XML. */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

/**
 * Reads a JSON Feed (jsonfeed.org, 1.0 and 1.1). An entry that is none is left out, the others stay.
 * @throws ParleyError `bad-feed` for other JSON.
 */
export function readJsonFeed(source: string, base: string | null): FeedDocument {
  const feed = document.safeParse(readJson(source, base));
  if (!feed.success) throw notAFeed(base, 'JSON that is no JSON Feed: it has no list "items"');
  const items = feed.data.items.map((item) => entry.safeParse(item)).filter((item) => item.success);
  return {
    title: toLine(plainToText(feed.data.title)),
    items: items.map(({ data }) => readEntry(data, base)),
    hints: NO_HINTS,
  };
}

function readEntry(item: z.output<typeof entry>, base: string | null): FeedEntry {
  const content = htmlToText(item.content_html) || plainToText(item.content_text);
  const summary = plainToText(item.summary);
  return {
    title: toLine(plainToText(item.title)),
    link: httpLink(item.url, base) ?? httpLink(item.external_url, base),
    guid: toLine(plainToText(item.id)) || null,
    date: parseFeedDate(item.date_published) ?? parseFeedDate(item.date_modified),
    summary: summary || content,
    content: content || summary,
  };
}

function readJson(source: string, base: string | null): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw notAFeed(base, 'JSON that is broken', cause);
  }
}
