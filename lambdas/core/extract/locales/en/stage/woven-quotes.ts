import { lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Marked } from './scene.ts';

const QUOTE = wordKind(['"', '\u201c', '\u201d']);
const NONE: ReadonlySet<number> = new Set();
const LONGEST_WOVEN = 24;

/** Signs of quotations that go on with the sentence around them: `a “full and unconditional” ceasefire`. */
export function wovenQuotes(marked: Marked): ReadonlySet<number> {
  if (!QUOTE.has(marked)) return NONE;
  const { tokens } = marked;
  const woven = new Set<number>();
  let open = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const low = tokens[at]?.low;
    if (!QUOTE.has(tokens[at])) continue;
    if (open < 0 || low === '\u201c') {
      open = low === '\u201d' ? -1 : at;
      continue;
    }
    if (at - open <= LONGEST_WOVEN && isWoven(tokens, open, at)) woven.add(open).add(at);
    open = -1;
  }
  return woven;
}

/** It begins with a small letter, in the middle of a sentence, and holds no sentence of its own. */
function isWoven(tokens: Marked['tokens'], open: number, close: number): boolean {
  if (open === 0 || !/^[\p{Ll}\p{N}]/u.test(tokens[open + 1]?.text ?? '')) return false;
  const before = lowOf(tokens, open - 1);
  return before !== ',' && before !== ':' && !tokens.slice(open, close).some(({ low }) => /^[;:.?!]$/.test(low));
}
