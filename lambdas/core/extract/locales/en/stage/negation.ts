import { wordKind } from '../../../engine/words.ts';
import { OF_NONE } from '../vocabulary/cues.ts';
import type { Clause } from './clauses.ts';
import type { Marked } from './scene.ts';

/** One of these stands in every sentence that is turned around by its opening. */
const NEGATIVE = wordKind(['neither', 'nor', 'nobody', 'nothing', 'none', 'no', 'not']);
const NONE =
  /^(?:(?:neither|nor|nobody|nothing|not that)|(?:\S+ ){1,2}(?:neither|nor|nobody|nothing)|no (?:date|day)(?: \S+){0,4})(?: |$)/;

/** "Neither Kyiv nor Moscow accepted", "No one agreed", "nor did he", "No day for the bodies had been agreed", "not that he minds" */
export function negativeOpening(marked: Marked, clause: Clause | undefined, from: number): boolean {
  if (!NEGATIVE.has(marked)) return false;
  const start = clause?.from ?? 0;
  const opening = marked.tokens
    .slice(start, Math.min(from, start + 3))
    .map((token) => token.low)
    .join(' ');
  return (NONE.test(opening) && (!opening.startsWith('no ') || from - start <= 6)) || nothingBefore(marked, from);
}

/** "nothing specific had been arranged", "no date was set" */
function nothingBefore({ tokens }: Marked, from: number): boolean {
  if (tokens[from - 2]?.low === 'no') return true;
  if (tokens[from - 3]?.low === 'no' && OF_NONE.test(`${tokens[from - 2]?.low} ${tokens[from - 1]?.low}`)) return true;
  return [1, 2].some((back) => tokens[from - back]?.low === 'nothing' || tokens[from - back]?.low === 'none');
}
