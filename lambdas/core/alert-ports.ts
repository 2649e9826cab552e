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
