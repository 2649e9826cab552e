import type { Pattern } from '../../../engine/grammar.ts';
import { wordKind } from '../../../engine/words.ts';
import { lastItem, lowWords, type Mention } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const COMPLIES =
  /\b(?:agree[sd]?|accept(?:s|ed)?|stop(?:s|ped)?|halt(?:s|ed)?|cease[sd]?|end(?:s|ed)?|sign(?:s|ed)?(?: up)?|commit(?:s|ted)?|observe[sd]?|declare[sd]?|say(?:s)? yes|said yes|come to|there (?:is|was))\b/;
const THREAT =
  /\b(?:threat\w*|warn\w*|sanctions?|tariffs?|consequences|penalties|punish\w*|ultimatum|deadline|measures|pressure|pay a price)\b/i;
const OPENS_CASE = /^(?:unless|if)$/;
const GIVES = /^(?:give|gives|gave|given|giving)$/;

/** "Sanctions will follow unless Moscow agrees to a truce", "gave Putin ten days to stop the fighting": a demand. */
export const ultimatums: Pattern<Scene> = {
  name: 'ultimatum',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.topic === 'ceasefire')
      .flatMap((mention) => {
        const at = caseBefore(scene, mention) ?? timeGiven(scene, mention);
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
    const low = scene.tokens[at]?.low ?? '';
    if (!OPENS_CASE.test(low)) continue;
    const words = lowWords(scene, at + 1, mention.to).join(' ');
    const open = low === 'unless' || /\b(?:not|n ' t|' t|refus\w+|fail\w*|reject\w*|no)\b/.test(words);
    const named = scene.actors.some((actor) => actor.from > at && actor.to <= mention.to);
    const met = COMPLIES.test(words) || /\b(?:refus|fail|reject)/.test(words) || mention.kind === 'verb';
    return open && named && met && THREAT.test(scene.sentence.text) ? at : null;
  }
  return null;
}

/** Where "gave Putin 50 days to agree to" begins. */
function timeGiven(scene: Scene, mention: Mention): number | null {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 14); at -= 1) {
    if (!GIVES.test(scene.tokens[at]?.low ?? '')) continue;
    const words = lowWords(scene, at + 1, mention.to).join(' ');
    const named = scene.actors.some((actor) => actor.from > at && actor.to <= mention.from);
    const time =
      scene.durations.some((span) => span.from > at) || /\b(?:until|deadline|time)\b/.test(scene.sentence.text);
    return named && time && /\bto (?:\S+ ){0,3}?\S+/.test(words) ? at : null;
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

const IDEA = /^(?:idea|initiative|proposal|suggestion|request|plan|offer|call)$/;
const STEMS = wordKind(/^(?:come|comes|came|coming|originated|originates|stems|stemmed)$/);

/** "The idea came from the German side": who put forward what was spoken of last. */
export const sources: Pattern<Scene> = {
  name: 'source',
  read: (scene) =>
    (STEMS.has(scene) ? scene.tokens : []).flatMap((token, at) => {
      if (!STEMS.has(token) || scene.tokens[at + 1]?.low !== 'from') return [];
      if (!lowWords(scene, Math.max(0, at - 3), at).some((low) => IDEA.test(low))) return [];
      const actor = scene.actors.find((other) => other.from > at && other.from <= at + 3);
      const near = lastItem(scene.focus, 'ceasefire');
      const own = near !== null && (near.origin ?? -9) >= scene.index - 2 ? near : lastItem(scene.focus);
      const item = scene.mentions.findLast((mention) => mention.to <= at) ?? own;
      if (actor === undefined || actor.parties.length !== 1 || item === null) return [];
      return pointAt(scene, item, { from: at, until: at + 2 }).flatMap((mention) =>
        positions('source', scene, mention, actor, 'proposes', at, [cue(scene, 'proposes', at, at + 2)]),
      );
    }),
};

const TALK =
  /^(?:talk|talks|talked|talking|negotiat(?:ions?|e|es|ed|ing)|discuss\w*|consult\w+|dialogue|conversations?|contacts|bargain\w*|haggl\w*|deliberat\w+)$/;
const ABOUT = /^(?:about|on|over|toward|towards|regarding|concerning|for)$/;
const DOUBTED = /^(?:no|not|never|without|refus\w*|reject\w*|unless|if|rul\w+)$/;
const STUCK =
  /\b(?:frozen|stalled|deadlock\w*|stuck|standstill|suspended|broken off|bogged down|impasse|no progress)\b/;

/** "talked for hours about a possible truce", "start negotiations toward a ceasefire": it is on the table. */
export const discussions: Pattern<Scene> = {
  name: 'discussion',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.topic === 'ceasefire' && mention.kind === 'noun')
      .flatMap((mention) => {
        const near = lowWords(scene, Math.max(0, mention.from - 6), mention.from);
        if (!near.some((low) => ABOUT.test(low)) || near.includes(',')) return [];
        const from = Math.max(0, mention.from - 14);
        const talk = scene.tokens.findLastIndex((token, at) => at >= from && at < mention.from && TALK.test(token.low));
        if (talk < 0 || lowWords(scene, Math.max(0, talk - 4), mention.from).some((low) => DOUBTED.test(low)))
          return [];
        const stuck = STUCK.test(lowWords(scene, mention.to, mention.to + 8).join(' '));
        const cues = [cue(scene, 'discussion', talk, mention.to)];
        return [event('discussion', scene, mention, stuck ? 'stalled' : 'proposed', mention.from, cues)];
      }),
};
