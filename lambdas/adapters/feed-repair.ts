import { decodeHTMLStrict, escapeUTF8 } from 'entities';
import { takeDoctype } from './feed-doctype.ts';
import {
  CONTAINERS,
  ENTRIES,
  FEED_ROOTS,
  type FieldGroup,
  fieldGroup,
  vocabularyOf,
  vocabularyOfPrefix,
} from './feed-names.ts';
import { type Attributes, readTokens } from './feed-tokens.ts';

/** How the text of a field is to be read: as it stands, as HTML that was escaped, or as markup that was not. */
type Form = 'text' | 'html' | 'markup';

interface Frame {
  readonly tag: string;
  readonly place: 'outside' | 'feed' | 'entry' | 'field' | 'inner' | 'skipped';
  readonly namespaces: ReadonlyMap<string, string>;
  readonly base: string | null;
}

interface Field {
  readonly group: FieldGroup;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly form: Form;
  readonly parts: string[];
  marked: boolean;
}

/** Deeper elements are left out with what they hold; the deepest that real feeds need is below 60. */
const MAX_DEPTH = 200;

/** A feed of any dialect as RSS 2.0 that is well-formed, or the name of what stands in its place. */
export type Repaired = { readonly xml: string } | { readonly root: string | null };

/**
 * Rewrites a feed so that rss-parser can take it: closes what is open, gives every element the prefix that its
 * namespace usually has and every field the group it is good for, resolves links against `xml:base`, and turns nested
 * markup into escaped text. Entries of Atom, RDF and CDF become items; what parley does not read is left out.
 * @param base URL of the document, for relative links.
 */
export function repairFeed(text: string, base: string | null): Repaired {
  const { xml, expand } = takeDoctype(text);
  const stack: Frame[] = [{ tag: '', place: 'outside', namespaces: new Map(), base }];
  const head: string[] = [];
  const items: string[] = [];
  let entry: string[] | null = null;
  let field: Field | null = null;
  let native = 'rss';
  let root: string | null = null;
  let found = false;
  let tooDeep = 0;

  const top = () => stack[stack.length - 1] as Frame;
  const decode = (raw: string) => decodeHTMLStrict(expand(raw));

  function emit(group: FieldGroup, attributes: Readonly<Record<string, string>>, value: string): void {
    const written = Object.entries(attributes).map(([name, text]) => ` ${name}="${escapeUTF8(text)}"`);
    (entry ?? head).push(`<p:${group}${written.join('')}>${escapeUTF8(value)}</p:${group}>`);
  }

  function pop(): void {
    const frame = stack.pop() as Frame;
    if (frame.place === 'field' && field) {
      const form = field.marked ? 'html' : field.form === 'markup' ? 'html' : field.form;
      emit(field.group, { n: field.name, form, ...field.attributes }, field.parts.join(''));
      field = null;
    } else if (frame.place === 'entry' && entry) {
      items.push(`<item>${entry.join('')}</item>`);
      entry = null;
    } else if (frame.place === 'inner') field?.parts.push(`</${localName(frame.tag)}>`);
  }

  function popTo(length: number): void {
    while (stack.length > length) pop();
  }

  function canonical(tag: string, namespaces: ReadonlyMap<string, string>): string {
    const colon = tag.indexOf(':');
    const prefix = colon < 0 ? '' : tag.slice(0, colon);
    const uri = namespaces.get(prefix);
    const known = uri === undefined ? (prefix === '' ? '' : vocabularyOfPrefix(prefix)) : vocabularyOf(uri);
    // A default namespace that nobody knows is the feed's own; a prefix for one is somebody's extension.
    const vocabulary = prefix === '' && known === 'other' ? '' : known;
    const plain = vocabulary === '' || vocabulary === 'rss' || vocabulary === native;
    return plain ? tag.slice(colon + 1) : `${vocabulary}:${tag.slice(colon + 1)}`;
  }

  function open(tag: string, attributes: Attributes, closed: boolean): void {
    if (stack.length >= MAX_DEPTH) {
      if (!closed) tooDeep++;
      return;
    }
    const namespaces = declared(attributes, top().namespaces);
    if (!found && localName(tag) === 'feed') native = 'atom';
    const name = canonical(tag, namespaces);
    root ??= tag;
    if (ENTRIES.has(name) && found) {
      const unfinished = stack.findIndex((frame) => frame.place === 'entry' && frame.tag === tag);
      if (unfinished > 0) popTo(unfinished);
    }
    const parent = top();
    const frame: Frame = {
      tag,
      namespaces,
      base: resolve(attributes.get('xml:base'), parent.base) ?? parent.base,
      place: place(name, parent),
    };
    stack.push(frame);
    if (frame.place === 'inner' && field) {
      field.marked = true;
      field.parts.push(`<${localName(tag)}>`);
    } else if (frame.place === 'entry') openEntry(attributes, frame);
    else if (frame.place === 'field') openField(name, attributes, frame);
    if (closed) pop();
  }

  function place(name: string, parent: Frame): Frame['place'] {
    if (parent.place === 'field' || parent.place === 'inner') return 'inner';
    if (parent.place === 'skipped') return 'skipped';
    if (FEED_ROOTS.has(name) && !entry) {
      found = true;
      return name === 'feed' || name === 'channel' ? 'feed' : 'outside';
    }
    if (!found) return 'outside';
    if (ENTRIES.has(name) && !entry) return 'entry';
    if (CONTAINERS.has(name)) return parent.place;
    if (parent.place === 'outside') return 'skipped';
    return fieldGroup(parent.place, name) ? 'field' : 'skipped';
  }

  function openEntry(attributes: Attributes, frame: Frame): void {
    entry = [];
    const about = attributes.get('rdf:about');
    const link = attributes.get('href');
    const date = attributes.get('lastmod');
    if (about) emit('guid', { n: 'about' }, about);
    if (link) emit('link', { n: 'link' }, resolve(link, frame.base) ?? '');
    if (date) emit('date', { n: 'lastmod' }, date);
  }

  function openField(name: string, attributes: Attributes, frame: Frame): void {
    const parent = stack[stack.length - 2] as Frame;
    const group = fieldGroup(parent.place === 'entry' ? 'entry' : 'feed', name) ?? 'hint';
    const kept: Record<string, string> = {};
    const href = attributes.get('href') ?? attributes.get('rdf:resource');
    if (group === 'link') Object.assign(kept, { rel: attributes.get('rel') ?? '', type: attributes.get('type') ?? '' });
    if (group === 'link' && href !== undefined) kept['href'] = resolve(href, frame.base) ?? '';
    if (group === 'link' || group === 'guid') kept['base'] = frame.base ?? '';
    if (group === 'guid') kept['permalink'] = attributes.get('ispermalink') ?? '';
    if (attributes.get('mode') === 'base64' || isBinary(name, attributes)) kept['coded'] = 'base64';
    field = { group, name, attributes: kept, form: formOf(name, native, attributes), parts: [], marked: false };
  }

  readTokens(xml, {
    open,
    close(tag) {
      if (tooDeep > 0) {
        tooDeep--;
        return;
      }
      const at = stack.findLastIndex((frame) => frame.tag === tag);
      if (at > 0) popTo(at);
    },
    text(raw) {
      if (field) field.parts.push(field.form === 'markup' || top().place === 'inner' ? expand(raw) : decode(raw));
    },
    cdata(raw) {
      if (field) field.parts.push(field.form === 'markup' || top().place === 'inner' ? escapeUTF8(raw) : raw);
    },
  });
  popTo(1);
  if (!found) return { root };
  return { xml: `<rss version="2.0"><channel>${head.join('')}${items.join('')}</channel></rss>` };
}

function declared(attributes: Attributes, inherited: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return inherited;
  return new Map([...inherited, ...own.map(([name, uri]) => [name.slice(6), uri] as const)]);
}

/** Atom 1.0 tells the form by `type`, Atom 0.3 by `mode` and `type`; RSS does not tell, and means HTML. */
function formOf(name: string, native: string, attributes: Attributes): Form {
  const type = attributes.get('type')?.toLowerCase().trim() ?? '';
  const mode = attributes.get('mode');
  if (type === 'xhtml' || /[/+]xml$/.test(type) || name.startsWith('xhtml:'))
    return mode === 'escaped' ? 'html' : 'markup';
  if (type.startsWith('html') || type === 'text/html') return mode === 'xml' ? 'markup' : 'html';
  if (type === 'text' || type === 'text/plain' || type === 'plain') return 'text';
  return native === 'atom' || name.startsWith('atom:') ? 'text' : 'html';
}

/** Atom 1.0: content of a type that is neither text nor XML is base64. */
function isBinary(name: string, attributes: Attributes): boolean {
  const type = attributes.get('type') ?? '';
  return name === 'content' && type.includes('/') && !/^text\/|[+/]xml$/i.test(type) && !attributes.has('mode');
}

function resolve(link: string | undefined, base: string | null): string | null {
  if (link === undefined) return null;
  return URL.parse(link.trim(), base ?? undefined)?.href ?? null;
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}
