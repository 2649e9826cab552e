import * as z from 'zod';
import { ParleyError } from '../core/errors.ts';

const text = z.string().min(1);
const arn = z.string().regex(/^arn:[^:]+:sns:/, 'must be the ARN of an SNS topic');

/** Every setting that a function reads from its environment. */
const settings = {
  /** Name of the deployment: the metrics' dimension and the logs' service. */
  PARLEY_DEPLOYMENT: text.default('local'),
  /** `all`: every figure is sent as a CloudWatch metric; `alarms`: only those that alarms look at. */
  PARLEY_METRICS: z.enum(['alarms', 'all']).default('all'),
  /** Name of the DynamoDB table. */
  PARLEY_TABLE: text,
  /** Folder of dossier files; those that came with the code where it is not set. */
  PARLEY_DOSSIERS: text.optional(),
  /** SNS topics. */
  PARLEY_ALERTS_TOPIC: arn,
  PARLEY_DIGEST_TOPIC: arn,
  PARLEY_OPS_TOPIC: arn,
  /** URL of the SQS queue that carries feeds to poll. */
  PARLEY_FEEDS_QUEUE: z.url(),
  /** Where the page is served, for links in alerts; without it alerts link to the articles only. */
  PARLEY_PAGE_URL: z.url().optional(),
  /** URL or mail address that publishers find in the user agent. */
  PARLEY_CONTACT: text,
  /** Comma-separated host names that may resolve to private addresses. */
  PARLEY_ALLOWED_HOSTS: z.string().optional(),
  /** `public` or `iam`; tells the page what to say about access. */
  PARLEY_ACCESS: z.enum(['public', 'iam']).default('public'),
  /** Version of the deployed code, for the user agent and `/health`. */
  PARLEY_VERSION: z.string().default('dev'),
} as const;

const shared = z.object({
  PARLEY_DEPLOYMENT: settings.PARLEY_DEPLOYMENT,
  PARLEY_METRICS: settings.PARLEY_METRICS,
  PARLEY_TABLE: settings.PARLEY_TABLE,
  PARLEY_DOSSIERS: settings.PARLEY_DOSSIERS,
  PARLEY_VERSION: settings.PARLEY_VERSION,
});

export const scheduleEnvironment = shared.extend({ PARLEY_FEEDS_QUEUE: settings.PARLEY_FEEDS_QUEUE });
export const pollEnvironment = shared.extend({
  PARLEY_CONTACT: settings.PARLEY_CONTACT,
  PARLEY_ALLOWED_HOSTS: settings.PARLEY_ALLOWED_HOSTS,
  PARLEY_OPS_TOPIC: settings.PARLEY_OPS_TOPIC,
});
export const alertEnvironment = shared.extend({
  PARLEY_ALERTS_TOPIC: settings.PARLEY_ALERTS_TOPIC,
  PARLEY_PAGE_URL: settings.PARLEY_PAGE_URL,
});
export const digestEnvironment = shared.extend({
  PARLEY_DIGEST_TOPIC: settings.PARLEY_DIGEST_TOPIC,
  PARLEY_PAGE_URL: settings.PARLEY_PAGE_URL,
});
export const historyEnvironment = shared.extend({
  PARLEY_PAGE_URL: settings.PARLEY_PAGE_URL,
  PARLEY_ACCESS: settings.PARLEY_ACCESS,
});

/** What each function's environment must hold, as `lib/` has to give it: a missing key fails the type check. */
export type ScheduleEnvironment = z.input<typeof scheduleEnvironment>;
export type PollEnvironment = z.input<typeof pollEnvironment>;
export type AlertEnvironment = z.input<typeof alertEnvironment>;
export type DigestEnvironment = z.input<typeof digestEnvironment>;
export type HistoryEnvironment = z.input<typeof historyEnvironment>;

/**
 * Reads a function's settings.
 * @throws ParleyError `bad-config` with a line for each wrong or missing variable, naming it.
 */
export function readEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  environment: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ParleyError('bad-config', `environment: ${problems.join('; ')}`);
}
