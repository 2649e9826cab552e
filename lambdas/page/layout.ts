import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Html, markSheet } from './marks.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded from anywhere: style and script stand in the page and are allowed by their hashes alone. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  `script-src ${hashOf(SCRIPT)}`,
  'img-src data:',
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='6' fill='%23123a5a'/%3E%3Cpath d='M7 12h18M7 20h18' stroke='white' stroke-width='4'/%3E%3C/svg%3E";

interface Document {
  readonly title: string;
  readonly body: Html;
  /** Addresses of the feeds that follow what is shown. */
  readonly atom: string | null;
  readonly jsonFeed: string | null;
  /** Whether the page takes in news by itself while it is open. */
  readonly live: boolean;
}

/** A whole page around its body. */
export function renderDocument({ title, body, atom, jsonFeed, live }: Document): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${raw(ICON)}">
${atom ? html`<link rel="alternate" type="application/atom+xml" title="Changes (Atom)" href="${atom}">` : ''}
${jsonFeed ? html`<link rel="alternate" type="application/feed+json" title="Changes (JSON Feed)" href="${jsonFeed}">` : ''}
<style>${raw(STYLE)}</style>
</head>
<body${live ? raw(' data-live') : ''}>
<a class="skip" href="#main">Skip to the content</a>
${markSheet()}
${body}
<p id="news" class="news" role="status" aria-live="polite"></p>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return String(page);
}
