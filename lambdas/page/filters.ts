import { html, raw } from 'hono/html';
import { CERTAINTIES } from '../core/change.ts';
import { TOPICS } from '../core/observation.ts';
import { nameParty } from '../core/wording.ts';
import type { Html } from './marks.ts';
import type { FrontView } from './view.ts';
import { TOPIC_WORDS } from './words.ts';

/** A form whose fields are the page's address, so that every view can be shared. */
export function renderFilters({ dossier, dossiers, filters, today }: FrontView): Html {
  const parties = dossier.parties.map((party) => party.id);
  if (filters.party !== null && !parties.includes(filters.party)) parties.push(filters.party);
  const all = filters.topics.length === TOPICS.length;
  return html`<form class="filters" method="get" action="/" aria-label="Filters">
${
  dossiers.length > 1
    ? choice(
        'dossier',
        'Dossier',
        dossiers.map(({ id, title }) => [id, title]),
        dossier.id,
        false,
      )
    : ''
}
<fieldset><legend>Topics</legend>${TOPICS.map(
    (topic) =>
      html`<label><input type="checkbox" name="topic" value="${topic}"${mark(!all && filters.topics.includes(topic), 'checked')}>${TOPIC_WORDS[topic]}</label>`,
  )}</fieldset>
${choice(
  'party',
  'Party',
  parties.map((party) => [party, nameParty(party, dossier)]),
  filters.party,
  true,
)}
${choice(
  'kind',
  'Kind',
  [
    ['status', 'Status'],
    ['position', 'Position'],
  ],
  filters.kind,
  true,
)}
${choice(
  'certainty',
  'Certainty',
  CERTAINTIES.map((certainty) => [certainty, certainty]),
  filters.certainty,
  true,
)}
<label><span>As of</span><input type="date" name="at" max="${today}" value="${filters.at?.slice(0, 10) ?? ''}"></label>
<button type="submit">Show</button> <a href="/">Show everything</a>
</form>` as Html;
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string | null,
  any: boolean,
): Html {
  return html`<label><span>${label}</span><select name="${name}">${any ? html`<option value="">any</option>` : ''}${options.map(
    ([value, text]) => html`<option value="${value}"${mark(value === chosen, 'selected')}>${text}</option>`,
  )}</select></label>` as Html;
}

function mark(holds: boolean, attribute: string): Html {
  return raw(holds ? ` ${attribute}` : '');
}
