import type { Status } from '../observation.ts';
import { isPart } from './counts.ts';
import { mergeTerms } from './entries.ts';
import { type Bringer, evidenceOf, holdValue, supportValue } from './held.ts';
import type { Entry, Fact, Lost } from './model.ts';
import { withoutFigure } from './terms.ts';
import { daysBetween } from './time.ts';
import { CLOSING, deniedWith, mayFollow } from './transitions.ts';

/** Statuses that a denial can go back through. */
const MOST_PAST = 2;
const MOST_LOST = 4;
/** For so long after what followed it was last told, a status that was left is what slow papers still tell. */
const RECALL_DAYS = 1;
/** A truce that is broken is called in force for as long as it is told of; after so many quiet days it holds again. */
const QUIET_DAYS = 3;

/** The status that an event gives an item: a completed part of an agreed number makes it active, not completed. */
export function statusFor(entry: Entry, fact: Fact): Status {
  const part = 'unit' in entry.item && fact.value === 'completed' && isPart(fact.terms, entry.terms);
  return part && entry.status !== null ? 'active' : (fact.value as Status);
}

/** Gives an item the status that an event reports, where the transitions allow it; a repeat counts as support. */
export function applyStatus(entry: Entry, fact: Fact, bringer: Bringer): void {
  const value = statusFor(entry, fact);
  const { published } = bringer.article;
  const current = entry.status;
  if (current?.value === value) supportValue(current, fact, bringer);
  else if (!mayTake(entry, value, fact, published)) return;
  else {
    if (current !== null) entry.past = [...entry.past, current].slice(-MOST_PAST);
    entry.status = holdValue(value, fact, bringer);
    entry.had = [...new Set([...entry.had, value])];
    entry.closed = CLOSING.has(value) ? published : null;
  }
  const part = isPart(fact.terms, entry.terms) && value === 'active';
  mergeTerms(entry, part ? { ...fact, terms: withoutFigure(fact.terms) } : fact, published);
}

/**
 * Takes back a status that a party denies, and those that imply it: what was told of it up to now is void, and the item
 * stands where it stood before.
 */
export function denyStatus(entry: Entry, fact: Fact, bringer: Bringer): void {
  const denied: readonly string[] = deniedWith(fact.value as Status);
  while (entry.status !== null && denied.includes(entry.status.value)) {
    const evidence = evidenceOf(bringer.article, fact);
    noteLost(entry, { party: null, value: entry.status.value, at: bringer.article.published, article: null, evidence });
    entry.status = entry.past.at(-1) ?? null;
    entry.past = entry.past.slice(0, -1);
    entry.updated = bringer.article.published;
  }
  entry.had = entry.had.filter((status) => !denied.includes(status));
  if (!CLOSING.has(entry.status?.value ?? '')) entry.closed = null;
}

/** Notes what was taken back: it is how a cancel is told from a change. */
export function noteLost(entry: Entry, lost: Lost): void {
  entry.lost = [...entry.lost, lost].slice(-MOST_LOST);
}

function mayTake(entry: Entry, value: Status, { terms }: Fact, at: string): boolean {
  const current = entry.status;
  if (current === null) return true;
  if (!mayFollow(current.value, value)) return false;
  const broken = current.value === 'violated' && value === 'active';
  if (!broken && !entry.had.includes(value)) return true;
  const rescheduled = value === 'scheduled' && terms.date !== undefined && terms.date !== entry.terms.date;
  return rescheduled || daysBetween(current.last, at) >= (broken ? QUIET_DAYS : RECALL_DAYS);
}
