import { isParleyError, ParleyError } from '../core/errors.ts';
import { tellAwsTrouble } from './aws-trouble.ts';

/** What SQS said, as a sentence; expected failures come back as they are. */
export function translateQueueError(error: unknown, queue: string): ParleyError {
  if (isParleyError(error)) return error;
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const told = (code: ParleyError['code'], sentence: string) =>
    new ParleyError(code, `queue ${queue}: ${sentence}`, { cause: error, context: { queue, error: name } });
  if (/QueueDoesNotExist|NonExistentQueue/.test(name)) {
    return told('not-found', 'does not exist in this AWS account and region: check --name and --region');
  }
  return told('queue-unreachable', tellAwsTrouble({ name, message }) ?? `SQS cannot be reached: ${message || name}`);
}
