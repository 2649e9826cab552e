import type { Dossier } from '../core/dossier.ts';
import type { Topic } from '../core/observation.ts';
import { type Named, nameItem } from '../core/wording.ts';

export { tellDay, tellInstant } from '../core/wording-terms.ts';

/** Headings of the topics. */
export const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  ceasefire: 'Ceasefire',
  summit: 'Summit',
  exchange: 'Exchange',
  talks: 'Talks',
};

const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const shortYearFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
});

/** "16 May" within the year of the other instant, else "16 May 2025". */
export function tellShortDay(instant: string, reference: string): string {
  const sameYear = instant.slice(0, 4) === reference.slice(0, 4);
  return (sameYear ? shortFormat : shortYearFormat).format(new Date(instant));
}

/** An agenda item as a heading. */
export function titleItem(item: Named, dossier: Dossier): string {
  return nameItem(item, dossier).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
