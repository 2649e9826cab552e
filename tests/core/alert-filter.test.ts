import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../lambdas/core/alert.ts';
import { attributesOf } from '../../lambdas/core/alert-attributes.ts';
import { type AlertWishes, filterPolicyOf } from '../../lambdas/core/alert-filter.ts';
import { CERTAINTIES, MSG_TYPES } from '../../lambdas/core/change.ts';
import { STATUSES, TOPICS } from '../../lambdas/core/observation.ts';
import { changeAlert, statusAlert, summaryAlert } from '../support/alerts.ts';

const everything: AlertWishes = { dossiers: [], topics: [], kinds: [], parties: [], statuses: [], only: null };

describe('filterPolicyOf', () => {
  it('leaves out updates for who wants everything at once', () => {
    expect(filterPolicyOf(everything)).toEqual({ msgType: ['alert', 'cancel'] });
  });

  it('narrows by topic, kind and dossier, each value once', () => {
    const policy = filterPolicyOf({
      ...everything,
      dossiers: ['ukraine-russia'],
      topics: ['exchange', 'talks', 'exchange'],
      kinds: ['status'],
    });

    expect(policy).toEqual({
      dossier: ['ukraine-russia'],
      topic: ['exchange', 'talks'],
      kind: ['status'],
      msgType: ['alert', 'cancel'],
    });
  });

  it('still passes changes of status to who follows the positions of one party, and the other way round', () => {
    const policy = filterPolicyOf({ ...everything, parties: ['russia'], statuses: ['violated'] });

    expect(policy).toMatchObject({ party: ['russia', { exists: false }], status: ['violated', { exists: false }] });
  });

  it('lets a summary pass whatever is wished, unless the kinds leave it out', () => {
    const wishes: AlertWishes = { ...everything, topics: ['talks'], parties: ['russia'], only: 'confirmed' };

    expect(delivers(wishes, summaryAlert())).toBe(true);
    expect(delivers({ ...wishes, kinds: ['status', 'position'] }, summaryAlert())).toBe(false);
  });

  it('refuses more than five attributes and names them', () => {
    const wishes: AlertWishes = {
      dossiers: ['a'],
      topics: ['talks'],
      kinds: ['status'],
      parties: ['b'],
      statuses: ['active'],
      only: null,
    };

    expect(() => filterPolicyOf(wishes)).toThrow(
      /by 5 attributes at most and this one filters by 6 \(dossier, topic, kind, party, status, msgType\)/,
    );
  });

  it('refuses more than 150 combinations and says how many there are', () => {
    const wishes: AlertWishes = { ...everything, topics: TOPICS, statuses: STATUSES };

    expect(filterPolicyOf({ ...wishes, only: 'confirmed' })).toHaveProperty('topic');
    expect(() => filterPolicyOf({ ...wishes, parties: ['russia'] })).toThrow(/150 combinations .* has 200/);
  });

  it('delivers what is wished and nothing else, for any wish and any alert', () => {
    fc.assert(
      fc.property(someWishes, someAlert, (wishes, alert) => {
        expect(delivers(wishes, alert)).toBe(isWished(wishes, alert));
      }),
    );
  });
});

/** What the words of the wishes mean, told without policies. */
function isWished(wishes: AlertWishes, alert: Alert): boolean {
  const among = <Value>(list: readonly Value[], value: Value) => list.length === 0 || list.includes(value);
  if (!among(wishes.kinds, alert.kind) || !among(wishes.dossiers, alert.dossier)) return false;
  if (alert.kind === 'summary') return true;
  const { topic, party, from, to, certainty } = alert.change;
  const status = alert.msgType === 'cancel' ? from : to;
  return (
    among(wishes.topics, topic) &&
    (party === null || among(wishes.parties, party)) &&
    (alert.kind === 'position' || among<string | null>(wishes.statuses, status)) &&
    (wishes.only === 'confirmed' ? certainty === 'confirmed' : alert.msgType !== 'update')
  );
}

/** As SNS matches: all keys must, any value may, and an absent attribute matches `exists: false` alone. */
function delivers(wishes: AlertWishes, alert: Alert): boolean {
  const attributes = new Map(Object.entries(attributesOf(alert)));
  return Object.entries(filterPolicyOf(wishes)).every(([key, terms]) => {
    const value = attributes.get(key);
    return terms.some((term) => (typeof term === 'string' ? term === value : value === undefined));
  });
}

const parties = ['russia', 'ukraine'];
const dossiers = ['ukraine-russia', 'elsewhere'];
const kinds: Alert['kind'][] = ['status', 'position', 'summary'];
const someWishes: fc.Arbitrary<AlertWishes> = fc.record({
  dossiers: fc.constant<string[]>([]),
  topics: fc.subarray([...TOPICS], { maxLength: 2 }),
  kinds: fc.subarray(kinds),
  parties: fc.subarray(parties),
  statuses: fc.subarray([...STATUSES], { maxLength: 2 }),
  only: fc.constantFrom(null, 'confirmed' as const),
});
const differing = fc.record({
  topic: fc.constantFrom(...TOPICS),
  msgType: fc.constantFrom(...MSG_TYPES),
  certainty: fc.constantFrom(...CERTAINTIES),
  dossier: fc.constantFrom(...dossiers),
});
const someAlert: fc.Arbitrary<Alert> = fc.oneof(
  fc.constant(summaryAlert()),
  fc.tuple(differing, fc.constantFrom(...parties)).map(([change, party]) => changeAlert({ ...change, party })),
  fc
    .tuple(differing, fc.constantFrom(...STATUSES), fc.constantFrom(...STATUSES))
    .map(([change, from, to]) => statusAlert({ ...change, from, to })),
);
