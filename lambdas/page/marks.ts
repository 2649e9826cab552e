import { html, raw } from 'hono/html';
import type { Certainty } from '../core/change.ts';
import type { Stance, Status } from '../core/observation.ts';

export type Value = Status | Stance;
export type Html = ReturnType<typeof raw>;

/**
 * A sign for each value, drawn around 0,0 in a circle of radius 8, so that no value is told by its colour alone.
 * Statuses sit in squares, stances in circles.
 */
const SIGNS: Readonly<Record<Value, string>> = {
  proposed: '<circle r="2.2" class="o"/>',
  agreed: '<path d="M-4-1.6h8M-4 1.9h8"/>',
  scheduled: '<path d="M-4.2-1.4h8.4M-2.4-4.6v2M2.4-4.6v2M-4.2-3.6h8.4v7.8h-8.4z"/>',
  active: '<path d="M-2.4-4 4 0-2.4 4z" class="o"/>',
  completed: '<path d="M-4 .2-1.2 3 4-3"/>',
  postponed: '<path d="M-2-3.8v7.6M2-3.8v7.6"/>',
  cancelled: '<path d="M-3.6 0h7.2"/>',
  violated: '<path d="M1-5-2.6.6H.4L-1 5 2.8-.8H-.2z" class="o"/>',
  stalled: '<path d="M-3.2-4h6.4L-3.2 4h6.4z"/>',
  proposes: '<path d="M-4 0h7.4M.6-3 3.8 0 .6 3"/>',
  demands: '<path d="M0-4.6V1"/><circle cy="4" r="1.1" class="o"/>',
  accepts: '<path d="M-3.8.2-1.1 2.9 3.8-2.8"/>',
  conditional: '<path d="M0-4.2A4.2 4.2 0 0 1 0 4.2z" class="o"/><circle r="4.2"/>',
  rejects: '<path d="M-3.1-3.1 3.1 3.1M3.1-3.1-3.1 3.1"/>',
  noncommittal: '<circle cx="-3.8" r="1.2" class="o"/><circle r="1.2" class="o"/><circle cx="3.8" r="1.2" class="o"/>',
};

const STATUS_VALUES: ReadonlySet<string> = new Set<Status>([
  ...(['proposed', 'agreed', 'scheduled', 'active', 'completed'] as const),
  ...(['postponed', 'cancelled', 'violated', 'stalled'] as const),
]);

/** Bands that are not plain: hatched where things stand still or are off, dotted where they are only proposed. */
const PATTERNS = `
<pattern id="p-proposed" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1"/></pattern>
<pattern id="p-stalled" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h2.4v6H0z"/></pattern>
<pattern id="p-postponed" width="7" height="7" patternUnits="userSpaceOnUse"><path d="M0 0h2v7H0z"/></pattern>
<pattern id="p-cancelled" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M0 0h1.4v6H0z"/></pattern>`;

/** The drawings that marks and bands refer to; once a page, before them. */
export function markSheet(): Html {
  const signs = Object.entries(SIGNS).map(([value, sign]) => {
    const plate = STATUS_VALUES.has(value)
      ? '<rect x="-8" y="-8" width="16" height="16" rx="3.5"/>'
      : '<circle r="8"/>';
    return `<g id="m-${value}"><g class="plate">${plate}</g><g class="sign">${sign}</g></g>`;
  });
  return raw(
    `<svg class="sheet" width="0" height="0" aria-hidden="true"><defs>${PATTERNS}${signs.join('')}</defs></svg>`,
  );
}

/** Two dots for what is confirmed, one and a ring for what one source reports; how many there are in words. */
export function sureness(certainty: Certainty, sources: readonly string[]): Html {
  const dots = certainty === 'confirmed' ? '●●' : '●○';
  const told = certainty === 'confirmed' ? `${sources.length} sources` : 'one source';
  return html`<span class="sure"><span class="dots" aria-hidden="true">${dots}</span>${told}</span>` as Html;
}

/** A value's sign beside its word. */
export function badge(value: Value): Html {
  return html`<span class="badge v-${value}"><svg class="mark" viewBox="-9 -9 18 18" aria-hidden="true"><use href="#m-${value}"/></svg>${value}</span>` as Html;
}
