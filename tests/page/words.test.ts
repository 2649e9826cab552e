import { describe, expect, it } from 'vitest';
import { chooseColumns } from '../../lambdas/page/board-columns.ts';
import { tellShortDay } from '../../lambdas/page/words.ts';
import { agendaItem, standing } from '../support/agenda.ts';
import { ukraineRussia } from '../support/dossiers.ts';

describe('days', () => {
  it('name the year only where it is another one', () => {
    expect(tellShortDay('2025-05-16T22:00:00Z', '2025-08-20T00:00:00Z')).toBe('16 May');
    expect(tellShortDay('2024-05-16T22:00:00Z', '2025-08-20T00:00:00Z')).toBe('16 May 2024');
  });
});

describe('the columns of the board', () => {
  const item = (...parties: string[]) =>
    agendaItem({ positions: Object.fromEntries(parties.map((party) => [party, standing('accepts')])) });
  const namesOf = (...items: ReturnType<typeof item>[]) =>
    chooseColumns(items, ukraineRussia(), null).map((column) => column.name);

  it('are the two sides, whether they say anything or not', () => {
    expect(namesOf()).toEqual(['Ukraine', 'Russia']);
  });

  it('and those who say most, the rest in one', () => {
    const columns = chooseColumns([item('us', 'turkey'), item('us', 'eu', 'south korea')], ukraineRussia(), null);

    expect(columns.map((column) => column.name)).toEqual(['Ukraine', 'Russia', 'United States', 'Others']);
    expect(columns.at(-1)?.parties).toEqual(['eu', 'south korea', 'turkey']);
  });

  it('have no column for others where all have room', () => {
    expect(namesOf(item('us', 'south korea'))).toEqual(['Ukraine', 'Russia', 'South Korea', 'United States']);
  });

  it('are one where the reader asks for one', () => {
    expect(chooseColumns([], ukraineRussia(), 'eu')).toEqual([{ name: 'European Union', parties: ['eu'] }]);
  });
});
