import type { Unit } from '../../../../observation.ts';
import { clauseAt } from '../stage/clauses.ts';
import { readNumber } from '../terms/numbers.ts';
import { readHomecomings } from './homecoming.ts';
import { lastItem, lowWords, type Mention, type View } from './mention.ts';

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

/** Swaps, releases and handovers of prisoners, bodies, civilians and children. */
export function readExchanges(view: View): Mention[] {
  const found: Mention[] = [];
  for (const mark of view.marks.transfer)
    if (!isNoun(view, mark.from, mark.to)) add(found, fromVerb(view, mark.from, mark.until, mark.value.form));
  for (const mark of view.marks.swap) {
    if (!found.some((other) => mark.from < other.to && other.from < mark.to))
      add(found, fromNoun(view, mark.from, mark.to));
  }
  add(found, readHomecomings(view));
  return found.sort((left, right) => left.from - right.from);
}

/** "in contact about further exchange of prisoners" */
function isNoun(view: View, from: number, to: number): boolean {
  return (
    /^(?:exchange|swap|release|transfer|return|trade)s?$/.test(view.tokens[from]?.low ?? '') &&
    /^(?:of|between)$/.test(view.tokens[to]?.low ?? '')
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

function fromNoun(view: View, from: number, to: number): Mention[] {
  const head = view.tokens[from]?.low ?? '';
  const before = view.tokens[from - 1]?.low ?? '';
  if (MARKET.has(before) || FIRE.test(lowWords(view, to, to + 2).join(' '))) return [];
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
  if (!/^(?:their|its)$/.test(view.tokens[from - 1]?.low ?? '')) return null;
  const here = view.marks.unit.findLast((mark) => mark.to <= from)?.value.unit;
  const last = lastItem(view.focus, 'exchange');
  return here ?? (last !== null && 'unit' in last.item ? last.item.unit : null);
}

/** "no date for the handover": the one that was spoken of just before. */
function handedItem(view: View, from: number, head: string): Mention['item'] | null {
  if (!/^(?:release|hand-?over|repatriation|transfer|homecoming)s?$/.test(head)) return null;
  if (!/^(?:the|this|that|such)$/.test(view.tokens[from - 1]?.low ?? '')) return null;
  const last = lastItem(view.focus, 'exchange');
  return last !== null && (last.origin ?? -9) >= view.index - 3 ? last.item : null;
}

/** "An exchange was carried out: 157 servicemen from each side and three civilians" */
function countedUnits(view: View, from: number): Unit[] {
  const counted = view.marks.unit.filter((mark) => {
    if (mark.from < from) return false;
    for (let at = mark.from - 1; at >= Math.max(from, mark.from - 3); at -= 1)
      if (readNumber(view.tokens, at) !== null) return true;
    return false;
  });
  return [...new Set(counted.map((mark) => mark.value.unit))];
}

/** Units named around a place, nearest clause only. */
function unitsNear(view: View, from: number, to: number, left: number, right: number): Unit[] {
  const clause = clauseAt(view.clauses, from);
  const near = view.marks.unit.filter(
    (mark) => mark.to >= from - left && mark.from <= to + right && clauseAt(view.clauses, mark.from) === clause,
  );
  return [...new Set(near.filter((mark) => !ofBodies(view, near, mark.from)).map((mark) => mark.value.unit))];
}

/** "… in return for captured soldiers" */
function isPrice(view: View, at: number): boolean {
  const before = lowWords(view, at - 4, at).join(' ');
  if (/(?:return|exchange) for(?: \w+)?$/.test(before)) return true;
  // "swap civilians for soldiers"
  return (
    / for(?: captured| russian| ukrainian)?$/.test(before) &&
    view.marks.unit.some((mark) => mark.to < at && at - mark.to <= 3)
  );
}

const PAPERS =
  /^(?:lists?|names|register|registers|files?|data|information|documents?|letters?|evidence|parcels?|records|details|belongings|report|photos|photographs|messages?|note|dossiers?|database|registry|statements?|reports)$/;

/** "handed over a list of 339 children": papers change hands, not people. */
function isOnPaper(view: View, from: number, to: number): boolean {
  return lowWords(view, from, to).some((low) => PAPERS.test(low));
}

/** "the bodies of a thousand soldiers" are bodies. */
function ofBodies(view: View, marks: View['marks']['unit'], at: number): boolean {
  return marks.some(
    (mark) => mark.value.unit === 'bodies' && mark.to < at && at - mark.to <= 5 && view.tokens[mark.to]?.low === 'of',
  );
}

const PEOPLE_VERB =
  /^(?:cross|crossed|crosses|come|came|swap|swaps|swapped|swapping|exchange|exchanges|exchanged|exchanging|trade|trades|traded|trading|free|frees|freed|freeing|release|releases|released|releasing|repatriate|repatriates|repatriated|repatriating|hand|hands|handed|handing|return|returns|returned|returning|set|let|lets)$/;

function fromVerb(view: View, from: number, until: number, form: Mention['form']): Mention[] {
  const clause = view.clauses[clauseAt(view.clauses, from)];
  if (clause === undefined) return [];
  const verb = view.tokens[from]?.low ?? '';
  const right = view.marks.unit.filter(
    (mark) => mark.from >= from && mark.from <= until + 9 && mark.from < clause.to && !isPrice(view, mark.from),
  );
  if (right[0] !== undefined && isOnPaper(view, until, right[0].from)) return [];
  const left = view.marks.unit.filter((mark) => mark.to <= from && mark.from >= clause.from && from - mark.to <= 12);
  const close = left.at(-1);
  const own =
    close !== undefined &&
    from - close.to <= 3 &&
    /^(?:come|comes|came|go|goes|went|travel|travelled|arrive|arrived|cross|crossed|walk|walked|be|are|is|was|were|returned|return)$/.test(
      view.tokens[from]?.low ?? '',
    );
  const passive =
    own || (/^(?:be|is|are|was|were|been|being)$/.test(view.tokens[from - 1]?.low ?? '') && left.length > 0);
  const object = passive || right.length === 0 ? left : right;
  const counted = view.tokens[clause.to - 1]?.low === ':' ? countedUnits(view, clause.to) : [];
  if (counted.length > 1) return counted.map((unit) => exchange(unit, from, until, 'verb', form, true));
  const units = [
    ...new Set(object.filter((mark) => !ofBodies(view, object, mark.from)).map((mark) => mark.value.unit)),
  ];
  if (units.length > 0 && !object.every((mark) => isOne(view, mark.from, mark.to))) {
    const last = object.at(-1);
    const end = !passive && right.length > 0 && last !== undefined ? last.to : until;
    return units.map((unit) => exchange(unit, from, Math.max(end, until), 'verb', form, true));
  }
  if (!PEOPLE_VERB.test(verb) || !countNear(view, from, until)) return [];
  const last = lastItem(view.focus, 'exchange');
  const unit =
    /more/.test(lowWords(view, from, until + 7).join(' ')) && last !== null && 'unit' in last.item
      ? last.item.unit
      : 'prisoners';
  return [exchange(unit, from, until, 'verb', form, true)];
}

/** "The soldier was released": the story of one is no exchange, unless a number says so. */
function isOne(view: View, from: number, to: number): boolean {
  const head = view.tokens[to - 1]?.low ?? '';
  const before = lowWords(view, from - 4, from);
  return (
    /^(?:prisoner|captive|serviceman|soldier|civilian|child|minor|hostage|body|pow|war)$/.test(head) &&
    !(head === 'war' && view.tokens[from]?.low.endsWith('s')) &&
    before.some((low) => /^(?:a|the|this|that|one|his|her|former|another|young|old)$/.test(low)) &&
    !before.some((low) => low === 'all' || low === 'every' || low === 'each' || /^\d/.test(low))
  );
}

/** "150 people", "307 from each side", "1,200 Ukrainians": people without a word for what they are. */
function countNear(view: View, from: number, until: number): boolean {
  for (let at = Math.max(0, from - 6); at < until + 5; at += 1) {
    const number = readNumber(view.tokens, at);
    if (number === null || number.value < 2) continue;
    const after = lowWords(view, number.to, number.to + 3).join(' ');
    if (
      /^(?:people|men|women|each|apiece|from (?:each|either)|on (?:each|either)|a side|per side|a piece|of its|of their|of them|others|more)/.test(
        after,
      )
    )
      return true;
    if (view.marks.demonym.some((mark) => mark.from === number.to)) return true;
  }
  return false;
}

function exchange(
  unit: Unit,
  from: number,
  to: number,
  kind: Mention['kind'],
  form: Mention['form'],
  sure: boolean,
): Mention {
  return { topic: 'exchange', item: { unit }, from, to, kind, form, sure };
}
