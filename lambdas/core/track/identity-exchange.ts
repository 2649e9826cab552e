import type { Status, Terms } from '../observation.ts';
import { isAlike, isCompatible, isNear, isPart } from './counts.ts';
import { ECHO_DAYS } from './echo.ts';
import type { Choice, Question } from './identity.ts';
import type { Entry } from './model.ts';
import { daysBetween } from './time.ts';

/** An agreement that is told again is the same for so long; after that a like number is another exchange. */
const AGREEMENT_DAYS = 14;
/** An exchange of which nothing was heard for so long is none that news takes up again. */
const FORGOTTEN_DAYS = 60;

const BEFORE_START: readonly string[] = ['proposed', 'agreed', 'scheduled'];

/**
 * Exchanges go by unit, compatible counts and closeness in time. A count that is a part of what is agreed or under way
 * belongs to that; another count is another exchange.
 */
export function chooseExchange(question: Question): Choice {
  const { entries, fact, at, opens } = question;
  const exchanges = entries.filter((entry) => entry.subject === fact.subject);
  const open = exchanges.filter((entry) => entry.closed === null && daysBetween(entry.updated, at) <= FORGOTTEN_DAYS);
  const last = exchanges.at(-1);
  if (fact.denied) return exchanges.findLast((entry) => entry.status !== null) ?? null;
  const found = fact.party === null ? chooseForEvent(open, question) : chooseForStance(open, question);
  if (found !== null) return found;
  if (last === undefined) return 'new';
  const echoed = exchanges.findLast((entry) => isRetold(entry, question));
  if (echoed !== undefined) return echoed;
  return opens ? 'new' : last;
}

function chooseForEvent(open: readonly Entry[], { fact, at, taken }: Question): Entry | null {
  const { terms } = fact;
  const value = fact.value as Status;
  const early = BEFORE_START.includes(value);
  if (terms.count === undefined) {
    const fits = (entry: Entry) => early === (entry.status === null || BEFORE_START.includes(entry.status.value));
    return open.findLast((entry) => fits(entry) && !taken.has(entry)) ?? open.at(-1) ?? null;
  }
  const free = open.filter((entry) => !taken.has(entry) || value === 'completed');
  const near = free.findLast((entry) => isNear(terms, entry.terms));
  if (near !== undefined) return near;
  if (early) {
    return (
      free.findLast((entry) => entry.terms.count === undefined && !hasStarted(entry)) ??
      free.findLast((entry) => !hasStarted(entry) && isSameAgreement(entry, terms, at)) ??
      null
    );
  }
  return (
    free.findLast((entry) => isPart(terms, entry.terms) && entry.status?.value === 'active') ??
    free.findLast((entry) => isPart(terms, entry.terms) && entry.status !== null) ??
    free.findLast((entry) => isCompatible(terms, entry.terms)) ??
    free.findLast((entry) => entry.terms.count === undefined) ??
    null
  );
}

function chooseForStance(open: readonly Entry[], { fact, opens }: Question): Entry | null {
  const { terms } = fact;
  if (terms.count === undefined) return open.findLast((entry) => !hasStarted(entry)) ?? open.at(-1) ?? null;
  return (
    open.findLast((entry) => isNear(terms, entry.terms)) ??
    open.findLast((entry) => entry.terms.count === undefined && entry.status === null) ??
    (opens ? null : (open.at(-1) ?? null))
  );
}

/** Whether an event is the end, or a part, of an exchange that is over, told once more. */
function isRetold(entry: Entry, { fact, at }: Question): boolean {
  if (fact.party !== null || entry.closed === null || daysBetween(entry.closed, at) > ECHO_DAYS) return false;
  const { terms } = fact;
  const near = isNear(terms, entry.terms);
  if (near || BEFORE_START.includes(fact.value)) return near;
  if (terms.count === undefined || entry.terms.count === undefined) return true;
  // Of what took place on one day, without an agreement on more, nothing is a part on the next.
  return isPart(terms, entry.terms) && (entry.had.length > 1 || daysBetween(entry.closed, at) < 1);
}

function hasStarted({ status }: Entry): boolean {
  return status !== null && !BEFORE_START.includes(status.value);
}

/** In the first days papers differ in the number that was agreed; later another number is another exchange. */
function isSameAgreement(entry: Entry, terms: Terms, at: string): boolean {
  const age = daysBetween(entry.updated, at);
  return (
    age <= AGREEMENT_DAYS && (isCompatible(terms, entry.terms) || (age <= ECHO_DAYS && isAlike(terms, entry.terms)))
  );
}
