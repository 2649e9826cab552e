import { lowAt, lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lowWords, type Mention, type View } from './mention.ts';

const COMES = wordKind(
  /^(?:due|expected|be|been|arrives?|arrived|comes?|came|travels?|travelled|flies|flew|fly|flown|heads?|headed|goes|go|going|coming|travell?ing|flying|went|gone|lands?|landed|visits?|visited|spent|spends|spend|stays?|stayed|stopped)$/,
);

/** "Zelensky is due at the White House", "Witkoff will fly to Moscow": whoever comes to a seat of power meets it. */
export function readVisits(view: View): Mention[] {
  if (!COMES.has(view)) return [];
  const there = goingThere(view);
  if (there.length > 0) return there;
  return view.actors.flatMap((guest, index) => {
    if (
      (guest.kind !== 'person' && !(guest.kind === 'pronoun' && guest.leaders.length === 1)) ||
      guest.parties.length !== 1 ||
      guest.locative
    )
      return [];
    const seat = view.actors.slice(index + 1).find((actor) => actor.from - guest.to <= 8);
    return seat === undefined || !isOneClause(view, guest, seat)
      ? []
      : [...visit(view, guest, seat), ...others(view, guest, seat)];
  });
}

/** "Macron is expected at the White House on Monday and Starmer on Thursday": the same, of the other one. */
function others(view: View, guest: Actor, seat: Actor): Mention[] {
  const next = view.actors.find((actor) => actor.from >= seat.to);
  if (next === undefined || next.leaders.length !== 1 || next.from - seat.to > 6) return [];
  if (lowAt(view, next.from - 1) !== 'and' || !view.dates.some(({ from }) => from - next.to <= 1 && from >= next.to))
    return [];
  return visit(view, { ...guest, leaders: next.leaders, parties: next.parties }, seat).map((mention) => ({
    ...mention,
    from: next.from,
    to: next.to,
  }));
}

function visit(view: View, guest: Actor, seat: Actor): Mention[] {
  const at = view.tokens.findIndex((token, index) => index >= guest.to && index < seat.from && COMES.has(token));
  if (at < 0 || seat.kind !== 'place' || seat.parties[0] === guest.parties[0]) return [];
  const words = lowWords(view, at, seat.from);
  if (!words.some((low) => /^(?:at|in|to)$/.test(low)) && !/^visit/.test(words[0] ?? '')) return [];
  // "has been to Moscow" some time, unless it is told as new
  if (words[0] === 'been' && !(words[1] === 'to' && (view.dates.length > 0 || AGAIN.test(view.sentence.text))))
    return [];
  // who flew to a city has not yet met anybody there
  if (
    /^(?:flew|flown|headed|travelled|traveled|left|went|gone|landed|arrived)$/.test(words[0] ?? '') &&
    guest.leaders.length === 0
  )
    return [];
  const base = { from: at, to: seat.from, kind: 'verb' as const, form: formOf(words[0] ?? ''), sure: true };
  const host = view.roster.leaderOf.get(seat.parties[0] ?? '');
  const seats = /(?:white house|oval office|kremlin|elysee|élysée|bankova|mar-a-lago|chancellery)$/.test(
    seat.name.toLowerCase(),
  );
  if (guest.leaders.length === 1 && host !== undefined && seats) {
    return [{ topic: 'summit', item: { participants: [guest.leaders[0] ?? '', host].sort() }, ...base }];
  }
  // the one of the warring leaders in the other's capital
  const rivals = [guest.leaders[0] ?? '', host ?? ''].sort();
  if (COMING.test(words[0] ?? '') && rivals.join() === [...view.roster.rivals].sort().join())
    return [{ topic: 'summit', item: { participants: rivals }, ...base }];
  const warring = view.roster.belligerents.includes(seat.parties[0] ?? '');
  if (guest.leaders.length === 0 && warring) {
    return [{ topic: 'talks', item: { parties: [...guest.parties, ...seat.parties].sort() }, ...base }];
  }
  return [];
}

const COMING = /^(?:come|go|travel|fly|visit)$/;
const RECENT = 3;

/** "Ruled out going there": to the other's capital, where he was asked to come. */
function goingThere({ tokens, focus, index, roster }: View): Mention[] {
  const at = tokens.findIndex(({ low }, place) => low === 'there' && COMES.has(tokens[place - 1]));
  const [last] = focus.items;
  if (at < 0 || last === undefined || !('participants' in last.item) || (last.origin ?? -9) < index - RECENT) return [];
  const going = /^(?:go|come|travel|fly|going|coming|travell?ing|flying)$/.test(lowOf(tokens, at - 1));
  if (!going || last.item.participants.join() !== [...roster.rivals].sort().join()) return [];
  return [{ ...last, from: at, to: at + 1, kind: 'pointer', form: null, sure: false }];
}

/** "Witkoff, who spent three hours in the Kremlin": the clause hangs on the guest. */
function isOneClause({ clauses, tokens }: View, guest: Actor, seat: Actor): boolean {
  const home = clauseAt({ clauses }, seat.from);
  const start = clauses[home]?.from ?? 0;
  const hangs = clauses[home]?.kind === 'relative' && tokens[start]?.low === 'who' && start - guest.to <= 1;
  return hangs ? tokens[start + 1]?.low !== 'had' : home === clauseAt({ clauses }, guest.from);
}

const AGAIN = /\b(?:again|once more|for the \w+ time)\b/;

function formOf(low: string): Mention['form'] {
  if (/^(?:came|travelled|flew|went|arrived|headed|landed|visited|spent|stayed|stopped)$/.test(low)) return 'past';
  if (low === 'been') return 'part';
  return low.endsWith('s') ? 's' : 'base';
}
