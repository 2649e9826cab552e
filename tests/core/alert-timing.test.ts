import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAlerts, notBefore } from '../../lambdas/core/alert-timing.ts';
import { changeAlert, statusAlert, summaryAlert } from '../support/alerts.ts';

const night = { from: '22:30', to: '07:00', timeZone: 'Europe/Kyiv' };
const policy = (quietHours: typeof night | null) => ({ when: 'at-once' as const, quietHours });
const position = changeAlert().change;

describe('notBefore', () => {
  it.each([
    ['late in the evening', '2025-07-23T20:40:00.000Z', '2025-07-24T04:00:00.000Z'],
    ['after midnight', '2025-07-24T01:15:30.500Z', '2025-07-24T04:00:00.000Z'],
    ['on their first minute', '2025-07-23T19:30:00.000Z', '2025-07-24T04:00:00.000Z'],
    ['a second before their end', '2025-07-24T03:59:59.000Z', '2025-07-24T04:00:00.000Z'],
  ])('puts off to the end of the quiet hours what comes %s', (_when, at, end) => {
    expect(notBefore(position, policy(night), at)).toBe(end);
  });

  it.each([
    ['a minute before they start', '2025-07-23T19:29:00.000Z'],
    ['when they are over', '2025-07-24T04:00:00.000Z'],
  ])('sends at once what comes %s', (_when, at) => {
    expect(notBefore(position, policy(night), at)).toBeNull();
  });

  it('knows quiet hours that do not span midnight', () => {
    const noon = policy({ from: '12:00', to: '14:00', timeZone: 'UTC' });

    expect(notBefore(position, noon, '2025-07-23T13:00:00.000Z')).toBe('2025-07-23T14:00:00.000Z');
    expect(notBefore(position, noon, '2025-07-23T23:00:00.000Z')).toBeNull();
  });

  it.each([
    // Kyiv goes from 03:00 to 04:00 on 30 March 2025 and from 04:00 back to 03:00 on 26 October 2025.
    ['the night that is an hour shorter', '2025-03-29T21:00:00.000Z', '2025-03-30T04:00:00.000Z'],
    ['the night that is an hour longer', '2025-10-25T20:00:00.000Z', '2025-10-26T05:00:00.000Z'],
  ])('ends at seven by the local clock after %s', (_night, at, end) => {
    expect(notBefore(position, policy(night), at)).toBe(end);
  });

  it('ends when the clock skips the end of the quiet hours', () => {
    const skipped = policy({ ...night, to: '03:30' });

    expect(notBefore(position, skipped, '2025-03-29T23:00:00.000Z')).toBe('2025-03-30T01:00:00.000Z');
  });

  it.each(['active', 'violated', 'cancelled'] as const)('wakes people up for %s', (to) => {
    expect(notBefore(statusAlert({ to }).change, policy(night), '2025-07-23T22:00:00.000Z')).toBeNull();
  });

  it('withdraws at any hour what was wrongly told', () => {
    const cancel = statusAlert({ msgType: 'cancel', from: 'agreed', to: null }).change;

    expect(notBefore(cancel, policy(night), '2025-07-23T22:00:00.000Z')).toBeNull();
  });

  it('sends at once where there are no quiet hours, or where they have no length', () => {
    const none = policy({ ...night, to: night.from });

    expect(notBefore(position, policy(null), '2025-07-23T22:00:00.000Z')).toBeNull();
    expect(notBefore(position, none, '2025-07-23T19:30:00.000Z')).toBeNull();
  });

  it('puts off by less than a day, to an instant at which it would be sent at once', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const [hours, minutes] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
      return `${hours}:${minutes}`;
    });
    const zone = fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, zone, instant, (from, to, timeZone, date) => {
        const hours = policy({ from, to, timeZone });
        const end = notBefore(position, hours, date.toISOString());
        if (end === null) return;
        const wait = Date.parse(end) - date.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
        expect(notBefore(position, hours, end)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

describe('dueAlerts', () => {
  const now = '2025-07-24T01:00:00.000Z';
  const morning = '2025-07-24T04:00:00.000Z';
  const waiting = { ...statusAlert({ id: 'a', to: 'agreed' }), notBefore: morning };

  it('leaves alone what waits for the end of the quiet hours', () => {
    expect(dueAlerts([waiting, summaryAlert()], now)).toEqual([summaryAlert()]);
    expect(dueAlerts([waiting], morning)).toEqual([waiting]);
  });

  it('sends what waits before the urgent news that follows it', () => {
    const urgent = statusAlert({ id: 'b' });
    const later = { ...changeAlert({ id: 'c', itemId: urgent.change.itemId }), notBefore: morning };

    expect(dueAlerts([waiting, urgent, later], now)).toEqual([waiting, urgent]);
  });

  it('does not let the news of one item release those of another', () => {
    const other = { ...changeAlert({ id: 'd' }), notBefore: morning };

    expect(dueAlerts([other, statusAlert({ id: 'b' })], now)).toEqual([statusAlert({ id: 'b' })]);
  });
});
