import type { Status, Topic } from '../observation.ts';

/** Which status may follow which. What is not in a row is a recollection, and changes nothing. */
const NEXT: Readonly<Record<Status, readonly Status[]>> = {
  proposed: ['agreed', 'scheduled', 'active', 'completed', 'postponed', 'cancelled', 'violated', 'stalled'],
  agreed: ['scheduled', 'active', 'completed', 'postponed', 'cancelled', 'violated', 'stalled'],
  scheduled: ['active', 'completed', 'postponed', 'cancelled', 'violated', 'stalled'],
  active: ['completed', 'postponed', 'cancelled', 'violated', 'stalled'],
  violated: ['active', 'completed', 'postponed', 'cancelled', 'stalled'],
  postponed: ['scheduled', 'active', 'completed', 'cancelled', 'violated', 'stalled'],
  stalled: ['agreed', 'scheduled', 'active', 'completed', 'postponed', 'cancelled', 'violated'],
  completed: [],
  cancelled: [],
};

/** From near to far: of several statuses of one item in one article the furthest wins. */
const NEAR_TO_FAR: readonly Status[] = [
  'proposed',
  'agreed',
  'scheduled',
  'active',
  'stalled',
  'violated',
  'postponed',
  'cancelled',
  'completed',
];

/** A meeting that is on, or under way, is news before its want of progress. */
const MEETING_NEAR_TO_FAR: readonly Status[] = [
  'proposed',
  'stalled',
  'agreed',
  'scheduled',
  'active',
  'violated',
  'postponed',
  'cancelled',
  'completed',
];

/** What a denial takes back besides the status itself: who denies that it was agreed denies that it was scheduled. */
const DENIES: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  proposed: ['agreed', 'scheduled'],
  agreed: ['scheduled'],
};

/** Statuses in which an item is over. */
export const CLOSING: ReadonlySet<string> = new Set<Status>(['completed', 'cancelled']);

/** Statuses in which an item is settled: that somebody proposes or accepts it is no news then. */
export const SETTLED: ReadonlySet<string> = new Set<Status>(['agreed', 'scheduled', 'active']);

export function mayFollow(from: Status, to: Status): boolean {
  return NEXT[from].includes(to);
}

/** Whether one status is further than the other, for one item in one article. */
export function isFurther(topic: Topic, one: Status, other: Status): boolean {
  const order = topic === 'talks' || topic === 'summit' ? MEETING_NEAR_TO_FAR : NEAR_TO_FAR;
  return order.indexOf(one) > order.indexOf(other);
}

/** The statuses that are void where one is denied. */
export function deniedWith(status: Status): readonly Status[] {
  return [status, ...(DENIES[status] ?? [])];
}
