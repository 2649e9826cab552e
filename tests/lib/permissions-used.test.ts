import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MeteredParley, startMeteredParley } from '../support/metered-parley.ts';
import { permissionsOf, templateOf } from '../support/stack.ts';

/** By function: the role that it has. */
const ROLES = {
  schedule: 'FeedsScheduleRole',
  poll: 'FeedsPollRole',
  alert: 'AlertsAlertRole',
  digest: 'DailyDigestRole',
  history: 'HistoryRole',
} as const;

/** What Lambda does with a function's role on its own: logs, traces, event sources and what it does with failures. */
const LAMBDAS_OWN =
  /^(logs|xray):|:(ReceiveMessage|DeleteMessage|GetQueueAttributes|DescribeStream|GetRecords|GetShardIterator|ListStreams) |^sqs:SendMessage on parley-failures$/;

const TOPICS: Readonly<Record<string, string>> = {
  poll: 'parley-ops',
  alert: 'parley-alerts',
  digest: 'parley-digest',
};

/** "dynamodb:Query index pending" of the proxy as "dynamodb:Query on parley-ledger/index/pending" of the template. */
function asPermission(name: keyof typeof ROLES, action: string): string {
  const [did = '', , index] = action.split(' ');
  if (did.startsWith('dynamodb:')) return `${did} on parley-ledger${index === undefined ? '' : `/index/${index}`}`;
  if (did.startsWith('sqs:')) return `${did.replace('SendMessageBatch', 'SendMessage')} on parley-feeds`;
  return `${did} on ${TOPICS[name]}`;
}

const PATHS = ['/', '/v1/agenda', '/v1/agenda?at=2025-07-25T00:00:00Z', '/v1/changes', '/v1/feeds', '/changes.atom'];

describe('permissions', () => {
  let parley: MeteredParley;
  const used: Record<keyof typeof ROLES, Set<string>> = {
    schedule: new Set(),
    poll: new Set(),
    alert: new Set(),
    digest: new Set(),
    history: new Set(),
  };

  async function watch(name: keyof typeof ROLES, work: () => Promise<unknown>): Promise<void> {
    parley.take();
    await work();
    for (const action of parley.take().actions) used[name].add(asPermission(name, action));
  }

  beforeAll(async () => {
    parley = await startMeteredParley({ feeds: 2, start: '2025-05-09T20:00:00Z', dynamo: null });
    const xml = readFileSync('tests/corpus/timeline/istanbul-2025.xml', 'utf8');
    const items = [...xml.matchAll(/<item>.*?<\/item>/gs)].map(([item]) => item);
    const [first = ''] = items;
    await watch('schedule', () => parley.schedule());
    await watch('poll', () => parley.poll(0, 1));
    for (const item of items.filter((_, index) => index % 4 === 0)) {
      parley.advance(4 * 24 * 60);
      parley.publish(0, item);
      await watch('poll', () => parley.poll(0, 1));
      await watch('alert', () => parley.stream());
      parley.advance(5);
      await watch('digest', () => parley.digest());
    }
    parley.withdraw(1);
    parley.publish(0, first.replaceAll('ist-01', 'late').replace('thirty', 'some thirty'));
    parley.advance(60);
    await watch('poll', () => parley.poll(0, 1));
    await watch('alert', () => parley.sweep());
    for (const path of PATHS) await watch('history', () => parley.get(path));
  });
  afterAll(() => parley.close());

  it.each(Object.entries(ROLES))('of %s allow all that it does, and nothing that it does not do', (name, role) => {
    const allowed = permissionsOf(templateOf(), role).filter((permission) => !LAMBDAS_OWN.test(permission));

    expect([...used[name as keyof typeof ROLES]].sort()).toEqual(allowed);
  });
});
