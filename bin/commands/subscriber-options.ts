import type { Command } from 'commander';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { type SubscriptionSetting, subscriptionSettings } from '../../lib/subscription-settings.ts';

/** How a subscriber is reached; exactly one is given. */
export interface AddressOptions {
  readonly email?: string;
  readonly sms?: string;
  readonly sqs?: string;
  readonly https?: string;
  readonly lambda?: string;
}

export interface WishOptions {
  readonly consented?: boolean;
  readonly digest?: boolean;
  readonly dossier?: readonly string[];
  readonly topics?: readonly string[];
  readonly kinds?: readonly string[];
  readonly parties?: readonly string[];
  readonly statuses?: readonly string[];
  readonly only?: string;
}

const ADDRESSES = ['email', 'sms', 'sqs', 'https', 'lambda'] as const;
/** What narrows the alerts, by option: the digest knows none of it. */
const WISHES = ['dossier', 'topics', 'kinds', 'parties', 'statuses', 'only'] as const;

export function addAddressOptions(command: Command): Command {
  return command
    .option('--email <address>', 'mail address')
    .option('--sms <number>', 'number, as in +380441234567')
    .option('--sqs <arn>', 'ARN of a queue')
    .option('--https <url>', 'address that takes POST requests of SNS')
    .option('--lambda <arn>', 'ARN of a function');
}

export function addWishOptions(command: Command): Command {
  return command
    .option('--consented', 'the owner of the number wants the SMS')
    .option('--topics <list>', 'ceasefire, summit, exchange, talks', listOf)
    .option('--kinds <list>', 'status, position, summary', listOf)
    .option('--parties <list>', 'positions of these parties only', listOf)
    .option('--statuses <list>', 'changes to these statuses only', listOf)
    .option('--only <certainty>', '"confirmed": nothing that rests on one source')
    .option('--dossier <list>', 'dossiers by id', listOf)
    .option('--digest', 'the daily digest instead of single alerts');
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * A subscriber from options, checked as those of the settings are.
 * @throws ParleyError `bad-settings` with a sentence that names the option.
 */
export function readSubscriber(options: AddressOptions & WishOptions): SubscriptionSetting {
  if (ADDRESSES.filter((address) => options[address] !== undefined).length !== 1) {
    throw new ParleyError('bad-settings', `give exactly one of --${ADDRESSES.join(', --')}`);
  }
  if (options.sms !== undefined && !options.consented) {
    throw new ParleyError(
      'bad-settings',
      '--sms needs --consented: SNS asks nobody before it sends SMS, so you must have asked the owner of the number',
    );
  }
  const narrowing = options.digest ? WISHES.filter((wish) => options[wish] !== undefined) : [];
  if (narrowing.length > 0) {
    const named = narrowing.map((wish) => `--${wish}`).join(', ');
    throw new ParleyError('bad-settings', `--digest is one mail a day about everything: leave out ${named}`);
  }
  const { email, sms, https, lambda, sqs: queue, dossier, digest, ...wishes } = options;
  const given = { email, sms, https, lambda, queue, dossiers: dossier, to: digest ? 'digest' : 'alerts', ...wishes };
  const result = subscriptionSettings.safeParse([Object.fromEntries(Object.entries(given).filter(isGiven))]);
  const setting = result.data?.[0];
  if (setting !== undefined) return setting;
  throw new ParleyError('bad-settings', (result.error?.issues ?? []).map(tell).join('; '));
}

function isGiven([key, value]: [string, unknown]): boolean {
  return value !== undefined && !['name', 'topicArn', 'region', 'data'].includes(key);
}

function tell({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  const key = String(path[1] ?? '');
  const names: Readonly<Record<string, string>> = { queue: 'sqs', dossiers: 'dossier' };
  return key === '' ? message : `--${names[key] ?? key}: ${message}`;
}
