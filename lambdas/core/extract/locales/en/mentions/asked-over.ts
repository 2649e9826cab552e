import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import type { Form } from '../vocabulary/inflect.ts';
import { actingAt } from './acting.ts';
import { asLeader, isOfLeaders, itemOf, sideAt } from './gathering.ts';
import { type Mention, phraseAt, type View } from './mention.ts';

const ASKS = /^(?:ask|asks|asked|asking|invite|invites|invited|inviting)$/;
const HAS = /^(?:have|having|get|getting|host|hosting|see|seeing|welcome|welcoming|receive|receiving)$/;
const GATHERS =
  /^(?:get|gets|getting|got|put|puts|putting|have|having|see|seeing|seat|seats|seating|sit|sitting|coax|coaxing|gather|gathering|bring|brings|bringing|brought|draw|drawing|lure|luring|haul|hauling|force|forcing)$/;
const VERB = wordKind(
  /^(?:ask(?:s|ed|ing)?|invit(?:e|es|ed|ing)|have|having|get|gets|getting|got|put|puts|putting|host|hosting|see|seeing|seats?|seating|sit|sitting|welcome|welcoming|receive|receiving|coax|coaxing|gather|gathering|bring|brings|bringing|brought|draw|drawing|lure|luring|haul|hauling|force|forcing)$/,
);
const OVER = /^(?:over|round|back|again|here|there|in the (?:oval office|kremlin))\b/;
const ONE_ROOM =
  /^(?:\S+ ){0,3}?(?:together|face to face|(?:in|into|to|at|round|around) (?:one|the same|a|his|the) (?:(?:small|big|round|long|single|negotiating|conference) )?(?:room|table|tent|roof|house|hall|place))\b/;
const SEAT =
  /^(?:back )?(?:to (?!be\b|say\b|agree\b|accept\b|stop\b|do\b|take\b|make\b|give\b|keep\b|end\b|hold\b|help\b|press\b|let\b|the (?:negotiations|talks)))/;
const TO_SEE =
  /^to (?:come|see|visit|meet|sit|join|talk|look|call|drop|fly|travel|stay|dine|lunch|spend|(?:\S+ ){0,2}(?:dinner|lunch|breakfast|tea|supper|house|palace|residence|office))\b/;

/** "Has asked Xi to Kyiv", "would be happy to have Putin over", "to get the two into one room": guests of a leader. */
export function readAskedOver(view: View): Mention[] {
  return placesOf(VERB, view).flatMap((at) => {
    const low = lowAt(view, at);
    const guest = sideAt(view, at + 1, 2);
    if (guest === null || guest.owns || !guest.leaders.length || !isOfLeaders(guest) || guest.kind === 'adjective')
      return [];
    const tail = phraseAt(view, guest.to, guest.to + 12);
    const item = GATHERS.test(low) && ONE_ROOM.test(tail) ? gathered(view, guest) : hosted(view, at, low, guest, tail);
    if (item?.topic !== 'summit') return [];
    return [{ ...item, from: at, to: guest.to, kind: 'verb', form: formOf(low), sure: true } as const];
  });
}

function gathered(view: View, guest: Actor): Pick<Mention, 'topic' | 'item'> | null {
  if (guest.leaders.length > 1) return itemOf(view, [guest]);
  const other = view.actors.find((actor) => actor.from >= guest.to && isOfLeaders(actor));
  const joined = other !== undefined && /^(?:and|and the|with|with the)$/.test(phraseAt(view, guest.to, other.from));
  return joined ? itemOf(view, [guest, other]) : null;
}

/** Two guests meet each other; one guest meets whoever asked him. */
function hosted(
  view: View,
  at: number,
  low: string,
  guest: Actor,
  tail: string,
): Pick<Mention, 'topic' | 'item'> | null {
  const asked = ASKS.test(low) && SEAT.test(tail) && (TO_SEE.test(tail) || toPlace(view, guest.to));
  if (!asked && !(HAS.test(low) && OVER.test(tail))) return null;
  if (guest.leaders.length > 1) return itemOf(view, [guest]);
  const host = actingAt(view, at);
  if (host === null || host.parties.length !== 1) return null;
  const leader = isOfLeaders(host) || host.persons.length > 0 ? host : asLeader(view, host);
  return leader.leaders.some((one) => guest.leaders.includes(one)) ? null : itemOf(view, [leader, guest]);
}

/** "To Kyiv", "to the Kremlin", "back to the White House". */
function toPlace(view: View, from: number): boolean {
  const to = view.tokens.findIndex((token, at) => at >= from && at <= from + 2 && token.low === 'to');
  const next = lowAt(view, to + 1) === 'the' ? to + 2 : to + 1;
  return (
    to >= 0 &&
    (view.marks.venue.some((mark) => mark.from === next || mark.from === to + 1) ||
      view.actors.some((actor) => actor.from === next && actor.kind === 'place'))
  );
}

function formOf(low: string): Form {
  if (low.endsWith('ing')) return 'ing';
  if (/^(?:asked|invited|got|brought)$/.test(low)) return 'past';
  return /^(?:asks|invites|gets|puts|brings|seats)$/.test(low) ? 's' : 'base';
}
