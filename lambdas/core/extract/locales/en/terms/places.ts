import type { View } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';

const PLACE = /^(?:in|at|to|for|near|from|outside|on|hosted|choose|chose)$/;

/** The venue named nearest to a place in the sentence, as the article writes it; `null` where none is. */
export function readVenue(view: View, from: number, to: number): string | null {
  const named = view.marks.venue.filter((mark) => {
    const before = view.tokens[mark.from - 1]?.low ?? '';
    const earlier = view.tokens[mark.from - 2]?.low ?? '';
    if (view.tokens[mark.to]?.low === "'" && view.tokens[mark.to + 1]?.low === 's' && !PLACE.test(before)) return false;
    if (before === 'over') return false;
    const actor = view.actors.find((candidate) => candidate.from <= mark.from && mark.to <= candidate.to);
    return PLACE.test(before) || (before === 'the' && PLACE.test(earlier)) || actor === undefined || actor.locative;
  });
  const home = clauseAt(view.clauses, from);
  const distance = (mark: (typeof named)[number]): number =>
    Math.max(0, mark.from - to, from - mark.to) + (clauseAt(view.clauses, mark.from) === home ? 0 : 10);
  const best = [...named].sort((left, right) => distance(left) - distance(right))[0];
  if (best === undefined || distance(best) > 24) return null;
  return view.tokens
    .slice(best.from, best.to)
    .map((token) => token.text)
    .join(' ')
    .replaceAll(' - ', '-');
}
