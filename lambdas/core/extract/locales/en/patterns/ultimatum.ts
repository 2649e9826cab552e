import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const COMPLIES =
  /\b(?:agree[sd]?|accept(?:s|ed)?|stop(?:s|ped)?|halt(?:s|ed)?|cease[sd]?|end(?:s|ed)?|sign(?:s|ed)?(?: up)?|commit(?:s|ted)?|observe[sd]?|declare[sd]?|come to)\b/;
const THREAT =
  /\b(?:threat\w*|warn\w*|sanctions?|tariffs?|consequences|penalties|punish\w*|ultimatum|deadline|measures|pressure)\b/i;
const OPENS_CASE = /^(?:unless|if)$/;

/** "Sanctions will follow unless Moscow agrees to a truce", "gave Putin ten days to stop the fighting": a demand. */
export const ultimatums: Pattern<Scene> = {
  name: 'ultimatum',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.topic === 'ceasefire')
      .flatMap((mention) => {
        const at = caseBefore(scene, mention);
        const actor = at === null ? null : threatens(scene, at, mention);
        if (at === null || actor === null) return [];
        const verb = scene.tokens.findIndex((token) => /^(?:threat|warn|g[ai]ve)/.test(token.low));
        const told = verb < 0 ? at : verb;
        return positions('ultimatum', scene, mention, actor, 'demands', told, [cue(scene, 'demands', at, at + 1)]);
      }),
};

/** Where "unless X agrees to", "if X does not accept" begins. */
function caseBefore(scene: Scene, mention: Mention): number | null {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 14); at -= 1) {
    const low = lowAt(scene, at);
    if (!OPENS_CASE.test(low)) continue;
    const words = phraseAt(scene, at + 1, mention.to);
    const open = low === 'unless' || /\b(?:not|n ' t|' t|refus\w+|fail\w*|reject\w*|no)\b/.test(words);
    const named = scene.actors.some((actor) => actor.from > at && actor.to <= mention.to);
    const met = COMPLIES.test(words) || /\b(?:refus|fail|reject)/.test(words) || mention.kind === 'verb';
    return open && named && met && THREAT.test(scene.sentence.text) ? at : null;
  }
  return null;
}

/** Whoever says so or acts, and not the one who is threatened. */
function threatens(scene: Scene, at: number, mention: Mention): Actor | null {
  const speaker = speakerAt(scene, at);
  const actor = subjectOf(scene, at) ?? speaker ?? null;
  const met = scene.actors.find((other) => other.from > at && other.to <= mention.to);
  const own = actor !== null && met?.parties.some((party) => actor.parties.includes(party)) === true;
  const best = own ? (speaker ?? null) : actor;
  return best !== null && best.parties.length === 1 ? best : null;
}
