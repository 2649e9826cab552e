import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { actingAt } from './acting.ts';
import { asLeader, isOfLeaders, itemOf, sideAt, sidesBefore } from './gathering.ts';
import { type Mention, phraseAt, type View } from './mention.ts';

const INVITATION = wordKind(['invitation', 'invitations', 'invited', 'asked']);

/** "Putin's invitation to the American leader", "has been invited to Moscow": to a meeting of the two. */
export function readInvitations(view: View): Mention[] {
  return placesOf(INVITATION, view).flatMap((at) =>
    /^invitation/.test(lowAt(view, at)) ? readNoun(view, at) : readPassive(view, at),
  );
}

function readNoun(view: View, at: number): Mention[] {
  const named = sideAt(view, at + 2, 3);
  const guest = named !== null && isOfLeaders(named) ? named : invited(view, at);
  const host = sidesBefore(view, at)?.sides[0] ?? seatAfter(view, at + 1) ?? seatOf(view, guest) ?? actingAt(view, at);
  const item = guest === null || host === null ? null : meetingOf(view, guest, host);
  if (item === null || guest === null) return [];
  return [{ ...item, from: at + 1, to: Math.max(at + 1, guest.to), kind: 'noun', form: null, sure: true }];
}

/** "Has declined Putin's invitation": who declines was invited. */
function invited(view: View, at: number): Actor | null {
  const verb = view.marks.act.findLast((mark) => mark.from < at && at - mark.from <= 6);
  const subject = verb === undefined ? null : actingAt(view, verb.from);
  return subject === null || subject.leaders.length !== 1 ? null : subject;
}

/** "Putin has been invited to Washington", "Zelensky was asked to Beijing by Xi" */
function readPassive(view: View, at: number): Mention[] {
  if (!readVerbGroup(view, view.clauses, at, 'part').passive) return [];
  const guest = actingAt(view, at);
  const host = seatAfter(view, at + 1);
  const item = guest === null || host === null || !isOfLeaders(guest) ? null : meetingOf(view, guest, host);
  return item === null ? [] : [{ ...item, from: at, to: at + 1, kind: 'verb', form: 'part', sure: true }];
}

/** "To Moscow", "to the White House": whoever governs there is the host. */
function seatAfter(view: View, from: number): Actor | null {
  if (lowAt(view, from) !== 'to') return null;
  return view.actors.find((actor) => actor.from > from && actor.from <= from + 2 && actor.kind === 'place') ?? null;
}

/** "The invitation to the American president to visit Moscow" */
function seatOf(view: View, guest: Actor | null): Actor | null {
  if (guest === null || lowAt(view, guest.from - 1) === 'from') return null;
  const seat = view.actors.find((actor) => actor.from > guest.to && actor.from <= guest.to + 4);
  const words = seat === undefined ? '' : phraseAt(view, guest.to, seat.from);
  return seat?.kind === 'place' && /^to (?:visit|come to|travel to|go to)$/.test(words) ? seat : null;
}

function meetingOf(view: View, guest: Actor, host: Actor): Pick<Mention, 'topic' | 'item'> | null {
  if (!isOfLeaders(guest) || guest.leaders.some((one) => host.leaders.includes(one))) return null;
  const item = itemOf(view, [isOfLeaders(host) ? host : asLeader(view, host), guest]);
  return item?.topic === 'summit' ? item : null;
}
