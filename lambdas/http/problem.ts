import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';

/** An error as RFC 9457 wants it; `errors` names each parameter that is wrong. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().meta({ description: 'The meaning of the HTTP status' }),
    status: z.int(),
    code: z.string().meta({ description: 'What went wrong, for programs', example: 'bad-query' }),
    detail: z.string().meta({ description: 'What went wrong here, and the remedy' }),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'Problem' });

type Problem = z.output<typeof problemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  414: 'URI Too Long',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers with a problem; the title follows from the status. */
export function sendProblem(
  c: Context,
  status: ContentfulStatusCode,
  { code, detail, errors }: Pick<Problem, 'code' | 'detail' | 'errors'>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code,
    detail,
    ...(errors ? { errors } : {}),
  };
  return c.body(JSON.stringify(problem), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headers,
  });
}
