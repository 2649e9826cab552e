import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedDate } from '../../lambdas/core/feed-date.ts';

const read = (text: string) => parseFeedDate(text)?.toISOString().replace('.000Z', 'Z') ?? null;

describe('dates as feeds write them', () => {
  test.each([
    ['RFC 822', 'Wed, 23 Jul 2025 20:40:00 +0300', '2025-07-23T17:40:00Z'],
    ['without a day of the week', '23 Jul 2025 20:40:00 GMT', '2025-07-23T20:40:00Z'],
    ['with two digits of the year', 'Wed, 23 Jul 25 20:40:00 GMT', '2025-07-23T20:40:00Z'],
    ['without seconds', 'Wed, 23 Jul 2025 20:40 GMT', '2025-07-23T20:40:00Z'],
    ['without a time', 'Wed, 23 Jul 2025', '2025-07-23T00:00:00Z'],
    ['with a stray comma', 'Wed, 23 Jul, 2025 20:40:00 UTC', '2025-07-23T20:40:00Z'],
    ['with the whole month', 'Wednesday, 23 July 2025 20:40:00 Z', '2025-07-23T20:40:00Z'],
    ['with hyphens', '23-Jul-2025 20:40:00', '2025-07-23T20:40:00Z'],
    ['with a zone in brackets', 'Wed, 23 Jul 2025 20:40:00 +0300 (MSK)', '2025-07-23T17:40:00Z'],
    ['with a colon in the zone', 'Wed, 23 Jul 2025 20:40:00 +03:00', '2025-07-23T17:40:00Z'],
    ['with GMT and an offset', 'Wed, 23 Jul 2025 20:40:00 GMT+0300', '2025-07-23T17:40:00Z'],
    ['of JavaScript', 'Wed Jul 23 2025 20:40:00 GMT+0300 (Moscow Standard Time)', '2025-07-23T17:40:00Z'],
    ['of asctime', 'Wed Jul 23 20:40:00 2025', '2025-07-23T20:40:00Z'],
    ['of Twitter', 'Wed Jul 23 20:40:00 +0000 2025', '2025-07-23T20:40:00Z'],
    ['with a leap second', 'Wed, 23 Jul 2025 23:59:60 GMT', '2025-07-23T23:59:59Z'],
    ['at hour 24', 'Wed, 23 Jul 2025 24:00:00 GMT', '2025-07-24T00:00:00Z'],
    ['the month first', 'July 23, 2025 8:40 PM', '2025-07-23T20:40:00Z'],
    ['with an ordinal', '23rd July 2025 at 20:40', '2025-07-23T20:40:00Z'],
    ['W3CDTF', '2025-07-23T20:40:00+03:00', '2025-07-23T17:40:00Z'],
    ['with a fraction', '2025-07-23T20:40:00.1234567Z', '2025-07-23T20:40:00Z'],
    ['with a blank for the T', '2025-07-23 20:40:00', '2025-07-23T20:40:00Z'],
    ['hours only', '2025-07-23T20Z', '2025-07-23T20:00:00Z'],
    ['a day', '2025-07-23', '2025-07-23T00:00:00Z'],
    ['a month', '2025-07', '2025-07-01T00:00:00Z'],
    ['a year', '2025', '2025-01-01T00:00:00Z'],
    ['a day of the year', '2025-204', '2025-07-23T00:00:00Z'],
    ['without hyphens', '20250723T204000Z', '2025-07-23T20:40:00Z'],
    ['with a short zone', '2025-07-23T20:40:00+03', '2025-07-23T17:40:00Z'],
    ['with a named zone', '2025-07-23T20:40:00 MSK', '2025-07-23T17:40:00Z'],
    ['German points', '23.07.2025 20:40', '2025-07-23T20:40:00Z'],
    ['slashes', '23/07/2025 20:40', '2025-07-23T20:40:00Z'],
    ['American slashes', '07/23/2025 8:40:00 PM', '2025-07-23T20:40:00Z'],
    ['the year first', 'Wed, 2025/07/23 20:40:00 EDT', '2025-07-24T00:40:00Z'],
    ['seconds since 1970', '1753303200', '2025-07-23T20:40:00Z'],
    ['milliseconds since 1970', '1753303200000', '2025-07-23T20:40:00Z'],
    ['with blanks around', '\n  Wed, 23 Jul 2025\n 20:40:00 GMT ', '2025-07-23T20:40:00Z'],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['MSK', 17],
    ['EEST', 17],
    ['EET', 18],
    ['TRT', 17],
    ['CET', 19],
    ['CEST', 18],
    ['BST', 19],
    ['GMT', 20],
    ['UT', 20],
    ['EST', 25],
    ['EDT', 24],
    ['PST', 28],
    ['PDT', 27],
    ['JST', 11],
    ['MEZ', 19],
    ['ET', 25],
    ['Nowhere', 20],
    ['-0000', 20],
  ])('zone %s', (zone, hour) => {
    const expected = new Date(Date.UTC(2025, 6, 23, hour, 40)).toISOString().replace('.000Z', 'Z');
    expect(read(`Wed, 23 Jul 2025 20:40:00 ${zone}`)).toBe(expected);
  });

  test.each([
    'Ср, 23 июля 2025 20:40',
    'середа, 23 липня 2025 20:40',
    'mer., 23 juil. 2025 20:40',
    'Mi, 23. Juli 2025 20:40',
    'mié, 23 de julio de 2025 20:40',
    'mer, 23 lug 2025 20:40',
    '23 Temmuz 2025 Çarşamba 20:40',
    'śr., 23 lip 2025 20:40',
    'qua, 23 jul 2025 20:40',
    'Τετ, 23 Ιούλ 2025 20:40',
    '2025-július-23T20:40',
    '2025년 07월 23일 05:40:00'.replace('23일 05', '24일 05'),
  ])('month in another language: %s', (text) => {
    expect(read(text)).toBe('2025-07-23T20:40:00Z');
  });

  test.each([
    '',
    'now',
    'yesterday',
    'n/a',
    '0000-00-00 00:00:00',
    'Wed, 31 Feb 2025 20:40:00 GMT',
    'Sun, 99 Jun 2009 12:00:00 GMT',
    '2025-13-01',
    '2025-07-23T25:00:00Z',
    '2025-07-23T20:61:00Z',
    'Wed, 23 Jul 2025 1:2:3:4 GMT',
    'Wed, 23 zzz 2025 20:40:00 GMT',
    'Wed, 23 Jul 2025 20:40:00 +zz:00',
    '9999-12-31T23:59:59-99:99',
    '<script>alert(1)</script>',
    '12',
  ])('no date: %j', (text) => {
    expect(read(text)).toBeNull();
  });

  test('whatever the text, a valid date or none', () => {
    const pieces = fc.array(
      fc.constantFrom('23', '2025', 'Jul', ':', '-', '/', '.', 'T', 'Z', '+', ' ', '40', 'GMT', ',', '99', 'июля'),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((parts) => parts.join('')),
        ),
        (text) => {
          const date = parseFeedDate(text);
          expect(date === null || !Number.isNaN(date.getTime())).toBe(true);
        },
      ),
    );
  });

  test('every instant comes back from the two formats that the standards name', () => {
    const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, (date) => {
        const whole = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(parseFeedDate(whole.toUTCString())).toEqual(whole);
        expect(parseFeedDate(whole.toISOString())).toEqual(whole);
      }),
    );
  });
});
