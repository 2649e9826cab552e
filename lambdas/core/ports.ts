import type { Alert } from './alert.ts';
import type { Certainty, Change } from './change.ts';
import type { JoinedReports, Report, Topic } from './observation.ts';
import type { Checkpoint, Revision, TrackId } from './revision.ts';

/** The core never reads the time; it is told. */
export interface Clock {
  now(): Date;
}

/** What was reported, kept for ever. */
export interface ReportStore {
  /** Idempotent: the same article version and topic is one item; put again, it only moves its `seen`. */
  putReport(dossier: string, report: Report): Promise<void>;
  /**
   * Puts what one version of an article says of several topics, all of it at once or nothing, as one item that all
   * tracks read: for what is seldom.
   */
  putJoined(dossier: string, reports: JoinedReports): Promise<void>;
  /**
   * The reports of a track, those of joined ones among them, in the order of publication. A version comes twice only if
   * it was put in both ways.
   * @param since ISO instant: only those published at or after it.
   */
  reportsOf(track: TrackId, since?: string | null): AsyncIterable<Report>;
  /** The reports of all stored versions of one article: what a new version can correct. */
  versionsOf(dossier: string, article: string): Promise<readonly Report[]>;
}

/**
 * States of a track's fold somewhere in the past: a late report is folded in from the last one before it, instead of
 * from the beginning. Losing one costs time and nothing else.
 */
export interface CheckpointStore {
  /** @returns The key, made from the content: writers that race never overwrite each other's. */
  putCheckpoint(track: TrackId, checkpoint: Checkpoint): Promise<string>;
  checkpoint(track: TrackId, key: string): Promise<Checkpoint | null>;
}

/** The append-only list of a track's revisions. */
export interface RevisionStore {
  latestRevision(track: TrackId): Promise<Revision | null>;
  /** The revision in force at an instant of recording; `null` before the first. */
  revisionAt(track: TrackId, at: string): Promise<Revision | null>;
  /** One conditional put. `lost`: another writer took this number; nothing was written. */
  appendRevision(revision: Revision): Promise<'written' | 'lost'>;
  /** All revisions of a track, oldest first. */
  revisionsOf(track: TrackId): AsyncIterable<Revision>;
}

/** Conditions on the history; all given ones must hold. */
export interface ChangeQuery {
  readonly dossier: string;
  readonly topics: readonly Topic[];
  readonly party: string | null;
  readonly kind: 'status' | 'position' | null;
  readonly certainty: Certainty | null;
  /** Recorded at or after, and before: ISO instants. */
  readonly since: string | null;
  readonly until: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

export interface ChangePage {
  /** Newest first. */
  readonly changes: readonly Change[];
  /** Opaque; `null` on the last page. */
  readonly cursor: string | null;
}

export interface HistoryReader {
  changes(query: ChangeQuery): Promise<ChangePage>;
  change(id: string): Promise<Change | null>;
}

/** Alerts written together that SNS has not taken yet. */
export interface PendingBatch {
  /** Opaque key of the ledger item that owes them. */
  readonly key: string;
  /** What is sent in order: a track, or the dossier's other alerts. */
  readonly line: string;
  readonly recordedAt: string;
  /** Those still to send, in order. */
  readonly alerts: readonly Alert[];
}

/** What has still to be sent. Claims expire, so that a crash between claim and send delays and loses nothing. */
export interface Outbox {
  /** Batches recorded before the instant, oldest first. */
  pending(recordedBefore: string, limit: number): Promise<readonly PendingBatch[]>;
  /** What one ledger item still owes; `null` if it owes nothing. */
  batch(key: string): Promise<PendingBatch | null>;
  /**
   * Lets the caller alone send this batch until the claim ends.
   * @returns What it owes now; `null` if it owes nothing any more, or somebody else's claim runs.
   */
  claim(key: string, claim: { readonly now: string; readonly until: string }): Promise<PendingBatch | null>;
  /** Gives a claim back before it ends. */
  release(key: string): Promise<void>;
  /** Those of the batch that were taken so far (cumulative); with the last of them the batch is done. */
  markSent(batch: PendingBatch, alertIds: readonly string[]): Promise<void>;
  /** Owes one more alert that no revision carries (the summary of a first sight). Idempotent by alert id. */
  enqueue(alert: Alert, recordedAt: string): Promise<void>;
}

/** What is known of an article that was read before. */
export interface SeenArticle {
  readonly id: string;
  readonly version: string;
  readonly firstSeen: string;
  readonly published: string;
}

/** By dossier: what one dossier has read is news to another that follows the same feed. */
export interface SeenArticles {
  seenArticles(dossier: string, ids: readonly string[]): Promise<ReadonlyMap<string, SeenArticle>>;
  /** `firstSeen` and `published` stay those of the first version. */
  markSeen(dossier: string, article: SeenArticle): Promise<void>;
}

/** One line of an exported dossier. */
export type ArchiveEntry =
  | {
      readonly kind: 'feed' | 'done' | 'digest';
      readonly id: string;
      readonly state: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'seen'; readonly article: SeenArticle }
  | { readonly kind: 'alert'; readonly alert: Alert; readonly recordedAt: string; readonly unsent: boolean }
  | { readonly kind: 'revision'; readonly revision: Revision; readonly unsent: readonly string[] }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'joined'; readonly reports: JoinedReports };

/** All that is kept of a dossier. */
export interface Archive {
  /**
   * Everything, in an order in which what depends on something comes before it: an export of a running deployment may
   * hold a report without its revision, which is made good by reading the article again, and never the reverse.
   */
  entriesOf(dossier: string): AsyncIterable<ArchiveEntry>;
  /** Puts an entry back. `present`: it was there already; `different`: something else is in its place, and stays. */
  restore(dossier: string, entry: ArchiveEntry): Promise<'written' | 'present' | 'different'>;
}

/** Where alerts go. */
export interface AlertSink {
  /** Resolves once every protocol's message has been taken. Throws `alert-refused` (never retry) or `alert-unreachable`. */
  publish(alert: Alert): Promise<void>;
}

/** What is counted; each is a CloudWatch metric of the namespace `parley`. */
export type MetricName =
  | 'FeedsPolled'
  | 'FeedsNotModified'
  | 'FeedsFailed'
  | 'Articles'
  | 'ArticlesSkipped'
  | 'Observations'
  | 'Changes'
  | 'Alerts'
  | 'NewestArticleAgeSeconds'
  | 'PollToAlertSeconds'
  | 'PendingAlertAgeSeconds'
  | 'StaleFeeds';

/**
 * Logs and metrics. Facts are ids, counts, codes and durations; never article text or a subscriber's address. The
 * id of the article is the correlation id: poll, reconcile and alert all log it as `article`.
 */
export interface Telemetry {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
  measure(metric: MetricName, value: number): void;
}
