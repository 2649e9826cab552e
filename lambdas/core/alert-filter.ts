import { ParleyError } from './errors.ts';
import type { Status, Topic } from './observation.ts';

/** What a subscriber wants to be told; an empty list means all. */
export interface AlertWishes {
  readonly dossiers: readonly string[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly ('status' | 'position' | 'summary')[];
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

/**
 * Turns wishes into the filter policy of a subscription. Who wants everything at once gets alerts and cancels; who
 * wants confirmed news gets what is confirmed from the start, the update that confirms and the cancel of either.
 * @throws ParleyError `bad-settings` where SNS would refuse the policy.
 */
export function filterPolicyOf(wishes: AlertWishes): FilterPolicy {
  const policy: FilterPolicy = {
    ...oneOf('dossier', wishes.dossiers),
    ...oneOf('topic', wishes.topics),
    ...oneOf('kind', wishes.kinds),
    ...oneOfOrNone('party', wishes.parties),
    ...oneOfOrNone('status', wishes.statuses),
    ...(wishes.only === 'confirmed' ? { certainty: ['confirmed'] } : { msgType: ['alert', 'cancel'] }),
  };
  refuseTooMuch(policy);
  return policy;
}

function oneOf(key: string, values: readonly string[]): FilterPolicy {
  return values.length === 0 ? {} : { [key]: [...new Set(values)] };
}

function oneOfOrNone(key: string, values: readonly string[]): FilterPolicy {
  return values.length === 0 ? {} : { [key]: [...new Set(values), { exists: false }] };
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
