import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierFeed } from '../lambdas/core/dossier.ts';
import { createPollHandler } from '../lambdas/poll.ts';
import type { PollDeps } from '../lambdas/usecases/poll-feed.ts';
import { startTestAws, type TestAws } from './support/embedded.ts';
import { createFaultPolls } from './support/fault-polls.ts';
import { queueEvent } from './support/lambda-events.ts';
import { itemOf, type Publisher, rssOf, startPublisher } from './support/publisher.ts';

const LIMITS = { deadline: 10_000, maxBytes: 10 * 1024 * 1024, inMemory: true };

/** Counts what goes on at once. */
function createCounter() {
  const counter = { now: 0, most: 0, all: 0 };
  return {
    counter,
    enter() {
      counter.now += 1;
      counter.all += 1;
      counter.most = Math.max(counter.most, counter.now);
    },
    leave() {
      counter.now -= 1;
    },
  };
}

describe('one invocation of the poll function', () => {
  let aws: TestAws;
  let publisher: Publisher;
  beforeAll(async () => {
    aws = await startTestAws();
    publisher = await startPublisher();
  });
  afterAll(async () => {
    await publisher.close();
    await aws.close();
  });

  /** Feeds on hosts of their own: of one host only one is asked at a time anyway. */
  function feedsAt(path: string, count: number): readonly DossierFeed[] {
    const { port } = new URL(publisher.origin);
    return Array.from({ length: count }, (_, index) => {
      const url = `http://feed-${index}.example:${port}${path}`;
      return { id: `feed-${index}`, outlet: 'Wire', url, tier: 'press', lang: 'en', fullText: false, everyMinutes: 5 };
    });
  }

  /** Polls all feeds of a path as five messages of ten bring them. */
  async function pollAll(path: string, differing: (deps: PollDeps) => Partial<PollDeps> = () => ({})) {
    const { deps, dossier } = createFaultPolls(aws, feedsAt(path, 50), LIMITS);
    const handler = createPollHandler({
      deps: { ...deps, ...differing(deps) },
      feedsOf: (message) => {
        const { from } = JSON.parse(message) as { from: number };
        return dossier.feeds.slice(from, from + 10).map((feed) => ({ dossier, feed }));
      },
      telemetry: { ...deps.telemetry, flush: () => {} },
    });
    return await handler(queueEvent(...[0, 10, 20, 30, 40].map((from) => ({ from }))));
  }

  it('asks ten publishers at once at the most, and all fifty in the end', async () => {
    const { counter, enter, leave } = createCounter();
    publisher.on('/slow', (_, response) => {
      enter();
      setTimeout(() => {
        leave();
        response.writeHead(200).end(rssOf(itemOf('news')));
      }, 20);
    });

    expect(await pollAll('/slow')).toEqual({ batchItemFailures: [] });
    expect(counter).toEqual({ now: 0, most: 10, all: 50 });
  });

  it('reads large documents one after the other, and small ones beside them', async () => {
    const large = rssOf(
      ...Array.from({ length: 30 }, (_, item) => itemOf(`large-${item}`, { text: 'x'.repeat(40_000) })),
    );
    let asked = 0;
    publisher.on('/mixed', (_, response) => {
      asked += 1;
      response.writeHead(200).end(asked % 5 === 0 ? large : rssOf(itemOf('small')));
    });
    const reading = createCounter();
    const small = createCounter();
    const differing = ({ largeInTurn, parse }: PollDeps): Partial<PollDeps> => ({
      largeInTurn: (work) =>
        largeInTurn(async () => {
          reading.enter();
          try {
            return await work();
          } finally {
            reading.leave();
          }
        }),
      parse: async (bytes, source) => {
        if (bytes.length < 10_000) small.enter();
        return await parse(bytes, source);
      },
    });

    expect(await pollAll('/mixed', differing)).toEqual({ batchItemFailures: [] });
    expect(reading.counter).toEqual({ now: 0, most: 1, all: 10 });
    expect(small.counter.all).toBe(40);
  });
});
