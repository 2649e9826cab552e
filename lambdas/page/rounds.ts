import { html } from 'hono/html';
import { nameParty } from '../core/wording.ts';
import { tellTerms } from '../core/wording-terms.ts';
import type { TimelineItem } from '../usecases/read-timeline.ts';
import { linkToChange } from './links.ts';
import { badge, type Html } from './marks.ts';
import type { FrontView } from './view.ts';
import { tellDay, titleItem } from './words.ts';

const MOST_ROUNDS = 5;

/** The rounds of talks, the newest first: when, where, how they ended. */
export function renderRounds(view: FrontView): Html {
  const rounds = (view.timeline?.items ?? []).filter((item) => item.topic === 'talks').toReversed();
  if (rounds.length === 0) return html`` as Html;
  return html`<section id="rounds" aria-labelledby="rounds-title">
<div class="section-head"><h2 id="rounds-title">Rounds of talks</h2></div>
<table class="rounds" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Meeting</th><th scope="col" role="columnheader">When and where</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Last word of each side</th></tr></thead>
<tbody role="rowgroup">${rounds.slice(0, MOST_ROUNDS).map((item) => renderRound(item, view))}</tbody>
</table></section>` as Html;
}

function renderRound(item: TimelineItem, { dossier }: FrontView): Html {
  const status = item.lanes.find((lane) => lane.party === null)?.spans.at(-1);
  const sides = new Set(item.topic === 'talks' && 'parties' in item.item ? item.item.parties : []);
  const words = item.lanes.flatMap((lane) => {
    const last = lane.spans.at(-1);
    return lane.party === null || last === undefined || !sides.has(lane.party)
      ? []
      : [{ party: lane.party, value: last.value }];
  });
  const { date, venue } = item.terms;
  const facts = tellTerms({ ...(date === undefined ? {} : { date }), ...(venue === undefined ? {} : { venue }) });
  const since =
    status &&
    html`<a href="${status.change === null ? '#history' : linkToChange(status.change)}">${tellDay(status.from)}</a>`;
  return html`<tr role="row"><th scope="row" role="rowheader"><span class="item-name">${titleItem(item, dossier)}</span></th>
<td role="cell">${facts.length > 0 ? facts.join(', ') : html`<span class="none">not known</span>`}</td>
<td role="cell">${status ? html`${badge(status.value)} ${since}` : html`<span class="none">no status yet</span>`}</td>
<td role="cell">${words.length > 0 ? words.map(({ party, value }) => html`<span class="turn">${nameParty(party, dossier)} ${badge(value)}</span> `) : html`<span class="none">–</span>`}</td></tr>` as Html;
}
