import { createHash } from 'node:crypto';
import type { Report } from '../observation.ts';
import { isKnown } from './horizon.ts';
import type { Facts, Passed, Place } from './model.ts';
import { comparePlaces, placeOf, prepareReport } from './prepare.ts';

/** More than lie beyond a horizon. */
const MOST_PASSED = 64;

/**
 * How a revision moves the horizon. Whoever stored a report beyond the old horizon may have been too late for the
 * revision: what is stored there and is none of these is still to be taken in.
 * @param early The reports that the revision took into the base.
 */
export function passedBy(early: readonly Report[], from: Place | null): Passed {
  const beyond = early.filter((report) => isAfter(report, from));
  const kept = beyond.slice(-MOST_PASSED);
  const last = beyond.at(-1 - kept.length);
  return { from: last === undefined ? from : placeOf(last), keys: kept.map(keyOf) };
}

/** Where the reports begin that may be stored and not taken in; `null`: with the first. */
export function waitingFrom({ through, passed }: Facts): Place | null {
  return passed === undefined ? through : passed.from;
}

/** Those of a track's stored reports that its newest snapshot has not taken in. */
export function findWaiting(facts: Facts, stored: readonly Report[]): readonly Report[] {
  const from = waitingFrom(facts);
  const passed = new Set(facts.passed?.keys);
  return stored.map(prepareReport).filter((report) => {
    return isAfter(report, from) && !isKnown(report, facts) && !passed.has(keyOf(report));
  });
}

function isAfter(report: Report, place: Place | null): boolean {
  return place === null || comparePlaces(placeOf(report), place) > 0;
}

function keyOf({ article }: Report): string {
  const parts = JSON.stringify([article.id, article.version]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, 12);
}
