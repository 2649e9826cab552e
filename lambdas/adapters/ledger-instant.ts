import { ParleyError } from '../core/errors.ts';

/**
 * An instant as keys hold it: keys compare as text, so every instant has milliseconds.
 * @throws ParleyError `bad-query` naming what is not an instant.
 */
export function keyInstant(text: string): string {
  const date = new Date(text);
  if (!Number.isNaN(date.getTime())) return date.toISOString();
  throw new ParleyError('bad-query', `"${text}" is not an instant like 2025-07-23T20:45:00Z`);
}
