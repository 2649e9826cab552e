import { wordKind } from '../../../engine/words.ts';
import type { Actor, Named } from './actors.ts';
import type { Marked } from './scene.ts';

const OPEN = wordKind(['\u201c', '"']);
const CLOSE = wordKind(['\u201d', '"']);

/** For each sentence of an open quotation who is named where the quotation ends; `null` elsewhere. */
export function speakersAhead(all: readonly Named[]): (Actor | null)[] {
  return all.map((marked, index) => {
    if (!opensOnly(marked)) return null;
    const closing = all.slice(index + 1, index + 4).find(closes);
    if (closing === undefined || closing.sentence.paragraph !== marked.sentence.paragraph) return null;
    const end = closing.tokens.findLastIndex((token) => CLOSE.has(token));
    return (
      closing.named.find((actor) => actor.from > end && actor.parties.length === 1 && isSaid(closing, end, actor)) ??
      (HE.has(closing.tokens[end + 1]) ? lastPerson(all.slice(0, index), marked.sentence.paragraph) : null)
    );
  });
}

const HE = wordKind(['he', 'she']);

/** "The spokesman was asked about it. “We have read it. …,” he said": of whom the paragraph has spoken. */
function lastPerson(before: readonly Named[], paragraph: number): Actor | null {
  const here = before.filter(({ sentence }) => sentence.paragraph === paragraph).flatMap(({ named }) => named);
  return here.findLast(({ kind, owns, parties }) => kind === 'person' && !owns && parties.length === 1) ?? null;
}

/** Whether a quotation begins in a sentence and does not end in it. */
function opensOnly({ tokens }: Marked): boolean {
  return OPEN.has(tokens[0]) && !tokens.some((token, at) => at > 0 && CLOSE.has(token));
}

function closes(marked: Marked): boolean {
  return CLOSE.has(marked);
}

/** "…, Zelensky said": a verb of saying stands beside the name. */
function isSaid({ marks }: Marked, end: number, actor: Actor): boolean {
  return marks.say.some((mark) => mark.from > end && (mark.from - actor.to <= 2 || actor.from - mark.until <= 2));
}
