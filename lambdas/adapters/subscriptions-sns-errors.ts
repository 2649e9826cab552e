import { ParleyError } from '../core/errors.ts';
import { tellAwsTrouble } from './aws-trouble.ts';

/**
 * What SNS said of a request about subscriptions. The subscriber's address is not repeated: errors end up in logs.
 * @param about What was asked for, such as "email subscription".
 */
export function translateSubscriptionError(error: unknown, about: string): ParleyError {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const told = (code: ParleyError['code'], sentence: string) =>
    new ParleyError(code, `${about}: ${sentence}`, { cause: error, context: { error: name } });
  if (/already exists with different attributes/.test(message)) {
    return told(
      'bad-settings',
      'it waits for confirmation with other wishes; have the subscriber confirm it, or wait 48 hours until SNS ' +
        'forgets it, and subscribe again',
    );
  }
  if (name.startsWith('InvalidParameter')) {
    return told('bad-settings', `SNS does not take it: ${message.replace(/^Invalid parameter: /, '')}`);
  }
  if (name.startsWith('NotFound')) return told('not-found', 'the topic does not exist in this account and region');
  return told('alert-unreachable', tellAwsTrouble({ name, message }) ?? `SNS cannot be reached: ${message || name}`);
}
