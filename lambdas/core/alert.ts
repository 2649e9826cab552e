import type { Change, MsgType } from './change.ts';

/** What the first, silent poll of a feed found: told once instead of a flood. */
export interface FirstSightSummary {
  readonly feed: string;
  readonly outlet: string;
  readonly articles: number;
  /** One line an agenda item: where it stands. */
  readonly lines: readonly string[];
}

interface AlertBase {
  /** Stable: a repeat has the same id, so that a subscriber can tell it. */
  readonly id: string;
  readonly dossier: string;
  readonly msgType: MsgType;
  readonly references: readonly string[];
  /** ISO instant before which it is not sent (quiet hours); `null`: at once. */
  readonly notBefore: string | null;
}

/** A change told to subscribers. */
export interface ChangeAlert extends AlertBase {
  readonly kind: 'status' | 'position';
  readonly change: Change;
}

/** The one alert that ends the first poll of a new feed. */
export interface SummaryAlert extends AlertBase {
  readonly kind: 'summary';
  readonly summary: FirstSightSummary;
}

export type Alert = ChangeAlert | SummaryAlert;
