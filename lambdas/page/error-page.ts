import { html } from 'hono/html';
import { renderDocument } from './layout.ts';
import type { Html } from './marks.ts';
import { renderMasthead } from './masthead.ts';

/** What went wrong, for people. */
export function renderErrorPage(title: string, details: readonly string[]): string {
  const body = html`<div class="wrap">${renderMasthead([])}
<main id="main"><div class="title"><h1>${title}</h1></div>
${details.map((detail) => html`<p>${detail}</p>`)}
<p><a href="/">Where things stand now</a></p></main></div>`;
  return renderDocument({ title: `parley: ${title}`, body: body as Html, atom: null, jsonFeed: null, live: false });
}
