import { gunzipSync } from 'node:zlib';
import Parser from 'rss-parser';
import { ParleyError } from '../core/errors.ts';
import type { FeedDocument } from '../core/feed.ts';
import { decodeText } from './feed-charset.ts';
import { feedTitle, type RawEntry, type RawField, readEntry } from './feed-fields.ts';
import { readHints } from './feed-hints.ts';
import { isJson, readJsonFeed } from './feed-json.ts';
import { notAFeed } from './feed-refusal.ts';
import { repairFeed } from './feed-repair.ts';
import { htmlToText, toLine } from './feed-text.ts';

/** What is known of a document besides its bytes. */
export interface FeedSource {
  /** Where it was found, after redirects: relative links are resolved against it. */
  readonly url?: string | null;
  readonly contentType?: string | null;
  /** Response headers; `content-location` and `content-type` are read, in any case. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

const MAX_BYTES = 10 * 1024 * 1024;

const fields = ['title', 'link', 'guid', 'date'].map((group) => [`p:${group}`, `${group}s`, { keepArray: true }]);
const parser = new Parser<{ titles?: RawField[]; hints?: RawField[] }, RawEntry>({
  customFields: {
    feed: [['p:title', 'titles', { keepArray: true }] as never, ['p:hint', 'hints', { keepArray: true }] as never],
    item: [...fields, ['p:body', 'bodies', { keepArray: true }]] as never,
  },
});

/**
 * Reads a feed: RSS 0.9 to 2.0, RDF, Atom, CDF or JSON Feed, in any charset, well-formed or not. Every text that it
 * gives is plain text and every link http(s), whatever was in the document.
 * @throws ParleyError `bad-feed` that names what the bytes are instead: empty, an HTML page, not XML; `too-large`.
 */
export async function parseFeed(bytes: Uint8Array, source: FeedSource = {}): Promise<FeedDocument> {
  const headers = lowerCase(source.headers ?? {});
  const url = source.url ?? null;
  if (bytes.byteLength > MAX_BYTES)
    throw new ParleyError('too-large', `${url ?? 'the document'}: a feed of over 10 MB`);
  const text = decodeText(unpack(bytes, url), source.contentType ?? headers.get('content-type') ?? null);
  const base = URL.parse(headers.get('content-location') ?? '', url ?? undefined)?.href ?? url;
  if (text.trim() === '') throw notAFeed(url, 'an empty document');
  if (isJson(text)) return readJsonFeed(text, base);
  const { xml, firstTag } = repairFeed(text, base);
  if (xml === null) throw notAFeed(url, nameDocument(text.slice(0, 10_000), firstTag));
  const feed = await parser.parseString(xml);
  return { title: feedTitle(feed.titles), items: feed.items.map(readEntry), hints: readHints(feed.hints ?? []) };
}

/** Some servers hand out a gzipped file without saying so. */
function unpack(bytes: Uint8Array, url: string | null): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES });
  } catch (cause) {
    throw notAFeed(url, 'a broken or too large gzip file', cause);
  }
}

function nameDocument(text: string, root: string | null): string {
  if (root === 'html' || /^\s*<!doctype\s+html/i.test(text)) {
    const title = toLine(htmlToText(/<title[^>]*>([^<]{0,200})/i.exec(text)?.[1] ?? ''));
    return title === '' ? 'an HTML page' : `an HTML page titled "${title}"`;
  }
  if (root !== null && /^\s*<\?xml/.test(text)) return `an XML document <${toLine(htmlToText(root)).slice(0, 40)}>`;
  if (root !== null || toLine(htmlToText(text)) === '') return 'a document without a feed';
  return `not XML; it begins with "${toLine(htmlToText(text.slice(0, 200))).slice(0, 60)}"`;
}

function lowerCase(headers: NonNullable<FeedSource['headers']>): ReadonlyMap<string, string> {
  const entries = headers instanceof Headers ? [...headers] : Object.entries(headers);
  return new Map(
    entries.map(([name, value]) => [name.toLowerCase(), String(Array.isArray(value) ? value[0] : (value ?? ''))]),
  );
}
