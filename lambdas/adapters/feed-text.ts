import { decodeHTMLAttribute } from 'entities/decode';
import { cleanText } from './feed-clean.ts';
import { localName } from './feed-names.ts';
import { tokenize } from './feed-tokenizer.ts';

/** Elements whose content is no text of the article. */
const DROPPED = new Set(['script', 'style', 'applet', 'template']);

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr ' +
    'li main nav ol p pre section table tbody tr ul'
  ).split(' '),
);
const SPACED = new Set(['td', 'th']);

const MARKUP =
  /<\/[a-z][\w:-]{0,30}\s*>|<[a-z][\w:-]{0,30}[\s/][^<>]{0,400}=|<(?:br|hr|p|img|script|style|iframe|object|embed|svg|link|meta|base|form|input|div|marquee|template)\b[^<>]{0,400}>?/i;

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
  return looksLikeMarkup(text) ? htmlToText(text) : cleanText(text);
}

/** One line, for titles and identifiers. */
export function toLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/**
 * Whether text is markup rather than speaks of it: something is closed, has an attribute, or is an element of which
 * nobody writes headlines.
 */
function looksLikeMarkup(text: string): boolean {
  return text.includes('<') && MARKUP.test(text);
}

function readMarkup(source: string): string {
  const html = closeOpenEnds(source);
  const parts: string[] = [];
  let dropped: string | null = null;
  let breaks = 0;
  let name = '';
  const write = (text: string) => {
    if (dropped !== null) return;
    // To JavaScript a byte order mark is a blank.
    const spaced = text.replaceAll('\ufeff', '').replaceAll(/\s+/g, ' ');
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
  tokenize(html, 'html', {
    // As in an attribute: `&copy=2` in an address that stands in the text is no copyright sign.
    ontext: (from, to) => write(decodeHTMLAttribute(html.slice(from, to))),
    oncdata: (from, to, offset) => write(html.slice(from, to - offset)),
    onopentagname: (from, to) => {
      name = localName(html.slice(from, to)).toLowerCase();
      if (dropped === null && DROPPED.has(name)) dropped = name;
      else tag(name);
    },
    onselfclosingtag: () => {
      if (dropped === name) dropped = null;
    },
    onclosetag: (from, to) => {
      const closed = localName(html.slice(from, to)).toLowerCase();
      if (dropped === closed) dropped = null;
      else if (closed !== 'br') tag(closed);
    },
  });
  return cleanText(parts.join(''));
}

/**
 * A comment that is never closed ends at the next `>`, and `<!` that begins nothing is text: neither swallows the rest.
 */
function closeOpenEnds(html: string): string {
  const from = html.lastIndexOf('-->') + 1;
  const open = html.indexOf('<!--', from);
  const closed = open < 0 ? html : html.slice(0, open) + html.slice(open).replaceAll('<!--', '<!doctype ');
  return closed.replaceAll(/<!(?!--|\[cdata\[|doctype\b[^<>]*>)/gi, '&lt;!');
}
