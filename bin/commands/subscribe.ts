import { Command } from 'commander';
import { tellPolicy } from '../../lambdas/core/alert-filter.ts';
import { loadDossiers, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';
import { type Subscribed, subscribe } from '../../lambdas/usecases/subscribe.ts';
import type { SubscriptionSetting } from '../../lib/subscription-settings.ts';
import { addTargetOptions, type TargetOptions, withSubscriptions } from './sns-target.ts';
import {
  type AddressOptions,
  addAddressOptions,
  addWishOptions,
  readSubscriber,
  type WishOptions,
} from './subscriber-options.ts';

export function subscribeCommand(): Command {
  const command = new Command('subscribe').description('adds a subscriber, or gives one new wishes');
  return addTargetOptions(addWishOptions(addAddressOptions(command))).action(
    async (options: AddressOptions & WishOptions & TargetOptions) => {
      const wanted = readSubscriber(options);
      for (const note of noteStrangers(options)) process.stderr.write(`parley: note: ${note}\n`);
      await withSubscriptions(options, async ({ subscriptions, isLocal }) => {
        const subscribed = await subscribe({ subscriptions }, wanted);
        for (const line of tellSubscribed(wanted, subscribed, isLocal)) process.stdout.write(`${line}\n`);
      });
    },
  );
}

const DONE: Readonly<Record<Subscribed['done'], string>> = {
  added: 'is subscribed to',
  changed: 'has new wishes for',
  unchanged: 'was subscribed like this already to',
};

/** What SNS does not tell and the operator has to know. */
const NEXT: Readonly<Record<SubscriptionSetting['protocol'], string>> = {
  email: 'SNS has sent a mail with a link: nothing is delivered until it is followed, within 48 hours.',
  https: 'SNS has sent a SubscriptionConfirmation: nothing is delivered until its SubscribeURL is visited.',
  sms: 'A new AWS account sends SMS to verified numbers only: see docs/subscribing.md.',
  sqs: "The queue's policy must let the topic send: see docs/subscribing.md.",
  lambda: "The function's policy must let the topic invoke it: see docs/subscribing.md.",
};

function tellSubscribed(wanted: SubscriptionSetting, { done, state }: Subscribed, isLocal: boolean): string[] {
  const what = wanted.to === 'digest' ? 'the daily digest' : `alerts: ${tellPolicy(wanted.filterPolicy)}`;
  const told = `${wanted.protocol} ${wanted.endpoint} ${DONE[done]} ${what}`;
  if (isLocal && wanted.protocol !== 'sqs') {
    return [told, 'The local server delivers to queues only: nothing is sent to this subscriber.'];
  }
  const isSettled = state === 'confirmed' && (wanted.protocol === 'email' || wanted.protocol === 'https');
  return done === 'added' && !isSettled ? [told, NEXT[wanted.protocol]] : [told];
}

/** What is probably misspelt. A deployment can have dossiers of its own, and positions of any country are told. */
function noteStrangers({ dossier = [], parties = [] }: WishOptions): string[] {
  const known = loadDossiers(OWN_DOSSIERS);
  const ids = new Set(known.map(({ id }) => id));
  const names = new Set(known.flatMap((entry) => entry.parties.map(({ id }) => id)));
  return [
    ...dossier.filter((id) => !ids.has(id)).map((id) => `no dossier here has the id "${id}"`),
    ...parties
      .filter((id) => !names.has(id))
      .map((id) => `"${id}" is no party of a dossier here (${[...names].join(', ')})`),
  ];
}
