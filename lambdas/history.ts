import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { createApp } from './http/app.ts';
import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type HistoryWiring, wireHistory } from './runtime/wiring.ts';

/** Answers the read API, the feeds of changes and the page behind API Gateway. */
export function createHistoryHandler({ deps, telemetry }: HistoryWiring) {
  const answer = handle(createApp(deps));
  return async (event: LambdaEvent) => {
    try {
      return await answer(event);
    } finally {
      telemetry.flush();
    }
  };
}

export const handler = onFirstEvent(() => createHistoryHandler(wireHistory(onAws)));
