import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { TOPICS } from '../../core/observation.ts';
import { readAgenda } from '../../usecases/read-agenda.ts';
import { cacheControl } from '../caching.ts';
import { chooseDossier } from '../choose-dossier.ts';
import type { AppDeps } from '../deps.ts';
import { parameter } from '../parameters.ts';
import { presentItem } from '../present.ts';
import { answers } from '../responses.ts';
import { agendaSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/agenda',
  summary: 'Where things stand',
  description: 'The status of each agenda item and the position of each party, now or as recorded at an instant.',
  request: {
    query: z.strictObject({
      dossier: parameter.dossier.optional(),
      topic: parameter.topic.optional(),
      at: parameter.at.optional(),
    }),
  },
  responses: answers(agendaSchema, 'The agenda'),
});

export function agendaRoute(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const dossier = chooseDossier(deps.dossiers, query.dossier);
    const agenda = await readAgenda(deps, { dossier, topics: query.topic ?? TOPICS, at: query.at ?? null });
    const items = agenda.items.map((item) => presentItem(item, dossier));
    return c.json({ ...agenda, items }, 200, cacheControl(deps, agenda.at));
  });
}
