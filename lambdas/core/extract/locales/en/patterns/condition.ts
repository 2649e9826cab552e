import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { lastItem, type Mention, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const STRICT =
  /^(?:(?:impossible|not possible|unthinkable|inconceivable|premature|possible only) |possible (?:after|once|when|if|as)|without prior|without preliminary|only if|only once|only when|only after|only on|only as|only where|only in|only then|only by|but only|but not before|provided|on condition|on one condition|unless|not unless|contingent|conditional|depends?|depended|depending|hinges?|hinged|hinging|would require|presuppose|presupposes|presupposed|as long as|so long as|tied to|tied|makes?|making|made|predicated|prerequisite|precondition|before (?:it|he|she|they|agreeing|signing|accepting|consenting|joining))/;

/** "Will take effect only once sanctions are lifted", "makes any halt depend on a withdrawal", "not unless …". */
export const conditionals: Pattern<Scene> = {
  name: 'condition',
  read: (scene) =>
    scene.marks.cond
      .filter(
        (mark) => STRICT.test(words(scene, mark)) || isNotUntil(scene, mark) || conditionFor(scene, mark).length > 0,
      )
      .flatMap((mark) => readCondition(scene, mark))
      .slice(0, 3),
};

/** "An end of deliveries is a condition for a ceasefire": what follows hangs on it. */
function conditionFor(scene: Scene, mark: Found): readonly Mention[] {
  if (!/^(?:a |pre)?condition(?: for)?$|^prerequisite$/.test(words(scene, mark))) return [];
  const at = lowAt(scene, mark.until) === 'for' ? mark.until + 1 : mark.until;
  const after = lowAt(scene, at - 1) === 'for' ? scene.mentions.filter(({ from }) => from >= at && from - at <= 3) : [];
  return after.filter(({ from }) => from === after[0]?.from);
}

function words(scene: Scene, mark: Found): string {
  return phraseAt(scene, mark.from, mark.to);
}

const NOT_YET =
  /\b(?:will|would|can|could|shall|won|couldn|wouldn) (?:(?:only|also|still) )?(?:not|' t|never|be no)\b|\bcannot\b|\bnothing (?:comes|takes|enters|goes|happens)\b/;

/** "The maritime deal would not take effect until sanctions were lifted": not a time but a condition. */
function isNotUntil(scene: Scene, mark: Found): boolean {
  if (!/^(?:until|unless|before)$/.test(words(scene, mark))) return false;
  if (scene.dates.some((span) => span.from >= mark.to && span.from <= mark.to + 2)) return false;
  const item = scene.mentions.findLast((mention) => mention.to <= mark.from);
  const from = Math.max(0, mark.from - 12);
  return item?.topic === 'ceasefire' && item.kind === 'noun' && NOT_YET.test(phraseAt(scene, from, mark.from));
}

function readCondition(scene: Scene, mark: Found): Draft[] {
  const before = lowAt(scene, mark.from - 1);
  if (/^(?:interested|as|if)$/.test(before) || REPLIES.test(before) || isWaived(scene, mark)) return [];
  // "It depends on what he brings": an answer avoided
  const it = /^(?:it|that|this|all|everything|much)$/.test(lowAt(scene, mark.from - 1));
  if (it && /^depend/.test(lowAt(scene, mark.from))) return [];
  if (LASTS.test(scene.sentence.text)) return [];
  const actor = wants(scene, mark);
  if (actor === null || actor.parties.length !== 1) return [];
  const cues = [cue(scene, 'conditional', mark.from, mark.until)];
  return itemsOf(scene, mark).flatMap((mention) =>
    positions('condition', scene, mention, actor, 'conditional', mark.from, cues).map((draft) => ({
      ...draft,
      terms: { ...draft.terms, condition: conditionText(scene, mark.from) },
    })),
  );
}

/** "Let the guns rest as long as envoys talk": a length, and no condition. */
const LASTS = /^[^\p{L}]*(?:\p{Lu}{2,}[^\p{L}]+)?[Ll]et\b[^.;:]*\b(?:as|so) long as\b/u;

/** "he no longer makes it a prerequisite", "without strings attached" */
function isWaived(scene: Scene, mark: Found): boolean {
  return scene.tokens
    .slice(Math.max(0, mark.from - 5), mark.from + 1)
    .some((token, at, near) => token.low === 'without' || (token.low === 'longer' && near[at - 1]?.low === 'no'));
}

const THREAT =
  /^if (?:[^ ,;]+ ){1,6}(?:(?:do|does|did|will|would|should) not(?: (?:agree|accept|comply|respond|reciprocate|stop|come|move|budge|yield|relent|follow suit|do so|do the same|take it))? [,.;\u201d]|(?:refus|reject|fail|br[eo]ak|violat|drag|stall|balk|declin)\p{L}* (?!from)|(?:goes|went|keeps|kept) )|^if (?:there (?:is|was)|nothing|nobody) /u;

/** "If Moscow refuses", "if the others do not": what follows then is no part of a yes. */
export function isThreat(scene: Scene, from: number): boolean {
  return THREAT.test(`${phraseAt(scene, from, from + 14)} .`);
}

const LONGEST = 120;

/** What stands from the opener of the condition to the end of its part of the sentence. */
export function conditionText(scene: Scene, from: number): string {
  const rest = scene.sentence.text.slice(scene.tokens[from]?.start ?? 0).split(/[;.:\u201d"]/)[0] ?? '';
  return rest.trim().slice(0, LONGEST);
}

/** Whoever says so; else the subject of the clause on which the condition hangs. */
function wants(scene: Scene, mark: Found): Actor | null {
  const subject = subjectOf(scene, mark.from);
  const clause = clauseOf(scene, mark.from);
  const speaker = speakerAt(scene, mark.from);
  // "Presidents can meet only when …": whoever speaks makes the condition, and not those who would meet
  if (subject !== null && subject.parties.length > 1) return speaker ?? scene.company.speaker;
  // "a pause such as the Americans have put forward": which one it is
  const at = subject === null ? -1 : lowAt(scene, subject.from - 1) === 'the' ? subject.from - 2 : subject.from - 1;
  if (subject !== null && clause !== undefined && subject.from >= clause.from && lowAt(scene, at) !== 'as')
    return subject;
  return speaker === undefined ? subject : speaker;
}

/** "Makes its consent dependent on" */
const CONSENT = /^(?:consent|agreement|approval|assent|signature|participation|acceptance|yes|readiness)$/;
/** "Reply only when fired upon" */
export const REPLIES =
  /^(?:repl(?:y|ies|ied)|respond(?:s|ed)?|return(?:s|ed)?|fires?|fired|shoots?|shot|answer(?:s|ed)?|react(?:s|ed)?|retaliate[sd]?)$/;

function itemsOf(scene: Scene, mark: Found): readonly Mention[] {
  // "only then would Russia cease fire": what comes after
  if (words(scene, mark).endsWith('only then'))
    return scene.mentions.filter(({ from }) => from >= mark.to && from - mark.to <= 8).slice(0, 1);
  const after = conditionFor(scene, mark);
  if (after.length > 0) return after;
  const before = scene.mentions.findLast((mention) => mention.from < mark.until && mark.from - mention.to <= 20);
  const turned =
    before !== undefined &&
    phraseAt(scene, before.to, mark.from).includes(', but that') &&
    before.topic === 'ceasefire';
  if (turned) return [];
  if (before !== undefined && scene.tokens.slice(before.to, mark.from).some(({ low }) => low === ';')) return [];
  if (before !== undefined)
    return scene.mentions.filter((mention) => mention.from === before.from && mention.to === before.to);
  const back =
    scene.marks.pointer.some((pointer) => pointer.to <= mark.from) ||
    scene.marks.pointerHead.some((pointer) => pointer.to <= mark.from) ||
    CONSENT.test(lowAt(scene, mark.from - 1));
  const item = back ? lastItem(scene.focus) : null;
  return item === null ? [] : pointAt(scene, item, mark);
}
