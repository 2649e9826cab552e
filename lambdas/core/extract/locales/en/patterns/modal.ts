import type { Stance } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { lastItem, lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';
import { isLeftTo } from './unreal.ts';

/** Every word that `stanceOf` looks for. */
const MODAL = wordKind(['for', 'up', 'should', 'ought', 'must', 'has', 'have', 'had', 'need', 'needs', 'obliged']);
const MUST = /^(?:must|needs?)$/;

/** What has to be prepared, studied or verified first is not demanded. */
const PREPARED =
  /\b(?:prepared|studied|thought|looked|examined|verified|considered|weighed|discussed|done|settled|read|said|noted|stated|stressed|admitted|recalled|remembered|added|emphasi[sz]ed|understood|asked|worked|clarified|wait|lead|pave|serve|followed|accompanied|monitored|supervised|guaranteed)\b/;

/** "There must be a ceasefire", "the presidents should meet", "fire has to be ceased": the wish of whoever says so. */
export const modals: Pattern<Scene> = {
  name: 'modal',
  read(scene) {
    const drafts: Draft[] = [];
    for (const at of placesOf(MODAL, scene)) {
      const stance = stanceOf(scene, at, lowAt(scene, at));
      if (stance !== null) drafts.push(...readModal(scene, at, stance));
    }
    return drafts;
  },
};

function stanceOf(scene: Scene, at: number, low: string): Stance | null {
  const next = lowAt(scene, at + 1);
  if (low === 'for' || low === 'up') return isLeftTo(lowWords(scene, at - 4, at + 10)) ? 'demands' : null;
  if (low === 'should' || (low === 'ought' && next === 'to')) return 'proposes';
  if (
    low === 'must' ||
    ((low === 'has' || low === 'have' || low === 'had' || low === 'needs' || low === 'obliged') && next === 'to')
  )
    return 'demands';
  if (!MUST.test(low) || low === 'must' || /^(?:the|a|no|any|urgent|his|her|their|its|our)$/.test(lowAt(scene, at - 1)))
    return null;
  const needed = scene.mentions.some(
    (mention) => mention.kind === 'noun' && mention.from > at && mention.from - at <= 4,
  );
  return next === 'a' || (needed && clearUntil(scene, at)) ? 'demands' : null;
}

/** "Need silence", "need thirty quiet days": nothing but the item follows. */
function clearUntil({ tokens, mentions }: Scene, at: number): boolean {
  const first = mentions.find((mention) => mention.from > at);
  return tokens
    .slice(at + 1, first?.from ?? at)
    .every(({ low }) => !/^(?:[,;:.]|to|for|of|from|by|more|time)$/.test(low));
}

function readModal(scene: Scene, at: number, stance: Stance): Draft[] {
  // "a list of what must be spared"
  if (/^(?:nobody|none|one|what)$/.test(lowAt(scene, at - 1))) return [];
  const home = clauseAt(scene, at);
  const clause = scene.clauses[home];
  if (clause?.kind === 'case' || clause?.kind === 'relative') return [];
  // but not "should meet, he said"
  if (PREPARED.test(phraseAt(scene, at, at + 5).split(' ,')[0] ?? '')) return [];
  const mention = itemOf(scene, at, home) ?? pointedAt(scene, at);
  const actor = wisher(scene, at);
  if (mention === undefined || actor === null) return [];
  // "any summit about Ukraine must include Ukraine"
  const any = lowAt(scene, mention.from - 1) === 'any' && /^(?:include|involve)$/.test(lowAt(scene, at + 1));
  if (mention.to <= at && (any || lowAt(scene, mention.from - 1) === 'no')) return [];
  const why = isRhetorical(scene, at);
  if (why && mention.topic !== 'ceasefire') return [];
  // "I don't need a ceasefire"
  const needless = /^need/.test(lowAt(scene, at)) && /^(?:not|t|longer)$/.test(lowAt(scene, at - 1));
  const negated = why || needless || lowAt(scene, at + 1) === 'not' || lowAt(scene, at + 1) === 'never';
  // "a summit must put an end to it": what it is to serve
  if (mention.to <= at && !negated && !comesAbout(scene, at)) return [];
  const named = scene.mentions.filter((other) => other.from === mention.from && other.to === mention.to);
  const all = named.length > 0 ? named : [mention];
  const cues = [cue(scene, stance, at, at + 1)];
  // "the president is right, we must stop where we are"
  if (!negated && AGREES.test(scene.sentence.text))
    return all.flatMap((other) => positions('modal', scene, other, actor, 'accepts', at, cues));
  return all.flatMap((other) => positions('modal', scene, other, actor, negated ? 'rejects' : stance, at, cues));
}

const AGREES = /^[^\p{L}]*(?:the (?:\p{L}+ )?president|he|she|they|\p{Lu}\p{Ll}+) (?:is|was|are|were) right\b/iu;

/** "It must be a month at least": what was spoken of last, where the sentence names no item. */
function pointedAt(scene: Scene, at: number): Mention | undefined {
  const item = lastItem(scene.focus);
  const points = /^(?:it|this|that)$/.test(lowAt(scene, at - 1)) && comesAbout(scene, at);
  if (!points || item === null || scene.mentions.length > 0 || (item.origin ?? -9) < scene.index - 2) return undefined;
  return pointAt(scene, item, { from: at - 1, until: at })[0];
}

const COMES_ABOUT =
  /^(?:[.,;:!?\u201d]|be|been|become|stand|precede|form|start|begin|come|enter|happen|hold|last|apply|cover|extend|include|continue|remain|stay|run|end|go|follow|take (?:effect|hold|place)|meet|sit|stop|cease|fall|rest)(?!\p{L})/u;

/** "A truce must begin at once": whether the modal says that the item itself shall be, and not what it shall serve. */
function comesAbout(scene: Scene, at: number): boolean {
  const after = lowWords(scene, at + 1, at + 6)
    .filter((low) => !/^(?:to|also|first|only|therefore|instead)$/.test(low))
    .join(' ');
  return COMES_ABOUT.test(after);
}

/** "Said after the meeting that it should stop": the meeting is over. */
const AFTER = /^(?:after|following)\b/;

function leadTo(scene: Scene, { from }: Mention): string {
  return phraseAt(scene, from - (/^(?:a|the|their|his)$/.test(lowAt(scene, from - 1)) ? 2 : 1), from);
}

function itemOf(scene: Scene, at: number, home: number): Mention | undefined {
  const here = scene.mentions.filter((mention) => clauseAt(scene, mention.from) === home);
  return (
    here.find((mention) => mention.from >= at && mention.from - at <= 10 && !isSetting(scene, mention)) ??
    here.find((mention) => mention.from < at && mention.to > at) ??
    here.findLast((mention) => mention.to <= at && at - mention.to <= 10 && !AFTER.test(leadTo(scene, mention)))
  );
}

/** "asked why Moscow should reward them with a pause" */
function isRhetorical(scene: Scene, at: number): boolean {
  const before = lowWords(scene, at - 6, at);
  return before.includes('why');
}

/** "must come before any talks": what it comes before is not what is wanted. */
function isSetting(scene: Scene, mention: Mention): boolean {
  return scene.tokens
    .slice(Math.max(0, mention.from - 4), mention.from)
    .some((token) => /^(?:until|unless|if|once|under|before|after|ahead|during|without|prior)$/.test(token.low));
}

const CONVICTION =
  /^(?:convictions?|beliefs?|view|opinion|hopes?|hoped|position|expectations?|believ\w+|thinks?|thought|holds?|held|argu\w+|maintain\w*|feels?|felt|sure|convinced|adamant|clear|agreed?)$/;

/** "expressed its conviction that …", "is convinced that …": whoever thinks so. */
function holderOf(scene: Scene, at: number): Actor | null {
  const that = scene.tokens.findLastIndex((token, index) => index < at && token.low === 'that');
  if (that < 1 || !CONVICTION.test(lowAt(scene, that - 1))) return null;
  return subjectOf(scene, that - 1);
}

function wisher(scene: Scene, at: number): Actor | null {
  const speaker = speakerAt(scene, at);
  if (speaker !== undefined) return speaker;
  return holderOf(scene, at);
}
