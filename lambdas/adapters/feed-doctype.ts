import { decodeHTMLStrict } from 'entities/decode';

const DECLARATION = /<!entity\s+([\p{L}_][\p{L}\d_.-]{0,40})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/giu;
const REFERENCE = /&([\p{L}_][\p{L}\d_.-]{0,40});/gu;
/** No more entities than this are kept of a document type. */
const MAX_ENTITIES = 200;
/** All that its entities may add to a document, in characters: a harmless feed needs a few words. */
const MAX_EXPANSION = 100_000;

/** A document without its document type, and what the references of its own entities stand for. */
export interface Undoctyped {
  readonly xml: string;
  /** Puts in what the document's own entities stand for. They never stand for each other: that is how bombs are built. */
  readonly expand: (raw: string) => string;
}

/** Takes the document type off, which a tolerant reader would stumble over. Nothing outside the document is ever read. */
export function takeDoctype(xml: string): Undoctyped {
  const start = doctypeStart(xml);
  if (start === null) return { xml, expand: (raw) => raw };
  const end = doctypeEnd(xml, start);
  const entities = new Map<string, string>();
  for (const [, name, double, single] of xml.slice(start, end).matchAll(DECLARATION)) {
    const value = double ?? single ?? '';
    if (name && entities.size < MAX_ENTITIES && !/&(?!#)/.test(value)) entities.set(name, decodeHTMLStrict(value));
  }
  const rest = `${xml.slice(0, start)}${xml.slice(end)}`;
  return { xml: rest, expand: entities.size === 0 ? (raw) => raw : expander(entities) };
}

function expander(entities: ReadonlyMap<string, string>): (raw: string) => string {
  let spent = 0;
  return (raw) =>
    raw.replaceAll(REFERENCE, (reference, name: string) => {
      const value = entities.get(name);
      if (value === undefined || spent + value.length > MAX_EXPANSION) return reference;
      spent += value.length;
      return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    });
}

/** Where a document type begins, if one comes before the first element. */
function doctypeStart(xml: string): number | null {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return null;
    if (xml.startsWith('<!--', at)) at = after(xml, '-->', at + 4);
    else if (xml.startsWith('<?', at)) at = after(xml, '>', at + 2);
    else return /^<!doctype/i.test(xml.slice(at, at + 9)) ? at : null;
  }
}

/** The position behind its `>`, quotes and the internal subset in brackets passed over. */
function doctypeEnd(xml: string, start: number): number {
  const simple = after(xml, '>', start);
  const bracket = xml.indexOf('[', start);
  if (bracket < 0 || bracket > simple) return simple;
  const close = /\]\s*>/g;
  close.lastIndex = bracket;
  return close.exec(xml) ? close.lastIndex : simple;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}
