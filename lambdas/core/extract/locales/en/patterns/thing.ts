import { lowAt } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';

/** "once a peace deal was ready": a thing is ready, and nobody else for it. */
export function isOfThing(scene: Scene, mark: Found, from: number): boolean {
  const words = lowWords(scene, mark.from, mark.until);
  if (!words.some((low) => /^(?:ready|prepared)$/.test(low))) return false;
  // "a meeting is being prepared for next week"
  if (words[0] === 'prepared' && lowAt(scene, mark.from - 1) === 'being') return true;
  if (words.includes('prepared') && words.includes('being')) return true;
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  const before = scene.tokens.slice(Math.max(clause?.from ?? 0, from - 4), from).map((token) => token.low);
  const thing =
    /\b(?:deal|agreement|text|document|draft|treaty|agenda|accord|memorandum|plan|lists?|conditions|everything|papers?|buses|lorries|prisoners|bodies|documents)$/;
  return thing.test(before.join(' '));
}
