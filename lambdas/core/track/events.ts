import type { Status, Terms, Topic } from '../observation.ts';
import { isNear, isPart } from './counts.ts';
import type { Fact } from './model.ts';
import { figureOf, withoutFigure } from './terms.ts';
import { isFurther } from './transitions.ts';

/**
 * The events that an article reports, one for each agenda item that it speaks of: of several statuses of one item the
 * furthest. What belongs together is told from the article alone.
 * @param facts Events of one subject that nobody denies, in the order of the text.
 * @param day Day of publication, YYYY-MM-DD.
 */
export function gatherEvents(topic: Topic, facts: readonly Fact[], day: string): readonly Fact[] {
  if (topic === 'exchange') return gatherExchanges(facts);
  if (topic === 'ceasefire') return furthestOf(topic, facts);
  const held = facts.filter(({ value }) => value === 'completed');
  const ahead =
    held.length === 0 ? [] : facts.filter((fact) => !held.includes(fact) && held.every(isBefore(fact, day)));
  return [
    ...furthestOf(
      topic,
      facts.filter((fact) => !ahead.includes(fact)),
    ),
    ...furthestOf(topic, ahead),
  ];
}

/** Talks that were held, and talks that are set for a later day or round, are two meetings. */
function isBefore({ terms }: Fact, day: string): (held: Fact) => boolean {
  return ({ terms: past }) => {
    if (terms.round !== undefined && past.round !== undefined) return terms.round > past.round;
    const then = terms.date ?? terms.deadline;
    return then !== undefined && then > (past.date ?? day);
  };
}

/**
 * Two at once (250 each under way, 1,200 each agreed) are two exchanges. What is completed beside what is under way, or
 * a part of it, is a part; the exchange as a whole stays under way.
 */
function gatherExchanges(facts: readonly Fact[]): readonly Fact[] {
  const running = facts.filter(({ value }) => value === 'active');
  const others = facts.filter((fact) => fact.value !== 'active' && !running.some((whole) => isWithin(fact, whole)));
  const groups: Fact[][] = [];
  for (const fact of [...running, ...others].toSorted(countedFirst)) {
    const group = groups.find((members) => members.some(({ terms }) => isNear(terms, fact.terms)));
    const only = fact.terms.count === undefined && groups.length === 1 ? groups[0] : undefined;
    const joined = group ?? (only?.every((member) => isEarly(member) === isEarly(fact)) ? only : undefined);
    if (joined === undefined) groups.push([fact]);
    else joined.push(fact);
  }
  return groups.flatMap((group) => furthestOf('exchange', group)).toSorted(nearerFirst);
}

function isWithin(fact: Fact, whole: Fact): boolean {
  const { count } = fact.terms;
  if (fact.value === 'completed') {
    return count === undefined || whole.terms.count === undefined || isPart(fact.terms, whole.terms);
  }
  return isEarly(fact) && (count === undefined || isNear(fact.terms, whole.terms));
}

function isEarly({ value }: Fact): boolean {
  return value === 'proposed' || value === 'agreed' || value === 'scheduled';
}

function countedFirst(one: Fact, other: Fact): number {
  const [without, withNone] = [one, other].map(({ terms }) => (terms.count === undefined ? 1 : 0));
  return (without ?? 0) - (withNone ?? 0);
}

function nearerFirst(one: Fact, other: Fact): number {
  if (one.value === other.value) return one.place - other.place;
  return isFurther('exchange', one.value as Status, other.value as Status) ? 1 : -1;
}

/** The furthest of the facts with what the others know of place and time; none of none. */
function furthestOf(topic: Topic, facts: readonly Fact[]): readonly Fact[] {
  const furthest = facts.reduce<Fact | null>((best, fact) => {
    return best === null || isFurther(topic, fact.value as Status, best.value as Status) ? fact : best;
  }, null);
  if (furthest === null) return [];
  const terms: Terms = Object.assign({}, ...facts.map((fact) => fact.terms), furthest.terms);
  return [{ ...furthest, terms: topic === 'exchange' ? keepFigure(terms, furthest.terms, facts) : terms }];
}

/** A count goes with its qualifier and sides. */
function keepFigure(terms: Terms, own: Terms, facts: readonly Fact[]): Terms {
  const figure = own.count === undefined ? (facts.find((fact) => fact.terms.count !== undefined)?.terms ?? {}) : own;
  return { ...withoutFigure(terms), ...figureOf(figure) };
}
