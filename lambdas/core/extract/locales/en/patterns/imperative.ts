import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { cue, positions } from './draft.ts';
import { speakerAt } from './subject.ts';

const BIDS = wordKind(
  /^(?:let|give|grant|why|how|what|stop|halt|cease|hold|silence|lay|put|leave|spare|sit|meet|come|go|talk|agree|accept|sign|declare|begin|start|make|end|bring|send|keep|take|return|free|release|swap|exchange|open|resume|stay|do|try|have|settle|return|hand|allow)$/,
);
const LEAD = /^(?:so|then|now|and|but|please|just|simply|well|yes|first|,|"|\u201c|\u2018|'|at|last|once|for|all)$/;
const OPENS = /^(?:[:;"\u201c\u2018\u2013?!]|\.)$/;
const ASKS_WHY = /^(?:why (?:not|don ' t (?:we|they|you|both))|how about|what about)\b/;
const LETS =
  /^let (?:(?:us|' s|them|both|there|it|him|me)\b|the |a |our |their |your |his |all |every |each |those |these |\p{L}+)/u;
const AGAINST = /\b(?:no|not|never|nobody|no one|t|without|before|until|unless|than)\b/;
const REACH = 9;

/** "Let the guns rest, he pleaded", "stop the shooting", "why not begin with a truce": the wish of whoever says so. */
export const imperatives: Pattern<Scene> = {
  name: 'imperative',
  read: (scene) =>
    scene.mentions.length === 0
      ? []
      : placesOf(BIDS, scene).flatMap((at) => (opensClause(scene, at) ? readBid(scene, at) : [])),
};

/** Whether nothing but small words stand between a sign, or the start, and a place. */
function opensClause({ tokens }: Scene, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before <= 4 && LEAD.test(tokens[before]?.low ?? '')) before -= 1;
  return before < 0 || OPENS.test(tokens[before]?.low ?? '');
}

function readBid(scene: Scene, at: number): Draft[] {
  const low = lowAt(scene, at);
  const ahead = lowWords(scene, at, at + 5).join(' ');
  const asks = ASKS_WHY.test(ahead);
  if (/^(?:why|how|what)$/.test(low) && !asks) return [];
  if (!asks && scene.tokens.at(-1)?.low === '?') return [];
  if (low === 'let' && !LETS.test(ahead)) return [];
  if (isStated(scene, at)) return [];
  const home = clauseAt(scene.clauses, at);
  const mention = scene.mentions.find(
    (one) =>
      one.from >= at &&
      one.from - at <= REACH &&
      clauseAt(scene.clauses, one.from) === home &&
      isWanted(scene, at, one),
  );
  const speaker = mention === undefined ? null : (speakerAt(scene, at) ?? null);
  if (mention === undefined || speaker === null || speaker.parties.length !== 1 || isLongPast(scene)) return [];
  const named = scene.mentions.filter((one) => one.from === mention.from && one.to === mention.to);
  const cues = [cue(scene, 'proposes', at, at + 1)];
  return named.flatMap((one) => positions('imperative', scene, one, speaker, 'proposes', at, cues));
}

/** "Stop was the word", "Talks will be held": no bidding. */
function isStated({ tokens, mentions }: Scene, at: number): boolean {
  const next = tokens[at + 1]?.low ?? '';
  return (
    /^(?:is|was|will|would|has|had|are|were|of|[.,;:])$/.test(next) ||
    mentions.some((mention) => mention.from === at && mention.kind === 'verb' && mention.form !== 'base')
  );
}

/** "…, he had told them the week before" */
function isLongPast(scene: Scene): boolean {
  return scene.speech.some(({ at }) => scene.tokens[at - 1]?.low === 'had');
}

/** What stands behind "before", "without" or "not" is not what is wished for. */
function isWanted(scene: Scene, at: number, mention: Mention): boolean {
  const words = lowWords(scene, at + 1, mention.from)
    .join(' ')
    .replace(/^(?:not|don ' t)\b/, '');
  return !AGAINST.test(words) && !/\b(?:after|since|during|at)(?: the| a| an)?$/.test(words);
}
