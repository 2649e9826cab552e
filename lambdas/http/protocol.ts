import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { sendProblem } from './problem.ts';

const ALLOW = 'GET, HEAD, OPTIONS';
/** Characters; API Gateway itself takes 10,240 bytes of request line and headers. */
const LONGEST_URL = 8_000;

/** What every answer carries: any web page may read it, no browser guesses its type, and links tell nobody where from. */
export const setHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const headers = c.res.headers;
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', 'ETag, Link, Retry-After');
  // compress() leaves it out where it had nothing to compress, such as a 304; caches need it on all of them.
  if (!headers.has('vary')) headers.set('vary', 'Accept-Encoding');
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
};

export const limitUrl: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length <= LONGEST_URL) return next();
  return sendProblem(c, 414, {
    code: 'bad-query',
    detail: `the address is longer than ${LONGEST_URL} characters; leave out what the query does not need`,
  });
};

/** After all routes: each of their paths answers OPTIONS, and refuses every other method. */
export function answerOtherMethods(app: OpenAPIHono): void {
  const paths = new Set(app.routes.filter((route) => route.method === 'GET').map((route) => route.path));
  for (const path of paths) {
    app.options(path, (c) =>
      c.body(null, 204, {
        allow: ALLOW,
        'access-control-allow-methods': ALLOW,
        'access-control-allow-headers': '*, Authorization',
        'access-control-max-age': '86400',
      }),
    );
    app.all(path, (c) => {
      const detail = `${c.req.method} is not possible here: parley is read with GET`;
      return sendProblem(c, 405, { code: 'method-not-allowed', detail }, { allow: ALLOW });
    });
  }
}

export function sendNotFound(c: Context): Response {
  const detail = 'nothing is served at this path; /openapi.json lists what is';
  return sendProblem(c, 404, { code: 'not-found', detail });
}
