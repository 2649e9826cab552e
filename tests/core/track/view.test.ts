import { describe, expect, it } from 'vitest';
import type { AgendaItem, Standing } from '../../../lambdas/core/revision.ts';
import { tellLess } from '../../../lambdas/core/track/view.ts';
import { foldTrack } from '../../../lambdas/core/track.ts';
import { event, position, report } from '../../support/reports.ts';

const scope = 'full';
const [item] = foldTrack({ dossier: 'test', topic: 'ceasefire' }, [
  report('a', '2025-05-09', [event({ scope }, 'agreed'), position({ scope }, 'russia', 'demands')]),
  report('b', '2025-05-10', [event({ scope }, 'agreed')], { outlet: 'Harbour Courier' }),
]).items;
if (item?.status == null) throw new Error('nothing is agreed');
const known: AgendaItem = item;
const status: Standing<'agreed'> = { ...item.status, value: 'agreed' };

describe('a state that has let something go', () => {
  it.each<[string, readonly AgendaItem[]]>([
    ['nothing', [known]],
    ['an item', []],
    ['a position', [{ ...known, positions: {} }]],
    ['a status', [{ ...known, status: null }]],
    ['evidence', [{ ...known, status: { ...status, evidence: status.evidence.slice(0, 1) } }]],
  ])('tells no more than before without %s', (_, after) => {
    expect(tellLess([known], after)).toBe(true);
  });

  it.each<[string, AgendaItem]>([
    ['another value', { ...known, status: { ...status, value: 'active' } }],
    ['another certainty', { ...known, status: { ...status, certainty: 'reported' } }],
    ['another source', { ...known, status: { ...status, sources: [...status.sources, 'Third'] } }],
    ['other figures', { ...known, terms: { date: '2025-05-20' } }],
    ['a newer date', { ...known, updated: '2025-05-11T00:00:00.000Z' }],
    ['an end', { ...known, closed: known.updated }],
    ['another item', { ...known, itemId: 'ceasefire/full/2025-06-01' }],
  ])('tells more with %s', (_, after) => {
    expect(tellLess([known], [after])).toBe(false);
  });
});
