import { lowAt } from '../../../engine/text.ts';
import type { Actor } from '../stage/actors.ts';
import { actingAt } from './acting.ts';
import { isOfLeaders, itemOf } from './gathering.ts';
import { lowWords, type Mention, phraseAt, type View } from './mention.ts';

const JOINS =
  /^(?:(?:would|will|is|was|be|also|then|later|possibly|even|willing|ready|prepared|happy|hoping|planning|like|wants?|wanted|intends?|could|might|may|to) )*(?:to|must|should|has to|had to|also)? ?(?:take part in|join|attend)(?: (?:any|the|a|an|this|that|their|such|future|planned|every|possible|coming))*$/;

/** "Called for Zelensky to take part in any meeting between A and B": the three of them. */
export function joinersAt(view: View, from: number, sides: readonly Actor[]): readonly Actor[] {
  if (sides.flatMap((side) => side.parties).length < 2) return [];
  const top = sides.every(isOfLeaders);
  const one = view.actors.findLast(
    (actor) => actor.to < from && (top ? actor.leaders.length === 1 : actor.parties.length === 1) && !actor.owns,
  );
  return one !== undefined && JOINS.test(phraseAt(view, one.to, from)) ? [one] : [];
}

/** "Ukraine proposed to Russia a new meeting", "offered Moscow talks": who offers and who is offered. */
export function offeredTo(view: View, from: number): readonly Actor[] {
  const verb = view.marks.act.findLast(
    (mark) => mark.value.kind === 'verb' && mark.until < from && from - mark.until <= 9,
  );
  if (verb === undefined || verb.value.stance !== 'proposes') return [];
  const other = view.actors.find((actor) => actor.from >= verb.to && actor.to < from + 1);
  // "used the occasion to offer Kyiv talks"
  const giver =
    actingAt(view, verb.from) ??
    view.actors.find(({ to, locative, owns }) => to < verb.from && !locative && !owns) ??
    null;
  const [start, end] = [lowWords(view, verb.to, other?.from ?? 0), lowWords(view, other?.to ?? 0, from)];
  const plain = start.every((low) => /^(?:to|the)$/.test(low)) && end.every((low) => NEW.test(low));
  if (other === undefined || giver === null || !plain || other.owns) return [];
  // "called on both sides to resume talks"
  return other.parties.length > 1 && !start.includes('to') ? [other] : [giver, other];
}

const NEW =
  /^(?:a|an|to|the|new|another|further|next|third|second|fourth|direct|fresh|peace|more|immediate|hold|holding|have|organise|organize|start|resume|begin|continue|of)$/;

/** "A meeting of Ukraine, the United States and Russia at the level of leaders": their leaders meet. */
export function atTop(view: View, { item }: Pick<Mention, 'item'>, to: number): Pick<Mention, 'topic' | 'item'> | null {
  const level = /^(?:at|on) (?:the )?(?:level of (?:heads|leaders|presidents)|leaders|presidential|highest|top)/;
  if (!('parties' in item) || !level.test(phraseAt(view, to, to + 5))) return null;
  const participants = item.parties.flatMap((party) => view.roster.leaderOf.get(party) ?? []).sort();
  return participants.length === item.parties.length ? { topic: 'summit', item: { participants } } : null;
}

/** "The summit at which A wanted to bring together B, C and D". */
export function circleAfter(view: View, to: number): Pick<Mention, 'topic' | 'item'> | null {
  const seat =
    lowAt(view, to) === 'in'
      ? (view.actors.find((actor) => actor.from === to + 1)?.to ??
        view.marks.venue.find((mark) => mark.from === to + 1)?.to ??
        to)
      : to;
  if (!/^(?:at which|where)/.test(phraseAt(view, seat, seat + 2))) return null;
  const near = view.actors.filter((actor) => actor.from >= seat && actor.from <= seat + 12 && isOfLeaders(actor));
  if (new Set(near.flatMap((actor) => actor.leaders)).size > 2) return itemOf(view, near);
  // "the session at which Rubio and Lavrov were to prepare the ground"
  const pair = view.actors.find((actor) => actor.from >= seat && actor.from <= seat + 3 && actor.members.length > 1);
  return pair === undefined || pair.owns ? null : itemOf(view, [pair]);
}
