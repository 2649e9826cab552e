import { analyse } from 'chardet';
import { decodeMixed } from './feed-mixed.ts';

const BYTE_ORDER_MARKS: readonly (readonly [charset: string, bytes: readonly number[]])[] = [
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
];

/** How `<` and the character after it look in the wide charsets (XML 1.0, appendix F). */
const WIDE_STARTS: readonly (readonly [charset: string, pattern: RegExp])[] = [
  ['utf-32be', /^0000003c/],
  ['utf-32le', /^3c000000/],
  ['utf-16be', /^003c00(?!00)/],
  ['utf-16le', /^3c00(?!00)..00/],
];

/** Labels that the Encoding Standard does not have and feeds do. */
const ALIASES: Readonly<Record<string, string>> = {
  u8: 'utf-8',
  utf: 'utf-8',
  u16: 'utf-16le',
  utf32: 'utf-32le',
  utf32be: 'utf-32be',
  utf32le: 'utf-32le',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp932: 'shift_jis',
  tis620: 'tis-620',
};

/** Charsets in which every byte is some character, so that nothing ever contradicts a wrong label. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-)/;

/** Where a declaration stands, of XML or in the head of a page. */
const HEAD_BYTES = 1024;
/** As much as the detector needs to be sure; it takes 20 ms for it. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * Turns the bytes of a feed or a page into text. The byte order mark decides, then the charset of the content type,
 * then the declaration (RFC 7303); one that does not fit the bytes is passed over, and so is a one-byte charset for
 * what is plainly UTF-8. Where nothing is named it is UTF-8, else what the bytes look like.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes);
  if (marked) {
    const rest = bytes.subarray(marked.length);
    return (
      decode(marked.charset, rest, true) ??
      (marked.charset === 'utf-8' ? salvage(rest, 'utf-8') : null) ??
      decode(marked.charset, rest, false) ??
      ''
    );
  }
  const wide = byStart(bytes);
  if (wide) return decode(wide, bytes, false) ?? '';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = [charsetOf(contentType), declaredCharset(head)].filter((charset) => charset !== null);
  const utf8 = decode('utf-8', bytes, true);
  for (const charset of named) {
    if (SINGLE_BYTE.test(charset) && utf8 !== null) return utf8;
    const text = decode(charset, bytes, true);
    if (text !== null) return text;
  }
  return utf8 ?? salvage(bytes, named[0] ?? null);
}

/** Text of bytes that no charset fits that was named: UTF-8 with stray bytes, else the charset that they look like. */
function salvage(bytes: Uint8Array, named: string | null): string {
  if (named !== null && named !== 'utf-8' && named !== 'windows-1252') return decode(named, bytes, false) ?? '';
  const mixed = decodeMixed(bytes);
  if (mixed !== null) return mixed;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const likely = analyse(sample)
    .map(({ name }) => knownCharset(name))
    .find((charset) => charset !== null && charset !== 'utf-8');
  return decode(likely ?? 'windows-1252', bytes, false) ?? '';
}

function byMark(bytes: Uint8Array): { charset: string; length: number } | null {
  const mark = BYTE_ORDER_MARKS.find(([, expected]) => expected.every((byte, at) => bytes[at] === byte));
  return mark ? { charset: mark[0], length: mark[1].length } : null;
}

function byStart(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  return WIDE_STARTS.find(([, pattern]) => pattern.test(start))?.[0] ?? null;
}

function charsetOf(contentType: string | null): string | null {
  const named = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  return named ? knownCharset(named) : null;
}

/** A declaration that can be read byte by byte is not in UTF-16 or UTF-32, whatever it says. */
function declaredCharset(head: string): string | null {
  const named =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /<meta\s[^<>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1];
  const charset = named ? knownCharset(named) : null;
  return charset && /^utf-(16|32)/.test(charset) ? null : charset;
}

function knownCharset(label: string): string | null {
  const lower = label.toLowerCase();
  const name = ALIASES[lower.replaceAll(/[^a-z0-9]/g, '')] ?? lower;
  if (name.startsWith('utf-32')) return name;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function decode(charset: string, bytes: Uint8Array, fatal: boolean): string | null {
  if (charset.startsWith('utf-32')) return decodeUtf32(bytes, charset === 'utf-32le');
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** `TextDecoder` does not know UTF-32. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const codePoint = view.getUint32(at, littleEndian);
    parts.push(codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint));
  }
  return parts.join('');
}
