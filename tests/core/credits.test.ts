import { describe, expect, it } from 'vitest';
import { creditOf, sourceKey, sourceName } from '../../lambdas/core/credits.ts';

describe('a credited source', () => {
  it.each([
    ['The talks are over, as reported by Reuters.', 'Reuters'],
    ['The talks are over, Interfax-Ukraine reported on Monday.', 'Interfax-Ukraine'],
    ['MOSCOW (Reuters) - Russia has refused.', 'Reuters'],
    ['ISTANBUL (AP) — Delegations met.', 'Associated Press'],
    ['"We refuse," Peskov told the state news agency TASS.', 'TASS'],
    ['The exchange took place, according to the Wall Street Journal.', 'The Wall Street Journal'],
    ['Citing the German newspaper Bild, officials denied it.', 'Bild'],
    ['The date was first reported by Axios.', 'Axios'],
    ['Nobody came. Source: Ukrinform', 'Ukrinform'],
    ['A date was set, as reported by the Harbour Wire on Friday.', 'Harbour Wire'],
    ['A diplomat told The Meridian Courier that a date was set.', 'Meridian Courier'],
  ])('is named in %j', (text, outlet) => {
    expect(creditOf(text)).toBe(outlet);
  });

  it.each([
    'Russia has refused, the Kremlin said.',
    'Umerov reported that Ukraine had suggested a meeting.',
    'According to Kyiv the exchange took place.',
    'Reuters and other agencies stood outside.',
    'The times reported in the schedule are local.',
    'Peskov told reporters in Moscow.',
  ])('is not seen in %j', (text) => {
    expect(creditOf(text)).toBeNull();
  });

  it('is the first one that a text names', () => {
    expect(creditOf('Reuters reported it. Later TASS reported the opposite.')).toBe('Reuters');
  });

  it('has one name however it is spelled', () => {
    expect(['AP', 'associated press', 'Associated Press'].map(sourceName)).toEqual(Array(3).fill('Associated Press'));
    expect(sourceKey('The Meridian Courier')).toBe(sourceKey('Meridian Courier'));
    expect(sourceName(' Harbour Wire ')).toBe('Harbour Wire');
  });
});
