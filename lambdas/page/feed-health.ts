import { html } from 'hono/html';
import { plainLine, plainUrl } from '../core/alert-text.ts';
import type { FeedHealth } from '../core/feed-health.ts';
import type { Html } from './marks.ts';
import type { FrontView } from './view.ts';
import { tellInstant } from './words.ts';

/** Feeds that are listed with their health; the others are in /v1/feeds. */
const MOST_FEEDS = 12;

/** Says before anything else that news may be missing. */
export function warnOfFeeds({ feeds, filters }: FrontView): Html {
  const failing = feeds.filter((feed) => feed.state === 'failing');
  if (failing.length === 0 || filters.at !== null) return html`` as Html;
  const names = failing
    .map((feed) => plainLine(feed.outlet))
    .slice(0, 5)
    .join(', ');
  return html`<p class="warning"><strong>${failing.length} of ${feeds.length} feeds ${failing.length === 1 ? 'does' : 'do'} not answer</strong> (${names}): news may be missing. <a href="#feeds">How the feeds are doing</a></p>` as Html;
}

export function renderFeeds({ feeds }: FrontView): Html {
  const well = feeds.filter((feed) => feed.state !== 'failing').length;
  const shown = feeds
    .toSorted((a, b) => Number(b.state === 'failing') - Number(a.state === 'failing'))
    .slice(0, MOST_FEEDS);
  return html`<section id="feeds" aria-labelledby="feeds-title">
<div class="section-head"><h2 id="feeds-title">Feeds</h2><p>${feeds.length === 0 ? 'No feed is followed.' : `${well} of ${feeds.length} answer`}</p></div>
${
  feeds.length === 0
    ? ''
    : html`<table class="feeds" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Outlet</th><th scope="col" role="columnheader">State</th><th scope="col" role="columnheader">Last read</th><th scope="col" role="columnheader">Newest article</th></tr></thead>
<tbody role="rowgroup">${shown.map(renderFeed)}</tbody></table>`
}
${feeds.length > shown.length ? html`<p class="small"><a href="/v1/feeds">All ${feeds.length} feeds</a></p>` : ''}
</section>` as Html;
}

function renderFeed({ outlet, url, state, lastPolled, lastArticle, problem }: FeedHealth): Html {
  const address = plainUrl(url);
  return html`<tr role="row"><th scope="row" role="rowheader">${address === null ? plainLine(outlet) : html`<a href="${address}">${plainLine(outlet)}</a>`}</th>
<td role="cell">${state}${problem === null ? '' : html`: ${plainLine(problem)}`}</td>
<td role="cell">${lastPolled === null ? 'never' : tellInstant(lastPolled)}</td>
<td role="cell">${lastArticle === null ? 'none yet' : tellInstant(lastArticle)}</td></tr>` as Html;
}
