import type { Stance } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, positions } from './draft.ts';
import { speakerAt } from './subject.ts';

const COLON = wordKind([':', '\u2013']);
const DEMANDS = /\b(?:there (?:must|has to) be|demand(?:s|ed)?|insist(?:s|ed)?(?: on)?|requirements?|ultimatum)\b/;
const WISHES =
  /\b(?:offer(?:s|ed)?|propos(?:al|als|es|ed|ing)|suggest(?:s|ed|ion|ions)?|wants?|wanted|wish(?:es|ed)?|asking for|request(?:s|ed)?|seeks?|sought|in mind|come for|come to \p{L}+ for|brings?|brought|draft|paper|letter|blueprint|scheme|commends?|recommends?|urges?|goal|aim|task|plan|idea|recipe|remedy|formula|appeal|plea|call|alternative|counter-?offer|message|priority|answer|reply|pleads?|pleaded)\b/u;
const OTHERS =
  /\b(?:no|not|never|nothing|reject\w*|refus\w*|condition|price|question|warn\w*|accus\w*|report\w*|claim\w*|list(?:s|ed)?|violat\w*|if|unless|result|remains?|obstacle|reason|problem|trap|fear\w*)\b/;
const BACK =
  /^(?:that|this|those|these|so|thus|such|with (?:that|this|these)|it|\p{L}+(?: \p{L}+){0,3} (?:commends?|recommends?|proposes|proposed|suggests|suggested|offers|offered|asks|asked|urges|urged) (?:it|this|that|for it))\b/u;
const AFTER_COLON = 7;

/** "What he offered was less: a pause of two days", "a truce at sea: that is what Ankara wants": a wish and its item. */
export const colons: Pattern<Scene> = {
  name: 'colon',
  read: (scene) =>
    scene.mentions.length === 0
      ? []
      : placesOf(COLON, scene).flatMap((at) => [...ahead(scene, at), ...behind(scene, at)]),
};

/** The wish is announced, and its item follows. */
function ahead(scene: Scene, at: number): Draft[] {
  const left = phraseAt(scene, 0, at);
  const stance = stanceOf(left);
  const mention = scene.mentions.find((one) => one.from > at);
  if (stance === null || mention === undefined || mention.kind !== 'noun' || mention.from - at > AFTER_COLON) return [];
  const between = phraseAt(scene, at + 1, mention.from);
  if (/\b(?:no|not|who|which|without|after|before|until|if|is|was|has|had|violat\w*)\b|[,;.]/.test(between)) return [];
  // "the rounds should lead up to a summit": a step on the way
  if (LEADS_UP.test(phraseAt(scene, mention.to, mention.to + 3))) return [];
  return tell(scene, mention, wisher(scene, 0, at), stance, at);
}

const LEADS_UP = /^(?:should|would|must|could|are to|is to|will) (?:lead|culminate|end|pave|prepare|serve)/;

/** The item stands first, and then whose wish it is. */
function behind(scene: Scene, at: number): Draft[] {
  const right = phraseAt(scene, at + 1, scene.tokens.length);
  const mention = scene.mentions.find((one) => one.to <= at);
  if (
    mention === undefined ||
    mention.kind !== 'noun' ||
    !BACK.test(right) ||
    scene.mentions.some((one) => one.from > at && one.topic === mention.topic)
  )
    return [];
  const stance = stanceOf(right);
  if (stance === null || mention.from > 6 || OTHERS.test(phraseAt(scene, 0, at))) return [];
  return tell(scene, mention, wisher(scene, at + 1, scene.tokens.length), stance, at);
}

function stanceOf(words: string): Stance | null {
  if (OTHERS.test(words.replace(/\b(?:no secret|not new)\b/g, ''))) return null;
  if (DEMANDS.test(words)) return 'demands';
  return WISHES.test(words) ? 'proposes' : null;
}

/** Who is named in the part that tells of the wish; "our offer" is that of who speaks. */
function wisher(scene: Scene, from: number, to: number): Actor | null {
  const near = scene.actors.filter(
    (actor) => actor.from >= from && actor.to <= to && !actor.locative && actor.parties.length === 1,
  );
  const own = near.find((actor) => actor.owns) ?? near.find((actor) => actor.kind !== 'adjective') ?? near[0];
  return own ?? speakerAt(scene, from) ?? null;
}

function tell(scene: Scene, mention: Mention, actor: Actor | null, stance: Stance, at: number): Draft[] {
  if (actor === null || actor.parties.length !== 1 || scene.tokens.at(-1)?.low === '?') return [];
  return scene.mentions
    .filter((one) => one.from === mention.from && one.to === mention.to)
    .flatMap((one) => positions('colon', scene, one, actor, stance, mention.from, [cue(scene, stance, at, at + 1)]));
}
