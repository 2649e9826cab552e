import { html } from 'hono/html';
import type { Dossier } from '../core/dossier.ts';
import type { Stance, Status } from '../core/observation.ts';
import type { AgendaItem, Standing } from '../core/revision.ts';
import { nameParty } from '../core/wording.ts';
import { tellTerms } from '../core/wording-terms.ts';
import { type Column, chooseColumns } from './board-columns.ts';
import { attribution, shortQuote } from './evidence.ts';
import { keepWithin } from './keep-within.ts';
import { badge, type Html, sureness } from './marks.ts';
import type { FrontView } from './view.ts';
import { TOPIC_WORDS, tellShortDay, titleItem } from './words.ts';

/** Values that are shown with their quotes; the open items behind them are listed without. */
const MOST_VALUES = 40;
/** Items of a list without quotes. */
const MOST_LISTED = 12;
/** Days before the newest news within which a value counts as just moved. */
const MOVED_DAYS = 3;

/** Topics × parties: where each open item stands and what each party wants of it. */
export function renderBoard(view: FrontView): Html {
  const { dossier, agenda, filters } = view;
  const open = agenda.items.filter((item) => item.closed === null && concerns(item, view));
  const closed = agenda.items.filter((item) => item.closed !== null);
  const shown = keepWithin(open, countValues, MOST_VALUES);
  const columns = chooseColumns(shown, dossier, filters.party);
  const groups = Map.groupBy(shown, (item) => item.topic);
  return html`<section id="board" aria-labelledby="board-title">
<div class="section-head"><h2 id="board-title">Where things stand</h2>
<p>${open.length === 0 ? 'Nothing is open.' : `${open.length} open ${open.length === 1 ? 'item' : 'items'}: its status, and what each side says of it`}</p></div>
${
  shown.length === 0
    ? html`<p class="none">No open agenda item matches.</p>`
    : html`<table class="board" role="table">
<colgroup><col class="what">${columns.map(() => html`<col>`)}</colgroup>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Agenda item</th>${columns.map((column) => html`<th scope="col" role="columnheader">${column.name}</th>`)}</tr></thead>
${[...groups.entries()].map(
  ([
    topic,
    items,
  ]) => html`<tbody role="rowgroup"><tr class="group" role="row"><th scope="rowgroup" role="rowheader" colspan="${columns.length + 1}">${TOPIC_WORDS[topic]}</th></tr>
${items.map((item) => renderRow(item, columns, view))}</tbody>`,
)}
</table>`
}
${renderList('more', 'Also open', open.slice(shown.length), view)}
${view.filters.party === null ? renderList('closed', 'Closed lately', closed, view) : ''}
</section>` as Html;
}

function concerns(item: AgendaItem, { filters }: FrontView): boolean {
  if (filters.party !== null && item.positions[filters.party] === undefined) return false;
  if (filters.certainty === null) return true;
  return [item.status, ...Object.values(item.positions)].some((one) => one?.certainty === filters.certainty);
}

function renderRow(item: AgendaItem, columns: readonly Column[], view: FrontView): Html {
  const { dossier, agenda } = view;
  const newest =
    agenda.items
      .map((one) => one.updated)
      .sort()
      .at(-1) ?? item.updated;
  // Counts are part of an exchange's name, and conditions stand with those who set them.
  const { count: _count, condition: _condition, ...terms } = item.terms;
  const facts = tellTerms(terms);
  return html`<tr role="row"><th scope="row" role="rowheader" abbr="${titleItem(item, dossier)}"><span class="item-name">${titleItem(item, dossier)}</span>
${item.status ? renderStanding(item.status, newest, 'status') : html`<span class="none">no status yet</span>`}
${facts.length > 0 ? html`<div class="facts soft">${facts.join(' · ')}</div>` : ''}</th>
${columns.map((column) => renderCell(item, column, newest, dossier))}</tr>` as Html;
}

function renderCell(item: AgendaItem, column: Column, newest: string, dossier: Dossier): Html {
  const stands = column.parties.flatMap((party) => {
    const standing = item.positions[party];
    return standing ? [{ party, standing }] : [];
  });
  if (stands.length === 0) {
    return html`<td role="cell" class="empty"><span class="none" aria-hidden="true">–</span><span class="hidden">no position known</span></td>` as Html;
  }
  const several = column.parties.length > 1;
  return html`<td role="cell">${stands.map(
    ({ party, standing }) =>
      html`<div><span class="party-name"${several ? ' data-always' : ''}>${nameParty(party, dossier)}</span>${renderStanding(standing, newest, 'stance')}</div>`,
  )}</td>` as Html;
}

function renderStanding(standing: Standing<Status | Stance>, newest: string, kind: 'status' | 'stance'): Html {
  const proof = standing.evidence[0];
  const condition = standing.terms.condition;
  return html`<span class="${kind}">${badge(standing.value)}</span>${
    isRecent(standing.since, newest)
      ? html`<span class="moved"><span class="hidden">new since </span>${tellShortDay(standing.since, newest)}</span>`
      : html`<span class="since">since ${tellShortDay(standing.since, newest)}</span>`
  }
${condition === undefined ? '' : html`<div class="facts">${tellTerms({ condition })[0]}</div>`}
${proof === undefined ? '' : html`<p class="said"><q>${shortQuote(proof)}</q></p><p class="by">${attribution(proof)} · ${sureness(standing.certainty, standing.sources)}</p>`}` as Html;
}

function isRecent(since: string, newest: string): boolean {
  return Date.parse(newest) - Date.parse(since) <= MOVED_DAYS * 24 * 60 * 60 * 1000;
}

function countValues({ status, positions }: AgendaItem): number {
  return Object.keys(positions).length + (status === null ? 0 : 1);
}

/** Items in short, behind a summary that counts them. */
function renderList(id: string, title: string, items: readonly AgendaItem[], { agenda, dossier }: FrontView): Html {
  if (items.length === 0) return html`` as Html;
  const newest = agenda.items[0]?.updated ?? '';
  return html`<details class="listed" id="${id}"><summary>${title}: ${items.length} ${items.length === 1 ? 'item' : 'items'}</summary>
<ul>${items.slice(0, MOST_LISTED).map(
    (
      item,
    ) => html`<li><span class="item-name">${titleItem(item, dossier)}</span>${item.status ? badge(item.status.value) : ''}
<span class="soft">${tellShortDay(item.closed ?? item.updated, newest)}</span>
${item.status?.evidence[0] ? html`<span class="by">${attribution(item.status.evidence[0])}</span>` : ''}</li>`,
  )}</ul></details>` as Html;
}
