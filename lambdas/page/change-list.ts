import { html, raw } from 'hono/html';
import { plainLine } from '../core/alert-text.ts';
import type { Change } from '../core/change.ts';
import { attribution, shortQuote } from './evidence.ts';
import { linkTo, linkToChange } from './links.ts';
import { badge, type Html, sureness } from './marks.ts';
import type { FrontView } from './view.ts';
import { tellDay } from './words.ts';

/** The history, newest first, under the filters of the address. */
export function renderChanges(view: FrontView): Html {
  const { changes, nextCursor, filters } = view;
  return html`<section id="history" aria-labelledby="history-title">
<div class="section-head"><h2 id="history-title">History</h2>
<p>Follow it: <a href="${linkTo('/changes.atom', view)}">Atom</a>, <a href="${linkTo('/changes.json', view)}">JSON Feed</a>, <a href="${linkTo('/v1/changes', view)}">JSON</a></p></div>
${changes.length === 0 ? html`<p class="none">No change matches${nextCursor === null ? '' : ' on this page'}.</p>` : ''}
<ol class="changes">${changes.map((change, index) => renderChange(change, changes[index - 1]))}</ol>
<nav class="pager" aria-label="Pages of the history">
${filters.cursor === null ? '' : html`<a href="${linkTo('/', view)}#history">Newest</a>`}
${nextCursor === null ? '' : html`<a rel="next" href="${linkTo('/', view, { cursor: nextCursor })}#history">Older changes</a>`}
</nav></section>` as Html;
}

/** The day stands at the first of its changes; those who hear the page hear it with each. */
function renderChange(change: Change, before: Change | undefined): Html {
  const proof = change.evidence[0];
  const repeats = before !== undefined && tellDay(before.published) === tellDay(change.published);
  return html`<li><time datetime="${change.published}"${repeats ? raw(' class="again"') : ''}>${tellDay(change.published)}</time>
<div><a class="headline" href="${linkToChange(change.id)}">${plainLine(change.summary)}</a>
<p class="small">${turn(change)} ${sureness(change.certainty, change.sources)}</p>
${proof === undefined ? '' : html`<p class="small"><q>${shortQuote(proof)}</q> <span class="by">${attribution(proof)}</span></p>`}</div></li>` as Html;
}

/** Before → after. */
export function turn({ from, to, msgType }: Change): Html {
  const after = to === null ? html`<span class="none">nothing</span>` : badge(to);
  if (msgType === 'update' || from === null) return html`<span class="turn">${after}</span>` as Html;
  return html`<span class="turn">${badge(from)} <span aria-hidden="true">→</span><span class="hidden">to</span> ${after}</span>` as Html;
}
