import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as z from 'zod';
import { renderErrorPage } from '../page/error-page.ts';
import { sendPage } from './send-page.ts';

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

/**
 * Answers with a problem; the title follows from the status. Who looks with a browser gets it as a page, except from
 * the API.
 */
export function sendProblem(
  c: Context,
  status: ContentfulStatusCode,
  { code, detail, errors }: Pick<Problem, 'code' | 'detail' | 'errors'>,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const title = TITLES[status] ?? 'Error';
  const fields = { 'cache-control': 'no-store', vary: 'Accept, Accept-Encoding', ...headers };
  if (!c.req.path.startsWith('/v1/') && (c.req.header('accept') ?? '').includes('text/html')) {
    const details = errors?.map((error) => `${error.parameter}: ${error.detail}`) ?? [detail];
    return sendPage(c, status, renderErrorPage(title, details), fields);
  }
  const problem: Problem = { type: 'about:blank', title, status, code, detail, ...(errors ? { errors } : {}) };
  return c.body(JSON.stringify(problem), status, { 'content-type': 'application/problem+json', ...fields });
}
