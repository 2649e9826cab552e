import type { Context } from 'hono';
import type { AppDeps } from './deps.ts';

/** Where this app is reached, without a slash at the end, for links that leave the page. */
export function baseUrl(c: Context, { pageUrl }: Pick<AppDeps, 'pageUrl'>): string {
  return pageUrl?.replace(/\/+$/, '') ?? new URL(c.req.url).origin;
}
