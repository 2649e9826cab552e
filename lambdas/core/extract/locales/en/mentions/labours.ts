import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { actingAt } from './acting.ts';
import { itemOf } from './gathering.ts';
import type { Found } from './guests.ts';
import { isDelegation } from './hosting.ts';
import { lowWords, phraseAt, type View } from './mention.ts';

const BOTH = wordKind(/^(?:had|spent|finished|done|through|sat|talked|took|risen|rose|get|gets)$/);
const LABOURS = wordKind(
  /^(?:poring|haggling|bargaining|arguing|sitting|talking|conferring|wrangling|negotiating|drafting|closeted|going|working|flew|left|went|departed|packed|came|drove)$/,
);
const LABOUR =
  /^(?:going over|haggling|bargaining|arguing|sitting|talking|conferring|wrangling|negotiating|drafting|closeted)\b/;
/** What delegations do when it is over. */
const DEPARTED =
  /^(?:left (?:\p{L}+ (?:on|late|empty|with|without|again))|went home|departed|packed (?:up|their)|came (?:out|down))\b/u;

/** "Trump and Zelensky had forty minutes", "the delegations are done after three hours", "have been going over the map" */
export function readTimeOfBoth(view: View): Found[] {
  if (!BOTH.has(view) && !LABOURS.has(view)) return [];
  return view.tokens.flatMap((token, at) => {
    if (!BOTH.has(token) && !LABOURS.has(token)) return [];
    // "had arrived within minutes of each other"
    const had =
      token.low === 'had' && /ed$|^(?:met|come|gone|left|flown|been|not|never|said)$/.test(lowAt(view, at + 1));
    const timed = BOTH.has(token) && !had && (hasHours(view, at + 1, at + 9) || isDay(view, at));
    const labours = LABOURS.has(token) ? phraseAt(view, at, at + 4) : '';
    const labour = LABOUR.test(labours) && IS.test(phraseAt(view, at - 3, at));
    const departed = DEPARTED.test(labours) && view.dates.length > 0;
    if (!timed && !labour && !departed) return [];
    const both = actingAt(view, at);
    if (both === null || both.parties.length < 2 || both.locative || at - both.to > 6) return [];
    if (!areSent(view, both)) return [];
    if (departed && both.leaders.length > 0) return [];
    const item = itemOf(view, [both]);
    return item === null
      ? []
      : [{ ...item, from: at, to: at + 1, form: labour ? 'ing' : /^gets?$/.test(token.low) ? 's' : 'past' }];
  });
}

const IS = /\b(?:is|are|been|(?:was|were)(?= (?:still|already)))(?: \S+)?$/;

/** "Spent most of Sunday in a log cabin" */
function isDay(view: View, at: number): boolean {
  return lowAt(view, at) === 'spent' && view.dates.some((span) => span.from > at && span.from <= at + 4);
}

function hasHours(view: View, from: number, to: number): boolean {
  return lowWords(view, from, to).some((low) => /^(?:hours?|minutes)$/.test(low));
}

/** Leaders, persons or delegations, and no countries. */
export function areSent(view: View, both: Actor): boolean {
  return both.leaders.length > 1 || both.members.every(isDelegation) || isOfDelegates(view, both);
}

/** Whether a group is one of people who speak for their sides. */
export function isOfDelegates(view: View, { from, to }: Actor): boolean {
  return view.marks.role.some((mark) => mark.from >= from - 4 && mark.to <= to + 2);
}
