import { onAws, onFirstEvent } from './runtime/surroundings.ts';
import { type ScheduleWiring, wireSchedule } from './runtime/wiring.ts';
import { scheduleFeeds } from './usecases/schedule-feeds.ts';

/** Puts the feeds that are due into the queue, ten a message. */
export function createScheduleHandler({ deps, send, telemetry }: ScheduleWiring) {
  return async (_event: unknown): Promise<void> => {
    try {
      await send(await scheduleFeeds(deps));
    } finally {
      telemetry.flush();
    }
  };
}

export const handler = onFirstEvent(() => createScheduleHandler(wireSchedule(onAws)));
