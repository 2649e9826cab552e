import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Scene } from '../stage/stage.ts';

/** A stretch of a sentence with a thought of its own. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const TURN = wordKind([';', ',', 'and']);

/** "The one agrees; the other asks for time", "A is all for it, while B …" */
export function partsOf(scene: Scene): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const at of placesOf(TURN, scene)) {
    if (at === 0) continue;
    const low = lowAt(scene, at);
    const turns =
      low === ';' ||
      (low === ',' && /^(?:while|whereas|but)$/.test(lowAt(scene, at + 1))) ||
      (low === 'and' && takesTurn(scene, from, at));
    if (!turns) continue;
    parts.push({ from, to: at });
    from = at + 1;
  }
  return [...parts, { from, to: scene.tokens.length }];
}

/** "Kyiv said yes, and Moscow said nothing": another one acts behind "and". */
function takesTurn(scene: Scene, from: number, and: number): boolean {
  const there = lowAt(scene, and + 1) === 'the' ? and + 2 : and + 1;
  const next = scene.actors.find((actor) => actor.from === there && actor.kind !== 'pronoun' && !actor.owns);
  const before = scene.actors.findLast((actor) => actor.from >= from && actor.to < and && actor.kind !== 'adjective');
  if (next === undefined || before === undefined || before.parties.join() === next.parties.join()) return false;
  const { act, say, tone, idiom } = scene.marks;
  return [act, say, tone, idiom].some((list) => list.some((mark) => mark.from === next.to));
}
