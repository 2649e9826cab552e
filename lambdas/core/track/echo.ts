import type { Entry, Fact } from './model.ts';
import { daysBetween } from './time.ts';

/** What happened within about three days of publication is news; a day more for slow papers. */
export const ECHO_DAYS = 4;
/** Papers that went to press before an item was over still tell what was to come. */
const STALE_DAYS = 1;

/** Events that tell how an item ended, or what came of it. */
const ENDINGS: readonly string[] = ['completed', 'cancelled', 'postponed', 'violated', 'stalled'];

/**
 * Whether an event only repeats what is known of an item that is over: it tells of the end, soon after it, or of what
 * was ahead, just after it.
 */
export function isEcho({ closed }: Entry, { value }: Fact, at: string): boolean {
  if (closed === null) return false;
  const age = daysBetween(closed, at);
  if (ENDINGS.includes(value)) return age <= ECHO_DAYS;
  return value === 'active' || value === 'scheduled' ? age < STALE_DAYS : false;
}
