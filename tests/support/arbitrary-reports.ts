import * as fc from 'fast-check';
import { signatureOf } from '../../lambdas/core/cluster.ts';
import {
  type Item,
  type Observation,
  type Report,
  STANCES,
  STATUSES,
  type Terms,
  type Topic,
} from '../../lambdas/core/observation.ts';
import { report } from './reports.ts';

const ITEMS: Readonly<Record<Topic, readonly Item[]>> = {
  ceasefire: (['full', 'unspecified', 'energy', 'holiday', 'local'] as const).map((scope) => ({ scope })),
  summit: [
    ['putin', 'zelensky'],
    ['putin', 'trump'],
    ['putin', 'trump', 'zelensky'],
  ].map((participants) => ({ participants })),
  exchange: (['prisoners', 'bodies'] as const).map((unit) => ({ unit })),
  talks: [
    ['russia', 'ukraine'],
    ['russia', 'us'],
  ].map((parties) => ({ parties })),
};

/** Texts of which some are copies of one another, some links between two, and some their own. */
export const TEXTS = ['peace', 'swap', 'truce'].flatMap((word) => {
  const sentences = Array.from(
    { length: 12 },
    (_, index) => `${word} sentence ${index} is about ${word} ${index * 7} here.`,
  );
  return [
    sentences,
    [...sentences, 'One more that was added later on.'],
    sentences.slice(4),
    [...sentences.slice(6), ...sentences.slice(0, 2)],
  ];
});
const SIGNATURES = ['', '', '', ...TEXTS.map((sentences) => signatureOf(sentences.join(' ')))];

const day = (offset: number): string => new Date(Date.UTC(2025, 4, 1 + offset)).toISOString().slice(0, 10);

function termsOf(topic: Topic): fc.Arbitrary<Terms> {
  const date = fc.integer({ min: 0, max: 90 }).map((offset) => ({ date: day(offset) }));
  const nothing = fc.constant({});
  if (topic === 'exchange') {
    const figure = fc.record({
      count: fc.constantFrom(250, 307, 1000, 1200, 6000),
      qualifier: fc.constantFrom('exactly' as const, 'at-least' as const, 'about' as const),
    });
    return fc.oneof(nothing, figure, figure);
  }
  if (topic === 'talks')
    return fc.oneof(
      nothing,
      date,
      fc.constantFrom(1, 2, 3).map((round) => ({ round })),
    );
  return fc.oneof({ weight: 3, arbitrary: nothing }, date);
}

/** What an article may say of a topic. */
export function observationOf(topic: Topic): fc.Arbitrary<Observation> {
  const common = {
    item: fc.constantFrom(...ITEMS[topic]),
    terms: termsOf(topic),
    background: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, fc.constant(true)),
  };
  const rest = { topic, evidence: '', quote: 'A quote of some length that proves it.', speaker: null };
  const positions = fc
    .record({ ...common, party: fc.constantFrom('russia', 'ukraine', 'us'), stance: fc.constantFrom(...STANCES) })
    .map((one): Observation => ({ ...rest, kind: 'position', ...one }));
  const events = fc
    .record({
      ...common,
      status: fc.constantFrom(...STATUSES),
      denied: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, fc.constant(true)),
    })
    .map(({ denied, ...one }): Observation => ({ ...rest, kind: 'event', ...one, ...(denied && { denied }) }));
  return fc.oneof(positions, events);
}

interface Draft {
  readonly minute: number;
  readonly article: number;
  readonly outlet: string;
  readonly credits: string | null;
  readonly signature: string;
  readonly observations: readonly Observation[];
  readonly edited: boolean;
}

/**
 * What feeds bring of one topic over some months: parties that change their minds, two sources and copies of one text,
 * corrections, denials, articles edited with a newer date, long silences. In order of publication; `seen` follows it.
 */
export function contentiousReports(
  topic: Topic,
  options: { maxLength?: number; days?: number } = {},
): fc.Arbitrary<Report[]> {
  const { maxLength = 24, days = 90 } = options;
  const draft: fc.Arbitrary<Draft> = fc.record({
    minute: fc.integer({ min: 0, max: days * 1440 }),
    article: fc.integer({ min: 0, max: maxLength }),
    outlet: fc.constantFrom('Reuters', 'Harbour Wire', 'Meridian Courier'),
    credits: fc.constantFrom(null, null, null, 'Reuters'),
    signature: fc.constantFrom(...SIGNATURES),
    observations: fc.array(observationOf(topic), { maxLength: 3 }),
    edited: fc.boolean(),
  });
  return fc.array(draft, { minLength: 1, maxLength, size: 'max' }).map((drafts) => arrange(topic, drafts));
}

/** Drafts of one article are its versions; an edit may give it a newer date. */
function arrange(topic: Topic, drafts: readonly Draft[]): Report[] {
  const firsts = new Map<number, string>();
  return drafts
    .toSorted((one, other) => one.minute - other.minute)
    .map(({ minute, article, observations, edited, ...ref }, index) => {
      const now = new Date(Date.UTC(2025, 4, 1, 0, minute)).toISOString();
      const first = firsts.get(article) ?? now;
      firsts.set(article, first);
      const published = edited ? now : first;
      const seen = new Date(Date.parse(now) + index).toISOString();
      const version = { version: `v${index}`, seen, ...(first < published && { first }) };
      return report(`a${article}`, published, observations, { topic, ...ref, ...version });
    });
}
