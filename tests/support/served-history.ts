import { createFeedStore } from '../../lambdas/adapters/ledger-feeds.ts';
import { createApp } from '../../lambdas/http/app.ts';
import type { AppDeps } from '../../lambdas/http/deps.ts';
import { type Answer, createAsk } from './api.ts';
import { testClock } from './clock.ts';
import { ukraineRussia } from './dossiers.ts';
import { startTestAws, type TestAws } from './embedded.ts';
import { type TestTelemetry, testTelemetry } from './telemetry.ts';

/** The app on a real ledger, for a suite. */
export interface ServedHistory {
  readonly aws: TestAws;
  readonly deps: AppDeps;
  readonly telemetry: TestTelemetry;
  /** Asks, and checks the answer against the app's description. */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts an empty ledger with the app in front of it; `differing` is what the suite wants otherwise. */
export async function serveHistory(differing: Partial<AppDeps> = {}): Promise<ServedHistory> {
  const aws = await startTestAws();
  const telemetry = testTelemetry();
  const deps: AppDeps = {
    ledger: aws.ledger,
    feeds: createFeedStore({ client: aws.dynamo, table: aws.access.table }),
    dossiers: [ukraineRussia()],
    clock: testClock('2025-08-21T00:00:00.000Z'),
    telemetry,
    pageUrl: null,
    access: 'public',
    version: '1.2.3',
    ...differing,
  };
  return { aws, deps, telemetry, ask: await createAsk(createApp(deps)), close: () => aws.close() };
}
