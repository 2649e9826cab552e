import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { TOPICS } from '../../core/observation.ts';
import { cacheControl } from '../caching.ts';
import type { AppDeps } from '../deps.ts';
import { answers } from '../responses.ts';
import { topicSchema } from '../schemas.ts';

const dossiersSchema = z
  .strictObject({
    dossiers: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        languages: z.array(z.string()),
        topics: z.array(topicSchema),
        parties: z.array(z.strictObject({ id: z.string(), name: z.string(), role: z.enum(['belligerent', 'other']) })),
      }),
    ),
  })
  .meta({ id: 'Dossiers' });

const route = createRoute({
  method: 'get',
  path: '/v1/dossiers',
  summary: 'Which negotiations are followed',
  request: { query: z.strictObject({}) },
  responses: answers(dossiersSchema, 'The dossiers'),
});

export function dossiersRoute(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(route, (c) => {
    const dossiers = deps.dossiers.map(({ id, title, languages, parties }) => ({
      id,
      title,
      languages,
      topics: [...TOPICS],
      parties: parties.map((party) => ({ id: party.id, name: party.name, role: party.role })),
    }));
    return c.json({ dossiers }, 200, cacheControl(deps));
  });
}
