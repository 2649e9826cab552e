import { html } from 'hono/html';
import type { Html } from './marks.ts';

const SECTIONS = {
  board: 'Board',
  timeline: 'Timeline',
  rounds: 'Rounds',
  history: 'History',
  feeds: 'Feeds',
  subscribe: 'Follow',
} as const;

/** The name and the way to the sections of the front page. */
export function renderMasthead(sections: readonly (keyof typeof SECTIONS)[]): Html {
  return html`<header class="masthead"><a class="brand" href="/">parley</a>
${sections.length === 0 ? '' : html`<nav aria-label="Sections">${sections.map((section) => html`<a href="#${section}">${SECTIONS[section]}</a>`)}</nav>`}</header>` as Html;
}
