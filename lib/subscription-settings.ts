import * as z from 'zod';
import { type FilterPolicy, filterPolicyOf } from '../lambdas/core/alert-filter.ts';
import { isParleyError } from '../lambdas/core/errors.ts';
import { STATUSES, TOPICS } from '../lambdas/core/observation.ts';

const arnOf = (service: string, rest: string): RegExp =>
  new RegExp(`^arn:aws[a-z-]*:${service}:[a-z0-9-]+:\\d{12}:${rest}$`);

/** Where alerts go: exactly one of these keys. */
const addresses = {
  email: z.email('must be a mail address like desk@example.org').optional(),
  sms: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number like +380441234567')
    .optional(),
  https: z.url({ protocol: /^https$/, error: 'must be an https URL' }).optional(),
  queue: z.string().regex(arnOf('sqs', '[\\w-]{1,80}'), 'must be the ARN of a standard queue').optional(),
  lambda: z.string().regex(arnOf('lambda', 'function:[\\w-]+'), 'must be the ARN of a function').optional(),
};
type Address = keyof typeof addresses;
const ADDRESSES = Object.keys(addresses) as Address[];

const subscription = z.strictObject({
  ...addresses,
  /** For SMS: SNS asks no one before it sends. */
  consented: z.boolean().default(false),
  /** `digest`: the daily digest instead of the single alerts; the wishes below do not narrow it. */
  to: z.enum(['alerts', 'digest']).default('alerts'),
  dossiers: z.array(z.string().min(1)).default([]),
  topics: z.array(z.enum(TOPICS)).default([]),
  kinds: z.array(z.enum(['status', 'position', 'summary'])).default([]),
  parties: z.array(z.string().min(1)).default([]),
  statuses: z.array(z.enum(STATUSES)).default([]),
  /** `confirmed`: nothing that rests on one source. */
  only: z.literal('confirmed', 'can only be "confirmed"').nullable().default(null),
});

/** One subscriber as SNS wants it. */
export interface SubscriptionSetting {
  readonly protocol: 'email' | 'sms' | 'https' | 'sqs' | 'lambda';
  readonly endpoint: string;
  readonly to: 'alerts' | 'digest';
  /** `null` for the digest, which has no attributes to filter by. */
  readonly filterPolicy: FilterPolicy | null;
}

/** Subscriptions of the settings; each becomes what SNS wants, or a sentence that says what is wrong with it. */
export const subscriptionSettings = z.array(subscription.transform(settingOf)).default([]);

function settingOf(given: z.output<typeof subscription>, context: z.RefinementCtx): SubscriptionSetting {
  const refuse = (sentence: string): never => {
    context.addIssue(sentence);
    return z.NEVER;
  };
  const named = ADDRESSES.filter((key) => given[key] !== undefined);
  const [address] = named;
  const endpoint = address && given[address];
  if (address === undefined || endpoint === undefined || named.length > 1) {
    return refuse(`must have exactly one of ${ADDRESSES.join(', ')}`);
  }
  if (address === 'sms' && !given.consented) {
    return refuse(
      '"consented" must be true: SNS asks no one before it sends SMS, so the owner of the number must have',
    );
  }
  const protocol = address === 'queue' ? 'sqs' : address;
  try {
    return { protocol, endpoint, to: given.to, filterPolicy: given.to === 'digest' ? null : filterPolicyOf(given) };
  } catch (error) {
    if (!isParleyError(error)) throw error;
    return refuse(error.message);
  }
}
