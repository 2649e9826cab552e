/** Bytes from 0x80 on as UTF-8 of the character that Windows-1252 has for them. */
const STRAYS: readonly Uint8Array[] = Array.from({ length: 0x80 }, (_, index) =>
  new TextEncoder().encode(new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + index))),
);

/**
 * Reads UTF-8 into which text of Windows-1252 was pasted, as in a page put together from several sources.
 * @returns `null` where less than half of what is not ASCII is UTF-8.
 */
export function decodeMixed(bytes: Uint8Array): string | null {
  const mended = new Uint8Array(bytes.length * 3);
  let to = 0;
  let whole = 0;
  let strays = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    const part = length === 0 ? (STRAYS[(bytes[at] ?? 0) - 0x80] ?? bytes.subarray(at, at + 1)) : null;
    if (part) {
      mended.set(part, to);
      to += part.length;
      at += 1;
      strays++;
      continue;
    }
    if (length > 1) whole++;
    for (const end = at + length; at < end; at++) mended[to++] = bytes[at] ?? 0;
  }
  return whole >= strays ? new TextDecoder().decode(mended.subarray(0, to)) : null;
}

/** Length of the UTF-8 character at a place; 0 for a byte that begins none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf5 || lead < 0xc2 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
