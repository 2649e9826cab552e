import { lowAt } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord, ToneWord } from '../stage/words.ts';

const SAYING =
  /^(?:answers?|repl(?:y|ies)|responses?|reactions?|statements?|remarks?|words|claims?|reports?|accusations?|allegations?|arguments?|excuses?|explanations?|behaviour|conduct|attacks?|strikes?)$/;
const PLAIN_NO = /^(?:no|negative|out|never|yes|none|nothing|refusal|rejection)$/;

/** "Called the Russian answer manipulation": what is judged is what somebody said of it. */
function isOfSaying(scene: Scene, { from, until, value }: Found<ToneWord | ActWord>): boolean {
  if (value.form !== null || (value.stance !== 'rejects' && value.stance !== 'accepts')) return false;
  if (lowWords(scene, from, until).some((low) => PLAIN_NO.test(low))) return false;
  const words = lowWords(scene, from - 4, from);
  return words.some((low, at) => SAYING.test(low) && !words.slice(at).some((next) => /^(?:to|on|of|that)$/.test(next)));
}

const LISTS =
  /\b(?:lists?|names?|figures?|numbers?|reports?|claims?|details?|rumou?rs?|identit(?:y|ies)) (?:, )?(?:that|which)(?: (?:ha[sd]|have|are|is|was|were))?$/;

/** "once a peace deal was ready": a thing is ready, and nobody else for it. */
export function isOfThing(scene: Scene, mark: Found<ToneWord | ActWord>, from: number): boolean {
  if (isOfSaying(scene, mark)) return true;
  const words = lowWords(scene, mark.from, mark.until);
  // "lists that have not been confirmed"
  if (words.includes('confirmed') && LISTS.test(phraseAt(scene, from - 5, from))) return true;
  if (!words.some((low) => /^(?:ready|prepared)$/.test(low))) return false;
  // "a meeting is being prepared for next week"
  if (words[0] === 'prepared' && lowAt(scene, mark.from - 1) === 'being') return true;
  if (words.includes('prepared') && words.includes('being')) return true;
  const clause = clauseOf(scene, mark.from);
  const before = scene.tokens.slice(Math.max(clause?.from ?? 0, from - 4), from).map((token) => token.low);
  const thing =
    /\b(?:deal|agreement|text|document|draft|treaty|agenda|accord|memorandum|plan|lists?|conditions|everything|papers?|buses|lorries|prisoners|bodies|documents)$/;
  return thing.test(before.join(' '));
}
