import { lowOf, type Token } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { BIG_NUMBERS, SMALL_NUMBERS } from '../vocabulary/time.ts';

/** A number in digits or words: "1,200", "twelve hundred", "a thousand". */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const WRITTEN = [...Object.keys(SMALL_NUMBERS), ...Object.keys(BIG_NUMBERS)];
/** What a number can start with. */
export const NUMERAL = wordKind(new RegExp(`^(?:\\d|(?:a|${WRITTEN.join('|')})$)`));

/** The number that starts at `at`; `null` where none does. */
export function readNumber(tokens: readonly Token[], at: number): NumberSpan | null {
  if (!NUMERAL.has(tokens[at])) return null;
  const digits = readDigits(lowOf(tokens, at));
  if (digits !== null) {
    const big = BIG_NUMBERS[lowOf(tokens, at + 1)];
    return big === undefined ? { from: at, to: at + 1, value: digits } : { from: at, to: at + 2, value: digits * big };
  }
  return readWords(tokens, at);
}

function readDigits(low: string): number | null {
  if (!/^\d/.test(low)) return null;
  return Number(low.replace(/[\s\u00a0\u202f,]/g, ''));
}

function readWords(tokens: readonly Token[], at: number): NumberSpan | null {
  const first = lowOf(tokens, at);
  const article = first === 'a' && BIG_NUMBERS[lowOf(tokens, at + 1)] !== undefined;
  if (!article && SMALL_NUMBERS[first] === undefined && BIG_NUMBERS[first] === undefined) return null;
  let total = 0;
  let part = article ? 1 : 0;
  let next = article ? at + 1 : at;
  for (;;) {
    const low = lowOf(tokens, next);
    const small = SMALL_NUMBERS[low];
    const big = BIG_NUMBERS[low];
    if (small !== undefined) part += small;
    else if (big !== undefined) {
      part = Math.max(part, 1) * big;
      if (big === 1000) {
        total += part;
        part = 0;
      }
    } else if (!joins(tokens, next, low)) break;
    next += 1;
  }
  return { from: at, to: next, value: total + part };
}

/** "twenty-five", "two hundred and fifty" */
function joins(tokens: readonly Token[], at: number, low: string): boolean {
  const after = lowOf(tokens, at + 1);
  const before = lowOf(tokens, at - 1);
  if (low === '-') return (SMALL_NUMBERS[before] ?? 0) >= 20 && (SMALL_NUMBERS[after] ?? 10) < 10;
  return low === 'and' && BIG_NUMBERS[before] !== undefined && SMALL_NUMBERS[after] !== undefined && before !== 'dozen';
}
