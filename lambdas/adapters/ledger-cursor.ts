import type { Change } from '../core/change.ts';
import { ParleyError } from '../core/errors.ts';
import { TOPICS, type Topic } from '../core/observation.ts';

/**
 * A place in the history of a dossier, newest first: by instant of recording, then topic, then revision and change
 * from the last to the first. It names a place and not a row count, so that pages stay put while news comes in.
 */
export interface HistoryPlace {
  readonly recordedAt: string;
  readonly topic: Topic;
  readonly revision: number;
  /** 1, 2, 3 … within the revision; infinite: before all changes of the revision. */
  readonly ordinal: number;
}

export function placeOf(change: Change, ordinal: number): HistoryPlace {
  return { recordedAt: change.recordedAt, topic: change.topic, revision: change.revision, ordinal };
}

/** Negative if `a` comes before (is newer than) `b`. */
export function comparePlaces(a: HistoryPlace, b: HistoryPlace): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt ? -1 : 1;
  const topics = TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic);
  return topics || b.revision - a.revision || b.ordinal - a.ordinal;
}

export function writeCursor(place: HistoryPlace): string {
  const { recordedAt, topic, revision, ordinal } = place;
  return Buffer.from(JSON.stringify([recordedAt, topic, revision, ordinal])).toString('base64url');
}

/** @throws ParleyError `bad-query` for what no page has given out. */
export function readCursor(cursor: string): HistoryPlace {
  try {
    const [recordedAt, topic, revision, ordinal] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const place = { recordedAt, topic, revision, ordinal };
    if (isPlace(place)) return place;
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
  }
  throw new ParleyError(
    'bad-query',
    'the cursor is not one that a page of changes has given; leave it out to start anew',
  );
}

function isPlace(place: { [key in keyof HistoryPlace]: unknown }): place is HistoryPlace {
  const { recordedAt, topic, revision, ordinal } = place;
  if (typeof recordedAt !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(recordedAt)) return false;
  return TOPICS.includes(topic as Topic) && Number.isInteger(revision) && Number.isInteger(ordinal);
}
