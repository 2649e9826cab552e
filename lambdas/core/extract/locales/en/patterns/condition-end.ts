import { lowOf } from '../../../engine/text.ts';
import type { Scene } from '../stage/stage.ts';

/** The end of the condition: a comma after what was said first, a sign where it comes last. */
export function conditionEnd(scene: Scene, at: number): number {
  const { tokens, marks } = scene;
  const early =
    at < 3 ||
    tokens
      .slice(0, at)
      .every(
        ({ low }) => !/^\p{L}{3,}/u.test(low) || /^(?:the|and|but|then|very|same|day|on|only|said|that)$/.test(low),
      );
  for (let index = at + 2; index < tokens.length; index += 1) {
    if (early && index > at + 3 && startsPromise(scene, index)) return index;
    const low = lowOf(tokens, index);
    if (/^[;:?!\u201d]$/.test(low)) return index;
    if (low !== ',') continue;
    if (early) return index;
    // "…, Putin said": the words of saying are no part of it
    if (marks.say.some((mark) => mark.from > index && mark.from <= index + 5)) return index;
  }
  return tokens.length;
}

/** "… there will be", "… Moscow would": another clause, even without a comma before it. */
function startsPromise({ tokens, actors, mentions }: Scene, at: number): boolean {
  const modal = (index: number): boolean => /^(?:will|would|can|could|may|might|shall)$/.test(lowOf(tokens, index));
  if (/^(?:there|he|she|it|they|we)$/.test(lowOf(tokens, at)) && modal(at + 1)) return true;
  const named = actors.find((actor) => actor.from === at && !actor.owns);
  if (named !== undefined && modal(named.to)) return true;
  return mentions.some((mention) => mention.from === at && (modal(mention.from + 1) || modal(mention.to)));
}
