import type { Unit } from '../../../../observation.ts';
import { inOrder, lowAt } from '../../../engine/text.ts';
import { clauseAt } from '../stage/clauses.ts';
import { readNumber } from '../terms/numbers.ts';
import { HOMEWARD, NO_MOVE } from '../vocabulary/movement.ts';
import { readFormulas } from './formulas.ts';
import { lastItem, lowWords, type Mention, phraseAt, type View } from './mention.ts';
import { isCompound } from './swap-nouns.ts';

/** How far a verb may stand behind the people who move. */
const REACH = 12;
const PER_SIDE =
  /\b(?:(?:from|on|of|in|to|for) (?:each|either|both)|either (?:way|camp|army|side|direction)|on this side|a side|apiece|as many|the other way|one way)\b/;
/** Words for soldiers and residents are captives only in an article about a swap. */
const CAPTIVE =
  /^(?:prisoners?|pows?|captives?|captured|bod(?:y|ies)|remains|corpses|coffins|child|children|minors?|teenagers?|girls|hostages?|inmates|internees|defenders|detain\w+|orphans|azovstal)/;

/** People or bodies that move: "146 men climbed out", "the captives go home on Friday", "300 for 300". */
export function readHomecomings(view: View): Mention[] {
  return [...readMoves(view), ...readFormulas(view)];
}

function readMoves(view: View): Mention[] {
  const found: Mention[] = [];
  for (const mark of view.marks.move) {
    const mover = moverBefore(view, mark.from);
    if (
      mover === null ||
      NO_MOVE.test(phraseAt(view, mark.from, mark.until + 3)) ||
      !isHomeward(view, mover, mark.from, mark.until)
    )
      continue;
    for (const unit of mover.units) {
      const item = { unit };
      found.push({
        topic: 'exchange',
        item,
        from: mark.from,
        to: mark.until,
        kind: 'verb',
        form: mark.value.form,
        sure: true,
      });
    }
  }
  return found;
}

interface Mover {
  readonly from: number;
  readonly units: readonly Unit[];
  readonly captive: boolean;
  readonly counted: boolean;
}

/** The people before a verb: in its clause, or in the one that a relative clause interrupts. */
function moverBefore(view: View, at: number): Mover | null {
  const home = clauseAt(view, at);
  for (let index = home; index >= Math.max(0, home - 2); index -= 1) {
    const clause = view.clauses[index];
    if (clause === undefined) return null;
    const from = index === home ? Math.max(clause.from, at - REACH) : clause.from;
    const mover = moverIn(view, from, Math.min(at, clause.to));
    if (mover !== null) return mover;
    if (
      view.actors.some(
        (actor) =>
          actor.from >= clause.from && actor.to <= at && !actor.locative && !actor.owns && actor.kind !== 'adjective',
      )
    )
      return null;
  }
  return null;
}

function moverIn(view: View, from: number, to: number): Mover | null {
  const marks = view.marks.unit.filter(
    (mark) =>
      mark.from >= from &&
      mark.to <= to &&
      !isCompound(view, mark) &&
      !/^(?:with|by|for|of|to)$/.test(before(view, mark.from, from)),
  );
  const people = view.marks.people.filter((mark) => mark.from >= from && mark.to <= to);
  if (marks.length + people.length === 0) return bareCount(view, from, to);
  const bodies = marks.filter((mark) => mark.value.unit === 'bodies');
  const named = (bodies.length > 0 ? bodies : marks).map((mark) => mark.value.unit);
  const first = inOrder([...marks, ...people])[0];
  if (first === undefined) return null;
  const counted = countBefore(view, first.from, from);
  const captive = marks.some((mark) => CAPTIVE.test(lowAt(view, mark.from)));
  if (named.length > 0) return { from: first.from, units: [...new Set(named)], captive, counted };
  const last = lastItem(view.focus, 'exchange');
  const low = lowAt(view, first.from);
  // "demands that the men be handed over"
  const those =
    /^(?:men|women|people)$/.test(low) &&
    /^(?:the|these|those)$/.test(lowAt(view, first.from - 1)) &&
    (last?.origin ?? -9) >= view.index - 1;
  const referred = (those || /^(?:of|more|others)$/.test(low)) && last !== null && 'unit' in last.item;
  if (!counted && !those && low !== 'the') return null;
  return {
    from: first.from,
    units: [referred && last !== null && 'unit' in last.item ? last.item.unit : 'prisoners'],
    captive: referred,
    counted,
  };
}

const ASIDE =
  /^(?:each|apiece|from|on|either|both|side|sides|country|army|camp|more|of|them|in|a|second|third|last|group|batch|party)$/;

const LOT = /^(?:groups?|batch|contingent|party|lot|wave|tranche|convoy)$/;
const MORE = /^(?:further|another|second|third|fourth|new|next|last|first|final|more)$/;

/** "A further 300 from either side will follow", "another group went home": a number that stands for those who were spoken of last. */
function bareCount(view: View, from: number, to: number): Mover | null {
  const last = lastItem(view.focus, 'exchange');
  if (last === null || !('unit' in last.item) || (last.origin ?? -9) < view.index - 3) return null;
  for (let at = from; at < to; at += 1) {
    const number = readNumber(view.tokens, at);
    const group = number === null && LOT.test(lowAt(view, at)) && MORE.test(lowAt(view, at - 1));
    if (!group && (number === null || number.value < 2)) continue;
    const rest = lowWords(view, number?.to ?? at + 1, to);
    const verb = rest.findIndex((low) => !ASIDE.test(low));
    if (verb >= 0 && !/^(?:will|would|are|were|is|was|have|had|has|to|also|then|now|already)$/.test(rest[verb] ?? ''))
      return null;
    // of a swap of which civilians were only a part
    const unit = group && last.item.unit === 'civilians' ? 'prisoners' : last.item.unit;
    return { from: at, units: [unit], captive: true, counted: true };
  }
  return null;
}

function before(view: View, at: number, floor: number): string {
  return at - 1 >= floor ? lowAt(view, at - 1) : '';
}

function countBefore(view: View, at: number, floor: number): boolean {
  if (lowAt(view, at) === 'more' && /^(?:several|some|many|dozens|hundreds)$/.test(lowAt(view, at - 1))) return true;
  for (let index = at; index >= Math.max(floor, at - 5); index -= 1) {
    const number = readNumber(view.tokens, index);
    if (number !== null && number.value > 1) return true;
  }
  return false;
}

/** Captives who move anywhere; others where they go home or each side sends as many. */
function isHomeward(view: View, mover: Mover, from: number, until: number): boolean {
  const words = phraseAt(view, mover.from - 6, until + 8);
  const verb = phraseAt(view, from, until);
  const way = HOMEWARD.test(verb) || HOMEWARD.test(phraseAt(view, until, until + 6));
  const plain = /^(?:follow|travel|move|arriv|come|comes|came|coming|follows|followed|part|parts|see|sees)/.test(verb);
  if (PER_SIDE.test(words)) return view.focus.swap || mover.captive;
  if (mover.captive) return way || (mover.counted && (!plain || view.focus.swap));
  return view.focus.swap && mover.counted && way;
}
