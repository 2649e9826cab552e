import { decodeHTMLStrict, escapeUTF8 } from 'entities';
import { takeDoctype } from './feed-doctype.ts';
import { formOf, isCoded } from './feed-forms.ts';
import {
  CONTAINERS,
  canonicalName,
  declaredNamespaces,
  ENTRIES,
  FEED_ROOTS,
  fieldGroup,
  localName,
  UNMISTAKABLE,
} from './feed-names.ts';
import { type Attributes, readTokens } from './feed-tokens.ts';

/** What is open: the whole stack from the root is kept, so that elements left open can be closed. */
interface Frame {
  readonly tag: string;
  /** `wrapper` is outside of the feed, `holder` an element whose children count as those of what it is in. */
  readonly kind: 'wrapper' | 'feed' | 'entry' | 'holder' | 'field' | 'inner' | 'skipped';
  readonly namespaces: ReadonlyMap<string, string>;
  readonly base: string | null;
}

/** A field whose text is being read. */
interface Field {
  readonly group: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Markup that was not escaped; its text stays as written. */
  readonly markup: boolean;
  readonly parts: string[];
  length: number;
}

interface Repair {
  readonly stack: Frame[];
  /** How many elements of a name are open: most hostile end tags have none. */
  readonly open: Map<string, number>;
  readonly feed: string[];
  readonly items: string[];
  readonly expand: (raw: string) => string;
  /** The fields of the entry that is being read. */
  entry: string[] | null;
  field: Field | null;
  /** The vocabulary whose names the document uses bare. */
  native: 'rss' | 'atom';
  firstTag: string | null;
  found: boolean;
}

/** Deeper elements are left out, their text is kept; the deepest that real feeds need is below 60. */
const MAX_DEPTH = 200;

/** Characters of one field; what goes beyond is no news article. */
const MAX_FIELD = 500_000;
/** Entries of one feed, from its beginning: the longest archives in the wild have some thousands. */
const MAX_ENTRIES = 5000;

/** A feed of any dialect as well-formed RSS 2.0; `xml` is `null` where the document is none, `firstTag` then names it. */
export interface Repaired {
  readonly xml: string | null;
  readonly firstTag: string | null;
}

/**
 * Rewrites a feed so that rss-parser can take it: closes what is open, turns every field into an element of its group
 * that carries the name it had and the form of its text, resolves links against `xml:base`, and escapes nested markup.
 * Entries of Atom, RDF and CDF become items; what parley does not read is left out.
 * @param base URL of the document, for relative links.
 */
export function repairFeed(text: string, base: string | null): Repaired {
  const { xml, expand } = takeDoctype(text);
  const root: Frame = { tag: '', kind: 'wrapper', namespaces: new Map(), base };
  const state: Repair = {
    stack: [root],
    open: new Map(),
    feed: [],
    items: [],
    expand,
    entry: null,
    field: null,
    native: 'rss',
    firstTag: null,
    found: false,
  };
  readTokens(xml, {
    open: (tag, attributes, closed) => open(state, tag, attributes, closed),
    close(tag) {
      if (state.open.has(tag))
        closeDownTo(
          state,
          state.stack.findLastIndex((frame) => frame.tag === tag),
        );
    },
    text: (raw) => addText(state, raw, keepsMarkup(state) ? expand : (text) => decodeHTMLStrict(expand(text))),
    cdata: (raw) => addText(state, raw, keepsMarkup(state) ? escapeUTF8 : (text) => text),
  });
  closeDownTo(state, 1);
  const document = `<rss version="2.0"><channel>${state.feed.join('')}${state.items.join('')}</channel></rss>`;
  return { xml: state.found ? document : null, firstTag: state.firstTag };
}

function open(state: Repair, tag: string, attributes: Attributes, closed: boolean): void {
  const { stack } = state;
  if (!state.found && localName(tag) === 'feed') state.native = 'atom';
  state.firstTag ??= tag;
  const namespaces = declaredNamespaces(attributes, top(state).namespaces);
  const name = canonicalName(tag, namespaces, state.native);
  if (state.entry && ENTRIES.has(name))
    closeDownTo(
      state,
      stack.findIndex(({ kind, tag: open }) => kind === 'entry' && open === tag),
    );
  else if (state.field && state.native === 'rss' && !state.field.markup && UNMISTAKABLE.has(name)) {
    closeDownTo(
      state,
      stack.findIndex(({ kind }) => kind === 'field'),
    );
  }
  if (stack.length >= MAX_DEPTH) return;
  const kind = kindOf(state, name);
  const ownBase = attributes.get('xml:base') ?? (name === 'channel' ? attributes.get('base') : undefined);
  const frame: Frame = {
    tag,
    kind,
    namespaces,
    base: webAddress(resolve(ownBase, top(state).base)) ?? top(state).base,
  };
  if (kind === 'feed') state.found = true;
  if (kind === 'inner') state.field?.parts.push(`<${localName(tag)}>`);
  if (kind === 'entry') openEntry(state, attributes, frame.base);
  if (kind === 'field') openField(state, name, attributes, frame.base);
  stack.push(frame);
  state.open.set(tag, (state.open.get(tag) ?? 0) + 1);
  if (closed) closeDownTo(state, stack.length - 1);
}

function kindOf(state: Repair, name: string): Frame['kind'] {
  const parent = top(state).kind;
  if (state.field) return 'inner';
  if (parent === 'skipped') return 'skipped';
  if (FEED_ROOTS.has(name) && !state.entry) return 'feed';
  if (!state.found) return 'wrapper';
  if (ENTRIES.has(name) && !state.entry) return state.items.length < MAX_ENTRIES ? 'entry' : 'skipped';
  if (CONTAINERS.has(name)) return 'holder';
  return fieldGroup(state.entry ? 'entry' : 'feed', name) ? 'field' : 'skipped';
}

function openEntry(state: Repair, attributes: Attributes, base: string | null): void {
  state.entry = [];
  const about = attributes.get('rdf:about');
  const link = resolve(attributes.get('href'), base);
  const date = attributes.get('lastmod');
  if (about) write(state, 'guid', { n: 'about' }, about);
  if (link) write(state, 'link', { n: 'link' }, link);
  if (date) write(state, 'date', { n: 'lastmod' }, date);
}

function openField(state: Repair, name: string, attributes: Attributes, base: string | null): void {
  const group = fieldGroup(state.entry ? 'entry' : 'feed', name) ?? '';
  const form = formOf(name, state.native, attributes);
  const kept: Record<string, string> = { n: name, form: form === 'text' ? 'text' : 'html' };
  if (isCoded(attributes)) kept['coded'] = 'base64';
  if (group === 'link' || group === 'guid') kept['base'] = base ?? '';
  for (const attribute of ['rel', 'type', 'ispermalink']) kept[attribute] = attributes.get(attribute) ?? '';
  const href = attributes.get('href') ?? attributes.get('rdf:resource');
  if (group === 'link' && href !== undefined) kept['href'] = resolve(href, base) ?? '';
  state.field = { group, attributes: kept, markup: form === 'markup', parts: [], length: 0 };
}

function addText({ field }: Repair, raw: string, read: (text: string) => string): void {
  if (!field || field.length >= MAX_FIELD) return;
  const text = read(raw.slice(0, MAX_FIELD - field.length));
  field.length += text.length;
  field.parts.push(text);
}

function closeDownTo(state: Repair, length: number): void {
  while (state.stack.length > length) {
    const { kind, tag } = state.stack.pop() as Frame;
    const others = (state.open.get(tag) ?? 1) - 1;
    if (others === 0) state.open.delete(tag);
    else state.open.set(tag, others);
    if (kind === 'inner') state.field?.parts.push(`</${localName(tag)}>`);
    if (kind === 'field') closeField(state);
    if (kind === 'entry') closeEntry(state);
  }
}

function closeField(state: Repair): void {
  const { field } = state;
  if (!field) return;
  const marked =
    field.parts.length > 1 && field.attributes['form'] === 'text' && field.parts.some((part) => /^<\w/.test(part));
  const attributes = marked ? { ...field.attributes, form: 'html' } : field.attributes;
  write(state, field.group, attributes, field.parts.join(''));
  state.field = null;
}

function closeEntry(state: Repair): void {
  state.items.push(`<item>${(state.entry ?? []).join('')}</item>`);
  state.entry = null;
}

function write(state: Repair, group: string, attributes: Readonly<Record<string, string>>, value: string): void {
  const written = Object.entries(attributes).map(([name, text]) =>
    text === '' ? '' : ` ${name}="${escapeUTF8(text)}"`,
  );
  (state.entry ?? state.feed).push(`<p:${group}${written.join('')}>${escapeUTF8(value)}</p:${group}>`);
}

function keepsMarkup(state: Repair): boolean {
  return state.field?.markup === true || top(state).kind === 'inner';
}

function top(state: Repair): Frame {
  return state.stack.at(-1) as Frame;
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:/i.test(address) ? address : null;
}

/** An absolute http(s) link stays as it was written, the others are resolved. */
function resolve(link: string | undefined, base: string | null): string | null {
  const trimmed = link?.trim() ?? '';
  if (/^https?:\/\//i.test(trimmed)) return trimmed;
  return link === undefined ? null : (URL.parse(trimmed, base ?? undefined)?.href ?? null);
}
