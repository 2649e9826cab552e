import type { Unit } from '../../../../observation.ts';
import { inOrder, lowAt } from '../../../engine/text.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import { TO_DUTY } from '../vocabulary/movement.ts';
import { alongside } from './companions.ts';
import { readHomecomings } from './homecoming.ts';
import { lastItem, lowWords, type Mention, phraseAt, type View } from './mention.ts';
import { readOffered } from './offered.ts';
import { isOfPaper, isOnPaper } from './on-paper.ts';
import {
  countedUnits,
  countNear,
  exchange,
  fromNoun,
  isCompound,
  ofBodies,
  readStages,
  sortNear,
} from './swap-nouns.ts';

/** Swaps, releases and handovers of prisoners, bodies, civilians and children. */
export function readExchanges(view: View): Mention[] {
  const found: Mention[] = [];
  for (const mark of view.marks.transfer)
    if (!isNoun(view, mark.from, mark.to)) add(found, fromVerb(view, mark.from, mark.until, mark.value.form));
  for (const mark of view.marks.swap) {
    // "an all-for-all exchange of prisoners and bodies" is one
    if (view.marks.swap.some((other) => other.from === mark.to)) continue;
    if (!found.some((other) => mark.from < other.to && other.from < mark.to))
      add(found, fromNoun(view, mark.from, mark.to));
  }
  add(found, readHomecomings(view));
  add(found, alongside(view, found));
  add(found, readStages(view, found));
  if (found.length === 0) add(found, readOffered(view));
  return inOrder(found);
}

/** "in contact about further exchange of prisoners" */
function isNoun(view: View, from: number, to: number): boolean {
  return (
    /^(?:exchange|swap|release|transfer|return|trade)s?$/.test(lowAt(view, from)) &&
    /^(?:of|between)$/.test(lowAt(view, to))
  );
}

function add(found: Mention[], mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    const double = found.some(
      (other) =>
        mention.from < other.to &&
        other.from < mention.to &&
        'unit' in other.item &&
        'unit' in mention.item &&
        other.item.unit === mention.item.unit,
    );
    if (!double) found.push(mention);
  }
}

/** "… in return for captured soldiers" */
function isPrice(view: View, at: number): boolean {
  const before = phraseAt(view, at - 4, at);
  if (/(?:return|exchange) for(?: \w+){0,2}$/.test(before)) return true;
  // "swap civilians for soldiers"
  return (
    / for(?: captured| russian| ukrainian)?$/.test(before) &&
    view.marks.unit.some((mark) => mark.to < at && at - mark.to <= 3)
  );
}

/** "returned fire after Ukrainian soldiers attacked": they are no object of the verb. */
function isElsewhere(view: View, until: number, at: number): boolean {
  return lowWords(view, until, at).some((low) =>
    /^(?:after|before|near|against|during|while|when|as|because|since|amid|despite)$/.test(low),
  );
}

const HANDS = /^(?:releas|free|hand|transfer|deliver|repatriat|exchang|swap|trad|receiv|liberat|turn)/;
const NO_OBJECT =
  /^(?:[.,;:!?\u2013"\u201c\u201d)]|on|in|at|by|from|to|for|under|over|of|with|after|before|since|during|as|and|or|but|who|which|that|were|was|are|is|had|have|has|will|would|earlier|later|today|yesterday|tonight|so|last|this|next|again|monday|tuesday|wednesday|thursday|friday|saturday|sunday|home|back|also|each|apiece|there|here|without|through|via|across|near|between|against|into|near|only|early|late|\d+)$/;

/** "Ukrainian children released balloons": an object of its own, so that those before it are not let go. */
function hasOtherObject(view: View, from: number, until: number): boolean {
  if (!HANDS.test(lowAt(view, from))) return false;
  const next = view.tokens[until]?.low;
  return next !== undefined && !NO_OBJECT.test(next) && !next.endsWith('ly');
}

const OF_PLACE = /^(?:of|from|in)$/;

/** In the clause of the verb, or before a relative clause that comes between: "civilians who were held there were released". */
function isSubject(view: View, mark: { readonly from: number; readonly to: number }, from: number): boolean {
  const { clauses } = view;
  const home = clauseAt({ clauses }, from);
  const [before, clause] = [clauses[home - 1], clauses[home]];
  if (clause !== undefined && mark.from >= clause.from) return from - mark.to <= 12;
  const between = before?.kind === 'relative' && clause !== undefined && from - clause.from <= 3;
  const gap = before === undefined ? 0 : before.from - mark.to;
  return between && gap >= 0 && gap <= (OF_PLACE.test(lowAt(view, mark.to)) ? 5 : 1);
}

const PEOPLE_VERB =
  /^(?:bring|brings|brought|bringing|get|gets|got|cross|crossed|crosses|come|came|swap|swaps|swapped|swapping|exchange|exchanges|exchanged|exchanging|trade|trades|traded|trading|free|frees|freed|freeing|release|releases|released|releasing|repatriate|repatriates|repatriated|repatriating|hand|hands|handed|handing|return|returns|returned|returning|set|let|lets|transfer|transfers|transferred|sent)$/;

function fromVerb(view: View, from: number, until: number, form: Mention['form']): Mention[] {
  const clause = clauseOf(view, from);
  if (clause === undefined || TO_DUTY.test(phraseAt(view, until, until + 4))) return [];
  const verb = lowAt(view, from);
  const right = view.marks.unit.filter(
    (mark) =>
      mark.from >= from &&
      mark.from <= until + 9 &&
      mark.from < clause.to &&
      !isPrice(view, mark.from) &&
      !isElsewhere(view, until, mark.from),
  );
  if (right[0] !== undefined && isOnPaper(view, until, right[0].from)) return [];
  const left = view.marks.unit.filter(
    (mark) => mark.to <= from && isSubject(view, mark, from) && !isCompound(view, mark),
  );
  if (right.length === 0 && left.length > 0 && isOfPaper(view, left[0]?.from ?? 0)) return [];
  const close = left.at(-1);
  const own =
    close !== undefined &&
    from - close.to <= 3 &&
    /^(?:come|comes|came|go|goes|went|travel|travelled|arrive|arrived|cross|crossed|walk|walked|be|are|is|was|were|returned|return)$/.test(
      lowAt(view, from),
    );
  const passive = own || (/^(?:be|is|are|was|were|been|being)$/.test(lowAt(view, from - 1)) && left.length > 0);
  const before = passive || !hasOtherObject(view, from, until) ? left : [];
  const object = passive || right.length === 0 ? before : right;
  const counted = lowAt(view, clause.to - 1) === ':' ? countedUnits(view, clause.to) : [];
  if (counted.length > 1) return counted.map((unit) => exchange(unit, from, until, 'verb', form, true));
  // "bodies that belong to soldiers were returned"
  const [head, next] = object;
  const described = next !== undefined && /^(?:that|which)$/.test(lowAt(view, head?.to ?? 0));
  const dead = head?.value.unit === 'bodies' && described ? [head] : [];
  const units = [
    ...new Set(
      (dead.length > 0 ? dead : object)
        .filter((mark) => !ofBodies(view, object, mark.from))
        .map((mark) => mark.value.unit),
    ),
  ];
  if (units.length > 0 && !object.every((mark) => isOne(view, mark.from, mark.to))) {
    const last = object.at(-1);
    const end = !passive && right.length > 0 && last !== undefined ? last.to : until;
    return units.map((unit) => exchange(unit, from, Math.max(end, until), 'verb', form, true));
  }
  const they = PEOPLE_VERB.test(verb) ? thoseSpokenOf(view, from, until) : null;
  if (they !== null) return [exchange(they, from, until, 'verb', form, true)];
  if (!PEOPLE_VERB.test(verb) || !(countNear(view, from, until) || sortNear(view, from, until))) return [];
  const last = lastItem(view.focus, 'exchange');
  const more = /\b(?:another|further|more|of (?:them|these|those))\b/.test(phraseAt(view, from - 6, until + 7));
  const told = more ? view.marks.unit.findLast((mark) => mark.to <= from)?.value.unit : undefined;
  const unit = told ?? (more && last !== null && 'unit' in last.item ? last.item.unit : 'prisoners');
  return [exchange(unit, from, until, 'verb', form, true)];
}

/** "The soldier was released": the story of one is no exchange, unless a number says so. */
function isOne(view: View, from: number, to: number): boolean {
  const head = lowAt(view, to - 1);
  const before = lowWords(view, from - 4, from);
  return (
    /^(?:prisoner|captive|serviceman|soldier|civilian|child|minor|hostage|body|pow|war)$/.test(head) &&
    !(head === 'war' && view.tokens[from]?.low.endsWith('s')) &&
    before.some((low) => /^(?:a|the|this|that|one|his|her|former|another|young|old)$/.test(low)) &&
    !before.some((low) => low === 'all' || low === 'every' || low === 'each' || /^\d/.test(low))
  );
}

/** "insists that they all be returned", "hand them over": those of whom the sentences before speak. */
function thoseSpokenOf(view: View, from: number, until: number): Unit | null {
  if (!/^(?:free|releas|repatriat|hand|return|exchang|swapp|sent)/.test(lowAt(view, from))) return null;
  // "a list of children, and demanded that they be sent home"
  const here = view.marks.unit.findLast((mark) => mark.to < from - 1 && from - mark.to <= 9)?.value.unit;
  const last = lastItem(view.focus, 'exchange');
  const told = last !== null && 'unit' in last.item && (last.origin ?? -9) >= view.index - 2 ? last.item.unit : null;
  const unit = here ?? told;
  const passive = /^(?:be|is|are|was|were|been|being)$/.test(lowAt(view, from - 1));
  const near = passive ? lowWords(view, from - 6, from) : lowWords(view, from + 1, until + 3);
  const own = passive ? /^(?:they|them|these|those)$/ : /^(?:them|these|those)$/;
  return near.some((low) => own.test(low)) ? unit : null;
}
