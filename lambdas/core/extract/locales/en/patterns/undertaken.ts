import type { Status } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';

/** "No meeting is planned": there is none of which something could be told. */
export function isNone(scene: Scene, mention: Mention, status: Status): boolean {
  const ahead = status === 'agreed' || status === 'scheduled' || status === 'active' || status === 'completed';
  if (status === 'agreed' && /^(?:any|whatever|whichever)$/.test(lowAt(scene, mention.from - 1))) return true;
  return ahead && /^(?:no|neither|nor)$/.test(lowAt(scene, mention.from - 1));
}
