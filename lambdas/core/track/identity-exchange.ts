import type { Terms } from '../observation.ts';
import { isAlike, isCompatible, isNear, isPart } from './counts.ts';
import { ECHO_DAYS } from './echo.ts';
import type { Choice, Question } from './identity.ts';
import type { Entry, Fact } from './model.ts';
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
  if (fact.denied) return exchanges.findLast((entry) => entry.status !== null && isMeant(fact, entry)) ?? null;
  const open = exchanges.filter((entry) => isOpenFor(entry, fact, at));
  const over = exchanges.filter((entry) => isRetold(entry, question));
  const found = firstOf(fact.party === null ? preferForEvent(open, over, question) : preferForStance(open, question));
  if (found !== null) return found;
  return opens || exchanges.length === 0 ? 'new' : (exchanges.at(-1) ?? null);
}

/** Whether an exchange is one that a fact may be about: what was set for a day that is past is not agreed on again. */
function isOpenFor(entry: Entry, { party, value }: Fact, at: string): boolean {
  if (entry.closed !== null || daysBetween(entry.updated, at) > FORGOTTEN_DAYS) return false;
  const { date } = entry.terms;
  const passed = entry.status?.value === 'scheduled' && date !== undefined && daysBetween(date, at) > ECHO_DAYS;
  return !passed || (party === null && !isBeforeStart(value));
}

/** A number that is denied is that of the exchange that is meant. */
function isMeant({ terms }: Fact, entry: Entry): boolean {
  return terms.count === undefined || isCompatible(terms, entry.terms);
}

/** The latest item of the first preference that has any. */
function firstOf(preferences: readonly (readonly Entry[])[]): Entry | null {
  return preferences.find((entries) => entries.length > 0)?.at(-1) ?? null;
}

function preferForEvent(open: readonly Entry[], over: readonly Entry[], { fact, at, taken }: Question): Entry[][] {
  const { terms, value } = fact;
  const free = open.filter((entry) => !taken.has(entry));
  if (terms.count === undefined) {
    const fits = isBeforeStart(value) ? free.filter(isWaiting) : free.filter(hasStarted);
    return [fits, open.filter(isSettled), [...over], [...open]];
  }
  // A part that is over may belong to what the same article says is agreed.
  const own = value === 'completed' ? open : free;
  const countless = own.filter((entry) => entry.terms.count === undefined);
  const near = own.filter((entry) => isNear(terms, entry.terms));
  if (isBeforeStart(value)) {
    const same = free.filter((entry) => isWaiting(entry) && isSameAgreement(entry, terms, at));
    const unnumbered = countless.filter((entry) => isWaiting(entry) && (!isSettled(entry) || isRecent(entry, at)));
    return [near, unnumbered, same, [...over]];
  }
  const whole = own.filter((entry) => entry.status !== null && isPart(terms, entry.terms));
  return [
    ...[near, whole.filter(hasStarted), whole, own.filter((entry) => isCompatible(terms, entry.terms))],
    ...[over.filter((entry) => isNear(terms, entry.terms)), countless, [...over]],
  ];
}

function preferForStance(open: readonly Entry[], { fact, opens }: Question): Entry[][] {
  const { terms } = fact;
  if (terms.count === undefined) return [open.filter(isWaiting), [...open]];
  const countless = open.filter((entry) => entry.terms.count === undefined && entry.status === null);
  return [open.filter((entry) => isNear(terms, entry.terms)), countless, opens ? [] : [...open]];
}

/** Whether an event is the end, or a part, of an exchange that is over, told once more. */
function isRetold(entry: Entry, { fact, at }: Question): boolean {
  if (fact.party !== null || entry.closed === null || daysBetween(entry.closed, at) > ECHO_DAYS) return false;
  const { terms } = fact;
  const near = isNear(terms, entry.terms);
  if (near || isBeforeStart(fact.value)) return near;
  if (terms.count === undefined || entry.terms.count === undefined) return true;
  // Of what took place on one day, without an agreement on more, nothing is a part on the next.
  return isPart(terms, entry.terms) && (entry.had.length > 1 || daysBetween(entry.closed, at) < 1);
}

function isBeforeStart(value: string): boolean {
  return BEFORE_START.includes(value);
}

function hasStarted({ status }: Entry): boolean {
  return status !== null && !isBeforeStart(status.value);
}

function isWaiting(entry: Entry): boolean {
  return !hasStarted(entry);
}

function isSettled({ status }: Entry): boolean {
  return status !== null && status.value !== 'proposed';
}

/** In the first days papers differ in the number that was agreed; later another number is another exchange. */
function isSameAgreement(entry: Entry, terms: Terms, at: string): boolean {
  const early = daysBetween(entry.updated, at) <= ECHO_DAYS;
  return isRecent(entry, at) && (isCompatible(terms, entry.terms) || (early && isAlike(terms, entry.terms)));
}

function isRecent(entry: Entry, at: string): boolean {
  return daysBetween(entry.updated, at) <= AGREEMENT_DAYS;
}
