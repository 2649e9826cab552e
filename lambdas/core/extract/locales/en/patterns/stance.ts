import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { comesAfter, intoWhat, isContrast, isMoved, isTimed } from './at-issue.ts';
import { bidsYes, isBidden, isOnOther, isRelayed, isSaid, isTable, tellsNobody } from './bidding.ts';
import { hasItems, objectOf } from './binding.ts';
import { actorOf, agentOf, alsoDoing, gapOwner, isAgreement, isByOther, isInverse, isSecond, refuser } from './doer.ts';
import { cue, event, positions } from './draft.ts';
import { isNobody, isNotWhat, isOfNone, isToldOnly, isYetTo, plainStance } from './nobody.ts';
import { leavesGap, standsAlone } from './object-gap.ts';
import { namesLength } from './reach.ts';
import { speakerAt, subjectOf } from './subject.ts';
import { isQuantifier } from './tone.ts';
import { asksToKeep, isCleft, isGerundSubject, isQuestioned, isUnreal } from './unreal.ts';

/** "Ukraine rejected the truce", "the idea was dismissed by Moscow", "a truce is what Kyiv insists on". */
export const stanceVerbs: Pattern<Scene> = {
  name: 'stance-verb',
  read: (scene) =>
    hasItems(scene) ? scene.marks.act.flatMap((mark) => (mark.value.kind === 'verb' ? readVerb(scene, mark) : [])) : [],
};

/** "agreed to study it" */
const STUDY = /^(?:study|consider|examine|review|weigh|look|think|analyse|analyze)$/;

function readVerb(scene: Scene, mark: Found<ActWord>): Draft[] {
  const group = readVerbGroup(scene, scene.clauses, mark.from, mark.value.form);
  const passive = group.passive || isInverse(scene, mark) || isSecond(scene, mark);
  if (
    isGerundSubject(scene, mark) ||
    isKept(scene, mark) ||
    isQuantifier(scene, mark) ||
    tellsNobody(scene, mark) ||
    isSaid(scene, mark) ||
    hangsOnNoun(scene, mark) ||
    isQuestioned(scene, mark)
  )
    return [];
  const nobody = isNobody(scene, subjectOf(scene, mark.from));
  const negated = (group.negated || nobody || isNotWhat(scene, mark.from)) !== isOfNone(scene, mark);
  const plain = plainStance(scene, mark, negated);
  // "hoped that it might turn into something permanent": what is to come of it
  if (LEADS_ON.test(phraseAt(scene, mark.from, mark.until + 7))) return [];
  // "it would require that …" names a condition
  if (plain === 'demands' && group.mood === 'would' && /^requir/.test(lowAt(scene, mark.from))) return [];
  if (plain === null || isThoughtOf(scene, mark, group) || isBidden(scene, mark, group)) return [];
  // "Umerov and Budanov took part" in what has been held
  if (group.mood === 'past' && /^(?:took part|attended)/.test(phraseAt(scene, mark.from, mark.from + 2))) return [];
  // "Moscow had asked for more time": of what became of that something else tells
  if (plain === 'noncommittal' && group.mood === 'past-perfect' && lowAt(scene, 0) === 'it') return [];
  // "and, I hope, about the children"
  if (/^hop/.test(lowAt(scene, mark.from)) && lowAt(scene, mark.until) === ',' && lowAt(scene, mark.from - 2) === ',')
    return [];
  // "refused to say how many soldiers had been killed"
  if (
    plain === 'noncommittal' &&
    /^(?:how (?:many|much)|which \p{L}+|(?:on|in|at) (?:which|what))$/u.test(
      phraseAt(scene, mark.until, mark.until + 2),
    )
  )
    return [];
  // "repatriations agreed at talks"
  if (plain === 'accepts' && mark.value.form === 'past' && /^(?:at|during)$/.test(lowAt(scene, mark.until))) return [];
  if (plain === 'accepts' && (isYetTo(scene, mark) || STUDY.test(lowAt(scene, mark.until)))) return [];
  const length = namesLength(scene, mark);
  const reach = {
    before: !length,
    focus: mark.value.lean === 'reply' || standsAlone(scene, mark) || length || asksToKeep(scene, mark),
    topics: length ? (['ceasefire'] as const) : mark.value.topics,
    asked: mark.value.stance === 'noncommittal',
    passive,
  };
  const bound = objectOf(scene, mark, reach);
  if (
    bound === null ||
    (mark.value.lean === 'strict' && bound.how !== 'after' && !isCleft(scene, mark) && !asksToKeep(scene, mark))
  )
    return [];
  if (isToldOnly(scene, mark, bound.how)) return [];
  if (bound.how === 'before' && !passive && !leavesGap(scene, mark, bound)) return [];
  if (bound.how !== 'after' && plain === 'noncommittal' && isOnOther(scene, mark)) return [];
  const actor =
    gapOwner(scene, mark) ??
    (passive
      ? (agentOf(scene, mark) ?? willing(scene, mark, group) ?? refuser(scene, mark, plain))
      : actorOf(scene, mark, bound));
  if (actor === null && passive && plain === 'proposes' && isByOther(scene, mark, group))
    return bound.mentions.map((mention) => event('stance-verb', scene, mention, 'proposed', mark.from, []));
  if (actor === null || isAgreement(scene, actor, mark.value.stance)) return [];
  const stance = comesAfter(scene, mark, bound.mentions[0], plain)
    ? 'conditional'
    : plain === 'proposes' && bidsYes(scene, mark) && isKnown(scene, bound.mentions[0])
      ? 'accepts'
      : plain;
  const cues = [cue(scene, stance, Math.min(group.from, mark.from), mark.until)];
  // "has accepted Putin's invitation": both want it; "we agreed on an exchange", says who has met the other side
  const words = phraseAt(scene, mark.from, mark.until);
  const struck = words === 'agreed on' && lowAt(scene, actor.from) === 'we' && bound.how === 'after';
  if (stance === 'accepts' && (struck || words.endsWith('invitation')))
    return bound.mentions.map((mention) => event('stance-verb', scene, mention, 'agreed', mark.from, cues));
  const all = [actor, ...alsoDoing(scene, mark)];
  return intoWhat(scene, bound.mentions)
    .filter(
      (mention) => !isTimed(scene, mention, stance) && !isMoved(scene, mention) && !isContrast(scene, mark, mention),
    )
    .flatMap((mention) => all.flatMap((one) => positions('stance-verb', scene, mention, one, stance, mark.from, cues)));
}

const LEADS_ON =
  /^hop\w+ (?:that )?(?:it|this|that|the (?:step|move|pause|truce|ceasefire|meeting|talks|gesture|exchange|swap)) (?:would|will|might|may|could|can) (?:also |soon |yet )?(?:turn|become|lead|grow|pave|open|help|prove|bring|be (?:followed|a|the|only|extended|prolonged))\b/;

/** "The conference would be attended, Lavrov said", "this has yet to be studied": what will be done is done by who says so. */
function willing(scene: Scene, mark: Found<ActWord>, group: VerbGroup): Actor | null {
  return group.mood === 'would' || group.mood === 'future' || mark.value.stance === 'noncommittal'
    ? (speakerAt(scene, mark.from) ?? null)
    : null;
}

/** "has done what it promised", "as agreed": what was promised before is no news. */
function isKept(scene: Scene, mark: Found): boolean {
  if (!/^(?:promis|agreed|pledg|vowed|undert|offered)/.test(lowAt(scene, mark.from))) return false;
  return scene.tokens.slice(Math.max(0, mark.from - 4), mark.from).some((token) => /^(?:what|as)$/.test(token.low));
}

/** Under "if", "whether" or "may" nobody has done anything yet. */
function isThoughtOf(scene: Scene, mark: Found<ActWord>, group: VerbGroup): boolean {
  const clause = clauseOf(scene, mark.from);
  if ((clause?.kind === 'case' && mark.value.stance !== 'noncommittal') || group.mood === 'may') return true;
  return isUnreal(scene, mark, group);
}

/** "the meeting", "Putin's offer": something that is on the table already. */
function isKnown(scene: Scene, mention: Mention | undefined): boolean {
  if (mention === undefined || mention.kind === 'pointer') return true;
  const before = lowWords(scene, mention.from - 5, mention.from);
  return before.some((low) => /^(?:the|his|its|this|that|such|s|their)$/.test(low));
}

const ENDEAVOURS =
  /^(?:options?|possibility|right|efforts?|attempts?|plans?|push|drive|bid|initiative|desire|work|moves?|steps|proposals?|offers?|readiness|willingness|deadline|chance|opportunity|ultimatum|incentive)$/;

/** "Trump's efforts to arrange a summit": the wish is the owner's, and the noun tells it. */
function hangsOnNoun(scene: Scene, mark: Found<ActWord>): boolean {
  if (isDisowned(scene, mark) || isTable(scene, mark) || isRelayed(scene, mark)) return true;
  // "accuses Moscow of playing for time"
  const words = lowWords(scene, mark.from - 5, mark.from);
  if (
    mark.value.stance === 'noncommittal' &&
    words.at(-1) === 'of' &&
    words.some((low) => /^(?:accus|suspect)/.test(low))
  )
    return true;
  return lowAt(scene, mark.from - 1) === 'to' && ENDEAVOURS.test(lowAt(scene, mark.from - 2));
}

/** "Has given up hope of a meeting", "denied that it had ever promised one". */
function isDisowned(scene: Scene, mark: Found<ActWord>): boolean {
  if (mark.value.stance !== 'proposes') return false;
  const words = lowWords(scene, mark.from - 7, mark.from);
  const before = words.join(' ');
  return /\b(?:given up|gave up|lost|abandoned|no)$/.test(before) || /\bden(?:y|ied|ies) that\b/.test(before);
}
