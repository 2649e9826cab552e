import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { StatusWord } from '../stage/words.ts';

/** "No meeting is planned": there is none of which something could be told. */
export function isNone(scene: Scene, mention: Mention, status: Status): boolean {
  const ahead = status === 'agreed' || status === 'scheduled' || status === 'active' || status === 'completed';
  if (status === 'agreed' && /^(?:any|whatever|whichever)$/.test(lowAt(scene, mention.from - 1))) return true;
  return ahead && /^(?:no|neither|nor)$/.test(lowAt(scene, mention.from - 1));
}

const BRINGS_ABOUT =
  /^(?:a|an|hold|start|begin|open|resume|continue|extend|prolong|conduct|carry|have|observe|implement|introduce|establish|organi[sz]e|arrange|work|go|take|complete|prepare|launch|make|bring|put|declare|keep|return|come|convene)$/;

/** "agreed not to disclose the content of their talks": what is undertaken is something else. */
export function isUndertaken(scene: Scene, mark: Found<StatusWord>, mention: Mention): boolean {
  const at = scene.tokens.findIndex(
    (token, index) => index >= mark.until - 1 && index <= mark.until + 1 && token.low === 'to',
  );
  const verb = lowAt(scene, at + 1);
  return at >= 0 && mention.from > at + 2 && !BRINGS_ABOUT.test(verb);
}
