import { decodeHTML } from 'entities';
import { Tokenizer } from 'htmlparser2';

/** Elements whose content is no text of the article. */
const DROPPED = new Set(['script', 'style', 'applet', 'template']);

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody tr ul'
  ).split(' '),
);
const SPACED = new Set(['td', 'th']);

/** Elements by which markup is told from a headline that speaks of `<something>`. */
const INLINE = new Set(
  (
    'a abbr acronym audio b base bdi bdo big br button cite code del em embed font i iframe img input ins kbd link mark ' +
    'meta noscript object q s samp script small span strike strong style sub sup svg tt u var video wbr applet template ' +
    'td th textarea title html head'
  ).split(' '),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Direction marks and overrides, zero-width and tag characters: they hide or reorder what a reader sees. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/**
 * The text of a piece of HTML: no markup, no script or style, blocks as paragraphs with a blank line between them.
 * Linear in the length of the input, whatever it is.
 */
export function htmlToText(html: string): string {
  let text = readMarkup(html);
  // Some publishers escape twice; what is still markup after one reading is read again.
  for (let again = 0; again < 2 && looksLikeMarkup(text); again++) text = readMarkup(text);
  return text;
}

/** Text that is not HTML by its own account; where it is markup all the same, the markup goes. */
export function plainToText(text: string): string {
  return looksLikeMarkup(text) ? htmlToText(text) : tidy(text);
}

/** One line, for titles and identifiers. */
export function toLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether text holds an HTML element that is closed or that no writer would speak of, rather than mentions one. */
export function looksLikeMarkup(text: string): boolean {
  if (!text.includes('<')) return false;
  for (const [, slash, name, rest] of text.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])([^<>]{0,400})>/gi)) {
    const known = isHtmlName(name ?? '');
    if (known && (slash === '/' || /[=/]/.test(rest ?? '') || /^(br|hr|p|img|script|style)$/i.test(name ?? '')))
      return true;
  }
  return /<(script|style|iframe|object|embed|svg|img)\b/i.test(text);
}

function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return BLOCKS.has(lower) || INLINE.has(lower);
}

function readMarkup(html: string): string {
  const parts: string[] = [];
  let dropped: string | null = null;
  let breaks = 0;
  let name = '';
  const write = (text: string) => {
    if (dropped !== null) return;
    const spaced = text.replaceAll(/\s+/g, ' ');
    if (spaced === '' || (spaced === ' ' && breaks > 0)) return;
    if (breaks > 0) parts.push(breaks > 1 ? '\n\n' : '\n');
    breaks = 0;
    parts.push(spaced);
  };
  const tag = (element: string) => {
    if (BLOCKS.has(element)) breaks = 2;
    else if (element === 'br') breaks = Math.min(2, breaks + 1);
    else if (SPACED.has(element)) write(' ');
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (from, to) => write(decodeHTML(html.slice(from, to))),
      oncdata: (from, to, offset) => write(html.slice(from, to - offset)),
      onopentagname: (from, to) => {
        name = localName(html.slice(from, to));
        if (dropped === null && DROPPED.has(name)) dropped = name;
        else tag(name);
      },
      onselfclosingtag: () => {
        if (dropped === name) dropped = null;
      },
      onclosetag: (from, to) => {
        const closed = localName(html.slice(from, to));
        if (dropped === closed) dropped = null;
        else if (closed !== 'br') tag(closed);
      },
      onopentagend: () => {},
      onattribdata: () => {},
      onattribentity: () => {},
      onattribend: () => {},
      onattribname: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      ontextentity: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return tidy(parts.join(''));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(CONTROLS, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(NONCHARACTERS, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
