import { describe, expect, it } from 'vitest';
import { tellDeadLetter } from '../../lambdas/core/dead-letter.ts';

const tell = (body: unknown, attributes = {}) =>
  tellDeadLetter({ body: typeof body === 'string' ? body : JSON.stringify(body), sentAt: null, attributes });

describe('tellDeadLetter', () => {
  it('names the feeds of a poll', () => {
    expect(tell({ dossier: 'ukraine-russia', feeds: ['wire', 'press'] })).toBe('poll of ukraine-russia: wire, press');
  });

  it('names the schedule that could not start its function, and why', () => {
    const attributes = {
      ERROR_CODE: 'AWS.Lambda.TooManyRequestsException',
      ERROR_MESSAGE: 'Rate Exceeded',
      SCHEDULE_ARN: 'arn:aws:scheduler:eu-central-1:111122223333:schedule/default/parley-sweep',
    };

    expect(tell({ sweep: 'pending' }, attributes)).toBe(
      'schedule parley-sweep could not be started (Rate Exceeded): its next start makes it good',
    );
  });

  it('says of stream records that the sweep sends what they owed', () => {
    const DDBStreamBatchInfo = { shardId: 's', batchSize: 3, approximateArrivalOfFirstRecord: '2025-07-23T20:45:00Z' };

    expect(tell({ requestContext: { functionArn: 'a:b:c:d:e:f:parley-alert' }, DDBStreamBatchInfo })).toBe(
      'alerts of 3 ledger items written from 2025-07-23T20:45:00Z: the sweep goes on sending what is owed',
    );
  });

  it('says of a digest why it failed and that the next one makes it good', () => {
    const functionArn = 'arn:aws:lambda:eu-central-1:111122223333:function:parley-digest:$LATEST';

    expect(tell({ requestContext: { functionArn }, responsePayload: { errorMessage: 'no\u001b[31m topic' } })).toBe(
      'call of parley-digest failed (no[31m topic): the next digest tells what this one would have told',
    );
  });

  it.each(['', 'no JSON', '[]', 'null', '{"dossier":1}'])('says that %j is not of parley', (body) => {
    expect(tell(body)).toMatch(/^a message of \d+ characters that parley has not sent$/);
  });
});
