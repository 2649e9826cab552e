import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';
import type { Bound } from './binding.ts';
import { subjectOf } from './subject.ts';
import { isCleft } from './unreal.ts';

/** "a truce that Moscow rejects", "peace is what it wants": the item stands before the subject, and nothing after the verb. */
export function leavesGap(scene: Scene, mark: Found<ActWord>, bound: Bound): boolean {
  const next = scene.tokens[mark.until]?.low;
  const item = bound.mentions[0];
  if (isRelativeTo(scene, mark, item) || (next === 'to' && isCleft(scene, mark))) return true;
  if (
    next !== undefined &&
    !FUNCTION_WORD.test(next) &&
    !/^[.,;:!?"\u201d\u2019'\u2013)]$/.test(next) &&
    !next.endsWith('ly')
  )
    return false;
  const subject = subjectOf(scene, mark.from);
  return item !== undefined && (subject === null || item.to <= subject.from || mark.value.lean !== 'object');
}

/** "a ceasefire, which Ukraine wants complete": the item is what the relative clause hangs on. */
function isRelativeTo(scene: Scene, mark: Found, item: Mention | undefined): boolean {
  const clause = clauseOf(scene, mark.from);
  if (item === undefined || clause?.kind !== 'relative' || !/^(?:which|that)$/.test(lowAt(scene, clause.from)))
    return false;
  return clause.from - item.to <= 1 && clause.from >= item.to;
}

/** Whether a verb does without an object here: "Medinsky refused: …", "Ukraine accepted within an afternoon". */
export function standsAlone(scene: Scene, mark: Found<ActWord>): boolean {
  if (mark.value.lean !== 'absolute' || mark.value.form === 'ing') return false;
  const next = scene.tokens[mark.until];
  if (next === undefined) return true;
  return /^[.,;:!?"\u201d\u2019'\u2013)]$/.test(next.low) || FUNCTION_WORD.test(next.low) || next.low.endsWith('ly');
}

const FUNCTION_WORD =
  /^(?:within|on|in|after|at|again|once|outright|straight|and|but|with|without|yesterday|today|by|because|as|all|too|before|for|until|unless|if|when|since|so|too|then|from|under|only|point|even|there|here|tonight|late|early|hours|minutes|while|though|although)$/;
