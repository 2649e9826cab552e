import type { Alert } from './alert.ts';
import type { Change } from './change.ts';
import type { Dossier } from './dossier.ts';

type AlertPolicy = Dossier['alertPolicy'];

/** Statuses that wake people up. */
const URGENT = new Set<string | null>(['active', 'violated', 'cancelled']);

const MINUTE = 60_000;
/** A window is shorter than a day; a change of the clock can lengthen it by an hour or two. */
const MOST_MINUTES = 26 * 60;

/**
 * When the alert of a change may be sent: quiet hours put delivery off to their end, never the evaluation. What is
 * `active`, `violated` or `cancelled`, and what was wrongly told, is sent at any hour.
 * @param at ISO instant at which the change was recorded.
 * @returns ISO instant of the end of the quiet hours; `null`: at once.
 */
export function notBefore(change: Change, policy: AlertPolicy, at: string): string | null {
  const hours = policy.quietHours;
  const urgent = change.msgType === 'cancel' || (change.kind === 'status' && URGENT.has(change.to));
  if (hours === null || urgent) return null;
  const quiet = quietIn(hours);
  const now = Date.parse(at);
  if (!quiet(now)) return null;
  // Minute by minute, because that is right on the two days of the year on which the clock is changed, too.
  const start = Math.floor(now / MINUTE);
  for (let minute = start + 1; minute <= start + MOST_MINUTES; minute += 1) {
    if (!quiet(minute * MINUTE)) return new Date(minute * MINUTE).toISOString();
  }
  return null;
}

/** Tells of an instant in milliseconds whether it lies in the quiet hours, which may span midnight. */
function quietIn(hours: NonNullable<AlertPolicy['quietHours']>): (instant: number) => boolean {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const { from, to } = hours;
  return (instant) => {
    const time = clock.format(instant);
    return from <= to ? time >= from && time < to : time >= from || time < to;
  };
}

/**
 * Which alerts of one track may be sent now, in their order. One that waits for the end of the quiet hours goes out
 * early where a later one of the same item is due: nobody is told of a cancel, or that a truce is in force, before what
 * it follows.
 * @param alerts Those still to send, in the order in which they were recorded.
 * @param now ISO instant.
 */
export function dueAlerts(alerts: readonly Alert[], now: string): readonly Alert[] {
  const latestDue = new Map<string, number>();
  for (const [index, alert] of alerts.entries()) {
    if (alert.notBefore === null || alert.notBefore <= now) latestDue.set(itemOf(alert), index);
  }
  return alerts.filter((alert, index) => index <= (latestDue.get(itemOf(alert)) ?? -1));
}

function itemOf(alert: Alert): string {
  return alert.kind === 'summary' ? alert.id : alert.change.itemId;
}
