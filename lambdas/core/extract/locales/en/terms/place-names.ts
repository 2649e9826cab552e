import { lowOf, type Token } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { View } from '../mentions/mention.ts';
import { isMonth, isWeekday } from './date-parts.ts';

/** A place that a sentence names. */
export interface Place {
  readonly from: number;
  readonly to: number;
  /** As it is shown; `null` where the article's own words will do. */
  readonly name: string | null;
}

/** Where somebody may sit down: the venues of the dossier, other names behind "in", "the Indian capital", "neutral ground". */
export function readPlaces(view: View): Place[] {
  const listed: Place[] = view.marks.venue.map(({ from, to, value }) => ({
    from,
    to,
    name: loud(view, from, to, value.name),
  }));
  const free = (from: number, to: number): boolean => !listed.some((place) => place.from < to && from < place.to);
  const others = placesOf(LEADS, view).flatMap((at) => unlisted(view, at) ?? []);
  return [...listed, ...others.filter(({ from, to }) => free(from, to))];
}

/** "ISTANBUL": shown as the dossier has it. */
function loud({ tokens }: View, from: number, to: number, name: string): string | null {
  return tokens.slice(from, to).every(({ text }) => text.length > 2 && text === text.toUpperCase()) ? name : null;
}

const LEADS = wordKind(['in', 'at', 'near', 'of', 'capital', 'neutral']);
const KIND = /^(?:city|town|resort|port|village|capital|castle|palace|island|monastery|crossing)$/;
const HOUSE =
  /^(?:chancellery|hofburg|kurhaus|palace|castle|hotel|villa|residence|house|monastery|base|abbey|lodge|academy|hall)$/;
const NEUTRAL = /^(?:city|country|capital|ground|territory|place|state|venue|soil|third)$/;

function unlisted(view: View, at: number): Place | null {
  const { tokens } = view;
  const low = lowOf(tokens, at);
  if (low === 'neutral' && NEUTRAL.test(lowOf(tokens, at + 1))) return { from: at, to: at + 2, name: null };
  if (low === 'capital') return capital(view, at);
  if (low === 'of') return KIND.test(lowOf(tokens, at - 1)) ? nameAt(view, at + 1) : null;
  const the = tokens[at + 1]?.low === 'the' ? 1 : 0;
  const place = nameAt(view, at + 1 + the);
  if (place === null) return null;
  const house = HOUSE.test(lowOf(tokens, place.to));
  // "at the Palais Eynard"
  const named = place.to - place.from > 1;
  return the === 0 || house || named || HOUSE.test(lowOf(tokens, place.to - 1))
    ? { ...place, to: place.to + (house ? 1 : 0) }
    : null;
}

/** "The Hungarian capital" */
function capital({ marks }: View, at: number): Place | null {
  const nation = marks.demonym.find((mark) => mark.to === at);
  return nation === undefined ? null : { from: nation.from, to: at + 1, name: null };
}

const PART_OF_NAME = /^(?:el|al|de|la|le|on|am|sur)$/;
const NO_SEAT =
  /^(?:region|oblast|district|direction|province|sector|front|area|state|newspaper|magazine|tv|television)$/;

function nameAt(view: View, from: number): Place | null {
  const { tokens } = view;
  if (!isCapital(tokens[from]) || isMonth(tokens, from) || isWeekday(tokens[from])) return null;
  let to = from + 1;
  for (let at = to; at < from + 4; at += 1) {
    const inner = PART_OF_NAME.test(lowOf(tokens, at)) || tokens[at]?.low === '-';
    if (isCapital(tokens[at]) && !isWeekday(tokens[at])) to = at + 1;
    else if (!inner || tokens[at + 1] === undefined) break;
  }
  const { marks, roster } = view;
  const others = [...marks.person, ...marks.demonym, ...marks.role, ...marks.otherConflict, ...marks.scope];
  const warring = marks.party.filter(({ value }) => roster.belligerents.includes(value.party));
  const taken = [...others, ...warring].some((mark) => mark.from < to && from < mark.to);
  if (taken || NO_SEAT.test(lowOf(tokens, to)) || tokens[to]?.low === "'") return null;
  return { from, to, name: null };
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.text);
}
