import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../lambdas/core/dossier.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const quiet = (timeZone: string) => ({ quietHours: { from: '22:30', to: '07:00', timeZone } });

describe('the alert policy of a dossier', () => {
  it('takes quiet hours of any time zone, and none', () => {
    const policy = (alertPolicy: object) => parseDossier({ ...ukraineRussia(), alertPolicy }, 'x.json').alertPolicy;

    expect(policy(quiet('Europe/Kyiv')).quietHours?.timeZone).toBe('Europe/Kyiv');
    expect(policy({})).toEqual({ when: 'at-once', quietHours: null });
  });

  it.each([
    [quiet('Europe/Atlantis'), 'quietHours.timeZone: must be an IANA time zone like Europe/Kyiv'],
    [{ quietHours: { from: '25:00', to: '07:00', timeZone: 'UTC' } }, 'quietHours.from: must be a time of day'],
    [{ when: 'never' }, 'alertPolicy.when'],
  ])('names what is wrong in %j', (alertPolicy, problem) => {
    expect(() => parseDossier({ ...ukraineRussia(), alertPolicy }, 'x.json')).toThrow(problem);
  });
});
