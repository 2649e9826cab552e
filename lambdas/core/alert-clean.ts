import { cutText, plainLine } from './alert-text.ts';

/** Characters of a name or an id, of a title or a line of ours, and of a quote. */
const NAME = 160;
export const LINE = 240;
export const QUOTE = 400;

/** A text from outside as one plain line of so many characters at most. */
export function cleanText(text: string, limit: number): string {
  return cutText(plainLine(text), limit, (part) => [...part].length);
}

/** A copy in which every text is one plain line, and no longer than a name may be. */
export function clean<Value>(value: Value): Value;
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value, NAME);
  if (Array.isArray(value)) return value.map((entry) => clean(entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, clean(entry)]));
}
