import type { Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lastItem, lowWords, phraseAt } from '../mentions/mention.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, event, positions } from './draft.ts';

const IDEA = /^(?:idea|initiative|proposal|suggestion|request|plan|offer|call)$/;
const STEMS = wordKind(/^(?:come|comes|came|coming|originated|originates|stems|stemmed)$/);

/** "The idea came from the German side": who put forward what was spoken of last. */
export const sources: Pattern<Scene> = {
  name: 'source',
  read: (scene) =>
    (STEMS.has(scene) ? scene.tokens : []).flatMap((token, at) => {
      if (!STEMS.has(token) || lowAt(scene, at + 1) !== 'from') return [];
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
const STUCK = /\b(?:frozen|stalled|deadlock\w*|stuck|standstill|suspended|impasse)\b/;

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
        const stuck = STUCK.test(phraseAt(scene, mention.to, mention.to + 8));
        const cues = [cue(scene, 'discussion', talk, mention.to)];
        return [event('discussion', scene, mention, stuck ? 'stalled' : 'proposed', mention.from, cues)];
      }),
};
