import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';
import { isParleyError } from '../core/errors.ts';
import type { Telemetry } from '../core/ports.ts';
import { sendProblem } from './problem.ts';

const STATUSES: Readonly<Partial<Record<string, ContentfulStatusCode>>> = {
  'bad-query': 400,
  'not-found': 404,
  'ledger-busy': 503,
  'ledger-unreachable': 503,
};

/** Tells an expected failure as a problem, and of anything else only that it happened: the rest is in the log. */
export function createErrorHandler(telemetry: Telemetry) {
  return (error: unknown, c: Context): Response => {
    const code = isParleyError(error) ? error.code : 'unexpected';
    const status = STATUSES[code] ?? 500;
    if (status >= 500) telemetry.error('request failed', { path: c.req.path, code, error });
    if (status === 503) {
      const detail = 'the ledger does not answer just now; ask again in some seconds';
      return sendProblem(c, 503, { code, detail }, { 'retry-after': '5' });
    }
    if (!isParleyError(error) || status === 500) {
      return sendProblem(c, 500, { code: 'unexpected', detail: 'something went wrong here; it has been logged' });
    }
    const name = error.context['parameter'];
    const errors = typeof name === 'string' ? [{ parameter: name, detail: error.message }] : undefined;
    return sendProblem(c, status, { code, detail: error.message, ...(errors ? { errors } : {}) });
  };
}

/** The hook of zod-openapi: names each parameter that is wrong, and why. */
export function refuseBadParameters(
  result: { readonly success: true } | { readonly success: false; readonly error: z.ZodError },
  c: Context,
): Response | undefined {
  if (result.success) return;
  const errors = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ parameter: key.slice(0, 80), detail: 'there is no such parameter' }));
    }
    return [{ parameter: String(issue.path[0] ?? 'query'), detail: tellIssue(issue) }];
  });
  const detail = errors.map((error) => `${error.parameter}: ${error.detail}`).join('; ');
  return sendProblem(c, 400, { code: 'bad-query', detail, errors });
}

function tellIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'must be given once';
  // Of alternatives without words of their own the last one is the parameter, the first an empty field.
  const last =
    issue.code === 'invalid_union' && issue.message === 'Invalid input' ? issue.errors.at(-1)?.[0] : undefined;
  return last === undefined ? issue.message : tellIssue(last);
}
