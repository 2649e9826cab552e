import { html } from 'hono/html';
import type { Dossier } from '../core/dossier.ts';
import { nameParty } from '../core/wording.ts';
import type { Lane, Span } from '../usecases/timeline-lanes.ts';
import { linkToChange } from './links.ts';
import type { Html, Value } from './marks.ts';
import type { Scale } from './timeline-scale.ts';
import { tellDay } from './words.ts';

/** Pixels; the names beside the drawing have the same heights (`style-timeline.ts`). */
export const STATUS_HEIGHT = 28;
export const LANE_HEIGHT = 20;
const BAND = 20;
/** Per cent of the width that a word needs, inside its band or beside its sign. */
const WORD = 10;
/** The same on a phone. */
const WIDE = 30;
const HATCHED: ReadonlySet<Value> = new Set(['proposed', 'stalled', 'postponed', 'cancelled']);

/** One lane: the status as a band, a position as a line; each stretch begins with the sign of its value. */
export function renderLane(lane: Lane, index: number, scale: Scale, dossier: Dossier): Html {
  const who = lane.party === null ? '' : `${nameParty(lane.party, dossier)} `;
  const draw = lane.party === null ? drawStatus : drawPosition;
  const y = lane.party === null ? STATUS_HEIGHT / 2 : STATUS_HEIGHT + (index - 0.5) * LANE_HEIGHT;
  return html`${lane.spans.map((span) => {
    const x = scale.place(span.from);
    const end = span.to === null ? 100 : scale.place(span.to);
    const title = html`<title>${who}${span.value}, ${tellDay(span.from)}</title>`;
    const drawing = html`${title}${draw(span, x, rounded(end - x), y)}<use href="#m-${span.value}" x="${x}%" y="${y}"/>`;
    const look = `v-${span.value}${lane.party === null ? '' : ' lane'}`;
    if (span.change === null) return html`<g class="${look}">${drawing}</g>`;
    return html`<a class="${look}" href="${linkToChange(span.change)}" tabindex="-1">${drawing}</a>`;
  })}` as Html;
}

function drawStatus({ value }: Span, x: number, width: number, y: number): Html {
  if (width < 0.5) {
    // It ended there and then: its sign, and its word where there is room.
    if (x + WORD > 100) return html`` as Html;
    return html`<text class="word" x="${x}%" y="${y + 4}" dx="13">${value}</text>` as Html;
  }
  return html`<svg class="span s-${value}" x="${x}%" y="${y - BAND / 2}" width="${width}%" height="${BAND}">
<rect class="body" width="100%" height="100%"/>${HATCHED.has(value) ? html`<rect class="hatch" width="100%" height="100%"/>` : ''}
<rect class="edge" y="${BAND - 3}" width="100%" height="3"/>
${width >= WORD ? html`<text class="word${width < WIDE ? ' narrow' : ''}" y="${BAND / 2 + 3}" dx="14">${value}</text>` : ''}</svg>` as Html;
}

function drawPosition(_span: Span, x: number, width: number, y: number): Html {
  return html`<line x1="${x}%" x2="${rounded(x + width)}%" y1="${y}" y2="${y}"/>` as Html;
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
