import { html } from 'hono/html';
import { plainLine } from '../core/alert-text.ts';
import type { Change } from '../core/change.ts';
import { turn } from './change-list.ts';
import { attribution } from './evidence.ts';
import { linkToChange } from './links.ts';
import { type Html, sureness } from './marks.ts';
import type { FrontView } from './view.ts';
import { tellDay } from './words.ts';

const ALSO = 3;

/** The newest change in large, with the sentence that proves it, and the ones before it. */
export function renderLatest({ changes, filters }: FrontView): Html {
  const [lead, ...others] = changes.filter((change) => change.msgType !== 'update').slice(0, ALSO + 1);
  if (lead === undefined || filters.cursor !== null) return html`` as Html;
  const proof = lead.evidence[0];
  return html`<div class="latest" role="group" aria-label="Latest changes"><div class="lead">
<p class="kicker">${turn(lead)}</p><a class="headline" href="${linkToChange(lead.id)}">${plainLine(lead.summary)}</a>
${proof === undefined ? '' : html`<q>${plainLine(proof.quote)}</q>`}
<p class="by">${tellDay(lead.published)} · ${proof === undefined ? '' : attribution(proof)} · ${sureness(lead.certainty, lead.sources)}</p></div>
<ul class="also">${others.map(renderOther)}</ul></div>` as Html;
}

function renderOther(change: Change): Html {
  return html`<li><a class="headline" href="${linkToChange(change.id)}">${plainLine(change.summary)}</a>
<p class="by">${tellDay(change.published)} · ${turn(change)}</p></li>` as Html;
}
