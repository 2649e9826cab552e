import type { Evidence } from '../change.ts';
import type { Item, Report, Stance, Status, Terms } from '../observation.ts';

/** One thing an article version reports, as the fold takes it. */
export interface Fact {
  /** What is negotiated, by what tells items of a topic apart before their order in time does: `full`, `russia+ukraine`. */
  readonly subject: string;
  readonly item: Item;
  /** `null` for an event. */
  readonly party: string | null;
  readonly value: Status | Stance;
  readonly denied: boolean;
  readonly terms: Terms;
  readonly quote: string;
  readonly speaker: string | null;
  /** Position in the article's list of observations. */
  readonly place: number;
}

/** An independent source may support a value with several articles; one of each source and story is kept. */
export interface Support {
  readonly source: string;
  readonly story: string;
}

/** A value that an item has or had, and what proves it. */
export interface Held<Value extends string = Status | Stance> {
  readonly value: Value;
  /** Publication instants of the first and the newest article that say it. */
  readonly since: string;
  last: string;
  readonly terms: Terms;
  /** The article that brought it, then the first one of a second independent source. */
  readonly evidence: Evidence[];
  readonly supports: Support[];
  /** Whether the article that brought it came with the first, silent poll of its feed. */
  readonly firstSight: boolean;
}

/** A value that was taken back: by a correction, or by a party that denies it. */
export interface Lost {
  /** `null` for a status. */
  readonly party: string | null;
  readonly value: Status | Stance;
  /** Publication instant up to which what was said of it is void. */
  readonly at: string;
  /** The article that said it, for a correction; `null` where it was denied, whoever said it. */
  readonly article: string | null;
  readonly evidence: Evidence;
}

/** A fact that an item came from. The one that was seen first names the item for good. */
export interface Origin {
  readonly seen: string;
  readonly published: string;
  /** Of the article's version and the fact. */
  readonly key: string;
}

/** An agenda item as the fold keeps it. */
export interface Entry {
  readonly subject: string;
  readonly item: Item;
  /** Earliest seen first; a few, so that a race between two writers is recognised. */
  origins: Origin[];
  /** How many items of the same day are forgotten that had a lower number. */
  shift: number;
  /** For talks: the number of the round, and whether an article gave it. */
  round: number | null;
  roundGiven: boolean;
  terms: Terms;
  opened: string;
  updated: string;
  /** Publication instant at which it was completed or cancelled. */
  closed: string | null;
  status: Held<Status> | null;
  /** Statuses before this one, the newest last; a denial goes back to them. */
  past: Held<Status>[];
  /** Every status that it ever had. */
  had: Status[];
  positions: Record<string, Held<Stance>>;
  lost: Lost[];
  /** Closed for so long that only what tells it from later items is kept. */
  tomb: boolean;
}

/** One text, in however many copies and versions. */
export interface Story {
  /** Article that began it. */
  readonly id: string;
  readonly began: string;
  articles: string[];
  signatures: string[];
  /** What it said, by key of the fact; with the key of the origin that it was said from first. */
  said: Record<string, string>;
}

/** Place of a report in the order of the fold. */
export interface Place {
  readonly published: string;
  readonly article: string;
  readonly seen: string;
  readonly version: string;
}

/** What the fold has come to after a number of reports. */
export interface State {
  /** Publication instant of the newest report; `null` before the first. */
  newest: string | null;
  /** In the order in which they were opened. */
  entries: Entry[];
  /** Origins of items of which not even a tombstone is left, the newest last. */
  forgotten: string[];
  stories: Story[];
}

/** What was told of a value: the memory that diffs are taken against. */
export interface Told {
  readonly value: Status | Stance | null;
  /** The state's value that was passed over in silence, so that it is not brought up later. */
  readonly passed: Status | Stance | null;
  readonly since: string;
  readonly article: string;
  readonly certainty: 'reported' | 'confirmed';
  /** Ids of the changes that told it: the first, and its confirmation. */
  readonly ids: readonly string[];
  /** Whether subscribers were alerted. */
  readonly alerted: boolean;
  /** Its item has another id now: it has ended under the old one and not begun under the new one yet. */
  readonly ended?: true;
}

/** What was told of an item, under the id that it had then. */
export interface ToldItem {
  readonly itemId: string;
  readonly item: Item;
  readonly round: number | null;
  /** Whether the item is a tombstone now. */
  readonly buried: boolean;
  /** By party id; '' is the status. */
  readonly slots: Readonly<Record<string, Told>>;
}

/** How the horizon has moved with a revision: what is stored beyond the old one, and not told here, was not taken in. */
export interface Passed {
  /** The horizon before; `null`: there was none. */
  readonly from: Place | null;
  /** Of the reports that it has moved over. */
  readonly keys: readonly string[];
}

/** What a snapshot holds beside its items. */
export interface Facts {
  /** The state up to the horizon, and the place of the last report in it. */
  readonly base: State;
  readonly through: Place | null;
  /** Versions in the base that are later than a recent one of the same article. */
  readonly later: readonly Report[];
  /** The newest reports, in the order of the fold. Those before them are in `base` for good. */
  readonly recent: readonly Report[];
  /** By the key of the item's origin. */
  readonly told: Readonly<Record<string, ToldItem>>;
  /** There is more to tell than one revision holds: the next one goes on, and alerts of it or not. */
  readonly untold?: 'aloud' | 'silent';
  readonly passed?: Passed;
}
