import { html } from 'hono/html';
import { cutText, plainLine, plainUrl } from '../core/alert-text.ts';
import type { Evidence } from '../core/change.ts';
import type { Html } from './marks.ts';

/** Characters of a quote beside other things; the change's own page has it whole. */
const SHORT = 140;

/** The outlet, as a link to the article where there is one. */
export function outletLink({ outlet, url }: Evidence): Html {
  const address = plainUrl(url);
  const name = plainLine(outlet);
  if (address === null) return html`${name}` as Html;
  return html`<a href="${address}">${name}</a>` as Html;
}

/** "— Speaker, Outlet". */
export function attribution(evidence: Evidence): Html {
  const speaker = evidence.speaker === null ? '' : `${plainLine(evidence.speaker)}, `;
  return html`${speaker}${outletLink(evidence)}` as Html;
}

/** The sentence that proves it, cut between words. */
export function shortQuote(evidence: Evidence): string {
  return cutText(plainLine(evidence.quote), SHORT, (text) => text.length).replace(/\.\.\.$/, '…');
}
