import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { createFaultPolls, faultyFeeds, inParallel } from '../support/fault-polls.ts';
import { type FaultServer, startFaultServer } from '../support/fault-server.ts';

const POLLS = 100;
const UNCHANGED = new Set(['read', 'unchanged']);

let aws: TestAws;
let server: FaultServer;
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);
beforeAll(async () => {
  aws = await startTestAws();
  server = await startFaultServer();
  process.on('unhandledRejection', onRejection);
});
afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await server.close();
  await aws.close();
});

describe('publishers who fail in every way', () => {
  test('take no other feed down, and leave no connection and no rejection behind', async () => {
    const feeds = faultyFeeds(server, POLLS);
    const { poll } = createFaultPolls(aws, feeds, { deadline: 1500, maxBytes: 1_000_000 });
    const outcomes = new Map<string, Set<string>>();

    await inParallel(feeds, 30, async (feed) => {
      const { kind } = await poll(feed);
      outcomes.set(feed.outlet, (outcomes.get(feed.outlet) ?? new Set()).add(kind));
    });
    await new Promise((resolve) => setTimeout(resolve, 50));

    const healthy = outcomes.get('well') ?? new Set();
    expect([...healthy].every((kind) => UNCHANGED.has(kind))).toBe(true);
    for (const fault of server.faults)
      expect({ fault, kinds: [...(outcomes.get(fault) ?? [])] }).toEqual({ fault, kinds: ['failed'] });
    expect(await server.connections()).toBe(0);
    expect(rejections).toEqual([]);
  });
});
