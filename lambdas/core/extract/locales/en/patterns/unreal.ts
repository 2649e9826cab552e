import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { isDeniedOf, isDisbelieved, isHopedFor, isReaction } from './prospect.ts';
import { speakerAt, subjectOf } from './subject.ts';

/** Words of stance that show none: foreseen, hoped for, done long since, refused, or only waited for. */
export function isUnreal(scene: Scene, mark: Found<ActWord>, group: VerbGroup): boolean {
  return (
    (group.mood === 'infinitive' && isRefused(scene, mark)) ||
    // "a date will be agreed"
    (group.passive && group.mood === 'future' && /^agree/.test(lowAt(scene, mark.from))) ||
    isLiteral(scene, mark) ||
    (isReaction(mark) && isUrged(scene, mark, group)) ||
    isDone(scene, mark, group) ||
    isAwaited(scene, mark, group) ||
    isDisbelieved(scene, mark) ||
    isDeniedOf(scene, mark) ||
    (isReaction(mark) && isHopedFor(scene, mark))
  );
}

const OPENS = /^(?:until|unless|before|once|whether|if)$/;
/** "until Putin accepts a truce" */
function isAwaited(scene: Scene, mark: Found, group: VerbGroup): boolean {
  const clause = clauseOf(scene, mark.from);
  const subject = scene.actors.findLast((actor) => actor.to <= group.from && actor.from >= (clause?.from ?? 0) - 1);
  if (subject === undefined || group.from - subject.to > 2) return false;
  const words = lowWords(scene, subject.from - 3, subject.from);
  const before = words.filter((low) => low !== 'the' && low !== 'that').slice(-1)[0] ?? '';
  // "to use his influence so that it accepts a truce"
  return OPENS.test(before) || (before === 'so' && words.includes('that'));
}

/** "declined to endorse the truce": the refusal counts. */
function isRefused(scene: Scene, mark: Found<ActWord>): boolean {
  return (
    mark.value.stance === 'accepts' &&
    scene.marks.act.some(
      (other) => other.value.stance === 'rejects' && other.until <= mark.from && mark.from - other.until <= 1,
    )
  );
}

/** "It is now for Moscow to accept", "it was up to the Russians to agree": what another should do. */
export function isLeftTo(words: readonly string[]): boolean {
  return /\bit (?:is|was|' s)(?: now| still| only)? (?:for|up to) (?:\S+ ){1,4}to (?!decide|say|judge|be|have)/.test(
    words.join(' '),
  );
}

/** "Putin must agree to a truce", "Europe had to take part": what another should do. */
function isUrged(scene: Scene, mark: Found<ActWord>, group: VerbGroup): boolean {
  if (group.mood === 'infinitive' && isLeftTo(lowWords(scene, mark.from - 11, mark.until))) return true;
  if (group.mood !== 'must' && group.mood !== 'should') return false;
  const subject = subjectOf(scene, mark.from);
  if (mark.value.lean === 'reply') return true;
  return subject !== null && subject.kind !== 'pronoun' && subject !== speakerAt(scene, mark.from);
}

/** "said that prolonging the pause was out of the question" */
export function isGerundSubject({ tokens, marks }: Scene, mark: Found<ActWord>): boolean {
  if (mark.value.form !== 'ing' || !/^(?:that|,|\u201c|")$/.test(tokens[mark.from - 1]?.low ?? ',')) return false;
  const is = tokens.findIndex(({ low }, at) => at > mark.until && /^(?:is|was|would|will|remains|remained)$/.test(low));
  return is > 0 && is - mark.until <= 9 && !marks.pointer.some((pointer) => pointer.to === is);
}

const WEAPON =
  /^(?:drones?|missiles?|aircraft|jets?|rockets?|helicopters?|planes?|uavs?|shaheds?|bombs?|shells?|targets?|warheads?|bombers?|fighters?|boats?|attacks?|assaults?)$/;
const STRIKES =
  /^(?:shot|shoot|shooting|knock|knocked|repel|repelled|thwart|swat|throw|threw|torpedo|beat|fend|fended|push|pushed)/;

/** What stands behind words that mean no more than they say: "set out for home", "on board his plane". */
const PLAINLY =
  /^(?:out (?:for|from|on|in|at|by|to)|board (?:the|an?|his|her|their|air)|give up|(?:\S+ )*other way|(?:maybe|perhaps) (?:s?he|they|it)|wants? to (?:say|know|tell|comment|guess)|welcom\w* (?:him|her|them) (?:at|in|to|on)) /;

/** "shot down 92 drones": meant as it is said; "was less coy", "wants it the other way round": not so. */
export function isLiteral({ tokens }: Scene, mark: Found): boolean {
  if (tokens[mark.from - 1]?.low === 'less') return true;
  const near = tokens.slice(mark.until - 1, mark.until + 5).map(({ low }) => low);
  if (PLAINLY.test(`${near.join(' ')} `)) return true;
  if (!STRIKES.test(lowOf(tokens, mark.from))) return false;
  return tokens.slice(mark.from + 1, mark.until + 7).some(({ low }) => WEAPON.test(low));
}

const KEEPS = /^(?:observ|respect|abid|adher|honou?r|upheld|compl)/;
export const EXTENDS = /^(?:extend|prolong|renew)/;

/** "had strictly observed the pause", "no orders to extend it": what was done or ordered is no stance. */
function isDone(scene: Scene, mark: Found, group: VerbGroup): boolean {
  const low = lowAt(scene, mark.from);
  const goesOn = /^continu/.test(lowAt(scene, mark.from - 2));
  if (KEEPS.test(low))
    return goesOn || (/^(?:past|perfect|past-perfect|progressive)$/.test(group.mood) && !group.negated);
  return (
    EXTENDS.test(low) &&
    group.mood === 'infinitive' &&
    /^(?:orders?|instructions?|decisions?|commands?|plans?)$/.test(lowAt(scene, mark.from - 2))
  );
}

/** "insisted that its soldiers were observing it", "hopes that this is so": a claim. */
function isAsserted(scene: Scene, mark: Found): boolean {
  const words = lowWords(scene, mark.until, mark.until + 12);
  if (/^hop/.test(lowAt(scene, mark.from)))
    return /^(?:this|it|that|they) (?:is|are|was|were|has|have) /.test(words.join(' '));
  if (!/^insist/.test(lowAt(scene, mark.from))) return false;
  return words.some(
    (low, at) =>
      /^(?:was|were|had|has|did)$/.test(low) || (/^(?:is|are)$/.test(low) && /ing$/.test(words[at + 1] ?? '')),
  );
}

const CHARGE =
  /^(?:(?:the|this|that|its|his|her|their|such|these|those|any|all|as) )?(?:\S+ )?(?:accusations?|claims?|allegations?|charges?|criticism|conditions?|reports?)\b/;

/** "When asked about a truce", "asked if …": a question, and no wish. */
export function isQuestioned(scene: Scene, mark: Found<ActWord>): boolean {
  // "declared the truce void"
  const ahead = lowWords(scene, mark.until, mark.until + 10);
  // "agreed with him", "dismissed the accusations"
  if (/^(?:him|her|them|us|me)$/.test(ahead[0] ?? '') && lowAt(scene, mark.until - 1) === 'with') return true;
  if (mark.value.stance === 'rejects' && CHARGE.test(ahead.join(' '))) return true;
  // "aimed at derailing the truce"
  if (isAsserted(scene, mark)) return true;
  // "declined to comment on the report"
  const after = lowWords(scene, mark.until, mark.until + 4);
  if (
    /^(?:on|about)$/.test(after[0] ?? '') &&
    after.some((low) => /^(?:reports?|rumou?rs|leaks?|article|allegations?)$/.test(low))
  )
    return true;
  if (!/^ask/.test(lowAt(scene, mark.from))) return false;
  // "asked on Tuesday whether Moscow would send anybody"
  if (ahead.slice(0, 6).some((low) => /^(?:if|whether|why|how)$/.test(low))) return true;
  if (!scene.mentions.some(({ topic }) => topic === 'ceasefire')) return false;
  return /^(?:about|when|what|on|by)$/.test(lowAt(scene, mark.until));
}

/** "Three days without shooting is what he has decreed" */
export function isCleft(scene: Scene, mark: Found): boolean {
  const before = lowWords(scene, mark.from - 7, mark.from);
  const what = before.lastIndexOf('what');
  return what > 0 && /^(?:is|was|be)$/.test(before[what - 1] ?? '');
}

/** "begged the governments to let it last": the truce that was spoken of. */
export function asksToKeep(scene: Scene, mark: Found): boolean {
  const after = lowWords(scene, mark.until, mark.until + 9);
  return /\bto (?:let|make|keep|extend|prolong|renew|accept|observe|respect|honou?r) (?:it|them)\b/.test(
    after.join(' '),
  );
}
