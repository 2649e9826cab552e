import type { Alert } from './alert.ts';
import { ParleyError } from './errors.ts';
import type { Status, Topic } from './observation.ts';

/** What a subscriber wants to be told; an empty list means all. */
export interface AlertWishes {
  readonly dossiers: readonly string[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Alert['kind'][];
  /** Whose positions; changes of status have no party and still come. */
  readonly parties: readonly string[];
  /** Which statuses; changes of position have no status and still come. */
  readonly statuses: readonly Status[];
  /** `confirmed`: nothing that rests on one source; `null`: at once, without the later confirmation. */
  readonly only: 'confirmed' | null;
}

/** An SNS filter policy over message attributes. */
export type FilterPolicy = Readonly<Record<string, readonly FilterTerm[]>>;
type FilterTerm = string | { readonly exists: false };

/** Limits of SNS: https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html */
const MOST_KEYS = 5;
const MOST_COMBINATIONS = 150;

const KINDS: readonly Alert['kind'][] = ['status', 'position', 'summary'];
/** Which kinds of alert carry an attribute at all. */
const CARRIERS: Readonly<Record<string, readonly Alert['kind'][]>> = {
  topic: ['status', 'position'],
  certainty: ['status', 'position'],
  party: ['position'],
  status: ['status'],
};

/**
 * Turns wishes into the filter policy of a subscription. Who wants everything at once gets alerts and cancels; who
 * wants confirmed news gets what is confirmed from the start, the update that confirms and the cancel of either. What
 * an alert does not carry cannot speak against it: a summary reaches all who do not leave it out by `kinds`, because
 * news that came with the first poll of a feed is told nowhere else.
 * @throws ParleyError `bad-settings` where SNS would refuse the policy.
 */
export function filterPolicyOf(wishes: AlertWishes): FilterPolicy {
  const kinds = KINDS.filter((kind) => wishes.kinds.length === 0 || wishes.kinds.includes(kind));
  const among = (key: string, values: readonly string[]): FilterPolicy => {
    const carriers = CARRIERS[key] ?? KINDS;
    const absent: FilterTerm[] = kinds.every((kind) => carriers.includes(kind)) ? [] : [{ exists: false }];
    return values.length === 0 ? {} : { [key]: [...new Set(values), ...absent] };
  };
  const policy: FilterPolicy = {
    ...among('dossier', wishes.dossiers),
    ...among('topic', wishes.topics),
    ...among('kind', kinds.length === KINDS.length ? [] : kinds),
    ...among('party', wishes.parties),
    ...among('status', wishes.statuses),
    ...(wishes.only === 'confirmed' ? among('certainty', ['confirmed']) : among('msgType', ['alert', 'cancel'])),
  };
  refuseTooMuch(policy);
  return policy;
}

function refuseTooMuch(policy: FilterPolicy): void {
  const keys = Object.keys(policy);
  if (keys.length > MOST_KEYS) {
    throw new ParleyError(
      'bad-settings',
      `a subscription can filter by ${MOST_KEYS} attributes at most and this one filters by ${keys.length} ` +
        `(${keys.join(', ')}): leave one out`,
    );
  }
  const combinations = Object.values(policy).reduce((product, values) => product * values.length, 1);
  if (combinations > MOST_COMBINATIONS) {
    throw new ParleyError(
      'bad-settings',
      `a subscription can have ${MOST_COMBINATIONS} combinations of filter values at most and this one has ` +
        `${combinations}: name fewer values, or subscribe twice`,
    );
  }
}

/** A policy in words, as this file makes them; one of another make as it is. */
export function tellPolicy(policy: unknown): string {
  if (typeof policy !== 'object' || policy === null || Object.keys(policy).length === 0) return 'everything';
  const parts = Object.entries(policy).map(([key, terms]): string | null => {
    if (!Array.isArray(terms)) return null;
    const values = terms.filter((term) => typeof term === 'string');
    if (key === 'msgType') return values.includes('update') ? 'also updates' : '';
    return key === 'certainty' ? `only ${values.join(', ')}` : `${key} ${values.join(', ')}`;
  });
  if (parts.includes(null)) return JSON.stringify(policy);
  return parts.filter((part) => part !== '').join('; ') || 'every alert';
}
