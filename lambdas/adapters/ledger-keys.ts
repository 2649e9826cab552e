import { createHash } from 'node:crypto';
import { TOPICS } from '../core/observation.ts';
import type { TrackId } from '../core/revision.ts';

/** Key of a ledger item, as in the stream's records. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Every key that starts with one of these belongs to the ledger of reports and revisions. */
export const REPORT = 'REPORT#';
/** Of several topics. Sorts beside the reports of a track and not among them. */
export const JOINED = 'REPORTS#';
export const REVISION = 'REV#';
const DIGITS = 8;

export function trackKey(track: TrackId): string {
  return `TRACK#${track.dossier}#${track.topic}`;
}

/** Joined reports lie beside those of the first topic, where the index `versions` is asked anyway. */
export function joinedPartition(dossier: string): string {
  return trackKey({ dossier, topic: TOPICS[0] });
}

/** `REV#00000012`: zero-padded, so that text order is number order. */
export function revisionKey(number: number): string {
  return `${REVISION}${paddedNumber(number)}`;
}

export function revisionNumber(sk: string): number {
  return Number(sk.slice(REVISION.length));
}

/** Sort key of the index `history`: revisions of one instant stay in the order of their numbers. */
export function recordedKey(recordedAt: string, revision: number): string {
  return `${recordedAt}#${paddedNumber(revision)}`;
}

/** The instant in front of a `recorded` or `owedSince` key. */
export function instantOf(key: string): string {
  return key.slice(0, key.indexOf('#'));
}

/** Reports are in the order of publication, so that a fold can begin in the middle. */
export function reportKey(kind: string, published: string, article: string, version: string): string {
  return `${reportsSince(kind, published)}#${versionKey(article, version)}`;
}

/** Sorts before the reports of an instant and behind all earlier ones. */
export function reportsSince(kind: string, published: string): string {
  return `${kind}${published}`;
}

/** A checkpoint of a track by its content's hash. */
export function checkpointKey(hash: string): string {
  return `CHECKPOINT#${hash}`;
}

/** Sort key of the index `versions`. */
export function versionKey(article: string, version: string): string {
  return `${versionsPrefix(article)}${articleKey(version)}`;
}

export function versionsPrefix(article: string): string {
  return `${articleKey(article)}#`;
}

export function seenPartition(dossier: string): string {
  return `SEEN#${dossier}`;
}

export function seenKey(dossier: string, article: string): ItemKey {
  return { pk: seenPartition(dossier), sk: `ARTICLE#${articleKey(article)}` };
}

/** Alerts that no revision carries. */
export function outboxPartition(dossier: string): string {
  return `OUTBOX#${dossier}`;
}

export function outboxKey(dossier: string, alert: string): ItemKey {
  return { pk: outboxPartition(dossier), sk: `ALERT#${articleKey(alert)}` };
}

/** Up to where the digests have told the history. */
export function digestPartition(dossier: string): string {
  return `DIGEST#${dossier}`;
}

/** Feeds with their validators, health and next poll, and hosts that are left in peace. */
export function feedPartition(dossier: string): string {
  return `FEEDS#${dossier}`;
}

/** What each feed's last document held. */
export function donePartition(dossier: string): string {
  return `DONE#${dossier}`;
}

/** The opaque key of a pending batch, from a table key or a stream record's keys. */
export function batchKey(key: ItemKey): string {
  return `${key.pk}|${key.sk}`;
}

export function itemKey(batch: string): ItemKey {
  const bar = batch.indexOf('|');
  return { pk: batch.slice(0, bar), sk: batch.slice(bar + 1) };
}

/** Ids come from feeds: whatever they hold, a key has no `#` of its own and stays under DynamoDB's 1,024 bytes. */
function articleKey(id: string): string {
  const escaped = encodeURIComponent(id.toWellFormed());
  return escaped.length <= 300 ? escaped : `sha256-${createHash('sha256').update(id).digest('hex')}`;
}

function paddedNumber(number: number): string {
  return String(number).padStart(DIGITS, '0');
}
