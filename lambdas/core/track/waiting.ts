import { createHash } from 'node:crypto';
import type { Report } from '../observation.ts';
import { bytesOf } from './bytes.ts';
import { isKnown } from './horizon.ts';
import type { Facts, Passed, Place } from './model.ts';
import { comparePlaces, placeOf, prepareReport } from './prepare.ts';

/** Each is read and folded again with the next article. What that costs with these is what a revision costs. */
const MOST_WAITING = 32;
/** Copies wait in greater number: a text that hundreds print costs each of them one write, as a rule. */
const MOST_COPIES = 256;
/** Bytes of JSON of what waits, copies or not: half of what one query reads at a time. */
const WAITING_BYTES = 500_000;
/** More than wait and lie beyond a horizon. */
const MOST_PASSED = 320;
/** Characters of a key: enough that no two of these have the same. */
const KEY = 8;

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
  // Those of earlier deployments are longer.
  const passed = new Set(facts.passed?.keys.map((key) => key.slice(0, KEY)));
  return stored.map(prepareReport).filter((report) => {
    return isAfter(report, from) && !isKnown(report, facts) && !passed.has(keyOf(report));
  });
}

/** Whether one more report can wait beside those that do, or a copy. */
export function isRoomBeside(waiting: readonly Report[], copy: boolean): boolean {
  return waiting.length < (copy ? MOST_COPIES : MOST_WAITING) && bytesOf(waiting) < WAITING_BYTES;
}

function isAfter(report: Report, place: Place | null): boolean {
  return place === null || comparePlaces(placeOf(report), place) > 0;
}

function keyOf({ article }: Report): string {
  const parts = JSON.stringify([article.id, article.version]);
  return createHash('sha256').update(parts).digest('base64url').slice(0, KEY);
}
