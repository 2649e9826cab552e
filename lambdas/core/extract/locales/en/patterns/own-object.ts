import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { ActWord, ToneWord } from '../stage/words.ts';

const OPENS =
  /^(?:the|a|an|its|his|her|their|our|any|some|several|many|more|another|new|additional|further|\d.*|two|three|four|five|six|seven|eight|nine|ten|all|every|efforts|attempts)$/;
/** "agreed the next day", "accepted within an hour", "said no a second time" */
const TIME =
  /^(?:day|days|hour|hours|evening|morning|night|afternoon|week|weeks|month|months|minute|minutes|while|moment|time|times|lot|bit)$/;
/** What one does who takes up what was put forward. */
const TAKES_UP =
  /^(?:do|go|come|talk|meet|attend|accept|agree|join|take|sign|discuss|consider|study|listen|negotiate|compromise|comply|host|proceed|continue|start|begin|resume|try|give|follow|respond|answer|support|back|sit|travel|send|receive|speak|act|move|stop|cease|halt|pause|hold|observe|honou?r|implement|fulfil|fulfill|be|have|see|play|make|put|participate|work|read|look|wait|say|think)$/;
/** The same, as the stem of its form in -ing. */
const DOES =
  /^(?:do|go|com|talk|meet|attend|accept|agree|join|tak|sign|discuss|consider|negotiat|host|continu|start|beginn|resum|follow|sitt|travell?|send|receiv|speak|act|stopp|ceas|halt|paus|hold|observ|honou?r|fulfill?|be|hav|see|mak|putt|participat|meanwhile|noth|anyth|someth|everyth|dur|bring|releas|exchang|swapp|return|free)$/;
/** "not happy about the bombs" */
const PLEASED =
  /\b(?:happy|glad|pleased|delighted|content|enthusiastic|eager|satisfied) (?:about|with|over|at)(?: \S+)?$/;
const CHARGE = /^(?:accusations?|allegations?|claims?|charges|criticism|suggestions|rumou?rs)$/;
const REACH = 6;

/** "approved a package of sanctions", "agreed to deliver batteries": a word of yes or no that has an object of its own. */
export function hasOwnObject(scene: Scene, mark: Found<ToneWord | ActWord>): boolean {
  const { tokens } = scene;
  const last = tokens[mark.until - 1]?.low;
  let at = last === 'to' ? mark.until - 1 : mark.until;
  while (at < mark.until + 2 && lowOf(tokens, at).endsWith('ly')) at += 1;
  const next = lowOf(tokens, at);
  // "no reason for Putin to fire missiles"
  const whom = last === 'for' ? scene.actors.find((actor) => actor.from === at) : undefined;
  if (whom !== undefined && tokens[whom.to]?.low === 'to') return !TAKES_UP.test(lowOf(tokens, whom.to + 1));
  // "does not want peace", "to end this war"
  if (/^(?:peace|victory|(?:to )?(?:end|stop|finish) (?:the|this|that|his|its) war)/.test(phraseAt(scene, at, at + 4)))
    return true;
  if (isNamed(scene, at)) return false;
  if (next === 'to') {
    const verb = lowOf(tokens, at + 1);
    const third = lowOf(tokens, at + 2);
    // "agreed to finance the purchase of gas", but "willing to grant the wish"
    const whole = third === 'the' && /\b(?:of|for)\b/.test(phraseAt(scene, at + 3, at + 6));
    // "Europe stands ready to help"
    const object =
      whole ||
      /^(?:help|assist|contribute|mediate|facilitate|hope|expect|believe|doubt|worry|fear|complain|celebrate|despair|trust|panic)$/.test(
        verb,
      ) ||
      /^(?!(?:the|it|them|that|this|so|at|in|on|for|as|if|when)$)\p{L}/u.test(third);
    return object && /^\p{L}+$/u.test(verb) && !TAKES_UP.test(verb) && !isThing(scene, at + 1);
  }
  // "ruled out firing the chairman"
  const doing = /^(\p{L}{2,})ing$/u.exec(next)?.[1];
  if (doing !== undefined && !DOES.test(doing)) return true;
  if (mark.value.form === null) return PLEASED.test(phraseAt(scene, mark.from, at + 1));
  if (tokens.slice(at, at + 3).some(({ low }) => CHARGE.test(low))) return true;
  const adjective = scene.actors.some((actor) => actor.from === at && actor.kind === 'adjective');
  if (!adjective && !OPENS.test(next)) return false;
  return !tokens.slice(at, at + 4).some(({ low }) => TIME.test(low));
}

/** "No need to shell a town", "no reason for that attack": what the noun at a place is of. */
export function isNeedlessElse(scene: Scene, at: number): boolean {
  const [next = '', verb = ''] = lowWords(scene, at + 1, at + 3);
  return next === 'to' ? !TAKES_UP.test(verb) : next === 'for' && !isNamed(scene, at + 1);
}

/** "Welcomed the decision on frozen assets", said right after an offer. */
export function isYesOrNoToElse(scene: Scene, at: number): boolean {
  if (!/^(?:welcomed|rejected|dismissed|backed|refused)$/.test(lowAt(scene, at))) return false;
  const value = { tag: 'act', stance: 'accepts', not: null, lean: 'object', kind: 'verb', form: 'past' } as const;
  return hasOwnObject(scene, { from: at, to: at + 1, until: at + 1, value });
}

const OTHER =
  /^(?:trade|gas|minerals?|arms|drone|pension|budget|coalition|grain|export|loan|tax|customs|tariff|energy|nuclear|migration|legislative|austerity|reform|merger)$/;

/** Whether what follows names an item or points back at one. */
function isNamed({ tokens, marks, mentions, hints }: Scene, at: number): boolean {
  const near = (one: { readonly from: number; readonly to: number }): boolean => one.to > at && one.from <= at + REACH;
  // "its package of sanctions" is none that was spoken of
  const free = marks.pointerHead.some(
    (one) => near(one) && !/^(?:of|for)$/.test(lowOf(tokens, one.to)) && !OTHER.test(lowOf(tokens, one.from - 1)),
  );
  return free || mentions.some(near) || hints.some(near) || marks.pointer.some(near);
}

/** "agreed to the terms", "ready to all of it": no verb follows. */
function isThing({ tokens, actors }: Scene, at: number): boolean {
  return OPENS.test(lowOf(tokens, at)) || actors.some((actor) => actor.from === at);
}
