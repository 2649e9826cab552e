import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lastItem } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const WOULD = wordKind(['would', 'd']);
/** "Would have accepted": no wish. */
const DONE =
  /(?:ed|en|wn|ne)$|^(?:had|been|met|held|made|gone|come|become|put|set|cut|let|kept|left|lost|sat|said|told|sent|brought|thought|got|read|run|to|no|not|some|enough|time|little|much|nothing|none|preferred|liked|loved|trouble|difficulty)$/;
const REACH = 12;

/** "Macron would have the shooting stop", "would have the arrangement last": what somebody wishes to come about. */
export const wouldHaves: Pattern<Scene> = {
  name: 'would-have',
  read: (scene) => placesOf(WOULD, scene).flatMap((at) => readWish(scene, at)),
};

function readWish(scene: Scene, at: number): Draft[] {
  const from = lowAt(scene, at + 1) === 'have' ? at + 2 : lowAt(scene, at + 2) === 'have' ? at + 3 : -1;
  const next = scene.tokens[from]?.low ?? '.';
  if (from < 0 || !/^\p{L}/u.test(next) || DONE.test(next)) return [];
  if (from === at + 3 && !/^(?:rather|gladly|also|still|much)$/.test(lowAt(scene, at + 1))) return [];
  const home = clauseAt(scene, at);
  const actor = subjectOf(scene, at) ?? speakerAt(scene, at) ?? null;
  if (actor === null || actor.parties.length !== 1 || scene.clauses[home]?.kind === 'case') return [];
  const cues = [cue(scene, 'proposes', at, from)];
  const named = scene.mentions.find(
    (one) => one.from >= from && one.from - from <= REACH && clauseAt(scene, one.from) <= home + 1,
  );
  if (named !== undefined)
    return named.kind === 'verb' || /^(?:the|a|an|both|all|his|her|its|their)$/.test(next)
      ? scene.mentions
          .filter((one) => one.from === named.from && one.to === named.to)
          .flatMap((one) => positions('would-have', scene, one, actor, 'proposes', at, cues))
      : [];
  const item = lastItem(scene.focus);
  const points =
    scene.marks.pointer.some((mark) => mark.from === from) ||
    scene.marks.pointerHead.some((mark) => mark.from === from + 1);
  if (item === null || !points || (item.origin ?? -9) < scene.index - 2) return [];
  return pointAt(scene, item, { from, until: from + 1 }).flatMap((one) =>
    positions('would-have', scene, one, actor, 'proposes', at, cues),
  );
}
