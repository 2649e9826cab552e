import { lowAt } from '../../../engine/text.ts';
import { type Actor, isCalledOn } from '../stage/actors.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import { afterPreposition } from '../stage/prepositions.ts';
import { lowWords, type View } from './mention.ts';

/** The one who acts at a place: the nearest free actor of the clause, else of the clauses on which it hangs. */
export function actingAt(view: View, at: number): Actor | null {
  // "called on Putin and Zelensky to meet": those who are bidden
  const to = lowAt(view, at - 1) === 'to' ? at - 1 : -1;
  const bidden = view.actors.find((actor) => actor.to === to && !actor.owns && !actor.locative);
  if (bidden !== undefined) return headOf(view, bidden);
  const wishing = to < 0 ? undefined : ownerOfWish(view, to);
  if (wishing !== undefined) return wishing;
  const home = clauseAt(view, at);
  for (let index = home; index >= Math.max(0, home - 3); index -= 1) {
    const clause = view.clauses[index];
    if (clause === undefined) return null;
    const free = view.actors.filter(
      (actor) => actor.from >= clause.from && actor.to <= Math.min(at, clause.to) && isFree(view, actor),
    );
    const actor = index === home ? free.at(-1) : free[0];
    if (actor !== undefined) return headOf(view, actor);
    if (lowAt(view, clause.from - 1) === ';') return null;
  }
  return null;
}

const WISH =
  /^(?:wish|wishes|desire|readiness|willingness|plans?|refusal|hopes?|intentions?|decision|offers?|promise|longing|eagerness|reluctance|unwillingness|dream|right|determination|ambition|vow|pledge)$/;
/** What a third one may put forward as well, for others. */
const BID = /^(?:calls?|proposals?|suggestion|idea|invitation|appeal|request|demand|bid)$/;

/** "Zelensky's wish to meet Putin": he would. */
function ownerOfWish(view: View, to: number): Actor | undefined {
  return view.actors.find(
    (actor) =>
      actor.owns &&
      to - actor.to >= 2 &&
      to - actor.to <= 5 &&
      actor.parties.length === 1 &&
      (WISH.test(lowAt(view, to - 1)) ||
        (BID.test(lowAt(view, to - 1)) && actor.leaders.some((leader) => view.roster.rivals.includes(leader)))),
  );
}

/** "The three delegations, his own, the Russian and the American, …": the group of which single ones are listed. */
function headOf(view: View, actor: Actor): Actor {
  const clause = clauseOf(view, actor.from);
  const group = view.actors.find(
    (other) =>
      other.from >= (clause?.from ?? 0) &&
      other.to < actor.from &&
      other.parties.length > 2 &&
      lowAt(view, other.to) === ',' &&
      actor.parties.every((party) => other.parties.includes(party)),
  );
  return group ?? actor;
}

const OPENS_CLAUSE = /^(?:before|after|like|than)$/;

/** People who meet on behalf of parties. */
export const DELEGATES =
  /^(?:delegations?|delegates|negotiators?|representatives|teams?|envoys|emissaries|advisers|advisors|diplomats|experts|ministers|officials|officers|generals|admirals|engineers|mediators|leaders|presidents|groups?|subgroups?|heads|chiefs|commissioners|ombudsmen)$/;

/** "negotiators of the three countries": those who are named behind "of" act. */
function isOfDelegates(view: View, actor: Actor): boolean {
  const words = lowWords(view, actor.from - 4, actor.from);
  const of = words.findLastIndex((low) => low === 'of' || low === 'from');
  return (
    of > 0 && DELEGATES.test(words[of - 1] ?? '') && words.slice(of + 1).every((low) => /^(?:the|all|both)$/.test(low))
  );
}

function isFree(view: View, actor: Actor): boolean {
  if (isOfDelegates(view, actor) && !actor.owns) return true;
  const before = lowAt(view, actor.from - 1);
  const opener = before === 'the' ? lowAt(view, actor.from - 2) : before;
  // "called on Russia to engage in talks with Ukraine"
  if (lowAt(view, actor.to) === 'to' && isCalledOn(view.tokens, actor.from)) return !actor.owns;
  if (OPENS_CLAUSE.test(opener)) return !actor.locative && !actor.owns;
  return (
    !actor.locative &&
    !actor.owns &&
    !afterPreposition(view.tokens[actor.from - 1]?.low, view.tokens[actor.from - 2]?.low)
  );
}
