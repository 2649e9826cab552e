import { describe, expect, it } from 'vitest';
import { type AlertWishes, filterPolicyOf } from '../../lambdas/core/alert-filter.ts';
import { STATUSES, TOPICS } from '../../lambdas/core/observation.ts';

const everything: AlertWishes = { dossiers: [], topics: [], kinds: [], parties: [], statuses: [], only: null };

describe('filterPolicyOf', () => {
  it('leaves out updates for who wants everything at once', () => {
    expect(filterPolicyOf(everything)).toEqual({ msgType: ['alert', 'cancel'] });
  });

  it('passes confirmed alerts, updates and cancels to who wants confirmed news only', () => {
    expect(filterPolicyOf({ ...everything, only: 'confirmed' })).toEqual({ certainty: ['confirmed'] });
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
    expect(() => filterPolicyOf({ ...wishes, parties: ['russia'] })).toThrow(/150 combinations .* has 160/);
  });
});
