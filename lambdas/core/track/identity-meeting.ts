import { isEcho } from './echo.ts';
import type { Choice, Question } from './identity.ts';
import type { Entry, Fact } from './model.ts';
import { dayOf, daysBetween } from './time.ts';

/** A meeting that was set for a day, of which nothing more was heard, is over some days later. */
const UNHEARD_DAYS = 3;
/** A meeting is put off by days; what takes place further from its day is another one. */
const APART_DAYS = 10;

/**
 * Summits go by participants, talks by parties and meeting: its round where both are numbered, its date, else the open
 * meeting. After a meeting is over an event, a proposal or a demand opens the next one; a polite "ready to continue",
 * and what only repeats the last one, does not.
 */
export function chooseMeeting(question: Question): Choice {
  const { entries, fact, at } = question;
  const meetings = entries.filter((entry) => entry.subject === fact.subject);
  const last = meetings.at(-1);
  if (last === undefined) return fact.denied ? null : 'new';
  if (fact.denied) return meetings.findLast((entry) => entry.status !== null && !isApart(entry, fact)) ?? null;
  const numbered = chooseByRound(meetings, question);
  if (numbered !== undefined) return numbered;
  const open = meetings.find((entry) => entry.closed === null && !isPassed(entry, question));
  if (open !== undefined) return open;
  if (last.closed === null) return question.opens ? 'new' : last;
  return question.opens && !isSameMeeting(last, fact, at) ? 'new' : last;
}

/** By number, where one is given and the known ones are numbered; `undefined` leaves it to date and time. */
function chooseByRound(meetings: readonly Entry[], { fact, at, opens }: Question): Choice | undefined {
  const { round } = fact.terms;
  const last = meetings.at(-1);
  if (round === undefined || last === undefined || last.round === null) return undefined;
  const same = meetings.findLast((entry) => entry.round === round && entry.roundGiven);
  if (same !== undefined) return same;
  // The number is the first one that the only meeting gets: what was called the first may be somebody's third.
  const unnumbered = !meetings.some((entry) => entry.roundGiven);
  const naming =
    fact.party === null && (last.closed === null || (isEcho(last, fact, at) && fact.value === 'completed'));
  if (naming && (unnumbered || round >= last.round)) return last;
  if (round === last.round) return last.closed === null || !opens || isSameMeeting(last, fact, at) ? last : undefined;
  if (round < last.round) return meetings.findLast((entry) => entry.round === round) ?? null;
  return opens ? 'new' : null;
}

/** Whether an open meeting's day is long gone and the fact is about a later one. */
function isPassed(entry: Entry, { fact, at }: Question): boolean {
  const { date } = entry.terms;
  if (date === undefined || entry.status === null || daysBetween(date, at) <= UNHEARD_DAYS) return false;
  const then = fact.terms.date ?? dayOf(at);
  return fact.party === null ? daysBetween(date, then) > APART_DAYS : (fact.terms.date ?? '') > date;
}

/** Whether a fact names another day than that of a meeting, by more than it would be put off. */
function isApart(entry: Entry, { terms }: Fact): boolean {
  if (terms.date === undefined || entry.terms.date === undefined) return false;
  return Math.abs(daysBetween(entry.terms.date, terms.date)) > APART_DAYS;
}

/** Whether a fact is about the meeting that is over: by its date, else by how soon after it is told. */
function isSameMeeting(last: Entry, fact: Fact, at: string): boolean {
  // What was called off can be on again, on the same day even.
  if (last.status?.value === 'cancelled') return isEcho(last, fact, at);
  const ended = last.terms.date ?? dayOf(last.closed ?? at);
  const held = fact.value === 'completed';
  const date = fact.terms.date ?? (held ? undefined : fact.terms.deadline);
  if (date !== undefined) return daysBetween(ended, date) <= (held ? 2 : 0);
  return fact.party === null && isEcho(last, fact, at);
}
