import { decodeHTMLStrict } from 'entities/decode';
import { escapeUTF8 } from 'entities/escape';
import { formOf, isCoded } from './feed-forms.ts';
import { fieldGroup, localName } from './feed-names.ts';
import type { Attributes } from './feed-tokens.ts';

/** Writes the repaired document: fields of the feed, and of one entry after the other. */
export interface FieldWriter {
  /** The vocabulary whose names the document uses bare. */
  native: 'rss' | 'atom';
  readonly inEntry: boolean;
  readonly entries: number;
  /** `markup`: text of the open field stays as it is written, as it holds markup that was not escaped. */
  readonly open: 'none' | 'escaped' | 'markup';
  openEntry(attributes: Attributes, base: string | null): void;
  closeEntry(): void;
  openField(name: string, attributes: Attributes, base: string | null): void;
  /** A tag within the field. */
  addTag(tag: string, end: boolean): void;
  addText(raw: string, options: { readonly inTag: boolean; readonly cdata: boolean }): void;
  closeField(): void;
  document(): string;
}

/** A field whose text is being read. */
interface Field {
  readonly group: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly markup: boolean;
  readonly parts: string[];
  /** Whether there are tags in it. */
  marked: boolean;
  length: number;
}

/** Characters of one field; what goes beyond is no news article. */
const MAX_FIELD = 500_000;

/** @param expand Puts in what the document's own entities stand for. */
export function createFieldWriter(expand: (raw: string) => string): FieldWriter {
  const feed: string[] = [];
  const items: string[] = [];
  let entry: string[] | null = null;
  let field: Field | null = null;

  function write(group: string, attributes: Readonly<Record<string, string>>, value: string): void {
    const given = Object.entries(attributes).filter(([, text]) => text !== '');
    const written = given.map(([name, text]) => ` ${name}="${escapeUTF8(text)}"`);
    (entry ?? feed).push(`<p:${group}${written.join('')}>${escapeUTF8(value)}</p:${group}>`);
  }

  const writer: FieldWriter = {
    native: 'rss',
    get inEntry() {
      return entry !== null;
    },
    get entries() {
      return items.length;
    },
    get open() {
      if (field === null) return 'none';
      return field.markup ? 'markup' : 'escaped';
    },
    openEntry(attributes, base) {
      entry = [];
      const about = attributes.get('rdf:about');
      const link = resolveLink(attributes.get('href'), base);
      const date = attributes.get('lastmod');
      if (about) write('guid', { n: 'about' }, about);
      if (link) write('link', { n: 'link' }, link);
      if (date) write('date', { n: 'lastmod' }, date);
    },
    closeEntry() {
      items.push(`<item>${(entry ?? []).join('')}</item>`);
      entry = null;
    },
    openField(name, attributes, base) {
      const group = fieldGroup(entry ? 'entry' : 'feed', name) ?? '';
      const form = formOf(name, writer.native, attributes);
      const kept: Record<string, string> = { n: name, form: form === 'text' ? 'text' : 'html' };
      if (isCoded(attributes)) kept['coded'] = 'base64';
      if (group === 'link' || group === 'guid') kept['base'] = base ?? '';
      for (const attribute of ['rel', 'type', 'ispermalink']) kept[attribute] = attributes.get(attribute) ?? '';
      const href = attributes.get('href') ?? attributes.get('rdf:resource');
      if (group === 'link' && href !== undefined) kept['href'] = resolveLink(href, base) ?? '';
      field = { group, attributes: kept, markup: form === 'markup', parts: [], marked: false, length: 0 };
    },
    addTag(tag, end) {
      if (!field) return;
      field.marked = true;
      field.parts.push(`<${end ? '/' : ''}${localName(tag)}>`);
    },
    addText(raw, { inTag, cdata }) {
      if (!field || field.length >= MAX_FIELD) return;
      const cut = raw.slice(0, MAX_FIELD - field.length);
      const asMarkup = field.markup || inTag;
      const text = cdata ? (asMarkup ? escapeUTF8(cut) : cut) : asMarkup ? expand(cut) : decodeHTMLStrict(expand(cut));
      field.length += text.length;
      field.parts.push(text);
    },
    closeField() {
      if (!field) return;
      // What calls itself text and holds tags is markup all the same.
      const attributes = field.marked ? { ...field.attributes, form: 'html' } : field.attributes;
      write(field.group, attributes, field.parts.join(''));
      field = null;
    },
    document: () => `<rss version="2.0"><channel>${feed.join('')}${items.join('')}</channel></rss>`,
  };
  return writer;
}

/** An absolute http(s) link stays as it was written, the others are resolved. */
export function resolveLink(link: string | undefined, base: string | null): string | null {
  const trimmed = link?.trim() ?? '';
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  return link === undefined ? null : (URL.parse(trimmed, base ?? undefined)?.href ?? null);
}
