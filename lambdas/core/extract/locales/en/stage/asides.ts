import { lowOf, type Token } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { WEEKDAYS } from '../vocabulary/time.ts';

const DAY = wordKind(WEEKDAYS);
const LENGTH = wordKind(/^(?:hours?|days?|weeks?|months?|years?)$/);
const SAID_IN = /^(?:statement|speech|address|interview|post|call|letter|message|declaration)$/;

const SAYS =
  /^(?:says?|said|told|tells|argue[sd]|add(?:s|ed)|explain(?:s|ed)|repl(?:ies|ied)|answer(?:s|ed)|wrote|writes|point(?:s|ed)|stress(?:es|ed)|insist(?:s|ed)|announced?|according)$/;
const LONGEST_ASIDE = 12;

/** How many words name a town: "in Davos", "from New York". */
export function placeAt(tokens: readonly Token[], at: number): number {
  const name = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.text ?? '');
  if (!/^(?:in|at|from)$/.test(lowOf(tokens, at)) || !name(tokens[at + 1])) return 0;
  return name(tokens[at + 2]) ? 3 : 2;
}

const ADVERB = wordKind(
  /^(?:again|instead|anew|afresh|today|yesterday|publicly|repeatedly|explicitly|jointly|openly|formally|likewise|too|also)$/,
);

/** How many words tell when, how, where or by whom something is said: "on Tuesday", "once more", ", he said, ". */
export function asideAt(tokens: readonly Token[], at: number): number {
  if (DAY.has(tokens[at]) || ADVERB.has(tokens[at])) return 1;
  if (tokens[at]?.low === 'once' && /^(?:more|again)$/.test(lowOf(tokens, at + 1))) return 2;
  const low = tokens[at]?.low;
  // "would “love to meet him”"
  if (low === '\u201c') return 1;
  if (low === ',') {
    const end = tokens.findIndex((token, index) => index > at + 2 && index <= at + LONGEST_ASIDE && token.low === ',');
    return end > 0 && tokens.slice(at + 1, at + 6).some((token) => SAYS.test(token.low)) ? end + 1 - at : 0;
  }
  if (low === 'on') return DAY.has(tokens[at + 1]) ? 2 : 0;
  // "refrain for two weeks from", "agreed for a month to"
  if (low === 'for') {
    const last = [2, 3, 4].find((step) => LENGTH.has(tokens[at + step]));
    return last === undefined ? 0 : last + 1;
  }
  if (low !== 'in' || !/^(?:a|an|his|her|its|their)$/.test(lowOf(tokens, at + 1))) return 0;
  const end = [2, 3, 4].find((step) => SAID_IN.test(lowOf(tokens, at + step)));
  return end === undefined ? 0 : end + 1;
}
