import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { CONTENT_SECURITY_POLICY } from '../page/layout.ts';

/** Answers with a page; nothing in it may load or run but what its policy names by hash. */
export function sendPage(
  c: Context,
  status: ContentfulStatusCode,
  text: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return c.body(text, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    ...headers,
  });
}
