import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { TOPICS } from '../../core/observation.ts';
import { renderChangePage } from '../../page/change-page.ts';
import { renderFrontPage } from '../../page/front-page.ts';
import { readAgenda } from '../../usecases/read-agenda.ts';
import { readChangeStory } from '../../usecases/read-change.ts';
import { readChanges } from '../../usecases/read-changes.ts';
import { readFeeds } from '../../usecases/read-feeds.ts';
import { readTimeline } from '../../usecases/read-timeline.ts';
import { baseUrl } from '../base-url.ts';
import { cacheControl } from '../caching.ts';
import { chooseDossier } from '../choose-dossier.ts';
import type { AppDeps } from '../deps.ts';
import { lenientConditions, lenientPage, orEmpty, parameter, questionOf } from '../parameters.ts';
import { htmlAnswers } from '../responses.ts';
import { sendPage } from '../send-page.ts';

/** Changes in the list of the front page. */
const LISTED = 12;

const { dossier, topic, party, kind, certainty } = lenientConditions;
const query = z.object({
  dossier,
  topic,
  party,
  kind,
  certainty,
  at: orEmpty(parameter.at),
  cursor: lenientPage.cursor,
});

const front = createRoute({
  method: 'get',
  path: '/',
  summary: 'The page: where things stand and how they came to it',
  request: { query },
  responses: htmlAnswers,
});

const one = createRoute({
  method: 'get',
  path: '/changes/{id}',
  summary: "A change's own page",
  request: { params: z.object({ id: parameter.change }) },
  responses: htmlAnswers,
});

export function pageRoutes(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(front, async (c) => {
    const asked = c.req.valid('query');
    const dossier = chooseDossier(deps.dossiers, asked.dossier);
    const { cursor = null, at = null } = asked;
    const topics = asked.topic ?? TOPICS;
    const question = questionOf({ ...asked, since: undefined, until: at ?? undefined }, dossier, {
      limit: LISTED,
      cursor,
    });
    const [agenda, page, feeds] = await Promise.all([
      readAgenda(deps, { dossier, topics, at }),
      readChanges(deps, question),
      readFeeds(deps, dossier),
    ]);
    const timeline = await readTimeline(deps, { dossier, topics, at, agenda: agenda.items });
    const { party, kind, certainty } = question;
    const text = renderFrontPage({
      ...{ dossier, agenda, timeline, feeds, changes: page.changes, nextCursor: page.cursor },
      dossiers: deps.dossiers,
      filters: { topics, party, kind, certainty, at: at === null ? null : (c.req.query('at') ?? null), cursor },
      today: deps.clock.now().toISOString().slice(0, 10),
      base: baseUrl(c, deps),
      access: deps.access,
    });
    return sendPage(c, 200, text, cacheControl(deps, at));
  });

  app.openapi(one, async (c) => {
    const story = await readChangeStory(deps, c.req.valid('param').id);
    return sendPage(c, 200, renderChangePage(story), cacheControl(deps));
  });
}
