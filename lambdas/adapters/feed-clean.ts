const WINDOWS_1252 = new TextDecoder('windows-1252');
/** Bytes 0x80 to 0xbf by the character that Windows-1252 shows for them. */
const BYTES = new Map(
  Array.from({ length: 0x40 }, (_, index) => [WINDOWS_1252.decode(Uint8Array.of(0x80 + index)), 0x80 + index]),
);
/** Typographic quotes, dashes and dots in UTF-8 that somebody read as Windows-1252: `â€™`. */
const MISREAD = /\u00e2\u20ac([\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122])/g;
/** C1 controls but for the line end: in text they are bytes of Windows-1252 that somebody took for characters. */
const C1 = /[\u0080-\u0084\u0086-\u009f]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Direction marks and overrides, zero-width and tag characters: they hide or reorder what a reader sees. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;
const NONCHARACTERS = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/** Text without control, direction and invisible characters, mended where bytes were misread, blanks and lines in order. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll(C1, (character) => WINDOWS_1252.decode(Uint8Array.of(character.charCodeAt(0))))
    .replaceAll(MISREAD, mend)
    .replaceAll(CONTROLS, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(NONCHARACTERS, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function mend(misread: string, last: string): string {
  const byte = BYTES.get(last);
  return byte === undefined ? misread : Buffer.of(0xe2, 0x80, byte).toString('utf8');
}
