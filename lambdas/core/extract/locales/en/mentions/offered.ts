import { lowAt } from '../../../engine/text.ts';
import { clauseAt } from '../stage/clauses.ts';
import { readNumber } from '../terms/numbers.ts';
import type { Mention, View } from './mention.ts';
import { exchange } from './swap-nouns.ts';

const CAPTIVE = /^(?:prisoners?|pows?|captives?|bod(?:y|ies)|remains|hostages?|detainees?|coffins)$/;
const OFFERS = /^(?:offer(?:s|ed|ing)?|propos(?:es|ed|ing))$/;
const REACH = 8;

/** "Kyiv offered Moscow a thousand prisoners for a thousand": an exchange without a word for it. */
export function readOffered(view: View): Mention[] {
  return view.marks.unit.flatMap((mark) => {
    if (!CAPTIVE.test(lowAt(view, mark.to - 1)) || !isCounted(view, mark.from)) return [];
    const home = clauseAt(view, mark.from);
    const offered = view.tokens.some(
      (token, at) => at < mark.from && mark.from - at <= REACH && OFFERS.test(token.low) && clauseAt(view, at) === home,
    );
    return offered ? [exchange(mark.value.unit, mark.from, mark.to, 'noun', null, true)] : [];
  });
}

function isCounted({ tokens }: View, at: number): boolean {
  return [1, 2, 3].some((back) => readNumber(tokens, at - back) !== null);
}
