import type { Stance, Status } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import { cue, event, positions } from './draft.ts';
import { hasDayToCome, isPastPlan, isPlaced, isSoon } from './planned-meeting.ts';
import { isAsked } from './preparation.ts';
import { subjectOf } from './subject.ts';

/** Verbs of coming together: "will receive Zelensky", "the delegations met", "would not meet him". */
export const meetings: Pattern<Scene> = {
  name: 'meeting',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.kind === 'verb' && (mention.topic === 'summit' || mention.topic === 'talks'))
      .flatMap((mention) => readMeeting(scene, mention)),
};

function readMeeting(scene: Scene, mention: Mention): Draft[] {
  const clause = clauseOf(scene, mention.from);
  if (clause?.kind === 'case') return [];
  const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
  if (isAsked(scene, mention, group) || isAwaited(scene, group.from)) return [];
  const cues = [cue(scene, 'verb', group.from, mention.to)];
  if (group.negated && AFTER_ALL.test(scene.sentence.text))
    return [event('meeting', scene, mention, 'cancelled', mention.from, cues)];
  const actor = subjectOf(scene, mention.from);
  const alone = actor !== null && actor.parties.length === 1;
  const stance = alone ? stanceOf(scene, mention, group) : null;
  if (stance !== null && actor !== null) return positions('meeting', scene, mention, actor, stance, mention.from, cues);
  const status = statusOf(scene, mention, group, alone);
  return status === null ? [] : [event('meeting', scene, mention, status, mention.from, cues)];
}

/** "Nothing will happen until the two have met", "once they sat down together": awaited, and not yet so. */
function isAwaited(scene: Scene, at: number): boolean {
  const words = lowWords(scene, at - 8, at);
  const opener = words.findLastIndex((low) => /^(?:until|unless|once)$/.test(low));
  return opener >= 0 && opener < words.length - 1 && !words.slice(opener).some((low) => /^[,;:]$/.test(low));
}

const AFTER_ALL = /\b(?:will|would|is|are|was|were)(?: not|n['\u2019]t) [^.;]*\bafter all\b/;

/** "Will be waiting for Putin" puts a meeting forward; "would meet him", "will meet him only if" is readiness. */
function stanceOf(scene: Scene, mention: Mention, group: VerbGroup): Stance | null {
  const words = lowWords(scene, mention.from, mention.to);
  if (INVITES.test(words[0] ?? '')) return group.negated || group.passive ? null : 'proposes';
  if (group.mood === 'would' && /^(?:welcom|have$)/.test(words[0] ?? '') && !group.negated && !group.passive)
    return 'proposes';
  if (words.some((low) => low === 'waiting' || low === 'wait' || low === 'await'))
    return group.negated ? null : 'proposes';
  if (group.mood !== 'future' && group.mood !== 'would') return null;
  // "will only sit down with Putin himself"
  const rest = scene.sentence.text.slice(scene.tokens[mention.to]?.start);
  if ((lowWords(scene, group.from, mention.from).includes('only') || NO_OTHER.test(rest)) && !group.negated)
    return 'demands';
  if (group.negated) return group.passive ? null : 'rejects';
  if (NOT_BEFORE.test(rest)) return 'conditional';
  const conditional = scene.marks.cond.some((mark) => mark.from >= mention.to && mark.from - mention.to <= 8);
  if (conditional) return 'accepts';
  if (!group.passive && ANYWHERE.test(rest)) return EXCEPT.test(rest) ? 'accepts' : 'proposes';
  return group.mood === 'would' && !group.passive && !isPlaced(scene, mention) ? 'accepts' : null;
}

const INVITES = /^(?:invit|ask)/;
const NO_OTHER =
  /\band (?:(?:with|to) )?(?:no other\b|no ?body else\b|no[ -]one else\b|not anyone else\b|no \p{L}+ but\b)/u;
const ANYWHERE = /\b(?:anywhere|wherever|whenever|in any (?:\p{L}+ )?(?:city|place|country|capital|venue))\b/iu;
const EXCEPT = /\banywhere (?:but|except|save|outside|other than)\b/i;
const NOT_BEFORE = /\b(?:(?:and|but) not (?:(?:an?|one) \p{L}+ )?(?:before|sooner|earlier|otherwise))/iu;

function statusOf(scene: Scene, mention: Mention, group: VerbGroup, alone: boolean): Status | null {
  const head = lowAt(scene, mention.from);
  if (group.negated || INVITES.test(head) || isWish(scene, mention, group)) return null;
  if (head === 'due' || head === 'expected')
    return group.mood === 'past' && scene.speech.length === 0 ? null : 'scheduled';
  if (goesOn(scene, mention, group)) return 'active';
  switch (group.mood) {
    case 'past':
    case 'perfect':
    case 'past-perfect':
      return 'completed';
    case 'progressive':
      if (!hasAuxiliary(scene, mention, group)) return lowAt(scene, mention.from - 1) === 'after' ? 'completed' : null;
      return isSoon(scene, mention, group) ? 'scheduled' : 'active';
    case 'future':
      // "Erdogan's plan to gather them"
      if (lowAt(scene, group.from) === 'plan' && OWN.test(lowAt(scene, group.from - 1))) return null;
      if (isGoverned(scene, mention)) return null;
      return isPastPlan(scene, mention, group) && !hasDayToCome(scene, mention) ? null : 'scheduled';
    case 'would':
      if (lowWords(scene, group.from, mention.from).some((low) => LIKELY.test(low))) return null;
      return scene.speech.length > 0 && (!alone || isPlaced(scene, mention)) ? 'scheduled' : null;
    case 'present':
      if (mention.form === 'past' || mention.form === 'part' || head === 'put') return 'completed';
      if (BEFORE.test(lowAt(scene, clauseOf(scene, mention.from)?.from ?? 0))) return null;
      return !isGoverned(scene, mention) && hasDayToCome(scene, mention) ? 'scheduled' : null;
    case 'infinitive':
      return null;
    default:
      return null;
  }
}

const LIKELY = /^(?:probably|likely|perhaps|possibly|maybe)$/;
const OWN = /^(?:s|'|his|her|its|their|the|a|any|this|that)$/;

const GLADLY = /^(?:gladly|happily|willingly|love|like|rather|sooner|prefer)$/;
const TIME_FOR = /\b(?:it (?:is|was) (?:high |about )?time|had better)\b/i;

/** "It is time that the two met", "would gladly seat them at one table": wished for, and not yet so. */
function isWish(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  if (lowWords(scene, group.from, mention.from).some((low) => GLADLY.test(low))) return true;
  const clause = clauseOf(scene, mention.from);
  if (lowWords(scene, clause?.from ?? 0, (clause?.from ?? 0) + 2).includes('let')) return true;
  return TIME_FOR.test(scene.sentence.text.slice(0, scene.tokens[mention.from]?.start));
}

/** "Have been closeted since ten", "were still behind closed doors": nothing says that it is over. */
function goesOn(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  const words = lowWords(scene, group.from, mention.to);
  const state = /^(?:been|was|were|is|are|sat|sit|sits|sitting|closeted|talking)$/.test(lowAt(scene, mention.from));
  if (mention.form === 'ing' && words.includes('been')) return true;
  if (group.mood === 'perfect' && lowAt(scene, mention.from) === 'been')
    return /\b(?:since|now|already)\b/.test(phraseAt(scene, group.from, mention.to + 8));
  if (!state) return false;
  if (mention.form === 'ing' && /^(?:been|was|were|is|are)$/.test(lowAt(scene, mention.from))) return true;
  return words.includes('still') && (group.mood === 'past' || group.mood === 'present');
}

const BEFORE = /^(?:before|until|unless|once|if)$/;

function hasAuxiliary(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  return lowWords(scene, group.from, mention.from).some((low) => /^(?:is|are|was|were|been|am)$/.test(low));
}

/** A verb form that another verb or noun governs: "suggested meeting", "the proposal that A and B meet". */
function isGoverned(scene: Scene, mention: Mention): boolean {
  const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
  const clause = clauseOf(scene, mention.from);
  return scene.marks.act.some(
    (mark) =>
      mark.from >= (clause?.from ?? 0) &&
      mark.until <= mention.from &&
      // "announced that he will receive him"
      mark.value.topics?.[0] !== 'ceasefire' &&
      (mark.until > group.from ||
        wordsBetween(scene, mark.until, group.from) <= 3 ||
        (mention.form === 'base' && lowWords(scene, mark.until, group.from).includes('that'))),
  );
}

/** Words that are no part of a name. */
function wordsBetween(scene: Scene, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1)
    if (!scene.actors.some((actor) => actor.from <= at && at < actor.to)) count += 1;
  return count;
}
