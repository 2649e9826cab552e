import type { Unit } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { View } from '../mentions/mention.ts';
import { lowWords } from '../mentions/mention.ts';
import { type Clause, clauseOf } from '../stage/clauses.ts';
import type { NumberSpan } from './numbers.ts';

/** A number that counts people or bodies. */
export interface Figure extends NumberSpan {
  /** "146 for 146" */
  readonly pairs: boolean;
}

const EACH =
  /\b(?:each|apiece|per side|a side|(?:either|each|both) (?:side|sides|country|party|camp|army|direction|way|capital)|on both|from both|as many|same number|equal numbers?|formula|mutual|a piece|one for one|like number)\b/;

/** "157 servicemen from each side and three civilians": what tells of one figure is not told of the next. */
function ownWords(view: View, figure: Figure, all: readonly Figure[]): string {
  const clause = clauseOf(view, figure.from);
  const last = all.findLast((other) => other.to <= figure.from);
  const next = all.find((other) => other.from >= figure.to);
  // "each side let 390 go: 270 soldiers and 120 civilians" tells of all
  const start = lowAt(view, (clause?.from ?? 0) - 1) === ':' ? 0 : Math.max(clause?.from ?? 0, figure.from - 12);
  const first = all[0];
  const lead = first !== undefined && first.from > start ? lowWords(view, start, first.from) : [];
  const from = last === undefined ? start : Math.max(start, last.to + BEHIND);
  const own = lowWords(view, Math.min(from, figure.from), Math.min(figure.to + 12, next?.from ?? figure.to + 12));
  return [...lead, '|', ...own].join(' ');
}

/** Words behind a figure that are still its own: "servicemen from each side". */
const BEHIND = 5;

const MUTUAL = /^(?:exchang\w*|swap\w*|trad(?:e|es|ed|ing))$/;

/** "Russia and Ukraine are to exchange 150 prisoners": by both, and each may give as many or not. */
function isMutual(view: View, clause: Clause | undefined): boolean {
  if (clause === undefined) return false;
  const verb = lowWords(view, clause.from, clause.to).some((low) => MUTUAL.test(low));
  const single = view.marks.demonym.some(
    (mark) => mark.from >= clause.from && mark.to <= clause.to && view.roster.belligerents.includes(mark.value.party),
  );
  const both = view.actors.some(
    ({ from, to, parties }) =>
      from >= clause.from && to <= clause.to && view.roster.belligerents.every((party) => parties.includes(party)),
  );
  return verb && both && !single;
}

const SAME_NUMBER = /\b(?:the same number|an equal number|as many (?:russian|ukrainian|captives|prisoners))/i;

const IN_RETURN = /\b(?:(?:return|exchange) for|same time|turn|other way|other direction)\b/;

/** "206 Ukrainians in return for 206 Russians": the same number of the other side. */
function answers({ tokens, marks, actors, roster }: View, one: Figure, other: Figure): boolean {
  if (other === one || other.value !== one.value || other.pairs) return false;
  const whose = ({ to }: Figure): string | undefined =>
    marks.demonym.find(({ from }) => from >= to && from - to <= 2)?.value.party;
  const [left, right] = one.from < other.from ? [one, other] : [other, one];
  const [mine, theirs] = [whose(left), whose(right)];
  if (mine !== undefined && theirs !== undefined) return mine !== theirs;
  // "157 people returned to Ukraine and 157 to Russia"
  const [there, back] = [left, right].map(({ to }) =>
    actors.find(
      ({ from, parties }) => from > to && from - to <= 4 && tokens[from - 1]?.low === 'to' && parties.length === 1,
    ),
  );
  const [home, away] = [there?.parties[0] ?? '', back?.parties[0] ?? ''];
  if (home !== away && roster.belligerents.includes(home) && roster.belligerents.includes(away)) return true;
  const words = tokens.slice(left.to, right.to + 8).map(({ low }) => low);
  return IN_RETURN.test(words.join(' '));
}

/** Whether a figure is each side's; `null` where the sentence leaves it open. */
export function sideOf(view: View, figure: Figure, unit: Unit, all: readonly Figure[]): boolean | null {
  if (figure.pairs) return true;
  if (all.some((other) => answers(view, figure, other))) return true;
  const clause = clauseOf(view, figure.from);
  if (EACH.test(ownWords(view, figure, all)) || SAME_NUMBER.test(view.sentence.text)) return true;
  if (unit === 'prisoners' && isMutual(view, clause)) return null;
  const sides = view.actors.filter(
    (actor) =>
      clause !== undefined &&
      actor.from >= clause.from &&
      actor.to <= clause.to &&
      actor.parties.some((party) => view.roster.belligerents.includes(party)),
  );
  if (sides.some((actor) => actor.parties.length === 1)) return false;
  // the dead, children and civilians go one way, unless the sentence says otherwise
  return unit === 'prisoners' ? null : false;
}
