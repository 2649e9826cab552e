import type { Item, Stance, Status, Terms, Topic } from './observation.ts';

export const CERTAINTIES = ['reported', 'confirmed'] as const;
/** `reported`: one independent source; `confirmed`: two or more. Syndicated copies of one text are one source. */
export type Certainty = (typeof CERTAINTIES)[number];

/** As in CAP 1.2: news, a higher certainty of what was told, or its withdrawal. */
export const MSG_TYPES = ['alert', 'update', 'cancel'] as const;
export type MsgType = (typeof MSG_TYPES)[number];

/** The quote, speaker, outlet, link and date behind an observation. */
export interface Evidence {
  readonly article: string;
  readonly guid: string | null;
  readonly outlet: string;
  readonly url: string | null;
  readonly published: string;
  readonly title: string;
  readonly quote: string;
  readonly speaker: string | null;
}

/** The difference between two revisions of a track: one status or one position, from → to, with its evidence. */
export interface Change {
  /** `<dossier>.<topic>.<revision>.<n>`, stable for ever; also the alert's id. */
  readonly id: string;
  readonly dossier: string;
  readonly topic: Topic;
  readonly itemId: string;
  readonly item: Item;
  /** The talks' round where one is known. */
  readonly round: number | null;
  readonly kind: 'status' | 'position';
  /** `null` for a status. */
  readonly party: string | null;
  readonly from: Status | Stance | null;
  /** `null` where a cancel leaves nothing. */
  readonly to: Status | Stance | null;
  readonly msgType: MsgType;
  /** Ids of the changes that an update or a cancel is about. */
  readonly references: readonly string[];
  /** Of a cancel: whether a party denied it, or the article that had said it no longer does. */
  readonly takenBack?: 'denied' | 'corrected';
  readonly certainty: Certainty;
  /** Independent sources by outlet name. */
  readonly sources: readonly string[];
  readonly terms: Terms;
  /** The article that brought the change first. */
  readonly evidence: readonly Evidence[];
  /** Publication instant of the article that brings the change. */
  readonly published: string;
  /** Instant at which the ledger took it; monotonic per track. */
  readonly recordedAt: string;
  readonly revision: number;
  /** One line of plain text: what changed, before → after. */
  readonly summary: string;
}
