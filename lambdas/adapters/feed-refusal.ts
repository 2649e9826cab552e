import { ParleyError } from '../core/errors.ts';

/** The error of a document that is no feed. @param found What it is instead: "an HTML page". */
export function notAFeed(url: string | null, found: string, cause?: unknown): ParleyError {
  const message = `${url ?? 'the document'}: expected a feed, found ${found}`;
  return new ParleyError('bad-feed', message, { cause, context: { url, found } });
}
