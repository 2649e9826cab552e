import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { View } from '../mentions/mention.ts';
import { ORDINALS } from '../vocabulary/time.ts';
import { readNumber } from './numbers.ts';

const ROUND = wordKind(['round', ...Object.keys(ORDINALS)]);

/** The number of the round near a place: "the third round", "round three", "for the third time". */
export function readRound(view: View, from: number, to: number): number | null {
  if (!ROUND.has(view)) return null;
  for (let at = Math.max(0, from - 14); at < Math.min(view.tokens.length, to + 12); at += 1) {
    const low = lowAt(view, at);
    if (!ROUND.has(view.tokens[at])) continue;
    const next = lowAt(view, at + 1);
    const after = lowAt(view, at + 2);
    const ordinal = ORDINALS[low];
    // "a seventh is scheduled"
    if (ordinal !== undefined && at + 1 === to && to - from === 2) return ordinal;
    if (
      ordinal !== undefined &&
      (/^(?:round|meeting|time|session|sitting|encounter)$/.test(next) ||
        (/^(?:istanbul|direct|negotiating|such)$/.test(next) && /^(?:round|meeting|time)$/.test(after)))
    ) {
      if (next !== 'time' || ordinal > 1) return next === 'encounter' && ordinal === 1 ? null : ordinal;
    }
    if (low === 'round') {
      const number = readNumber(view.tokens, at + 1);
      if (number !== null && number.value < 30) return number.value;
    }
  }
  return null;
}
