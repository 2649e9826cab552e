import type { Actor, Named } from './actors.ts';
import type { Marked } from './scene.ts';

/** For each sentence of an open quotation who is named where the quotation ends; `null` elsewhere. */
export function speakersAhead(all: readonly Named[]): (Actor | null)[] {
  return all.map((marked, index) => {
    if (!opensOnly(marked)) return null;
    const closing = all.slice(index + 1, index + 4).find(closes);
    if (closing === undefined || closing.sentence.paragraph !== marked.sentence.paragraph) return null;
    const end = closing.tokens.findLastIndex((token) => /^[\u201d"]$/.test(token.low));
    return (
      closing.named.find((actor) => actor.from > end && actor.parties.length === 1 && isSaid(closing, end, actor)) ??
      null
    );
  });
}

/** Whether a quotation begins in a sentence and does not end in it. */
function opensOnly({ tokens }: Marked): boolean {
  const first = tokens[0]?.low ?? '';
  return /^[\u201c"]$/.test(first) && !tokens.slice(1).some((token) => /^[\u201d"]$/.test(token.low));
}

function closes({ tokens }: Marked): boolean {
  return tokens.some((token) => /^[\u201d"]$/.test(token.low));
}

/** "…, Zelensky said": a verb of saying stands beside the name. */
function isSaid({ marks }: Marked, end: number, actor: Actor): boolean {
  return marks.say.some((mark) => mark.from > end && (mark.from - actor.to <= 2 || actor.from - mark.until <= 2));
}
