import { lowAt } from '../../../engine/text.ts';
import type { Mention, View } from './mention.ts';

const REACH = 5;
const ABOUT = /^(?:about|on|over|around)$/;

/** "The bargaining over sixty children", "talks on the bodies": of the exchange, where nobody is named who meets. */
export function aboutCaptives(view: View, to: number): Pick<Mention, 'topic' | 'item'> | null {
  if (!ABOUT.test(lowAt(view, to))) return null;
  const mark = view.marks.unit.find((unit) => unit.from > to && unit.from <= to + REACH);
  if (mark === undefined) return null;
  const swap = view.marks.swap.some((other) => other.from > to && other.from <= mark.to + 2);
  return swap ? null : { topic: 'exchange', item: { unit: mark.value.unit } };
}
