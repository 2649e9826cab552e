import * as z from 'zod';
import { ParleyError } from '../lambdas/core/errors.ts';
import { subscriptionSettings } from './subscription-settings.ts';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 07:00');
const timeZone = z.string().refine(isTimeZone, 'must be a time zone like Europe/Kyiv');
const mail = z.email('must be a mail address like desk@example.org');

const digest = z.strictObject({ at: timeOfDay.default('07:00'), timeZone: timeZone.default('Etc/UTC') });

/** Days that CloudWatch Logs offers. */
const RETENTION = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365] as const;

const settingsSchema = z.strictObject({
  /** Of this deployment: names the stack and everything in it, so that several can live in one account. */
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,29}$/, 'must be 2 to 30 lower case letters, digits and hyphens')
    .default('parley'),
  /** Mail address or URL that publishers find in the user agent; the page's address where it is not set. */
  contact: z.union([z.email(), z.url({ protocol: /^https?$/ })], 'must be a mail address or a URL').nullable(),
  /** Folder of the dossiers that are followed, from the project's root. */
  dossiers: z.string().min(1).default('lambdas/dossiers'),
  /** Minutes between two looks at which feeds are due. */
  pollEveryMinutes: z.int().min(1).max(60).default(5),
  /** Host names of feeds that may resolve to private addresses. */
  allowedHosts: z.array(z.string().min(1)).default([]),
  /** `public`: anyone reads the history; `iam`: requests must be signed by a principal of the account. */
  access: z.enum(['public', 'iam']).default('public'),
  /** Requests a second that the API answers, and how many at once; more get 429. */
  throttle: z.strictObject({ rate: z.int().min(1).max(1000), burst: z.int().min(1).max(2000) }).prefault({
    rate: 2,
    burst: 20,
  }),
  /** Where the page is served, if not at the API's own address. */
  pageUrl: z.url({ protocol: /^https$/, error: 'must be an https URL' }).nullable(),
  /** Mail addresses that hear of alarms. */
  operators: z.array(mail).default([]),
  subscriptions: subscriptionSettings,
  /** When the daily digest goes out; `null`: never. */
  digest: digest.nullable(),
  /** US dollars a month for the whole account above which operators are told; `null`: no budget. */
  monthlyBudget: z.number().positive().max(1_000_000).nullable(),
  /** A CloudWatch dashboard, and every metric sent there instead of the alarms' ones alone; see docs/costs.md. */
  dashboard: z.boolean().default(false),
  /** X-Ray traces of the functions. */
  traces: z.boolean().default(true),
  logRetentionDays: z.literal(RETENTION, `must be one of ${RETENTION.join(', ')}`).default(30),
  /** Whether the table outlives the stack. */
  keepTable: z.boolean().default(true),
});

export type Settings = z.output<typeof settingsSchema>;

const DEFAULTS = { contact: null, pageUrl: null, digest: {}, monthlyBudget: 5 };

/**
 * The settings of a deployment: `parley` in the context of cdk.json, single keys overridden by `-c parley.key=value`
 * (`-c parley.digest.at=06:30`; lists and objects as JSON).
 * @param context Of the CDK app: `app.node.getAllContext()`.
 * @throws ParleyError `bad-settings` with a sentence for each wrong key, naming it.
 */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const given = Object.entries(context).reduce(override, { ...DEFAULTS, ...ownSettings(context['parley'] ?? {}) });
  const result = settingsSchema.safeParse(given);
  const problems = [...strayKeys(context), ...(result.error?.issues ?? []).map(tell)];
  if (result.success && problems.length === 0) return result.data;
  throw new ParleyError('bad-settings', `settings (cdk.json, context "parley"): ${problems.join('; ')}`);
}

type Json = Record<string, unknown>;

function ownSettings(parley: unknown): Json {
  if (isObject(parley)) return parley;
  throw new ParleyError('bad-settings', 'settings (cdk.json, context "parley"): must be an object');
}

function override(settings: Json, [key, value]: readonly [string, unknown]): Json {
  const [root, ...path] = key.split('.');
  return root === 'parley' && path.length > 0 ? put(settings, path, parsed(value)) : settings;
}

function put(target: Json, [key = '', ...rest]: readonly string[], value: unknown): Json {
  if (rest.length === 0) return { ...target, [key]: value };
  const inner = target[key];
  return { ...target, [key]: put(isObject(inner) ? inner : {}, rest, value) };
}

/** `-c` gives text only. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys that somebody meant for parley: CDK's own have a colon or an at sign in them. */
function strayKeys(context: Readonly<Record<string, unknown>>): string[] {
  const own = new Set(Object.keys(settingsSchema.shape));
  return Object.keys(context)
    .filter((key) => own.has(key) || (/^[a-z]+\.[a-z]/i.test(key) && !key.startsWith('parley.')))
    .map((key) => `the context key "${key}" is not read: write "parley.${key.split('.').at(-1)}"`);
}

function tell(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
  const known = place === '' ? ` (known are ${Object.keys(settingsSchema.shape).join(', ')})` : '';
  return `${place === '' ? '' : `${place}: `}there is no setting "${issue.keys.join('", "')}"${known}`;
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
