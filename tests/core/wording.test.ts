import { describe, expect, it } from 'vitest';
import type { Change } from '../../lambdas/core/change.ts';
import type { Item, Terms } from '../../lambdas/core/observation.ts';
import { nameItem, nameParty, tellChange } from '../../lambdas/core/wording.ts';
import { changeAlert } from '../support/alerts.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const dossier = ukraineRussia();
const name = (item: Item, terms: Terms = {}, round: number | null = null) => {
  const topic = 'scope' in item ? 'ceasefire' : 'unit' in item ? 'exchange' : 'parties' in item ? 'talks' : 'summit';
  return nameItem({ topic, item, round, terms }, dossier);
};
const tell = (differing: Partial<Change>) => tellChange(changeAlert(differing).change, dossier);

describe('an agenda item', () => {
  it('has a name in plain words', () => {
    expect(name({ scope: 'full' })).toBe('full ceasefire');
    expect(name({ scope: 'unspecified' })).toBe('ceasefire');
    expect(name({ participants: ['putin', 'zelensky'] })).toBe('Putin–Zelensky summit');
    expect(name({ unit: 'prisoners' })).toBe('exchange of prisoners');
    expect(name({ unit: 'prisoners' }, { count: 1200, perSide: true })).toBe('exchange of 1,200 prisoners each');
    expect(name({ unit: 'bodies' }, { count: 6057, qualifier: 'at-least', perSide: false })).toBe(
      'exchange of at least 6,057 bodies',
    );
    expect(name({ parties: ['russia', 'ukraine'] }, {}, 3)).toBe('Russia–Ukraine talks, round 3');
    expect(name({ parties: ['russia', 'us'] }, {}, null)).toBe('Russia–United States talks');
  });

  it('has no number for a first meeting that nobody numbered', () => {
    expect(name({ parties: ['russia', 'ukraine'] }, {}, 1)).toBe('Russia–Ukraine talks');
    expect(name({ parties: ['russia', 'ukraine'] }, { round: 1 }, 1)).toBe('Russia–Ukraine talks, round 1');
  });

  it('has a name without a dossier, too', () => {
    expect(nameItem({ topic: 'talks', item: { parties: ['russia', 'us'] }, round: 2, terms: {} })).toBe(
      'Russia–US talks, round 2',
    );
    expect(nameParty('south korea')).toBe('South Korea');
    expect(nameParty('us', dossier)).toBe('United States');
  });
});

describe('a change', () => {
  it.each<[Partial<Change>, string]>([
    [{}, 'Russia rejects the Putin–Zelensky summit, was noncommittal'],
    [{ from: null, to: 'proposes' }, 'Russia proposes a Putin–Zelensky summit'],
    [{ from: 'accepts', to: 'demands' }, 'Russia demands the Putin–Zelensky summit, accepted it before'],
    [{ from: null, to: 'conditional' }, 'Russia sets conditions for the Putin–Zelensky summit'],
    [{ from: 'rejects', to: 'rejects', msgType: 'update' }, 'Confirmed: Russia rejects the Putin–Zelensky summit'],
    [{ from: 'rejects', to: null, msgType: 'cancel' }, 'Withdrawn: Russia rejects the Putin–Zelensky summit'],
    [
      { from: 'accepts', to: 'rejects', msgType: 'cancel' },
      'Withdrawn: Russia accepts the Putin–Zelensky summit; what stands is: rejects',
    ],
  ])('of a position %j is told in one line', (differing, line) => {
    expect(tell(differing)).toBe(line);
  });

  const status = { kind: 'status', party: null, terms: {} } as const;
  const talks = { ...status, topic: 'talks', item: { parties: ['russia', 'ukraine'] }, round: 2 } as const;

  it.each<[Partial<Change>, string]>([
    [
      { ...status, topic: 'ceasefire', item: { scope: 'full' }, from: 'agreed', to: 'active' },
      'The full ceasefire is active, was agreed',
    ],
    [
      { ...talks, from: null, to: 'scheduled', terms: { date: '2025-06-02', venue: 'Istanbul' } },
      'The Russia–Ukraine talks, round 2, are scheduled for 2 June 2025, Istanbul',
    ],
    [
      { ...talks, from: 'scheduled', to: 'completed' },
      'The Russia–Ukraine talks, round 2, are completed, were scheduled',
    ],
    [
      { ...talks, from: 'scheduled', to: null, msgType: 'cancel' },
      'Withdrawn: the Russia–Ukraine talks, round 2, are scheduled',
    ],
  ])('of a status %j is told in one line', (differing, line) => {
    expect(tell(differing)).toBe(line);
  });
});
