import { html } from 'hono/html';
import { renderBoard } from './board.ts';
import { renderChanges } from './change-list.ts';
import { renderFeeds, warnOfFeeds } from './feed-health.ts';
import { renderFilters } from './filters.ts';
import { renderLatest } from './latest.ts';
import { renderDocument } from './layout.ts';
import { linkTo } from './links.ts';
import type { Html } from './marks.ts';
import { renderMasthead } from './masthead.ts';
import { renderRounds } from './rounds.ts';
import { renderSubscribe } from './subscribe.ts';
import { renderTimeline } from './timeline.ts';
import type { FrontView } from './view.ts';
import { tellDay, tellInstant } from './words.ts';

/** Where things stand, how they came to it, what changed. */
export function renderFrontPage(view: FrontView): string {
  const { dossier, filters } = view;
  const body = html`<div class="wrap">${renderMasthead(['board', 'timeline', 'rounds', 'history', 'feeds', 'subscribe'])}
<main id="main"><div class="title"><h1>${dossier.title}: where the negotiations stand</h1><p>${tellWhen(view)}</p></div>
${renderFilters(view)}
${warnOfFeeds(view)}
${renderLatest(view)}
${renderBoard(view)}
${renderTimeline(view)}
${renderRounds(view)}
${renderChanges(view)}
${renderFeeds(view)}
${renderSubscribe(view)}</main>
<footer><p>parley reads what the news says; every line links the article that says it. “Reported” is one independent source, “confirmed” two or more.</p></footer></div>`;
  return renderDocument({
    title: `${dossier.title}: where the negotiations stand`,
    body: body as Html,
    atom: linkTo('/changes.atom', view),
    jsonFeed: linkTo('/changes.json', view),
    live: filters.at === null && filters.cursor === null,
  });
}

function tellWhen({ agenda, filters, dossier, dossiers }: FrontView): Html {
  const newest = agenda.tracks
    .map((track) => track.recordedAt)
    .sort()
    .at(-1);
  if (filters.at !== null) {
    const day = /^\d{4}-\d\d-\d\d$/.test(filters.at);
    const when = day ? `at the end of ${tellDay(`${filters.at}T00:00:00Z`)}` : tellInstant(agenda.at ?? filters.at);
    return html`<strong>As it was known ${when}.</strong> <a href="${linkTo('/', { filters, dossier, dossiers }, { at: null })}">Back to now</a>` as Html;
  }
  if (newest === undefined) return html`Nothing has been read yet.` as Html;
  return html`Last change taken in on <time datetime="${newest}">${tellInstant(newest)}</time>` as Html;
}
