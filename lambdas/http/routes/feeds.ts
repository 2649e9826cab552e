import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { readFeeds } from '../../usecases/read-feeds.ts';
import { cacheControl } from '../caching.ts';
import { chooseDossier } from '../choose-dossier.ts';
import type { AppDeps } from '../deps.ts';
import { parameter } from '../parameters.ts';
import { answers } from '../responses.ts';
import { feedsSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/feeds',
  summary: 'How the feeds are doing',
  request: { query: z.strictObject({ dossier: parameter.dossier.optional() }) },
  responses: answers(feedsSchema, 'The feeds with their health'),
});

export function feedsRoute(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const dossier = chooseDossier(deps.dossiers, c.req.valid('query').dossier);
    return c.json({ feeds: await readFeeds(deps, dossier) }, 200, cacheControl(deps));
  });
}
