import { lowAt } from '../../../engine/text.ts';
import { lowWords, type View } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import { type Place, readPlaces } from './place-names.ts';

const REACH = 24;
/** "With the Istanbul process in his briefcase" weighs less than "in the Oval Office". */
const BARE_COST = 12;

/** The venue named nearest to a place in the sentence, as the article writes it; `null` where none is. */
export function readVenue(view: View, from: number, to: number, claims: 'event' | 'position'): string | null {
  const every = readPlaces(view).filter((place) => isSeat(view, place, claims));
  const inText = every.filter((place) => !isDateline(view, place));
  const home = clauseAt(view, from);
  const distance = (place: Place): number =>
    Math.max(place.from >= to ? place.from - to : 0, from - place.to, place.from >= from ? to - place.to : 0) +
    (clauseAt(view, place.from) === home ? 0 : 10) +
    (PLACE.test(prepositionOf(view, place)) ? 0 : BARE_COST);
  const reach = THERE.test(view.sentence.text) ? 2 * REACH : REACH;
  const near = (places: readonly Place[]): Place | undefined =>
    places
      .filter((place) => distance(place) <= reach)
      .sort((left, right) => distance(left) - distance(right) || left.from - right.from)[0];
  const dateline = every.find((place) => isDateline(view, place));
  const here = dateline !== undefined && /\bhere\b/.test(view.sentence.text);
  const best = here ? dateline : (near(inText) ?? (inText.length === 0 ? dateline : undefined));
  return best === undefined ? null : (best.name ?? asWritten(view, best));
}

/** "Any neutral city" is no place yet. */
export function isSettled(venue: string | undefined): boolean {
  return venue !== undefined && !venue.startsWith('neutral');
}

const THERE = /\b(?:there|where)\b/i;

function asWritten({ tokens }: View, { from, to }: Place): string {
  const words = tokens.slice(from, to).map((token) => token.text);
  return words.join(' ').replaceAll(' - ', '-');
}

const PLACE = /^(?:in|at|to|for|near|from|outside|on|hosted|choose|chose)$/;

/** Whether something takes place there; a capital may also be the one that speaks. */
function isSeat(view: View, place: Place, claims: 'event' | 'position'): boolean {
  if (claims === 'position' && (isDateline(view, place) || isOpening(view, place))) return false;
  const [before = ''] = lowWords(view, place.from - 1, place.from);
  const prep = prepositionOf(view, place);
  if (view.tokens[place.to]?.low === "'" && lowAt(view, place.to + 1) === 's' && !ownsSeat(view, place)) return false;
  // "the next stop is London, where …"
  if (lowAt(view, place.to) === ',' && lowAt(view, place.to + 1) === 'where') return true;
  // "waiting for Kyiv to propose dates"
  if (before === 'over' || (before === 'for' && lowAt(view, place.to) === 'to')) return false;
  if (isSaidThere(view, place, prep) || isAddressed(view, place, prep)) return false;
  const actor = view.actors.find((candidate) => candidate.from <= place.from && place.to <= candidate.to);
  return PLACE.test(prep) || actor === undefined || (actor.locative && actor.members.length === 0);
}

function prepositionOf(view: View, { from }: Place): string {
  const [earlier = '', before = ''] = lowWords(view, from - 2, from);
  return before === 'the' ? earlier : before;
}

/** "In Istanbul's Çırağan Palace" */
function ownsSeat({ tokens, marks }: View, { to }: Place): boolean {
  return (
    marks.venue.some((mark) => mark.from > to && mark.from <= to + 3) || /^\p{Lu}/u.test(tokens[to + 2]?.text ?? '')
  );
}

/** "In Kyiv, the president's office …": where the answer was given. */
function isOpening({ tokens }: View, { from }: Place): boolean {
  return from <= 1 && /^(?:in|from|at)$/.test(tokens[from - 1]?.low ?? 'in');
}

const HEARERS =
  /^(?:reporters|journalists|students|the|a|an|press|parliament|lawmakers|deputies|on|in|at|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday|evening|morning|night|afternoon|television|state|conference|news|briefing|late|early|back|yesterday|today|,)$/;

/** Words of saying that are said of things as well. */
const NO_SPEECH = /^(?:continu|go|goes|went|expect|read|plan|agree)/;

/** "Told reporters in Moscow", "back in Kyiv": where somebody spoke or was. */
function isSaidThere(view: View, { from }: Place, prep: string): boolean {
  if (prep === 'for' || prep === 'to') return false;
  const at = lowAt(view, from - 1) === 'the' ? from - 2 : from - 1;
  if (lowAt(view, at - 1) === 'back') return true;
  return view.marks.say.some(
    (mark) =>
      !NO_SPEECH.test(lowAt(view, mark.from)) &&
      mark.until <= at &&
      at - mark.until <= 8 &&
      lowWords(view, mark.until, at).every((low, offset) => HEARERS.test(low) || isNamed(view, mark.until + offset)),
  );
}

function isNamed({ actors }: View, at: number): boolean {
  return actors.some((actor) => actor.from <= at && at < actor.to && !actor.locative);
}

/** "Proposes to Kyiv negotiations", "Yermak, for Kyiv, welcomed it": a party, and no place. */
function isAddressed(view: View, place: Place, prep: string): boolean {
  const at = place.from - (lowAt(view, place.from - 1) === 'the' ? 2 : 1);
  const [word = ''] = lowWords(view, at - 1, at);
  if (prep === 'to') return /^(?:propos|offer|suggest|answer|repl|message|appeal|letter|signal|according)/.test(word);
  return prep === 'for' && /^(?:,|spokesman|spokeswoman|spokesperson|speaking|hope|victory|success|defeat)$/.test(word);
}

/** "MOSCOW —", "KYIV, July 9 (Agency) -": where the report was written. */
function isDateline({ tokens }: View, { from, to }: Place): boolean {
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('');
  if (from > 2 || text.length < 4 || text !== text.toUpperCase()) return false;
  return tokens.slice(to, to + 12).some(({ low }) => /^[\u2013\u2014/:-]$/.test(low));
}

const AT = /^(?:in|at|left|leave|leaving|from|reached|inside)$/;

/** The one place in which a sentence is set; `null` where it names several or none. */
export function readSeat(view: View): string | null {
  const seats = readPlaces(view).filter(
    (place) => isSeat(view, place, 'event') && (AT.test(prepositionOf(view, place)) || isDateline(view, place)),
  );
  const names = new Set(seats.map((place) => place.name ?? asWritten(view, place)));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** "REYKJAVIK —": where a report was written, whether the dossier knows the place or not. */
export function readDateline(view: View | undefined): string | null {
  const head = /^(\p{Lu}[\p{Lu} '-]{2,30}?) ?[\u2013\u2014:]/u.exec(view?.sentence.text ?? '')?.[1];
  if (head === undefined) return null;
  return head.toLowerCase().replace(/(^|[ '-])\p{L}/gu, (start) => start.toUpperCase());
}
