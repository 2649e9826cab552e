import { html } from 'hono/html';
import { plainLine } from '../core/alert-text.ts';
import type { Change, Evidence } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import { nameParty } from '../core/wording.ts';
import { tellTerms } from '../core/wording-terms.ts';
import type { ChangeStory } from '../usecases/read-change.ts';
import { outletLink } from './evidence.ts';
import { renderDocument } from './layout.ts';
import { linkToChange } from './links.ts';
import { badge, type Html, sureness } from './marks.ts';
import { renderMasthead } from './masthead.ts';
import { TOPIC_WORDS, tellDay, tellInstant, titleItem } from './words.ts';

/** Neighbours that are listed on each side. */
const MOST_NEIGHBOURS = 8;

const TAKEN_BACK = { denied: 'a party denies it', corrected: 'the article that said it says so no longer' } as const;

/** One change: before → after, all its evidence, and what was told of the item around it. */
export function renderChangePage({ change, dossier, later, earlier }: ChangeStory): string {
  const summary = plainLine(change.summary);
  const body = html`<div class="wrap">${renderMasthead([])}
<main id="main"><div class="title"><h1>${summary}</h1>
<p>${dossier.title} · ${TOPIC_WORDS[change.topic]} · <time datetime="${change.published}">${tellDay(change.published)}</time></p></div>
${renderCompare(change, dossier)}
<div class="change-body"><section aria-labelledby="evidence-title"><div class="section-head"><h2 id="evidence-title">What proves it</h2>
<p>${sureness(change.certainty, change.sources)}</p></div>
<ol class="evidence">${change.evidence.map(renderEvidence)}</ol></section>
${renderFacts(change, dossier)}</div>
${renderNeighbours('later', 'What came after', later)}
${renderNeighbours('earlier', 'What came before', earlier)}
</main><footer><p>Stable address of this change: <code>${linkToChange(change.id)}</code>, as JSON: <a href="/v1${linkToChange(change.id)}">/v1${linkToChange(change.id)}</a></p></footer></div>`;
  return renderDocument({ title: summary, body: body as Html, atom: null, jsonFeed: null, live: false });
}

function renderCompare(change: Change, dossier: Dossier): Html {
  const whose = change.party === null ? 'Status' : nameParty(change.party, dossier);
  const before = change.from === null ? html`<span class="none">nothing known</span>` : badge(change.from);
  // An update changes how certain a value is, not the value.
  const [then, now] =
    change.msgType === 'update' ? [sureness('reported', []), sureness('confirmed', change.sources)] : ['', ''];
  const after = change.to === null ? html`<span class="none">nothing: it was withdrawn</span>` : badge(change.to);
  return html`<dl class="compare"><div><dt>${whose}, before</dt><dd>${before}${then}</dd></div>
<div class="after"><dt>${whose}, after</dt><dd>${after}${now}</dd></div></dl>` as Html;
}

function renderEvidence(evidence: Evidence): Html {
  const speaker = evidence.speaker === null ? '' : html`${plainLine(evidence.speaker)}, `;
  return html`<li><blockquote><q>${plainLine(evidence.quote)}</q></blockquote>
<p>${speaker}${outletLink(evidence)}, ${tellInstant(evidence.published)}</p>
<p class="soft small">${plainLine(evidence.title)}</p></li>` as Html;
}

function renderFacts(change: Change, dossier: Dossier): Html {
  const terms = tellTerms(change.terms);
  const references = change.references.map((id) => html`<a href="${linkToChange(id)}">${id}</a> `);
  return html`<section aria-labelledby="facts-title"><div class="section-head"><h2 id="facts-title">Particulars</h2></div>
<dl class="facts-table"><dt>Agenda item</dt><dd>${titleItem(change, dossier)}</dd>
${terms.length > 0 ? html`<dt>Terms</dt><dd>${terms.join(' · ')}</dd>` : ''}
<dt>Independent sources</dt><dd>${change.sources.map(plainLine).join(', ')}</dd>
<dt>News of</dt><dd>${tellInstant(change.published)}</dd>
<dt>Taken in</dt><dd>${tellInstant(change.recordedAt)}, revision ${change.revision}</dd>
${change.takenBack === undefined ? '' : html`<dt>Taken back</dt><dd>${TAKEN_BACK[change.takenBack]}</dd>`}
${references.length > 0 ? html`<dt>About</dt><dd>${references}</dd>` : ''}</dl></section>` as Html;
}

function renderNeighbours(id: string, title: string, changes: readonly Change[]): Html {
  if (changes.length === 0) return html`` as Html;
  const shown = id === 'later' ? changes.slice(-MOST_NEIGHBOURS) : changes.slice(0, MOST_NEIGHBOURS);
  return html`<section aria-labelledby="${id}"><div class="section-head"><h2 id="${id}">${title}</h2></div>
<ol class="changes">${shown.map(
    (change) => html`<li><time datetime="${change.published}">${tellDay(change.published)}</time>
<div><a class="headline" href="${linkToChange(change.id)}">${plainLine(change.summary)}</a></div></li>`,
  )}</ol></section>` as Html;
}
