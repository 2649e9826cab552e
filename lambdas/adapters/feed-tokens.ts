import { decodeHTMLStrict } from 'entities/decode';
import { tokenize } from './feed-tokenizer.ts';

/** Attributes by lower-case name, references decoded. */
export type Attributes = ReadonlyMap<string, string>;

export interface TokenHandler {
  open(name: string, attributes: Attributes, closed: boolean): void;
  close(name: string): void;
  /** As written, references and all. */
  text(raw: string): void;
  cdata(text: string): void;
}

/** Stands for a `<` that begins no tag ("I <3 you"), which would swallow what follows. */
const LESS_THAN = '\ufdd0';
const STRAY_LESS_THAN = /<(?![A-Za-z_:/!?\u0080-\uffff])/g;
const MAX_ATTRIBUTE = 4096;
/** Characters of one piece of text; a field takes fewer. */
const MAX_TEXT = 1_000_000;

/** Reads XML that need not be well-formed, in one pass and linear time. Comments and declarations are left out. */
export function readTokens(xml: string, handler: TokenHandler): void {
  // Its own sign is taken out first, and so is the tag's beginning with which a document breaks off.
  const text = xml.replaceAll(LESS_THAN, '').replace(/<\/?$/, '').replaceAll(STRAY_LESS_THAN, LESS_THAN);
  const slice = (from: number, to: number) => text.slice(from, to).replaceAll(LESS_THAN, '<');
  let name = '';
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  tokenize(text, 'xml', {
    ontext: (from, to) => {
      handler.text(text.slice(from, Math.min(to, from + MAX_TEXT)).replaceAll(LESS_THAN, '&lt;'));
    },
    oncdata: (from, to, offset) => handler.cdata(slice(from, to - offset)),
    onopentagname: (from, to) => {
      name = slice(from, to).toLowerCase();
      attributes = new Map();
    },
    onattribname: (from, to) => {
      attribute = slice(from, to).toLowerCase();
      value = '';
    },
    onattribdata: (from, to) => {
      value += slice(from, Math.min(to, from + MAX_ATTRIBUTE));
    },
    onattribend: () => {
      if (!attributes.has(attribute)) attributes.set(attribute, decodeHTMLStrict(value));
    },
    onopentagend: () => handler.open(name, attributes, false),
    onselfclosingtag: () => handler.open(name, attributes, true),
    onclosetag: (from, to) => handler.close(slice(from, to).toLowerCase()),
  });
}
