import type { View } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';

const PLACE = /^(?:in|at|to|for|near|from|outside|on|hosted|choose|chose)$/;

/** The venue named nearest to a place in the sentence, as the article writes it; `null` where none is. */
export function readVenue(view: View, from: number, to: number, claims: 'event' | 'position'): string | null {
  const every = view.marks.venue.filter((mark) => {
    if (claims === 'position' && isDateline(view, mark)) return false;
    const before = view.tokens[mark.from - 1]?.low ?? '';
    const earlier = view.tokens[mark.from - 2]?.low ?? '';
    if (view.tokens[mark.to]?.low === "'" && view.tokens[mark.to + 1]?.low === 's' && !PLACE.test(before)) return false;
    // "waiting for Kyiv to propose dates"
    if (before === 'over' || (before === 'for' && view.tokens[mark.to]?.low === 'to')) return false;
    const actor = view.actors.find((candidate) => candidate.from <= mark.from && mark.to <= candidate.to);
    return PLACE.test(before) || (before === 'the' && PLACE.test(earlier)) || actor === undefined || actor.locative;
  });
  const inText = every.filter((mark) => !isDateline(view, mark));
  const named = inText.length > 0 ? inText : every;
  const home = clauseAt(view.clauses, from);
  const distance = (mark: (typeof named)[number]): number =>
    Math.max(mark.from >= to ? mark.from - to : 0, from - mark.to, mark.from >= from ? to - mark.to : 0) +
    (clauseAt(view.clauses, mark.from) === home ? 0 : 10);
  const best = [...named].sort((left, right) => distance(left) - distance(right))[0];
  if (best === undefined || distance(best) > 24) return null;
  const words = view.tokens.slice(best.from, best.to).map((token) => token.text);
  const loud = words.every((word) => word === word.toUpperCase() && word.length > 3);
  return loud ? best.value.name : words.join(' ').replaceAll(' - ', '-');
}

/** "MOSCOW —", "KYIV, July 9 (Agency) -": where the report was written. */
function isDateline({ tokens }: View, mark: { readonly from: number; readonly to: number }): boolean {
  const text = tokens[mark.from]?.text ?? '';
  if (mark.from > 2 || text.length < 4 || text !== text.toUpperCase()) return false;
  return tokens.slice(mark.to, mark.to + 12).some(({ low }) => /^[\u2013\u2014/:-]$/.test(low));
}
