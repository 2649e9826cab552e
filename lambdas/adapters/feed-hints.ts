import type { FeedHints } from '../core/feed.ts';
import type { RawField } from './feed-fields.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

export const NO_HINTS: FeedHints = { ttlMinutes: null, updateMinutes: null, skipHours: [], skipDays: [] };

/** What the publisher asks for: `ttl`, `skipHours`, `skipDays` of RSS and the syndication module. Nonsense is passed over. */
export function readHints(fields: readonly RawField[]): FeedHints {
  const values = (name: string) =>
    fields.filter(({ $ }) => $['n'] === name).map(({ _ }) => (_ ?? '').trim().toLowerCase());
  const period = PERIOD_MINUTES[values('sy:updateperiod')[0] ?? ''] ?? null;
  const frequency = positive(values('sy:updatefrequency')[0]) ?? 1;
  const hours = values('hour').map(Number);
  return {
    ttlMinutes: positive(values('ttl')[0]),
    updateMinutes: period === null ? null : period / frequency,
    skipHours: hours.filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24).map((hour) => hour % 24),
    skipDays: values('day')
      .map((day) => DAYS.indexOf(day))
      .filter((day) => day >= 0),
  };
}

function positive(value: string | undefined): number | null {
  const number = Number(value);
  return value && Number.isFinite(number) && number > 0 ? number : null;
}
