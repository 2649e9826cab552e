import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { StatusWord } from '../stage/words.ts';
import { subjectOf } from './subject.ts';

/** "No meeting is planned": there is none of which something could be told. */
export function isNone(scene: Scene, mention: Mention, status: Status): boolean {
  const ahead = status === 'agreed' || status === 'scheduled' || status === 'active' || status === 'completed';
  if (status === 'agreed' && /^(?:any|whatever|whichever)$/.test(lowAt(scene, mention.from - 1))) return true;
  if (status === 'agreed' && NO_DEAL.test(phraseAt(scene, mention.from - 6, mention.from))) return true;
  // "ceasefires get broken": what such things are like
  if (status === 'violated' && mention.from < 2 && /(?:ceasefires|truces)$/.test(lowAt(scene, mention.to - 1)))
    return true;
  return (ahead || status === 'proposed') && /^(?:no|neither|nor)$/.test(lowAt(scene, mention.from - 1));
}

/** "no agreement on a ceasefire had been reached" */
const NO_DEAL = /\bno (?:\S+ )?(?:agreement|deal|accord|understanding|decision)s? (?:on|about|for) (?:\S+ ?){0,2}$/;

/** "Ukraine, which never agreed to the pause": one side's no is a position. */
export function isOneSided(scene: Scene, mark: Found<StatusWord>): boolean {
  return subjectOf(scene, mark.from)?.parties.length === 1;
}

/** "On that Moscow has not budged": a no as well. */
export function isUnmoved(scene: Scene, mark: Found<StatusWord>): boolean {
  return /^(?:budged?|moved)$/.test(lowAt(scene, mark.until - 1)) && isOneSided(scene, mark);
}

/** "Be exchanged as promised": nothing new. */
export function isPromisedBefore(scene: Scene, { from }: Found): boolean {
  return lowAt(scene, from) === 'promised' && lowAt(scene, from - 1) === 'as';
}
