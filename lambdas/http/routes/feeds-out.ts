import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { readChanges } from '../../usecases/read-changes.ts';
import { type FeedView, renderAtom } from '../atom.ts';
import { baseUrl } from '../base-url.ts';
import { cacheControl } from '../caching.ts';
import { chooseDossier } from '../choose-dossier.ts';
import type { AppDeps } from '../deps.ts';
import { entryOf, stableId } from '../feed-entry.ts';
import { jsonFeedSchema, renderJsonFeed } from '../json-feed.ts';
import { type Conditions, lenientConditions, lenientPage, questionOf } from '../parameters.ts';
import { answers, problemAnswers } from '../responses.ts';

/** Feed readers add parameters of their own; those are let through, unlike in the API. */
const query = z.object({ ...lenientConditions, ...lenientPage });
type FeedQuery = z.output<typeof query>;

const atom = createRoute({
  method: 'get',
  path: '/changes.atom',
  summary: 'The history as an Atom feed',
  request: { query },
  responses: {
    200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } },
    ...problemAnswers,
  },
});

const json = createRoute({
  method: 'get',
  path: '/changes.json',
  summary: 'The history as a JSON Feed',
  request: { query },
  responses: answers(jsonFeedSchema, 'The feed', 'application/feed+json'),
});

export function feedRoutes(app: OpenAPIHono, deps: AppDeps): void {
  app.openapi(atom, async (c) => {
    const feed = await readFeed(c, deps, c.req.valid('query'), '/changes.atom');
    return c.body(renderAtom(feed), 200, {
      'content-type': 'application/atom+xml; charset=utf-8',
      ...cacheControl(deps),
    });
  });
  app.openapi(json, async (c) => {
    const feed = await readFeed(c, deps, c.req.valid('query'), '/changes.json');
    return c.json(renderJsonFeed(feed), 200, { 'content-type': 'application/feed+json', ...cacheControl(deps) });
  });
}

async function readFeed(c: Context, deps: AppDeps, query: FeedQuery, path: string): Promise<FeedView> {
  const dossier = chooseDossier(deps.dossiers, query.dossier);
  const question = questionOf(query, dossier, { limit: query.limit ?? 50, cursor: query.cursor ?? null });
  const page = await readChanges(deps, question);
  const base = baseUrl(c, deps);
  const asked = addressOf(query);
  return {
    id: stableId(`feed ${dossier.id} ${asked}`),
    title: `parley: ${dossier.title}`,
    home: `${base}/${asked}`,
    self: base + path + addressOf(query, query.cursor),
    next: page.cursor === null ? null : base + path + addressOf(query, page.cursor),
    entries: page.changes.map((change) => entryOf(change, base)),
    updated: page.changes[0]?.recordedAt ?? new Date(0).toISOString(),
  };
}

/** The conditions again, in one order and without what the reader added, so that one feed has one address. */
function addressOf(query: Conditions, cursor?: string): string {
  const asked = new URLSearchParams();
  for (const name of ['dossier', 'party', 'kind', 'certainty', 'since', 'until'] as const) {
    const value = query[name];
    if (value !== undefined) asked.set(name, value);
  }
  for (const topic of query.topic ?? []) asked.append('topic', topic);
  if (cursor !== undefined) asked.set('cursor', cursor);
  const text = asked.toString();
  return text === '' ? '' : `?${text}`;
}
