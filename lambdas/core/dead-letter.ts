import * as z from 'zod';
import type { DeadLetter } from './alert-ports.ts';
import { plainLine } from './alert-text.ts';

/** What EventBridge Scheduler notes on an event that it could not hand over. */
const scheduled = z.object({ SCHEDULE_ARN: z.string(), ERROR_MESSAGE: z.string().default('no reason given') });

/** What Lambda writes of stream records that a function could not take. */
const streamed = z.object({
  DDBStreamBatchInfo: z.object({ batchSize: z.number(), approximateArrivalOfFirstRecord: z.string() }),
});

/** What Lambda writes of a call that a function failed. */
const called = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  responsePayload: z.object({ errorMessage: z.string() }).optional(),
});

/** Feeds to poll. */
const feeds = z.object({ dossier: z.string(), feeds: z.array(z.string()) });

/** Says in one line what a dead letter was, and what becomes of it if it is not moved back. */
export function tellDeadLetter({ body, attributes }: DeadLetter): string {
  const schedule = scheduled.safeParse(attributes).data;
  if (schedule) {
    const name = schedule.SCHEDULE_ARN.split('/').at(-1);
    return cut(`schedule ${name} could not be started (${schedule.ERROR_MESSAGE}): its next start makes it good`);
  }
  const json = parse(body);
  const stream = streamed.safeParse(json).data?.DDBStreamBatchInfo;
  if (stream) {
    const { batchSize, approximateArrivalOfFirstRecord: since } = stream;
    return cut(`alerts of ${batchSize} ledger items written from ${since}: the sweep goes on sending what is owed`);
  }
  const call = called.safeParse(json).data;
  if (call) {
    const name = call.requestContext.functionArn.split(':')[6];
    const reason = call.responsePayload?.errorMessage ?? 'no reason given';
    return cut(`call of ${name} failed (${reason}): the next digest tells what this one would have told`);
  }
  const batch = feeds.safeParse(json).data;
  if (batch) return cut(`poll of ${batch.dossier}: ${batch.feeds.join(', ')}`);
  return `a message of ${body.length} characters that parley has not sent`;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function cut(line: string): string {
  return plainLine(line).slice(0, 300);
}
