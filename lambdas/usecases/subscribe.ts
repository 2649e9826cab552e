import type { Subscription, SubscriptionsPort, WantedSubscription } from '../core/alert-ports.ts';

/** What became of a wish to subscribe. */
export interface Subscribed {
  readonly done: 'added' | 'changed' | 'unchanged';
  readonly state: 'pending' | 'confirmed';
}

/** Subscribes, or gives the subscriber that is there already the new wishes. Doing it twice changes nothing. */
export async function subscribe(
  deps: { readonly subscriptions: SubscriptionsPort },
  wanted: WantedSubscription,
): Promise<Subscribed> {
  const listed = await deps.subscriptions.list();
  const existing = listed.find((subscription) => subscription.state === 'confirmed' && isSame(subscription, wanted));
  if (existing === undefined || existing.arn === null) {
    return { done: 'added', state: await deps.subscriptions.add(wanted) };
  }
  if (isSamePolicy(existing.filterPolicy, wanted.filterPolicy)) return { done: 'unchanged', state: 'confirmed' };
  await deps.subscriptions.changeFilter(existing.arn, wanted.filterPolicy);
  return { done: 'changed', state: 'confirmed' };
}

/**
 * Unsubscribes an address from all topics.
 * @returns What was found of it; those that are pending stay: SNS forgets them by itself after 48 hours.
 */
export async function unsubscribe(
  deps: { readonly subscriptions: SubscriptionsPort },
  address: Pick<WantedSubscription, 'protocol' | 'endpoint'>,
): Promise<readonly Subscription[]> {
  const listed = await deps.subscriptions.list();
  const found = listed.filter((subscription) => subscription.state !== 'gone' && isSameAddress(subscription, address));
  for (const { arn, state } of found) {
    if (arn !== null && state === 'confirmed') await deps.subscriptions.remove(arn);
  }
  return found;
}

/**
 * Who is subscribed. Those that the settings want and SNS does not have are told as `gone`: mail scanners follow
 * unsubscribe links, and a deployment does not bring them back.
 */
export async function listSubscriptions(
  deps: { readonly subscriptions: SubscriptionsPort },
  wanted: readonly WantedSubscription[],
): Promise<readonly Subscription[]> {
  const listed = await deps.subscriptions.list();
  const missing = wanted.filter((wish) => !listed.some((subscription) => isSame(subscription, wish)));
  const gone = missing.map((wish): Subscription => ({ ...wish, arn: null, state: 'gone' }));
  return [...listed, ...gone].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

function placeOf({ to, protocol, endpoint }: Subscription): string {
  return [to, protocol, endpoint].join(' ');
}

type Address = Pick<Subscription, 'protocol' | 'endpoint'>;

function isSame(subscription: Subscription, wanted: WantedSubscription): boolean {
  return subscription.to === wanted.to && isSameAddress(subscription, wanted);
}

function isSameAddress(a: Address, b: Address): boolean {
  if (a.protocol !== b.protocol) return false;
  return a.protocol === 'email' ? a.endpoint.toLowerCase() === b.endpoint.toLowerCase() : a.endpoint === b.endpoint;
}

/** The order of keys does not matter, that of values does not either. */
function isSamePolicy(a: unknown, b: unknown): boolean {
  return canonical(a ?? {}) === canonical(b ?? {});
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${entries.sort().join()}}`;
}
