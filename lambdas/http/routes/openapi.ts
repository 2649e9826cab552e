import type { OpenAPIHono } from '@hono/zod-openapi';
import { cacheControl } from '../caching.ts';
import type { AppDeps } from '../deps.ts';

const DESCRIPTION = `The history of peace negotiations as parley reads it from the news: where each agenda item stands,
what each party wants of it, and every change with the quote and the link that prove it. Nothing can be written here.
Times are instants in UTC; \`published\` is the date of the news, \`recordedAt\` when parley took it, and \`since\`,
\`until\`, \`at\` and cursors speak of \`recordedAt\`. Errors are RFC 9457 problem details that name the parameter.`;

/** Serves the description of all routes; made once, since they do not change. */
export function openApiRoute(app: OpenAPIHono, deps: AppDeps): void {
  let document: string | null = null;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'parley', version: deps.version, description: DESCRIPTION },
        servers: [{ url: deps.pageUrl ?? '/' }],
      }),
    );
    return c.body(document, 200, { 'content-type': 'application/json', ...cacheControl(deps) });
  });
}
