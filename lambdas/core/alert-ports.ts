import type { FilterPolicy } from './alert-filter.ts';
import type { Digest } from './digest.ts';

/** How a subscriber is reached. */
type Protocol = 'email' | 'sms' | 'https' | 'sqs' | 'lambda';

/** Single alerts, or the daily digest. */
export type SubscriptionTopic = 'alerts' | 'digest';

/** A subscriber as the settings or an operator wants it. */
export interface WantedSubscription {
  readonly protocol: Protocol;
  /** Mail address, number, URL or ARN. */
  readonly endpoint: string;
  readonly to: SubscriptionTopic;
  /** `null`: everything. */
  readonly filterPolicy: FilterPolicy | null;
}

/** A subscriber as SNS has it. */
export interface Subscription {
  /** `null` where SNS does not tell it: those that nobody has confirmed yet, and those that are gone. */
  readonly arn: string | null;
  /** As SNS names it; more than parley can ask for. */
  readonly protocol: string;
  readonly endpoint: string;
  readonly to: SubscriptionTopic;
  /** `pending`: SNS waits for the subscriber's confirmation, 48 hours long; `gone`: it had it and has no longer. */
  readonly state: 'pending' | 'confirmed' | 'gone';
  /** `null`: everything, or not told. */
  readonly filterPolicy: unknown;
}

/** Who is subscribed. All throw ParleyError `not-found`, `bad-settings` or `alert-unreachable`. */
export interface SubscriptionsPort {
  list(): Promise<readonly Subscription[]>;
  /** @returns Whether SNS delivers at once or waits for the subscriber. */
  add(wanted: WantedSubscription): Promise<'pending' | 'confirmed'>;
  changeFilter(arn: string, filterPolicy: FilterPolicy | null): Promise<void>;
  remove(arn: string): Promise<void>;
}

/** A message that was tried too often. */
export interface DeadLetter {
  readonly body: string;
  /** ISO instant at which it was first sent; `null` where the queue does not say. */
  readonly sentAt: string | null;
  /** What its sender noted on it, such as the scheduler's error. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A queue of dead letters. All throw ParleyError `not-found` or `queue-unreachable`. */
export interface DeadLettersPort {
  /** What lies in the queue; it stays there. */
  look(): Promise<readonly DeadLetter[]>;
  /** Moves everything back to the queue in which it failed. @returns How many were moved. */
  moveBack(): Promise<number>;
  /** Takes everything away. @returns What it was. */
  clear(): Promise<readonly DeadLetter[]>;
}

/** Changes recorded at or after `since` and before `until`, ISO instants: what one digest tells. */
export interface DigestWindow {
  readonly since: string;
  readonly until: string;
}

/** How far the digests of a dossier are. */
export interface DigestState {
  /** ISO instant up to which everything has been told; `null` before the first digest. */
  readonly toldUntil: string | null;
  /** A digest that was begun and not finished. */
  readonly open: DigestWindow | null;
}

/** Remembers what the digests have told. Throws ParleyError `ledger-busy` or `ledger-unreachable`. */
export interface DigestStore {
  digestState(dossier: string): Promise<DigestState>;
  /** True if the caller may send this digest until the claim ends; false if another has sent or is just sending it. */
  claimDigest(
    dossier: string,
    claim: { readonly state: DigestState; readonly window: DigestWindow; readonly now: string; readonly until: string },
  ): Promise<boolean>;
  /** Everything up to the end of the window has been told. */
  finishDigest(dossier: string, window: DigestWindow): Promise<void>;
}

/** Where digests go. Throws ParleyError `alert-refused` or `alert-unreachable`. */
export interface DigestSink {
  publish(digest: Digest): Promise<void>;
}
