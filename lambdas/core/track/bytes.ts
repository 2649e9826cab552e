/** Bytes of a value as JSON: what a text takes there, escapes included. */
export function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

/** The beginning of a text that takes so many bytes as JSON. */
export function cut(text: string, bytes: number): string {
  if (bytesOf(text) <= bytes) return text;
  const characters = [...text.toWellFormed()];
  let length = Math.min(characters.length, bytes);
  while (length > 0 && bytesOf(`${characters.slice(0, length).join('')}…`) > bytes) length = Math.floor(length * 0.9);
  return `${characters.slice(0, length).join('')}…`;
}
