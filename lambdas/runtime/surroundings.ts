import type { Clock } from '../core/ports.ts';
import type { Access } from './clients.ts';
import { createTelemetry, type FunctionTelemetry } from './telemetry.ts';

/** What differs between an account and a laptop: settings, servers, time, and where logs go. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly access: Access;
  readonly clock: Clock;
  /** Told the name of each request to DynamoDB, for those who count. */
  readonly onRequest?: (command: string) => void;
  readonly telemetryOf: (deployment: string, metrics: 'alarms' | 'all') => FunctionTelemetry;
}

export const onAws: Surroundings = {
  environment: process.env,
  access: null,
  clock: { now: () => new Date() },
  telemetryOf: createTelemetry,
};

/** Wired with the first event: a wrong setting fails that event with its sentence, and not the loading of the module. */
export function onFirstEvent<Event, Result>(
  wire: () => (event: Event) => Promise<Result>,
): (event: Event) => Promise<Result> {
  let handler: ((event: Event) => Promise<Result>) | null = null;
  return async (event) => {
    handler ??= wire();
    return await handler(event);
  };
}
