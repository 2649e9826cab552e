import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { readChange } from '../../usecases/read-change.ts';
import { readChanges } from '../../usecases/read-changes.ts';
import { cacheControl } from '../caching.ts';
import { chooseDossier } from '../choose-dossier.ts';
import type { AppDeps } from '../deps.ts';
import { conditions, parameter, questionOf } from '../parameters.ts';
import { presentChange } from '../present.ts';
import { answers } from '../responses.ts';
import { changeSchema, changesSchema } from '../schemas.ts';

const list = createRoute({
  method: 'get',
  path: '/v1/changes',
  summary: 'What changed',
  description:
    'The history, newest first, under all of the conditions given. A page may hold fewer changes than `limit` and ' +
    'still have a cursor; the last page has none. Cursors stay valid while news comes in.',
  request: {
    query: z.strictObject({
      ...conditions,
      limit: parameter.limit.optional(),
      cursor: parameter.cursor.optional(),
    }),
  },
  responses: answers(changesSchema, 'A page of changes'),
});

const one = createRoute({
  method: 'get',
  path: '/v1/changes/{id}',
  summary: 'One change with all its evidence',
  request: { params: z.object({ id: parameter.change }) },
  responses: answers(changeSchema, 'The change'),
});

export function changesRoutes(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(list, async (c) => {
    const query = c.req.valid('query');
    const dossier = chooseDossier(deps.dossiers, query.dossier);
    const question = questionOf(query, dossier, { limit: query.limit ?? 50, cursor: query.cursor ?? null });
    const page = await readChanges(deps, question);
    if (page.cursor !== null) {
      const next = new URLSearchParams(new URL(c.req.url).search);
      next.set('cursor', page.cursor);
      c.header('link', `</v1/changes?${next}>; rel="next"`);
    }
    const changes = page.changes.map((change) => presentChange(change, dossier));
    return c.json({ changes, cursor: page.cursor }, 200, cacheControl(deps, question.until));
  });

  app.openapi(one, async (c) => {
    const { change, dossier } = await readChange(deps, c.req.valid('param').id);
    return c.json(presentChange(change, dossier), 200, cacheControl(deps, change.recordedAt));
  });
}
