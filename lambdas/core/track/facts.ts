import type { Item, Observation, Report } from '../observation.ts';
import type { Fact } from './model.ts';

/** What tells agenda items of a topic apart before their order in time does. Lists are sets. */
export function subjectOf(item: Item): string {
  if ('scope' in item) return item.scope;
  if ('unit' in item) return item.unit;
  return [...new Set('participants' in item ? item.participants : item.parties)].toSorted().join('+');
}

/** The news of a report: what it tells as history is left out. */
export function newsOf(report: Report): readonly Fact[] {
  return report.observations.flatMap((observation, place) =>
    observation.background ? [] : [factOf(observation, place)],
  );
}

function factOf(observation: Observation, place: number): Fact {
  const { item, terms, quote, speaker } = observation;
  const event = observation.kind === 'event';
  return {
    subject: subjectOf(item),
    item,
    party: event ? null : observation.party,
    value: event ? observation.status : observation.stance,
    denied: event && observation.denied === true,
    terms,
    quote,
    speaker,
    place,
  };
}

/** What a fact says, whatever its figures: two versions of an article that differ in numbers alone say the same. */
export function keyOf({ subject, party, value, denied }: Fact): string {
  return `${subject}|${party ?? ''}|${denied ? 'not ' : ''}${value}`;
}

/** What a fact says with its figure: a text that is used for one exchange after the other says something new each time. */
export function keyWithCount(fact: Fact): string {
  return `${keyOf(fact)}|${fact.terms.count ?? ''}`;
}
