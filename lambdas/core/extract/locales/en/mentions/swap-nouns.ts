import type { Unit } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { clauseAt } from '../stage/clauses.ts';
import { readNumber } from '../terms/numbers.ts';
import { lastItem, type Mention, phraseAt, type View } from './mention.ts';

const FIRE =
  /^(?:of|with)? ?(?:fire|views|experience|words|order|data|ideas|information|rate|blows|gunfire|letters|notes|index|students|gifts|opinions|shots|pleasantries|remarks|accusations|drone)/;
const MARKET = new Set([
  'stock',
  'gulf',
  'securities',
  'crypto',
  'currency',
  'foreign',
  'labour',
  'student',
  'data',
  'commodities',
  'cultural',
  'heated',
  'territory',
  'territorial',
  'land',
]);

const STAGE = wordKind(['stage', 'phase', 'instalment', 'installment', 'leg', 'tranche', 'batch', 'half']);
const NEXT = /^(?:another|further|next|new|first|second|third|fourth|fifth|sixth|final|last|other)$/;

/** "300 were exchanged; a second stage is on hold": of the swap that was spoken of just before. */
export function readStages(view: View, found: readonly Mention[]): Mention[] {
  if (!view.focus.swap && found.length === 0) return [];
  return placesOf(STAGE, view).flatMap((at) => {
    const known =
      !NEXT.test(lowAt(view, at - 1)) ||
      /^(?:of|in)$/.test(lowAt(view, at + 1)) ||
      found.some(({ from, to }) => from <= at && at < to);
    const [spoken] = view.focus.items;
    const recent = spoken?.topic === 'exchange' && (spoken.origin ?? -9) >= view.index - 2 ? spoken : undefined;
    const item = (found.findLast(({ to }) => to <= at) ?? recent)?.item;
    return known || item === undefined || !('unit' in item)
      ? []
      : [exchange(item.unit, at, at + 1, 'noun', null, true)];
  });
}

/** The exchanges that a noun speaks of. */
export function fromNoun(view: View, from: number, to: number): Mention[] {
  const head = lowAt(view, from);
  const before = lowAt(view, from - 1);
  // "cede land in exchange for a truce"
  if (before === 'in' && lowAt(view, to) === 'for') return [];
  if (MARKET.has(before) || FIRE.test(phraseAt(view, to, to + 2))) return [];
  const named = compoundUnits(view, from, to);
  if (named.length > 0) return named.map((unit) => exchange(unit, from, to, 'noun', null, true));
  const right = unitsNear(view, to, to, 0, nextSwap(view, to));
  const units = right.length > 0 ? right : unitsNear(view, from, to, 3, 0);
  if (units.length > 0) return units.map((unit) => exchange(unit, from, to, 'noun', null, true));
  const counted = countedUnits(view, to);
  if (counted.length > 0) return counted.map((unit) => exchange(unit, from, to, 'noun', null, true));
  const owned = ownedUnit(view, from, head);
  if (owned !== null) return [exchange(owned, from, to, 'noun', null, true)];
  const handed = handedItem(view, from, head);
  if (handed !== null) return [{ topic: 'exchange', item: handed, from, to, kind: 'noun', form: null, sure: true }];
  const bare = /^(?:swap|swaps|all)$/.test(head) || (/^exchanges?$/.test(head) && view.focus.swap);
  if (!bare || /^(?:territorial|land|debt)$/.test(before)) return [];
  const last = /^(?:the|this|that|such)$/.test(before) ? lastItem(view.focus, 'exchange') : null;
  const item = last?.item ?? { unit: 'prisoners' as const };
  return [{ topic: 'exchange', item, from, to, kind: 'noun', form: null, sure: true }];
}

/** "prisoner swap", "POW exchange": the noun itself says who is swapped. */
function compoundUnits(view: View, from: number, to: number): Unit[] {
  const marks = view.marks.unit.filter((mark) => mark.from >= from - 2 && mark.from < to && mark.to >= from);
  return [...new Set(marks.map((mark) => mark.value.unit))];
}

/** How far units behind a noun may be its own: up to the next noun of its kind. */
function nextSwap(view: View, to: number): number {
  const next = view.marks.swap.find((mark) => mark.from >= to);
  return Math.min(7, (next?.from ?? to + 7) - to - 1);
}

/** "a list of children, and demands their return" */
function ownedUnit(view: View, from: number, head: string): Unit | null {
  if (!/^(?:return|release|repatriation|handover|freedom|liberation)/.test(head)) return null;
  if (!/^(?:their|its)$/.test(lowAt(view, from - 1))) return null;
  const here = view.marks.unit.findLast((mark) => mark.to <= from)?.value.unit;
  const last = lastItem(view.focus, 'exchange');
  return here ?? (last !== null && 'unit' in last.item ? last.item.unit : null);
}

/** "no date for the handover": the one that was spoken of just before. */
function handedItem(view: View, from: number, head: string): Mention['item'] | null {
  if (!/^(?:release|hand-?over|repatriation|transfer|homecoming)s?$/.test(head)) return null;
  if (!/^(?:the|this|that|such)$/.test(lowAt(view, from - 1))) return null;
  const last = lastItem(view.focus, 'exchange');
  return last !== null && (last.origin ?? -9) >= view.index - 3 ? last.item : null;
}

/** "An exchange was carried out: 157 servicemen from each side and three civilians" */
export function countedUnits(view: View, from: number): Unit[] {
  const counted = view.marks.unit.filter((mark) => {
    if (mark.from < from) return false;
    for (let at = mark.from - 1; at >= Math.max(from, mark.from - 3); at -= 1)
      if (readNumber(view.tokens, at) !== null) return true;
    return false;
  });
  const last = counted.at(-1);
  if (last !== undefined) counted.push(...joined(view, last.to));
  return [...new Set(counted.map((mark) => mark.value.unit))];
}

/** "… of 400 prisoners of war for each of them and of all civilians above the age of sixty-five" */
function joined(view: View, from: number): View['marks']['unit'][number][] {
  const next = view.marks.unit.find((mark) => mark.from >= from);
  if (next === undefined || next.from - from > 12) return [];
  const between = phraseAt(view, from, next.from);
  return /\band of(?: \w+){0,4}$/.test(between) ? [next] : [];
}

/** Units named around a place, nearest clause only. */
function unitsNear(view: View, from: number, to: number, left: number, right: number): Unit[] {
  const clause = clauseAt(view, from);
  const near = view.marks.unit.filter(
    (mark) => mark.to >= from - left && mark.from <= to + right && clauseAt(view, mark.from) === clause,
  );
  const last = near.at(-1);
  if (last !== undefined && last.from >= to) near.push(...joined(view, last.to));
  return [...new Set(near.filter((mark) => !ofBodies(view, near, mark.from)).map((mark) => mark.value.unit))];
}

/** "the bodies of a thousand soldiers" are bodies. */
export function ofBodies(view: View, marks: View['marks']['unit'], at: number): boolean {
  return marks.some(
    (mark) => mark.value.unit === 'bodies' && mark.to < at && at - mark.to <= 5 && lowAt(view, mark.to) === 'of',
  );
}

/** A mention of an exchange. */
export function exchange(
  unit: Unit,
  from: number,
  to: number,
  kind: Mention['kind'],
  form: Mention['form'],
  sure: boolean,
): Mention {
  return { topic: 'exchange', item: { unit }, from, to, kind, form, sure };
}

/** "Prisoner swaps are back on": no prisoner moves. */
export function isCompound(view: View, mark: { readonly from: number; readonly to: number }): boolean {
  return view.marks.swap.some((swap) => swap.from === mark.to || (swap.from <= mark.from && mark.to <= swap.to));
}

/** "exchange all women", "free the sick": sorts of captives without a number. */
export function sortNear(view: View, from: number, until: number): boolean {
  if (!/^(?:swap|exchang|free|releas|repatriat|set|let)/.test(lowAt(view, from))) return false;
  const words = phraseAt(view, until, until + 6);
  return /^(?:all |the |their |its |ukrainian |russian )*(?:(?:severely|seriously|gravely|badly) )?(?:women|sick|wounded|ill|men|captured)\b/.test(
    words,
  );
}

/** "150 people", "307 from each side", "1,200 Ukrainians": people without a word for what they are. */
export function countNear(view: View, from: number, until: number): boolean {
  const many = view.marks.demonym.find((mark) => mark.from >= from - 6 && mark.from < until + 6);
  if (many !== undefined && /as many$/.test(phraseAt(view, many.from - 4, many.from))) return true;
  for (let at = Math.max(0, from - 6); at < until + 5; at += 1) {
    const number = readNumber(view.tokens, at);
    if (number === null || number.value < 2) continue;
    const after = phraseAt(view, number.to, number.to + 3);
    if (
      /^(?:people|men|women|each|apiece|from (?:each|either)|on (?:each|either)|a side|a piece|of its|of them|others|more)/.test(
        after,
      )
    )
      return true;
    if (view.marks.demonym.some((mark) => mark.from === number.to)) return true;
    // "another 800 could be given back"
    if (
      /^(?:another|further)$/.test(lowAt(view, at - 1)) &&
      /^(?:could|can|will|would|were|are|have|had|may)\b/.test(after)
    )
      return lastItem(view.focus, 'exchange') !== null;
  }
  return false;
}
