import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lastItem, lowWords, type Mention, phraseAt, type View } from './mention.ts';

const DEAL =
  /^(?:deals?|agreements?|accords?|arrangements?|understandings?|pacts?|components?|provisions?|regime|element|proposals?|initiatives?|part|track|idea|plan|scheme|draft|formula)$/;
const SCOPED: ReadonlySet<string> = new Set(['energy', 'maritime', 'air', 'holiday']);

/** "The maritime deal", "the energy part": a rest by what it covers, once the article has spoken of one. */
export function readDeals(view: View): Mention[] {
  if (lastItem(view.focus, 'ceasefire') === null) return [];
  return view.marks.scope.flatMap((mark) => {
    const noun = lowAt(view, mark.to);
    const other = view.marks.swap.some((swap) => swap.from <= mark.to && mark.to < swap.to);
    const corn = lowAt(view, mark.from - 1) === 'grain' || lowAt(view, mark.to - 1) === 'grain';
    if (!SCOPED.has(mark.value.scope) || !DEAL.test(noun) || other || corn) return [];
    return [deal({ scope: mark.value.scope }, mark.from, mark.to + 1)];
  });
}

const LONGER = wordKind(/^(?:extension|prolongation|renewal|another|further|second|third|additional)$/);
const EXTENSION = /^(?:extension|prolongation|renewal)$/;
const FURTHER = /^(?:another|further|second|third|additional)$/;

/** "applied for an extension by six months", "to a second week": of the rest that was spoken of. */
export function readExtensions(view: View): Mention[] {
  if (!LONGER.has(view)) return [];
  const last = lastItem(view.focus, 'ceasefire');
  if (last === null || (last.origin ?? -9) < view.index - NEAR) return [];
  return view.tokens.flatMap((token, at) => {
    if (!LONGER.has(token)) return [];
    const after = phraseAt(view, at + 1, at + 3);
    const longer = EXTENSION.test(token.low) && !/^of (?!the\b|it\b)/.test(after);
    const span = FURTHER.test(token.low) && !isOfSanctions(view, at) ? furtherTime(view, at) : null;
    if (!longer && span === null) return [];
    return [{ ...last, from: at, to: span ?? at + 1, kind: 'noun' as const, form: null, sure: false }];
  });
}

const PROLONGED =
  /^(?:sanctions?|detention|arrest|custody|law|mandate|contract|loans?|programme|program|term|visas?|mission|tariffs?|embargo|asylum|protection|curfew)$/;

/** "agreed to extend sanctions for another six months" */
function isOfSanctions(view: View, at: number): boolean {
  return lowWords(view, at - 6, at).some((low) => PROLONGED.test(low));
}

/** Where "another thirty days", "a second week" ends; `null` where it is no time that could be granted. */
function furtherTime(view: View, at: number): number | null {
  const to = /^(?:week|month|fortnight|day)$/.test(lowAt(view, at + 1))
    ? at + 2
    : (view.durations.find((span) => span.from === at + 1)?.to ?? null);
  return to === null || /^(?:of|in|running|before|after|ago|later)$/.test(lowAt(view, to)) ? null : to;
}

const DEFINITE = /^(?:the|those|these|his|its|their|your|our)$/;

/** "To the thirty days, no": a rest by how long it was to last. */
export function readSpans(view: View): Mention[] {
  return view.durations.flatMap(({ from, to, hours }) => {
    const [before = ''] = lowWords(view, from - 2, from).reverse();
    if (!DEFINITE.test(before)) return [];
    const item = view.focus.items.find(
      (one) => one.topic === 'ceasefire' && one.hours?.[0] === hours[0] && one.hours[1] === hours[1],
    );
    return item === undefined ? [] : [{ ...item, from, to, kind: 'noun' as const, form: null, sure: false }];
  });
}

/** "a truce, and not a three-day one", "of course a full one": which one, told by a word of scope. */
export function readOnes(view: View): Mention[] {
  const known = lastItem(view.focus, 'ceasefire') !== null || view.marks.truce.length > 0;
  if (!known) return [];
  return view.marks.scope.flatMap((mark) => {
    const next = lowAt(view, mark.to);
    const opens = /^(?:a|an|the|any|or|and)$/.test(lowAt(view, mark.from - 1));
    const before = phraseAt(view, mark.from - 8, mark.from);
    // "wants the same for power stations", "would back one for energy"
    const like = SAME.exec(before);
    if (like !== null && SCOPED.has(mark.value.scope)) {
      const from = mark.from - like[0].split(' ').length;
      return [deal({ scope: mark.value.scope }, from, mark.to)];
    }
    return next === 'one' && opens ? [deal({ scope: mark.value.scope }, mark.from, mark.to + 1)] : [];
  });
}

const SAME =
  /\b(?:(?:the same|such)(?: (?:rule|thing|arrangement|formula|approach))?(?: to (?:be applied|apply))?|one) (?:for|to)(?: (?:the|its|their|all))?$/;

const PAIR = /^(?:both|two|three)$/;
const SEVERAL = /^(?:both|two|three|the|these|those)$/;
const SEVERAL_NOUNS = wordKind(
  /^(?:truces|ceasefires|pauses|moratoriums|moratoria|halts|parts|deals|agreements|accords|elements|halves|arrangements|proposals|points|documents)$/,
);
const TRUCES = /^(?:truces|ceasefires|pauses|moratoriums|moratoria|halts)$/;
const PARTS = /^(?:parts|deals|agreements|accords|elements|halves|arrangements|proposals|pauses|points|documents)$/;

const BARE = wordKind(['both', 'neither', 'either']);
const AFTER_BARE = /^(?:[.,;:!\u201d"]|of|as|on|at|by|outright|and|but|in|was|were|have|had|with|out)$/;

/** "Rejected both", "would hear of neither": of two truces that were spoken of. */
function readBare(view: View): Mention[] {
  return placesOf(BARE, view).flatMap((at) => {
    const [next = '.', after = ''] = lowWords(view, at + 1, at + 3);
    if (!AFTER_BARE.test(next) || (next === 'of' && after !== 'them')) return [];
    const { act, status } = view.marks;
    const object = [...act, ...status].some((mark) => mark.until === at || mark.to === at);
    const passive = /^(?:was|were|have|had)$/.test(next) && /ed$|^(?:been|broken)$/.test(after);
    if (!object && !passive) return [];
    const group = view.focus.items.filter(
      ({ item, origin }) => 'scope' in item && item.scope !== 'unspecified' && (origin ?? -9) >= view.index - 2,
    );
    if (group.length !== 2) return [];
    return group.map(({ item }) => ({ ...deal({ scope: 'unspecified' }, at, at + 1), item, sure: false }));
  });
}

/** "Both parts", "the truces", "the two agreements": all of those that were spoken of together. */
export function readBoth(view: View): Mention[] {
  const found: Mention[] = readBare(view);
  if (!SEVERAL_NOUNS.has(view)) return found;
  for (let at = 0; at + 1 < view.tokens.length; at += 1) {
    if (!SEVERAL_NOUNS.has(view.tokens[at + 1])) continue;
    const [low = '', noun = ''] = lowWords(view, at, at + 2);
    const named = (SEVERAL.test(low) && TRUCES.test(noun)) || (PAIR.test(low) && PARTS.test(noun));
    if (!named) continue;
    const group = together(view);
    found.push(...group.map(({ item }) => ({ ...deal({ scope: 'unspecified' }, at, at + 2), item, sure: false })));
  }
  return found;
}

/** The ceasefires with a scope that were spoken of in the last sentences. */
function together(view: View): Mention[] {
  const group = view.focus.items.filter(
    (mention) =>
      'scope' in mention.item &&
      /^(?:energy|maritime|air|local|holiday)$/.test(mention.item.scope) &&
      (mention.origin ?? -9) >= view.index - NEAR,
  );
  return group.length > 1 ? group : [];
}

const NEAR = 5;

function deal(item: Extract<Mention['item'], { scope: unknown }>, from: number, to: number): Mention {
  return { topic: 'ceasefire', item, from, to, kind: 'noun', form: null, sure: true };
}
