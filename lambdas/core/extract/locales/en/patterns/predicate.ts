import type { Stance } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { isTimed } from './at-issue.ts';
import { hasItems, objectOf } from './binding.ts';
import { alsoDoing, isAgreement } from './doer.ts';
import { cue, positions } from './draft.ts';
import { hasOwnObject } from './own-object.ts';
import { isHopedFor, isReaction } from './prospect.ts';
import { speakerAt, subjectOf } from './subject.ts';
import { isOfThing } from './thing.ts';
import { isLiteral } from './unreal.ts';

/** "Kyiv is ready for one", "the formula was unacceptable", "there is no date yet". */
export const stancePredicates: Pattern<Scene> = {
  name: 'stance-predicate',
  read: (scene) =>
    hasItems(scene)
      ? scene.marks.act.flatMap((mark) => (mark.value.kind === 'predicate' ? readPredicate(scene, mark) : []))
      : [],
};

/** "What he knew to be unacceptable", "looks to him like a sham": what it is said of does not say so. */
const KNOWN =
  /\b(?:knew|knows|known|thought|supposed|believed) to be$|\b(?:looks?|looked|seems?|seemed|sounds?|sounded)\b.* (?:like|as)$/;
const OF_ELSE = /^(?:why|who|how (?:many|much)|what (?:would|will|had))\b/;
const SAKE = /\bfor (?:the sake of (?:an? |the )?(?:meeting|summit|talk|truce)|its own sake)/;
const WHERE = /(?:^|[;,\u2013\u2014] )(?:where|when|how|who|which|why)(?: exactly| precisely)?, [^,;]{3,50}$/i;
const NO_DETAIL =
  /^(?:He|She|They|It) (?:did not|does not|didn['\u2019]t|would not|could not) (?:say|specify|disclose|name) (?:where|when|how|who|which|what)\.?$/;
const STUDIES = /^(?:analys|analyz|study|consider|discuss|examin|review|look|weigh|hear)ing$/;

function readPredicate(scene: Scene, mark: Found<ActWord>): Draft[] {
  const clause = clauseOf(scene, mark.from);
  const group = readVerbGroup(scene, scene.clauses, mark.from, null);
  const plain = group.negated ? mark.value.not : mark.value.stance;
  // "was open to analysing the proposal"
  const none = scene.mentions.some(
    ({ to, from }) => to <= mark.from && lowWords(scene, from - 4, from + 1).includes('no'),
  );
  const stance =
    plain === 'noncommittal' && none && isConsidered(scene, mark)
      ? 'rejects'
      : plain === 'accepts' && STUDIES.test(lowAt(scene, mark.until))
        ? 'noncommittal'
        : plain;
  if (stance === null || (clause?.kind === 'case' && stance !== 'noncommittal') || group.mood === 'may') return [];
  if (KNOWN.test(phraseAt(scene, mark.from - 6, mark.from))) return [];
  // "would not go ahead": the meeting, and not somebody to it
  if (stance === 'rejects' && lowAt(scene, mark.until) === 'ahead') return [];
  // "Ukraine was not on the agenda": what was spoken of
  const topic =
    /agenda$/.test(lowAt(scene, mark.until - 1)) &&
    scene.actors.some(({ to, kind }) => to === group.from && kind !== 'person');
  if (topic) return [];
  if (isReaction(mark) && isHopedFor(scene, mark)) return [];
  // "would not say what would happen if Moscow refused"
  if (stance === 'noncommittal' && OF_ELSE.test(phraseAt(scene, mark.until, mark.until + 2))) return [];
  // "they will meet next week; where, Washington did not say"
  if (WHERE.test(scene.sentence.text.slice(0, scene.tokens[mark.from]?.start))) return [];
  // "They will meet again. He did not say where."
  if (NO_DETAIL.test(scene.sentence.text)) return [];
  // "a meeting for the sake of a meeting makes no sense"
  if (stance === 'rejects' && SAKE.test(scene.sentence.text)) return [];
  const focus = mark.value.lean === 'reply' || (mark.value.lean === 'absolute' && isShort(scene, mark));
  const bound = objectOf(scene, mark, {
    before: true,
    subject: mark.value.stance === 'conditional',
    focus,
    topics: mark.value.topics,
    asked: mark.value.stance === 'noncommittal',
    passive: true,
  });
  if (bound === null || (mark.value.lean === 'strict' && bound.how !== 'after')) return [];
  if (bound.how !== 'after' && leavesVerb(scene, mark)) return [];
  const subject = whose(scene, mark, stance);
  if (isOfThing(scene, mark, group.from) || isLiteral(scene, mark)) return [];
  if (OTHER_JUDGED.test(scene.sentence.text.slice(0, scene.tokens[mark.from]?.start))) return [];
  const met = subject !== null && (areThoseWhoMeet(subject, bound.mentions[0]) || isMet(subject, bound.mentions[0]));
  const actor = judgeOf(scene, mark) ?? (met ? (speakerAt(scene, mark.from) ?? null) : subject);
  // "both said they were ready for it": each for itself
  const each = scene.speech.some((one) => one.actor !== null && one.actor.parties.length > 1);
  if (actor === null || (!each && isAgreement(scene, actor, stance))) return [];
  const cues = [cue(scene, stance, Math.min(group.from, mark.from), mark.until)];
  return bound.mentions
    .filter((mention) => !isTimed(scene, mention, stance))
    .flatMap((mention) =>
      [actor, ...alsoDoing(scene, mark)].flatMap((one) =>
        positions('stance-predicate', scene, mention, one, stance, mark.from, cues),
      ),
    );
}

/** "No truce is being considered" */
function isConsidered(scene: Scene, { until }: Found): boolean {
  return /^(?:considered|consideration|studied|examined|weighed|discussed)$/.test(lowAt(scene, until - 1));
}

const SAME = /^(?:do|it|that|this|one|such|accept|agree|attend|join|[.,;:!?\u201d"])$/;

/** "did not intend to fight Europe", "has no plans to lift sanctions": what is not intended is named, and it is no item. */
function leavesVerb(scene: Scene, mark: Found<ActWord>): boolean {
  const { tokens } = scene;
  const yesOrNo = mark.value.stance === 'rejects' || mark.value.stance === 'accepts';
  if (yesOrNo && tokens[mark.until]?.low === 'to' && hasOwnObject(scene, mark)) return true;
  return tokens[mark.until - 1]?.low === 'to' && !SAME.test(tokens[mark.until]?.low ?? '.');
}

/** "The presidents have nothing to discuss, Medinsky said": he speaks, and not those who would meet. */
function areThoseWhoMeet(actor: Actor, mention: Mention | undefined): boolean {
  if (mention === undefined || !('participants' in mention.item) || actor.leaders.length < 2) return false;
  const { participants } = mention.item;
  return actor.leaders.every((leader) => participants.includes(leader));
}

/** Nothing follows that could be its object. */
function isShort(scene: Scene, mark: Found): boolean {
  const next = scene.tokens[mark.until]?.low;
  return next === undefined || /^[.,;:!?"\u201d]$/.test(next);
}

/** "Putin will see Zelensky only after …": who is seen does not say so. */
function isMet(actor: Actor, mention: Mention | undefined): boolean {
  const meets = mention !== undefined && 'participants' in mention.item ? mention.item.participants : [];
  const of = actor.leaders.some((leader) => meets.includes(leader));
  return mention !== undefined && mention.kind === 'verb' && of && actor.from >= mention.from;
}

/** "Called the Russian demands unacceptable": what is judged is no item. */
const OTHER_JUDGED =
  /\b(?:call|consider|find|found|deem|brand|label|term|regard|dubb|dismiss|describ)\w* (?:\S+ ){0,4}(?:demands|conditions|terms|claims|accusations|attacks?|strikes?|behaviou?r|remarks|words|statements?|methods|sanctions|tariffs) (?:as )?$/;

const JUDGES =
  /^(?:call(?:s|ed)?|consider(?:s|ed)?|finds?|found|deem(?:s|ed)?|brand(?:s|ed)?|label(?:s|led|ed)?|term(?:s|ed)?|regard(?:s|ed)?|dubbed|dismiss(?:es|ed)?|describ(?:es|ed))$/;

/** "an offer that Kyiv called unacceptable": whoever calls it so. */
function judgeOf({ tokens, actors }: Scene, mark: Found): Actor | null {
  const near = actors.filter((actor) => actor.to < mark.from && mark.from - actor.to <= 8 && !actor.owns);
  const judge = near.findLast((actor) => actor.parties.length === 1 && JUDGES.test(lowOf(tokens, actor.to)));
  if (judge !== undefined) return judge;
  // "Starmer called a meeting of the two without the third unacceptable"
  return (
    actors.find(
      (actor) =>
        actor.to < mark.from &&
        mark.from - actor.to <= 16 &&
        !actor.owns &&
        actor.parties.length === 1 &&
        JUDGES.test(lowOf(tokens, actor.to)) &&
        !tokens.slice(actor.to, mark.from).some(({ low }) => /^(?:[.,;:]|that|is|was|be|but)$/.test(low)),
    ) ?? null
  );
}

/** The actor in the clause; where an item is its subject, whoever says so. */
function whose(scene: Scene, mark: Found, stance: Stance): Actor | null {
  // "Putin's refusal to come"
  const owner = scene.actors.find((actor) => actor.owns && actor.to < mark.from && mark.from - actor.to <= 2);
  if (owner !== undefined) return owner;
  const clause = clauseOf(scene, mark.from);
  const from = clause?.from ?? 0;
  const item = scene.mentions.findLast((mention) => mention.from >= from && mention.to <= mark.from);
  const subject = subjectOf(scene, mark.from);
  // "we expect Russia to say yes, without ifs and buts"
  if (subject !== null && /^expect/.test(lowAt(scene, subject.from - 1))) return null;
  if (subject !== null && subject.from >= from && (item === undefined || item.to <= subject.from)) return subject;
  const seat = scene.actors.find(
    (actor) => actor.locative && actor.parties.length === 1 && actor.from >= from && actor.to <= mark.from,
  );
  if (seat !== undefined && lowAt(scene, from - 1) === ';') return seat;
  const speaker = speakerAt(scene, mark.from);
  if (speaker !== undefined) return speaker;
  if (subject !== null) return subject;
  // "Peskov had not ruled it out. It could take place only to sign a paper."
  if (stance === 'conditional' && scene.actors.length === 0 && !scene.sentence.opens && mark.from > 2)
    return scene.company.speaker;
  return scene.actors.find((actor) => actor.locative && actor.parties.length === 1 && actor.to <= mark.from) ?? null;
}
