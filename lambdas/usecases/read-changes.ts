import { createHash } from 'node:crypto';
import { isParleyError, ParleyError } from '../core/errors.ts';
import type { ChangePage, ChangeQuery, HistoryReader } from '../core/ports.ts';

const FINGERPRINT = 8;

/**
 * Reads one page of the history, newest first. The cursor is bound to its question: with other conditions, or in
 * another dossier, it is refused, since it would silently skip or repeat changes.
 * @throws ParleyError `bad-query` with the `parameter` for a cursor that is not of this question.
 */
export async function readChanges(
  deps: { readonly ledger: Pick<HistoryReader, 'changes'> },
  question: ChangeQuery,
): Promise<ChangePage> {
  const fingerprint = fingerprintOf(question);
  const page = await deps.ledger
    .changes({ ...question, cursor: unbind(question.cursor, fingerprint) })
    .catch((error: unknown) => {
      // Conditions are checked by their schemas: what a ledger finds wrong with a question is its cursor.
      if (isParleyError(error, 'bad-query')) throw refuseCursor(error);
      throw error;
    });
  return { changes: page.changes, cursor: page.cursor === null ? null : fingerprint + page.cursor };
}

function unbind(cursor: string | null, fingerprint: string): string | null {
  if (cursor === null) return null;
  if (cursor.startsWith(fingerprint) && cursor.length > FINGERPRINT) return cursor.slice(FINGERPRINT);
  throw refuseCursor();
}

function refuseCursor(cause?: unknown): ParleyError {
  const message = 'cursor: is not one of this query; ask for the first page again without it';
  return new ParleyError('bad-query', message, { cause, context: { parameter: 'cursor' } });
}

/** The page's size is left out: a reader may go on with smaller or larger pages. */
function fingerprintOf({ dossier, topics, party, kind, certainty, since, until }: ChangeQuery): string {
  const conditions = [dossier, topics.toSorted(), party, kind, certainty, since, until];
  return createHash('sha256').update(JSON.stringify(conditions)).digest('hex').slice(0, FINGERPRINT);
}
