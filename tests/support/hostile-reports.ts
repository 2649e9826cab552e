import * as fc from 'fast-check';
import {
  type Item,
  type Observation,
  QUALIFIERS,
  type Report,
  SCOPES,
  STANCES,
  STATUSES,
  type Topic,
  UNITS,
} from '../../lambdas/core/observation.ts';
import { event, position, report } from './reports.ts';

/** Text that grows where it is written as JSON, that nothing compresses, or that is cut in the middle of a character. */
const UNITS_OF_TEXT = [
  fc.string({ unit: 'binary', minLength: 1, maxLength: 600 }),
  fc.string({ unit: fc.constantFrom('\u0000', '\u001f', '"', '\\', '\u2028'), minLength: 1, maxLength: 600 }),
  fc.string({ unit: fc.constantFrom('\ud800', '\udfff', '🕊', '👩‍👩‍👧‍👦', 'a'), minLength: 1, maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('ΐ', 'ŉ', 'ß', 'ї', '…', '和'), minLength: 1, maxLength: 500 }),
  fc.uint8Array({ minLength: 1, maxLength: 500 }).map((bytes) => Buffer.from(bytes).toString('base64')),
];
const text = fc.oneof(...UNITS_OF_TEXT);
const name = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.stringMatching(/^[a-z]{1,3}$/),
  fc.string({ unit: fc.constantFrom('ΐ', ' ', '-', '"', '\u0001'), minLength: 1, maxLength: 40 }),
);

function itemOf(topic: Topic): fc.Arbitrary<Item> {
  const names = fc.array(name, { minLength: 1, maxLength: 20, size: 'max' });
  if (topic === 'ceasefire') return fc.constantFrom(...SCOPES).map((scope) => ({ scope }));
  if (topic === 'exchange') return fc.constantFrom(...UNITS).map((unit) => ({ unit }));
  return topic === 'talks' ? names.map((parties) => ({ parties })) : names.map((participants) => ({ participants }));
}

const proof = fc.record({ quote: text, speaker: fc.option(text) });

function observationsOf(topic: Topic, items: readonly Item[], parties: readonly string[]): fc.Arbitrary<Observation> {
  const item = fc.constantFrom(...items);
  const terms = fc.record(
    {
      count: fc.integer({ min: 1, max: 10_000 }),
      qualifier: fc.constantFrom(...QUALIFIERS),
      date: fc.constantFrom('2025-05-01', '2025-06-15', '2025-07-30'),
      venue: text,
      condition: text,
      ...(topic === 'talks' && { round: fc.integer({ min: 1, max: 5 }) }),
    },
    { requiredKeys: [] },
  );
  const events = fc
    .tuple(item, fc.constantFrom(...STATUSES), terms, proof, fc.integer({ max: 9, min: 0 }))
    .map(([what, status, about, said, draw]) => {
      return event(what, status, about, { ...said, ...(draw === 0 && { denied: true as const }) });
    });
  const stances = fc
    .tuple(item, fc.constantFrom(...parties), fc.constantFrom(...STANCES), terms, proof)
    .map(([what, party, stance, about, said]) => position(what, party, stance, about, said));
  return fc.oneof({ weight: 1, arbitrary: events }, { weight: 4, arbitrary: stances });
}

/**
 * What feeds bring that want to break the ledger: very many items, parties and changes of mind, texts without end and
 * of any characters, versions and late news. In order of arrival, which is not that of publication.
 */
export function hostileReports(topic: Topic, maxLength: number): fc.Arbitrary<Report[]> {
  const cast = fc.record({
    items: fc.array(itemOf(topic), { minLength: 1, maxLength: 12, size: 'max' }),
    parties: fc.array(name, { minLength: 1, maxLength: 40, size: 'max' }),
  });
  return cast.chain(({ items, parties }) => {
    const one = fc.record({
      minute: fc.integer({ min: 0, max: 60 * 1440 }),
      article: fc.integer({ min: 0, max: maxLength }),
      observations: fc.array(observationsOf(topic, items, parties), { maxLength: 80, size: 'max' }),
      texts: fc.array(text, { minLength: 4, maxLength: 4 }),
      credits: fc.option(name),
    });
    return fc.array(one, { minLength: 1, maxLength, size: 'max' }).map((drafts) =>
      drafts.map(
        ({ minute, article, observations, texts: [title = '', guid = '', outlet = '', link = ''], credits }, at) => {
          const published = new Date(Date.UTC(2025, 4, 1, 0, minute)).toISOString();
          const seen = new Date(Date.UTC(2025, 8, 1, 0, at)).toISOString();
          const url = `https://news.example/${link}`;
          return report(`${article}`.padEnd(24, 'f'), published, observations, {
            ...{ topic, title, guid, outlet, url, credits, seen, version: `v${at}` },
          });
        },
      ),
    );
  });
}
