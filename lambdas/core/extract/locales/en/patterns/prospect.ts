import { lowAt } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';
import { subjectOf } from './subject.ts';

export function isReaction({ value }: Found<ActWord>): boolean {
  return value.stance === 'accepts' || value.stance === 'rejects';
}

const WISHES = /^(?:want|would|wish|d$|like|hop|prefer|need|seek|ask|demand)/;

/** Whether a verb of wishing, in the same clause and without a form of "be" after it, governs what stands at a place. */
export function isWanted(scene: Scene, at: number, reach: number): boolean {
  const home = clauseAt(scene, at);
  return scene.marks.act.some(
    ({ value, from, until }) =>
      WISHES.test(lowAt(scene, from)) &&
      (value.stance === 'proposes' || value.stance === 'demands') &&
      value.kind === 'verb' &&
      until <= at &&
      at - until <= reach &&
      clauseAt(scene, until - 1) === home &&
      !scene.tokens.slice(until, at).some(({ low }) => /^(?:is|are|was|were|been|has|have|had|that)$/.test(low)),
  );
}

const HOPES =
  /^(?:hopes?|hoped|hoping|expects?|expected|expecting|doubts?|doubted|wonders?|confident|convinced|sure|bets?|predicts?|predicted|fears?|feared|wishes)$/;

/** "denied that it had refused": neither the one nor the other is said of it. */
export function isDeniedOf(scene: Scene, mark: Found): boolean {
  const subject = subjectOf(scene, mark.from);
  const at = subject?.from ?? mark.from;
  const before = lowWords(scene, at - 4, at);
  return /\b(?:den(?:y|ies|ied|ying)|false|untrue)(?: that)?(?: the)?$/.test(before.join(' '));
}

/** "did not believe that Putin wanted to meet him" */
export function isDisbelieved(scene: Scene, mark: Found): boolean {
  const subject = subjectOf(scene, mark.from);
  if (subject === null) return false;
  const before = lowWords(scene, subject.from - 5, subject.from);
  return /\b(?:(?:not|t|never|hardly) (?:believe|think)|doubts?|doubted|doubting|unlikely)(?: that)?(?: the)?$/.test(
    before.join(' '),
  );
}

/** "We hope they say yes", "expects Moscow to turn it down" */
export function isHopedFor(scene: Scene, mark: Found): boolean {
  const subject = subjectOf(scene, mark.from);
  if (subject === null) return false;
  return scene.tokens.slice(Math.max(0, subject.from - 3), subject.from).some((token) => HOPES.test(token.low));
}
