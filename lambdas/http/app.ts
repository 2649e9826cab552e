import { OpenAPIHono } from '@hono/zod-openapi';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { AppDeps } from './deps.ts';
import { createErrorHandler, refuseBadParameters } from './errors.ts';
import { answerOtherMethods, limitUrl, sendNotFound, setHeaders } from './protocol.ts';
import { agendaRoute } from './routes/agenda.ts';
import { changesRoutes } from './routes/changes.ts';
import { dossiersRoute } from './routes/dossiers.ts';
import { feedsRoute } from './routes/feeds.ts';
import { feedRoutes } from './routes/feeds-out.ts';
import { healthRoute } from './routes/health.ts';
import { openApiRoute } from './routes/openapi.ts';
import { pageRoutes } from './routes/page.ts';

const ROUTES = [
  ...[agendaRoute, changesRoutes, dossiersRoute, feedsRoute, healthRoute],
  ...[feedRoutes, pageRoutes, openApiRoute],
];

/** The history over HTTP: API, feeds and page in one app, the same behind API Gateway and on a laptop. */
export function createApp(deps: AppDeps): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseBadParameters });
  app.onError(createErrorHandler(deps.telemetry));
  app.notFound(sendNotFound);
  app.use(setHeaders, limitUrl, compress({ encoding: 'gzip' }), except('/health', etag({ weak: true })));
  for (const addRoutes of ROUTES) addRoutes(app, deps);
  answerOtherMethods(app);
  return app;
}
