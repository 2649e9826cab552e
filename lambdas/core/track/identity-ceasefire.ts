import { isEcho } from './echo.ts';
import type { Choice, Question } from './identity.ts';
import type { Entry } from './model.ts';
import { daysBetween } from './time.ts';

/** A truce for a holiday is another one two weeks later. */
const HOLIDAY_DAYS = 14;

/**
 * Ceasefires go by scope. A bare "ceasefire" is the only one that is open, else the full one. After a ceasefire is
 * over, an event, a proposal or a demand opens the next one of its scope; what is said of the old one is void.
 */
export function chooseCeasefire(question: Question): Choice {
  const { entries, fact, at } = question;
  const scope = fact.subject === 'unspecified' ? anyOpen(entries, at) : fact.subject;
  const last = entries.findLast((entry) => entry.subject === scope);
  if (last === undefined) return fact.denied ? null : 'new';
  if (isOver(last, at)) return question.opens && !isEcho(last, fact, at) ? 'new' : last;
  return last;
}

/** The scope that a bare "ceasefire" has at a time. */
export function anyOpen(entries: readonly Entry[], at: string): string {
  const open = entries.filter((entry) => !isOver(entry, at) && isKnown(entry));
  return open.length === 1 ? (open[0]?.subject ?? 'full') : 'full';
}

function isOver(entry: Entry, at: string): boolean {
  const forgotten = entry.subject === 'holiday' && daysBetween(entry.updated, at) > HOLIDAY_DAYS;
  return entry.closed !== null || forgotten;
}

/** All that was said of an item may have been withdrawn. */
function isKnown(entry: Entry): boolean {
  return entry.status !== null || Object.keys(entry.positions).length > 0;
}
