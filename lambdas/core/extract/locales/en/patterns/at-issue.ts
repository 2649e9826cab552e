import type { Stance } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord } from '../stage/words.ts';

/** "ruled out lifting sanctions before a ceasefire is in place": of the ceasefire it says nothing. */
export function isTimed(scene: Scene, mention: Mention, stance: Stance): boolean {
  if (mention.topic !== 'ceasefire' || mention.kind !== 'noun' || !/^(?:accepts|rejects|noncommittal)$/.test(stance))
    return false;
  const words = lowWords(scene, mention.from - 4, mention.from);
  // "was willing to discuss anything after a full ceasefire"
  const at = words.findLastIndex((low) => low === 'before' || (low === 'after' && stance === 'accepts'));
  return at >= 0 && words.slice(at + 1).every((low) => /^(?:a|an|any|the|full|complete|lasting|such)$/.test(low));
}

const IN_RETURN = /\bin (?:return|exchange) for(?: (?:an?|any|the|his|its|their))?(?: \w+)?$/;
const CONDITION_FOR = /\b(?:(?:pre)?conditions?|prerequisite) (?:for|of)(?: (?:a|an|any|the))?(?: \w+)?$/;

/** "insists that Kyiv withdraw before it silences its guns": what comes last hangs on what comes first. */
export function comesAfter(scene: Scene, mark: Found, mention: Mention | undefined, stance: Stance): boolean {
  if (mention?.topic !== 'ceasefire' || mention.kind === 'pointer') return false;
  const words = lowWords(scene, mention.from - 7, mention.from);
  const wanted = stance === 'demands' || /^(?:ask|want|seek|sought)/.test(lowAt(scene, mark.from));
  // "ask for too much in return for a truce"
  if (wanted && IN_RETURN.test(words.join(' '))) return true;
  // "wants Kyiv to withdraw before it agrees to a truce"
  if (stance === 'proposes')
    return /\bbefore (?:it|he|she|they|any|agreeing|accepting|consenting|there)\b/.test(words.join(' '));
  if (stance === 'demands' && CONDITION_FOR.test(words.join(' '))) return true;
  return stance === 'demands' && words.slice(-4).includes('before');
}

/** "asked him to prolong the Easter truce into a lasting ceasefire": what is to become of it is what is wanted. */
export function intoWhat(scene: Scene, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  // "suggested that the pause be turned into …", "to extend it to …"
  const into = phraseAt(scene, first?.to ?? 0, (first?.to ?? 0) + 4);
  if (first?.topic !== 'ceasefire' || !/^(?:(?:to )?(?:be )?(?:turned |made )?into|to an?) /.test(into))
    return mentions;
  const next = scene.mentions.filter((mention) => mention.from > first.to && mention.from - first.to <= 8);
  return next.length > 0 && next.every(({ topic }) => topic === 'ceasefire') ? next : mentions;
}

/** "wanted peace and not a pause" */
export function isContrast(scene: Scene, mark: Found<ActWord>, mention: Mention): boolean {
  const between = phraseAt(scene, mark.until, mention.from);
  // "ruled out ceding land in exchange for a truce"
  const price = mark.value.stance === 'rejects' && /\bin (?:exchange|return) for\b/.test(between);
  return price || /\b(?:(?:and|but) not|rather than)\b/.test(between);
}

const MOVED =
  /^to be (?:\w+ly )?(?:moved|shifted|postponed|put off|delayed|cancelled|canceled|suspended|shortened|adjourned|ended)\b/;

/** "Asked for the talks to be moved to Vienna": not the talks are what is asked for. */
export function isMoved(scene: Scene, mention: Mention): boolean {
  if (mention.topic === 'ceasefire' || mention.kind !== 'noun') return false;
  const words = lowWords(scene, mention.to, mention.to + 4);
  return MOVED.test(words.join(' '));
}
