import { Command } from 'commander';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { unsubscribe } from '../../lambdas/usecases/subscribe.ts';
import { addTargetOptions, type TargetOptions, withSubscriptions } from './sns-target.ts';
import { type AddressOptions, addAddressOptions, readSubscriber } from './subscriber-options.ts';

export function unsubscribeCommand(): Command {
  const command = new Command('unsubscribe').description('removes a subscriber from alerts and digest');
  return addTargetOptions(addAddressOptions(command)).action(async (options: AddressOptions & TargetOptions) => {
    const { protocol, endpoint } = readSubscriber({ ...options, consented: true });
    await withSubscriptions(options, async ({ subscriptions }) => {
      const found = await unsubscribe({ subscriptions }, { protocol, endpoint });
      if (found.length === 0) throw new ParleyError('not-found', `${protocol} ${endpoint} is not subscribed`);
      for (const { to, state } of found) {
        const told =
          state === 'pending'
            ? `has not confirmed its subscription to ${to}: SNS forgets it within 48 hours`
            : `is no longer subscribed to ${to}`;
        process.stdout.write(`${protocol} ${endpoint} ${told}\n`);
      }
    });
  });
}
