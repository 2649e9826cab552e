import type { Alert } from './alert.ts';
import type { Certainty, Change, Evidence } from './change.ts';
import type { Item, Stance, Status, Terms, Topic } from './observation.ts';

/** One topic of one dossier: the unit of consistency. */
export interface TrackId {
  readonly dossier: string;
  readonly topic: Topic;
}

/** A value of an item as it stands, and what proves it. */
export interface Standing<Value extends string> {
  readonly value: Value;
  /** Publication instant of the article that brought this value first. */
  readonly since: string;
  readonly certainty: Certainty;
  readonly sources: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly terms: Terms;
}

/** One thing that is negotiated, as it stands. */
export interface AgendaItem {
  readonly itemId: string;
  readonly topic: Topic;
  readonly item: Item;
  /** The talks' round where one is known. */
  readonly round: number | null;
  readonly status: Standing<Status> | null;
  /** By party id. */
  readonly positions: Readonly<Record<string, Standing<Stance>>>;
  /** What the item is about now: count, dates, venue … merged from its news. */
  readonly terms: Terms;
  /** Publication instants of the first and the newest news about it. */
  readonly opened: string;
  readonly updated: string;
  /** Publication instant at which it was completed or cancelled; `null` while it is open. */
  readonly closed: string | null;
}

/**
 * The state of a track. `items` is what readers see; `facts` is what the fold needs to take in the next report
 * (distinct facts of open items, tombstones of closed ones), written and read by `core/track.ts` alone.
 */
export interface TrackSnapshot {
  readonly items: readonly AgendaItem[];
  readonly facts: unknown;
}

/** The state of a fold in the middle of a track's reports; opaque, written and read by `core/track.ts` alone. */
export interface Checkpoint {
  /** Publication instant of the last report in it. */
  readonly published: string;
  readonly state: unknown;
}

/** A checkpoint that holds: no report that came after it was published before it. */
export interface Mark {
  readonly published: string;
  /** Number of the revision with which it came, and how many reports the track had beyond it then. */
  readonly revision: number;
  readonly beyond: number;
  readonly key: string;
}

/** A numbered snapshot of a track with the changes that led to it. Numbers are 1, 2, 3 … without a gap. */
export interface Revision {
  readonly track: TrackId;
  readonly number: number;
  readonly recordedAt: string;
  readonly snapshot: TrackSnapshot;
  readonly changes: readonly Change[];
  /** Alerts that this revision owes; empty for silent revisions. */
  readonly alerts: readonly Alert[];
  /** Where a fold can begin for a late report, oldest first. */
  readonly marks?: readonly Mark[];
}
