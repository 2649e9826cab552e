import { readFileSync } from 'node:fs';
import * as z from 'zod';

const footprint = z.strictObject({
  /** DynamoDB's capacity units, those of the indexes included. */
  readUnits: z.number(),
  writeUnits: z.number(),
  /** Requests that write. */
  writes: z.number(),
  sqsRequests: z.number(),
  snsPublishes: z.number(),
  /** Written to the log by the function itself. */
  logBytes: z.number(),
});

const measuredSchema = z.strictObject({
  /** With what it was measured. */
  how: z.string(),
  /** One look at which feeds are due, and the number of feeds at which it was measured. */
  schedule: footprint,
  scheduleFeeds: z.number(),
  /** One feed whose server answers that nothing has changed. */
  unchangedPoll: footprint,
  /** One feed that changed and has no new article. */
  changedPoll: footprint,
  /** What a poll costs more for bringing new articles, however many. */
  newsPoll: footprint,
  /** A new article, beside the poll that brings it: a copy of one with observations, one without, one with. */
  copiedArticle: footprint,
  silentArticle: footprint,
  tellingArticle: footprint,
  /** Sending one alert that the stream told of. */
  alert: footprint,
  emptySweep: footprint,
  digest: footprint,
  /** One answer of the API, the mean over its routes and the page. */
  answer: footprint,
  answerBytes: z.number(),
});

export type Footprint = z.output<typeof footprint>;
export type Measured = z.output<typeof measuredSchema>;

/** What `npm run bench -- requests` wrote down. */
export function readMeasured(file: string): Measured {
  return measuredSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
