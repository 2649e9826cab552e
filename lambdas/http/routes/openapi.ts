import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { cacheControl } from '../caching.ts';
import type { AppDeps } from '../deps.ts';
import { answers } from '../responses.ts';

const DESCRIPTION = `The history of peace negotiations as parley reads it from the news: where each agenda item stands,
what each party wants of it, and every change with the quote and the link that prove it. Nothing can be written here.
Times are instants in UTC; \`published\` is the date of the news, \`recordedAt\` when parley took it, and \`since\`,
\`until\`, \`at\` and cursors speak of \`recordedAt\`. Every path also answers HEAD and OPTIONS; other methods get 405.
Errors are RFC 9457 problem details that name the parameter.`;

const route = createRoute({
  method: 'get',
  path: '/openapi.json',
  summary: 'This description',
  responses: answers(z.looseObject({ openapi: z.string() }), 'An OpenAPI 3.1 document'),
});

/** Serves the description of all routes; made once, since they do not change. */
export function openApiRoute(app: OpenAPIHono, deps: AppDeps): void {
  let document: ReturnType<OpenAPIHono['getOpenAPI31Document']> | null = null;
  app.openapi(route, (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'parley', version: deps.version, description: DESCRIPTION },
      servers: [{ url: deps.pageUrl ?? '/' }],
    });
    return c.json({ ...document }, 200, cacheControl(deps));
  });
}
