import type { FilterPolicy } from './alert-filter.ts';

/** How a subscriber is reached. */
export type Protocol = 'email' | 'sms' | 'https' | 'sqs' | 'lambda';

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
