import { html } from 'hono/html';
import type { Dossier } from '../core/dossier.ts';
import { STANCES, STATUSES, TOPICS } from '../core/observation.ts';
import { nameParty } from '../core/wording.ts';
import type { Timeline, TimelineItem } from '../usecases/read-timeline.ts';
import { keepWithin } from './keep-within.ts';
import { badge, type Html, type Value } from './marks.ts';
import { LANE_HEIGHT, renderLane, STATUS_HEIGHT } from './timeline-lane.ts';
import { createScale, type Scale } from './timeline-scale.ts';
import { tellLane } from './timeline-text.ts';
import type { FrontView } from './view.ts';
import { TOPIC_WORDS, tellDay, titleItem } from './words.ts';

/** Stretches that are drawn; the items with the newest news are kept. */
const MOST_SPANS = 72;
const LEGEND: readonly Value[] = [...STATUSES, ...STANCES];

/** Every item's status as a band over time, with the positions of the parties below it. */
export function renderTimeline({ timeline, dossier, filters }: FrontView): Html {
  if (timeline === null) return html`` as Html;
  const concerned = timeline.items.filter((item) => {
    return filters.party === null || item.lanes.some((lane) => lane.party === filters.party);
  });
  const newestFirst = concerned.toSorted((a, b) => b.updated.localeCompare(a.updated));
  const kept = new Set(keepWithin(newestFirst, countSpans, MOST_SPANS));
  const items = concerned.filter((item) => kept.has(item));
  const scale = createScale(timeline.from, timeline.to);
  const groups = Map.groupBy(items, (item) => item.topic);
  return html`<section id="timeline" aria-labelledby="timeline-title">
<div class="section-head"><h2 id="timeline-title">How it came to this</h2>
<p>${describe(timeline, items.length < concerned.length)}</p></div>
<div class="bands">
<svg class="grid" aria-hidden="true">${scale.ticks.map(
    ({ x, label }) =>
      html`<line x1="${x}%" x2="${x}%" y1="18" y2="100%"/><text x="${x}%" y="12" text-anchor="${x > 92 ? 'end' : 'middle'}">${label}</text>`,
  )}</svg>
${TOPICS.filter((topic) => groups.has(topic)).map(
  (topic) => html`<h3 class="topic">${TOPIC_WORDS[topic]}</h3>
<ul>${groups.get(topic)?.map((item) => renderBand(item, scale, dossier, filters.party))}</ul>`,
)}
</div>
<p class="legend" aria-hidden="true">${LEGEND.map((value) => badge(value))}</p>
</section>` as Html;
}

function countSpans({ lanes }: TimelineItem): number {
  return lanes.reduce((sum, lane) => sum + lane.spans.length, 0);
}

function describe(timeline: Timeline, cut: boolean): string {
  const stretch = `${tellDay(timeline.from)} to ${tellDay(timeline.to)}, by date of the news`;
  return timeline.older || cut ? `${stretch}; what is older is in the history` : stretch;
}

function renderBand(item: TimelineItem, scale: Scale, dossier: Dossier, only: string | null): Html {
  const parties = item.lanes.filter((lane) => lane.party !== null && (only === null || lane.party === only));
  const lanes = [...item.lanes.filter((lane) => lane.party === null), ...parties];
  const height = STATUS_HEIGHT + parties.length * LANE_HEIGHT;
  const names = parties.map((lane) => nameParty(lane.party ?? '', dossier));
  return html`<li class="band"><span class="item-name">${titleItem(item, dossier)}</span>
<span class="lane-names" aria-hidden="true">${names.map((name) => html`<span>${name}</span>`)}</span>
<span class="hidden">${lanes.map((lane) => tellLane(lane, dossier)).join(' ')}</span>
<svg height="${height}" aria-hidden="true">${lanes.map((lane, index) => renderLane(lane, index, scale, dossier))}</svg></li>` as Html;
}
