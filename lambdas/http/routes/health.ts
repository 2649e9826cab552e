import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { AppDeps } from '../deps.ts';
import { problemSchema } from '../problem.ts';

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether this app and its ledger answer',
  responses: {
    200: {
      description: 'They do',
      content: { 'application/json': { schema: z.strictObject({ status: z.literal('ok'), version: z.string() }) } },
    },
    503: {
      description: 'The ledger does not answer just now',
      content: { 'application/problem+json': { schema: problemSchema } },
    },
  },
});

export function healthRoute(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    await deps.ledger.latestRevision({ dossier: deps.dossiers[0].id, topic: 'ceasefire' });
    return c.json({ status: 'ok' as const, version: deps.version }, 200, { 'cache-control': 'no-store' });
  });
}
