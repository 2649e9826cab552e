import { lowAt } from '../../../engine/text.ts';
import { NUMERAL, readNumber } from '../terms/numbers.ts';
import { lastItem, type Mention, phraseAt, type View } from './mention.ts';

/** "300 for 300", "all for all" */
export function readFormulas(view: View): Mention[] {
  const found: Mention[] = view.marks.formula
    .filter((mark) => !view.marks.swap.some((swap) => swap.from === mark.to))
    .map((mark) => formula(view, mark.from, mark.to));
  if (!view.focus.swap || !NUMERAL.has(view)) return found;
  for (let at = 0; at < view.tokens.length; at += 1) {
    const left = readNumber(view.tokens, at);
    if (left === null || left.value < 2) continue;
    const link = lowAt(view, left.to) === '-' ? left.to + 1 : left.to;
    const right =
      lowAt(view, link) === 'for' ? readNumber(view.tokens, lowAt(view, link + 1) === '-' ? link + 2 : link + 1) : null;
    if (right !== null && right.value === left.value) found.push(formula(view, at, right.to));
    else if (OF_EACH.test(phraseAt(view, left.to, left.to + 9))) found.push(formula(view, at, left.to));
    at = left.to - 1;
  }
  return found;
}

/** "Twelve hundred were promised from each side" */
const OF_EACH =
  /^(?:people |men )?(?:(?:(?:from |on )?(?:each|either) side|each|apiece) (?:were|ha(?:d|ve) been) (?:promised|agreed|announced|planned|envisaged)|(?:were|ha(?:d|ve) been) (?:promised|agreed|announced|planned|envisaged) (?:(?:from|on|for) (?:each|either) side|each|apiece))\b/;

function formula(view: View, from: number, to: number): Mention {
  // "the last exchange of the living, 157 for 157"
  const named = lowAt(view, from - 1) === ',' ? view.marks.unit.find(({ to }) => to === from - 1) : undefined;
  const last = lastItem(view.focus, 'exchange');
  const item =
    named !== undefined
      ? { unit: named.value.unit }
      : last !== null && (last.origin ?? -9) >= view.index - 1
        ? last.item
        : { unit: 'prisoners' as const };
  return { topic: 'exchange', item, from, to, kind: 'noun', form: null, sure: true };
}
