export const TOPICS = ['ceasefire', 'summit', 'exchange', 'talks'] as const;
export type Topic = (typeof TOPICS)[number];

/** Where an item stands. */
export const STATUSES = [
  'proposed',
  'agreed',
  'scheduled',
  'active',
  'completed',
  'postponed',
  'cancelled',
  'violated',
  'stalled',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a party wants of an item. */
export const STANCES = ['proposes', 'demands', 'accepts', 'conditional', 'rejects', 'noncommittal'] as const;
export type Stance = (typeof STANCES)[number];

export const SCOPES = ['full', 'energy', 'maritime', 'air', 'local', 'holiday', 'unspecified'] as const;
export type Scope = (typeof SCOPES)[number];

export const UNITS = ['prisoners', 'bodies', 'civilians', 'children'] as const;
export type Unit = (typeof UNITS)[number];

export const QUALIFIERS = ['exactly', 'about', 'at-least', 'over', 'up-to'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What tells one agenda item of a topic from another; lists are sorted ids. */
export type Item =
  | { readonly scope: Scope }
  | { readonly participants: readonly string[] }
  | { readonly unit: Unit }
  | { readonly parties: readonly string[] };

/** Only what is written in the article. */
export interface Terms {
  readonly count?: number;
  readonly qualifier?: Qualifier;
  /** Whether the count is each side's. Written only with a count. */
  readonly perSide?: boolean;
  /** `[min, max]` in hours; one figure gives a pair of equal numbers. */
  readonly durationHours?: readonly [number, number];
  /** YYYY-MM-DD, the last day of the period named. */
  readonly deadline?: string;
  /** YYYY-MM-DD. */
  readonly date?: string;
  readonly venue?: string;
  readonly round?: number;
  readonly condition?: string;
}

interface ObservationBase {
  readonly topic: Topic;
  readonly item: Item;
  /** True where the article tells it as history and not as its news. */
  readonly background: boolean;
  readonly terms: Terms;
  /** The first eight words of the sentence that says it. */
  readonly evidence: string;
  /** The whole sentence (at most 400 characters), for the alert that must prove itself. */
  readonly quote: string;
  /** Who said it, by name as the article gives it; `null` where the article itself says it. */
  readonly speaker: string | null;
}

/** What a party wants of an item. */
export interface PositionObservation extends ObservationBase {
  readonly kind: 'position';
  /** Party id, or another country's lower-case name. */
  readonly party: string;
  readonly stance: Stance;
}

/** What happened to an item. */
export interface EventObservation extends ObservationBase {
  readonly kind: 'event';
  readonly status: Status;
  /** Present where a party denies that it took place or was agreed. */
  readonly denied?: true;
}

/** One thing an article reports about one agenda item. Schema and rules: `tests/corpus/GUIDELINES.md`. */
export type Observation = PositionObservation | EventObservation;

/** The article behind observations: what the fold needs of it, without its text. */
export interface ArticleRef {
  readonly id: string;
  readonly guid: string | null;
  readonly feed: string | null;
  readonly outlet: string;
  readonly url: string | null;
  readonly title: string;
  readonly published: string;
  /** Publication instant of its first version, where an edit has a newer date. */
  readonly first?: string;
  /** Hash of title and text. A later version of an article replaces what an earlier one said. */
  readonly version: string;
  /** ISO instant at which this version was first seen; orders the versions of one article. */
  readonly seen: string;
  /** MinHash signature of the text, 128 values, base64. Syndicated copies have similar ones. */
  readonly signature: string;
  /** The outlet that the text names as its source ("as reported by Reuters"), else `null`. */
  readonly credits: string | null;
  /** Whether it came with the first, silent poll of its feed. */
  readonly firstSight: boolean;
}

/**
 * What one version of one article says about one topic: the unit that is stored and folded. A version that no longer
 * says what an earlier one did has a report with fewer (or no) observations: that is how a correction is seen.
 */
export interface Report {
  readonly topic: Topic;
  readonly article: ArticleRef;
  /** In the order of the text. */
  readonly observations: readonly Observation[];
}

/** What one version of one article says about several topics: its reports, stored as one. */
export interface JoinedReports {
  readonly article: ArticleRef;
  readonly said: readonly Pick<Report, 'topic' | 'observations'>[];
}
