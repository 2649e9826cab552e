import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import { actingAt, DELEGATES } from './acting.ts';
import { itemOf } from './gathering.ts';
import type { Read } from './hosting.ts';
import { byWire, lowWords, type Mention, phraseAt, type View } from './mention.ts';

const ERRAND = wordKind(/^(?:come|return|back|send|sending|dispatch)$/);

/** "Asked Moscow and Kyiv to send their negotiators to Rome": those of both will meet. */
export function readSendings(view: View): Mention[] {
  return placesOf(ERRAND, view).flatMap((at) => {
    if (/^(?:come|return|back)$/.test(lowAt(view, at))) return readReturns(view, at);
    const words = lowWords(view, at + 1, at + 4);
    const end = words.findIndex((low) => DELEGATES.test(low));
    const acting = end < 0 ? null : actingAt(view, at);
    const item = acting === null ? null : acting.parties.length < 2 ? ofOne(view, acting, at) : itemOf(view, [acting]);
    if (item?.topic !== 'talks') return [];
    return [{ ...item, from: at, to: at + end + 2, kind: 'verb', form: 'base', sure: true } as const];
  });
}

/** "Advised the delegations to come back to the Bosphorus". */
function readReturns(view: View, at: number): Mention[] {
  const seat = view.marks.venue.find((mark) => mark.from > at && mark.from <= at + 4);
  // "wants Putin and Zelensky to come to Vienna": leaders who come to one place meet there
  const two = view.actors.findLast((actor) => actor.to <= at && at - actor.to <= 3 && actor.leaders.length > 1);
  if (seat !== undefined && two !== undefined && !two.owns && isBidden(view, at)) {
    const summit = itemOf(view, [two]);
    if (summit !== null) return [{ ...summit, from: at, to: seat.from, kind: 'verb', form: 'base', sure: true }];
  }
  if (seat === undefined || !/\b(?:back|return)\b/.test(phraseAt(view, at, seat.from))) return [];
  const sent = view.actors.findLast((actor) => actor.to <= at && at - actor.to <= 4 && actor.parties.length > 1);
  const item = sent === undefined || sent.leaders.length > 0 ? null : itemOf(view, [sent]);
  return item === null ? [] : [{ ...item, from: at, to: seat.from, kind: 'verb', form: 'base', sure: true }];
}

/** "To come to Vienna", "should come to Rome", and not "come to Astana for the forum". */
function isBidden(view: View, at: number): boolean {
  const [before = '', , after = ''] = lowWords(view, at - 1, at + 2);
  return /^(?:to|should|must)$/.test(before) && after === 'to';
}

/** "Is prepared to send a team to Istanbul": to talks of the warring sides, or those spoken of. */
function ofOne(view: View, acting: Actor, at: number): Read {
  const [party = ''] = acting.parties;
  const seat = view.marks.venue.some((mark) => mark.from > at && mark.from <= at + 7);
  if (!seat || !view.roster.belligerents.includes(party) || acting.leaders.length > 0) return null;
  const last = view.focus.items.find(({ item }) => 'parties' in item && item.parties.includes(party));
  return { topic: 'talks', item: last?.item ?? { parties: view.roster.belligerents } };
}

/** "Wishes to join the two men on Thursday": all three of them. */
export function joining(view: View, until: number, acting: Actor | null): Read {
  const pair = view.actors.find((actor) => actor.from >= until && actor.from <= until + 1);
  const third = acting?.leaders.length === 1 && !pair?.leaders.includes(acting.leaders[0] ?? '');
  return pair?.leaders.length === 2 && third && acting !== null ? itemOf(view, [acting, pair]) : null;
}

/** "Naval officers of both countries will discuss it on 8 July in Istanbul": a day and a place make talks of it. */
export function discussing(view: View, from: number, acting: Actor | null): Read {
  const inPerson = acting?.leaders.length === 1 ? interlocutor(view, from) : undefined;
  if (inPerson !== undefined && acting !== null) return itemOf(view, [acting, inPerson]);
  const other = acting === null ? undefined : withWhom(view, from, acting);
  if (other !== undefined && acting !== null) return itemOf(view, [acting, other]);
  const sent = acting !== null && acting.parties.length > 1 && acting.leaders.length === 0 && acting.to <= from;
  if (!sent || !view.marks.venue.some((mark) => mark.from > from)) return null;
  // "on Sunday Umerov and Rubio went through the plan in Florida"
  const persons =
    acting.members.length > 1 && acting.members.every(({ kind }) => kind === 'person' || kind === 'pronoun');
  const named = lowWords(view, acting.from - 4, acting.to).some((low) => DELEGATES.test(low));
  const dated = view.dates.some((span) => persons || span.from > from);
  return dated && (persons || named) ? itemOf(view, [acting]) : null;
}

/** "Would like to discuss it with Trump himself", "to go over the text with Putin face to face". */
function interlocutor(view: View, from: number): Actor | undefined {
  const home = clauseAt(view, from);
  return view.actors.find(
    (actor) =>
      actor.from > from &&
      actor.leaders.length === 1 &&
      lowAt(view, actor.from - 1) === 'with' &&
      /^(?:himself|personally|in person|face)\b/.test(phraseAt(view, actor.to, actor.to + 2)) &&
      clauseAt(view, actor.from) === home,
  );
}

/** "Will discuss it with Rubio in Washington on Thursday": one who is sent, with one of the other side. */
function withWhom(view: View, from: number, { parties, leaders, kind }: Actor): Actor | undefined {
  if (parties.length !== 1 || leaders.length > 0 || kind === 'place') return undefined;
  if (view.dates.length === 0 || view.marks.venue.length === 0 || byWire(view)) return undefined;
  const home = clauseAt(view, from);
  return view.actors.find(
    (actor) =>
      actor.from > from &&
      actor.from - from <= 8 &&
      lowAt(view, actor.from - 1) === 'with' &&
      (actor.kind === 'person' || actor.kind === 'office') &&
      !actor.owns &&
      actor.parties.length === 1 &&
      actor.parties[0] !== parties[0] &&
      clauseAt(view, actor.from) === home,
  );
}
