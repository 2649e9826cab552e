import type { FeedEntry } from '../core/feed.ts';
import { parseFeedDate } from '../core/feed-date.ts';
import { htmlToText, plainToText, toLine } from './feed-text.ts';

/** A field of the repaired document as rss-parser hands it over. */
export interface RawField {
  readonly _?: string;
  readonly $: Readonly<Record<string, string>>;
}

export interface RawEntry {
  readonly titles?: readonly RawField[];
  readonly links?: readonly RawField[];
  readonly guids?: readonly RawField[];
  readonly dates?: readonly RawField[];
  readonly bodies?: readonly RawField[];
}

/** Names in the order in which they are believed. */
const TITLES = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];
const DATES = [
  ['published', 'pubdate', 'issued', 'atom:published', 'dcterms:issued', 'dc:date', 'date'],
  ['updated', 'modified', 'atom:updated', 'dcterms:modified', 'lastmod', 'created', 'dcterms:created', 'lastbuilddate'],
].flat();
const GUIDS = ['guid', 'id', 'atom:id', 'about', 'dc:identifier'];
const SUMMARIES = [
  'description',
  'summary',
  'abstract',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const CONTENTS = [
  'content:encoded',
  'content',
  'atom:content',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
  'yandex:full-text',
];

/** Picks what an entry says from the fields it has. */
export function readEntry(raw: RawEntry): FeedEntry {
  const [shorter, longer] = shortAndLong(raw.bodies);
  const summary = firstText(raw.bodies, [shorter, ...SUMMARIES]);
  const content = firstText(raw.bodies, [...CONTENTS, longer]);
  return {
    title: toLine(firstText(raw.titles, TITLES)),
    link: pickLink(raw),
    guid: pickGuid(raw.guids),
    date: pickDate(raw.dates),
    summary: summary || content,
    content: content || summary,
  };
}

export function feedTitle(titles: readonly RawField[] | undefined): string {
  return toLine(firstText(titles, TITLES));
}

/** RSS with both `summary` and `description` means the first to be the shorter, as feedparser and others read it. */
function shortAndLong(bodies: readonly RawField[] | undefined): [shorter: string, longer: string] {
  const names = (bodies ?? []).map(({ $ }) => $['n']).filter((name) => name === 'description' || name === 'summary');
  const [first = 'description', second = ''] = new Set(names);
  return [first, second];
}

function ordered(fields: readonly RawField[] | undefined, names: readonly string[]): readonly RawField[] {
  return names.flatMap((name) => (fields ?? []).filter((field) => field.$['n'] === name));
}

function firstText(fields: readonly RawField[] | undefined, names: readonly string[]): string {
  for (const field of ordered(fields, names)) {
    const text = textOf(field);
    if (text !== '') return text;
  }
  return '';
}

function textOf(field: RawField): string {
  const value = field._ ?? '';
  const text = field.$['coded'] === 'base64' ? decodeBase64(value) : value;
  return field.$['form'] === 'text' ? plainToText(text) : htmlToText(text);
}

/** What calls itself base64 and is none, or none of text, stays as it is. */
function decodeBase64(value: string): string {
  const packed = value.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return value;
  const text = Buffer.from(packed, 'base64').toString('utf8');
  return text.includes('\ufffd') ? value : text;
}

function pickDate(dates: readonly RawField[] | undefined): Date | null {
  // Of one name's values the last one holds, as in a document that was amended at its end.
  for (const field of ordered(dates?.toReversed(), DATES)) {
    const date = parseFeedDate(field._ ?? '');
    if (date) return date;
  }
  return null;
}

function pickGuid(guids: readonly RawField[] | undefined): string | null {
  const [field] = ordered(guids, GUIDS).filter(({ _ }) => toLine(_ ?? '') !== '');
  const guid = plainToText(toLine(field?._ ?? ''));
  // A path alone is an address on the feed's own server, and would be the same on every other one.
  return (guid.startsWith('/') ? httpLink(guid, field?.$['base'] || null) : null) ?? (guid || null);
}

function pickLink(raw: RawEntry): string | null {
  const links = (raw.links ?? []).map((field) => ({
    ...linkOf(field),
    rel: field.$['rel'] || 'alternate',
    type: field.$['type'] ?? '',
  }));
  const alternates = links.filter(({ rel, url }) => rel === 'alternate' && url !== null);
  const page =
    alternates.find(({ own }) => own) ?? alternates.find(({ type }) => /^$|html/.test(type)) ?? alternates[0];
  return page?.url ?? permalink(raw.guids);
}

function linkOf(field: RawField): { own: boolean; url: string | null } {
  const href = field.$['href'];
  if (href !== undefined) return { own: false, url: httpLink(href, null) };
  return { own: true, url: httpLink(field._ ?? '', field.$['base'] || null) };
}

/** RSS 2.0: a guid is a link unless it says that it is none. RDF: what an item is about is its address. */
function permalink(guids: readonly RawField[] | undefined): string | null {
  const [field] = ordered(guids, ['guid', 'about', 'id', 'atom:id']).filter(({ $ }) => $['ispermalink'] !== 'false');
  const guid = toLine(field?._ ?? '');
  return httpLink(guid, guid.startsWith('/') ? field?.$['base'] || null : null);
}

/** An http(s) link without blanks, quotes, brackets or a password; `null` for every other scheme. */
export function httpLink(link: string, base: string | null): string | null {
  const url = link.trim() === '' ? null : URL.parse(link, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    return url.href;
  }
  return /^https?:\/\/[\w.~:/?#[\]@!$&()*+,;=%-]+$/.test(link.trim()) ? link.trim() : url.href.replaceAll("'", '%27');
}
