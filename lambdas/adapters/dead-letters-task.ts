import { setTimeout as wait } from 'node:timers/promises';
import { ListMessageMoveTasksCommand, type SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';
import { ParleyError } from '../core/errors.ts';

/** Names by which a server says that it has no move tasks, or none for this queue. */
const UNKNOWN = /InvalidAction|UnsupportedOperation|UnknownOperation/;
const LOOKS = 60;
const LOOK_EVERY_MILLISECONDS = 500;

/**
 * Lets SQS move messages by itself: nothing is lost or doubled if this process ends in between.
 * @returns How many were moved; `null` where the server knows no such tasks.
 */
export async function moveByTask(client: SQSClient, from: string, to: string): Promise<number | null> {
  try {
    await client.send(new StartMessageMoveTaskCommand({ SourceArn: from, DestinationArn: to }));
  } catch (error) {
    if (error instanceof Error && UNKNOWN.test(error.name)) return null;
    throw error;
  }
  for (let look = 0; look < LOOKS; look += 1) {
    const { Results = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: from, MaxResults: 1 }));
    const [task] = Results;
    if (task?.Status === 'COMPLETED') return task.ApproximateNumberOfMessagesMoved ?? 0;
    if (task?.Status === 'FAILED') {
      throw new ParleyError(
        'queue-unreachable',
        `SQS stopped moving messages: ${task.FailureReason ?? 'no reason given'}`,
      );
    }
    await wait(LOOK_EVERY_MILLISECONDS);
  }
  throw new ParleyError('timed-out', 'SQS is still moving messages: look again in a while');
}
