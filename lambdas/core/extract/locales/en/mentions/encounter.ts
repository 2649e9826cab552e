import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Form } from '../vocabulary/inflect.ts';
import { actingAt } from './acting.ts';
import { isOfLeaders, sideAt } from './gathering.ts';
import { readGoingOn } from './going-on.ts';
import { type Found, readCalls, readExpected, readGuests } from './guests.ts';
import { itemWith } from './hosting.ts';
import { readTimeOfBoth } from './labours.ts';
import { byWire, lowWords, type Mention, phraseAt, readAll, type View } from './mention.ts';

/** What people give each other who are in one place: time, or a meal. */
const TIME = wordKind(
  /^(?:hours?|minutes|evening|afternoon|morning|night|lunch|luncheon|dinner|breakfast|supper|tea|coffee|audience|midnight|dawn|daybreak)$/,
);
const VERBS: Readonly<Record<string, Form>> = {
  spent: 'past',
  spend: 'base',
  spends: 's',
  spending: 'ing',
  passed: 'past',
  had: 'past',
  have: 'base',
  has: 's',
  having: 'ing',
  was: 'past',
  were: 'past',
  been: 'part',
  be: 'base',
  sat: 'past',
  sit: 'base',
  sits: 's',
  sitting: 'ing',
  talked: 'past',
  stayed: 'past',
  remained: 'past',
  closeted: 'part',
  kept: 'past',
  keep: 'base',
  keeps: 's',
  gave: 'past',
  give: 'base',
  gives: 's',
  given: 'part',
  granted: 'past',
  grant: 'base',
  took: 'past',
  take: 'base',
  takes: 's',
  got: 'past',
  gets: 's',
};
const GIVES = wordKind(/^(?:kept|keeps?|gave|gives?|granted|grants?|treated)$/);
const BESIDE = wordKind(['with', 'opposite', 'alongside', 'at']);
/** What is wished for or only thought of is told elsewhere. */
const OPEN =
  /\b(?:would|should|could|might|may|ready|willing|prepared|wants?|wanted|wish\w*|hop(?:e|es|ed|ing)|if|unless|let|asks?|asked|urges?|urged|offer\w*|propos\w+|invit\w+|no|not|never|nobody)\b/i;
const REACH = 12;

const READERS = [readWithWhom, readTimeWith, readTimeOfBoth, readCalls, readGuests, readExpected, readGoingOn];

/** Time that two sides had with each other, told without a word for a meeting. */
export function readEncounters(view: View): Mention[] {
  const found = readAll(READERS, view);
  if (found.length === 0 || byWire(view)) return [];
  // one to a clause: "talked for an hour in Davos, and in the evening C was with D"
  const home = found.map(({ from }) => clauseAt(view, from));
  return found.flatMap((one, at) => {
    const clause = view.clauses[home[at] ?? 0];
    if (home.indexOf(home[at] ?? 0) !== at || clause === undefined) return [];
    // what hangs on a clause is open where that is
    const from = clause.kind === 'main' ? clause.from : 0;
    return OPEN.test(phraseAt(view, from, clause.to)) ? [] : [{ ...one, kind: 'verb', sure: true }];
  });
}

const SAT = wordKind(/^(?:spent|talked|met|sat|conferred|lunched|dined|breakfasted|spoke)$/);
const IN_PERSON = /^(?:sat|met|lunched|dined|breakfasted)$/;

/** "Merz, with whom Zelensky spent Wednesday in Berlin" */
function readWithWhom(view: View): Found[] {
  return view.clauses.flatMap(({ kind, from, to }) => {
    if (kind !== 'relative' || phraseAt(view, from - 1, from + 1) !== 'with whom') return [];
    const guest = view.actors.findLast((actor) => actor.to < from && from - actor.to <= 2);
    const verb = placesOf(SAT, view).find((at) => at > from && at < to);
    const host = verb === undefined ? null : actingAt(view, verb);
    if (guest === undefined || host === null || verb === undefined || host.from < from) return [];
    const day = view.dates.some((span) => span.from > verb && span.to <= to);
    const seat = view.marks.venue.some((mark) => mark.from > verb && mark.to <= to) || hasTime(view, verb, to);
    const item = (day && seat) || IN_PERSON.test(lowAt(view, verb)) ? itemWith(view, host, [guest]) : null;
    return item === null ? [] : [{ ...item, from: verb, to: verb + 1, form: 'past' as const }];
  });
}

/** "Spent three hours with Putin", "had forty minutes with him", "was with her for an hour", "after five hours with …" */
function readTimeWith(view: View): Found[] {
  if (!TIME.has(view)) return [];
  return placesOf(BESIDE, view).flatMap((at) => {
    const low = lowAt(view, at);
    const other = low === 'at' ? hostAt(view, at) : sideAt(view, at + 1, 4);
    if (other === null || (low !== 'at' && (other.owns || other.locative))) return [];
    const timed = hasTime(view, at - 6, at) || hasTime(view, other.to, other.to + 9);
    const verb = timed ? verbBefore(view, at) : null;
    const from = verb ?? (hasTime(view, at - 3, at) && isAfter(view, at) ? at - 1 : null);
    if (from === null) return [];
    const item = itemWith(view, actingAt(view, from), [other]);
    const form = verb === null ? 'past' : (VERBS[lowAt(view, verb)] ?? 'past');
    return item === null ? [] : [{ ...item, from, to: other.to, form }];
  });
}

const HOUSE = /^(?:estate|ranch|residence|palace|house|home|table|villa|retreat|resort|club|dacha|castle)$/;

/** "At Donald Trump's Florida estate" */
function hostAt(view: View, at: number): Actor | null {
  const owner = view.actors.find((actor) => actor.from >= at + 1 && actor.from <= at + 2 && actor.owns);
  if (owner === undefined || !isOfLeaders(owner)) return null;
  return lowWords(view, owner.to, owner.to + 6).some((low) => HOUSE.test(low)) ? owner : null;
}

function hasTime(view: View, from: number, to: number): boolean {
  return view.tokens.slice(Math.max(0, from), to).some((token) => TIME.has(token));
}

/** "Came out of the Kremlin after five hours with Putin" */
function isAfter(view: View, at: number): boolean {
  return lowWords(view, at - 7, at).some((low) => /^(?:after|following)$/.test(low));
}

function verbBefore(view: View, at: number): number | null {
  const floor = clauseOf(view, at)?.from ?? 0;
  for (let index = at - 1; index >= Math.max(floor, at - REACH); index -= 1) {
    const low = lowAt(view, index);
    if (VERBS[low] !== undefined && !GIVES.has(view.tokens[index])) return index;
    if (view.marks.act.some((mark) => mark.from === index && mark.value.kind === 'verb')) return null;
  }
  return null;
}
