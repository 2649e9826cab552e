import { takeDoctype } from './feed-doctype.ts';
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
import { createFieldWriter, type FieldWriter, resolveLink } from './feed-repair-fields.ts';
import { type Attributes, readTokens } from './feed-tokens.ts';

/** An open element. All from the root on are kept, so that those left open can be closed. */
interface Frame {
  readonly tag: string;
  /** `wrapper` is outside of the feed, `holder` an element whose children count as those of what it is in. */
  readonly kind: 'wrapper' | 'feed' | 'entry' | 'holder' | 'field' | 'inner' | 'skipped';
  readonly namespaces: ReadonlyMap<string, string>;
  readonly base: string | null;
}

interface Repair {
  readonly stack: Frame[];
  /** How many elements of a name are open: most hostile end tags have none. */
  readonly open: Map<string, number>;
  readonly writer: FieldWriter;
  firstTag: string | null;
  found: boolean;
}

/** Deeper elements are left out, their text is kept; the deepest that real feeds need is below 60. */
const MAX_DEPTH = 200;
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
  const writer = createFieldWriter(expand);
  const state: Repair = { stack: [root], open: new Map(), writer, firstTag: null, found: false };
  const inTag = () => top(state).kind === 'inner';
  readTokens(xml, {
    open: (tag, attributes, closed) => open(state, tag, attributes, closed),
    close: (tag) => {
      if (state.open.has(tag)) closeFrom(state, (frame) => frame.tag === tag);
    },
    text: (raw) => writer.addText(raw, { inTag: inTag(), cdata: false }),
    cdata: (raw) => writer.addText(raw, { inTag: inTag(), cdata: true }),
  });
  closeDownTo(state, 1);
  return { xml: state.found ? writer.document() : null, firstTag: state.firstTag };
}

function open(state: Repair, tag: string, attributes: Attributes, closed: boolean): void {
  const { stack, writer } = state;
  if (!state.found && localName(tag) === 'feed') writer.native = 'atom';
  state.firstTag ??= tag;
  const namespaces = declaredNamespaces(attributes, top(state).namespaces);
  const name = canonicalName(tag, namespaces, writer.native);
  if (closed && writer.inEntry && ENTRIES.has(name)) return;
  closeUnfinished(state, tag, name);
  if (stack.length >= MAX_DEPTH) return;
  const kind = kindOf(state, name);
  const ownBase = attributes.get('xml:base') ?? (name === 'channel' ? attributes.get('base') : undefined);
  const base = webAddress(resolveLink(ownBase, top(state).base)) ?? top(state).base;
  if (kind === 'feed') state.found = true;
  if (kind === 'inner') writer.addTag(tag, false);
  if (kind === 'entry') writer.openEntry(attributes, base);
  if (kind === 'field') writer.openField(name, attributes, base);
  stack.push({ tag, kind, namespaces, base });
  state.open.set(tag, (state.open.get(tag) ?? 0) + 1);
  if (closed) closeDownTo(state, stack.length - 1);
}

/** An entry and what is left out end where the next entry begins, and a field where one begins that cannot be markup within it. */
function closeUnfinished(state: Repair, tag: string, name: string): void {
  const { writer } = state;
  if (writer.inEntry && ENTRIES.has(name)) closeFrom(state, (frame) => frame.kind === 'entry' && frame.tag === tag);
  else if (ENTRIES.has(name) && top(state).kind === 'skipped') closeDownTo(state, state.stack.findIndex(isSkipped));
  else if (writer.open === 'escaped' && writer.native === 'rss' && UNMISTAKABLE.has(name)) {
    closeFrom(state, (frame) => frame.kind === 'field');
  }
}

function kindOf({ writer, stack, found }: Repair, name: string): Frame['kind'] {
  if (writer.open !== 'none') return 'inner';
  if (stack.at(-1)?.kind === 'skipped') return 'skipped';
  if (FEED_ROOTS.has(name) && !writer.inEntry) return 'feed';
  if (!found) return 'wrapper';
  if (ENTRIES.has(name) && !writer.inEntry) return writer.entries < MAX_ENTRIES ? 'entry' : 'skipped';
  if (CONTAINERS.has(name)) return 'holder';
  return fieldGroup(writer.inEntry ? 'entry' : 'feed', name) ? 'field' : 'skipped';
}

/** Closes the innermost open element that fits, with all that is in it. */
function closeFrom(state: Repair, fits: (frame: Frame) => boolean): void {
  const at = state.stack.findLastIndex(fits);
  if (at > 0) closeDownTo(state, at);
}

function closeDownTo(state: Repair, length: number): void {
  while (state.stack.length > length) {
    const { kind, tag } = state.stack.pop() as Frame;
    const others = (state.open.get(tag) ?? 1) - 1;
    if (others === 0) state.open.delete(tag);
    else state.open.set(tag, others);
    if (kind === 'inner') state.writer.addTag(tag, true);
    if (kind === 'field') state.writer.closeField();
    if (kind === 'entry') state.writer.closeEntry();
  }
}

function isSkipped({ kind }: Frame): boolean {
  return kind === 'skipped';
}

function top(state: Repair): Frame {
  return state.stack.at(-1) as Frame;
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:/i.test(address) ? address : null;
}
