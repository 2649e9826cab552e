import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { subjectOf } from './subject.ts';
import { EXTENDS } from './unreal.ts';

/** "urged Moscow to agree": agreeing is what another asks for. */
export function isBidden(scene: Scene, mark: Found<ActWord>, group: VerbGroup): boolean {
  // "has refused to take part"
  const refused = scene.marks.act.some((other) => other.value.stance === 'rejects' && other.until === mark.from);
  if (refused && group.mood === 'infinitive') return true;
  // "had been asked to prepare a meeting"
  const told = lowWords(scene, mark.from - 3, mark.from);
  if (/(?:been|was|were|being) (?:asked|told|urged|invited) to$/.test(told.join(' '))) return true;
  if (group.mood === 'infinitive' && (isMadeTo(scene, mark) || isGivenTime(scene, mark))) return true;
  const subjunctive = mark.value.form === 'base' && group.mood === 'present' && mark.value.stance === 'accepts';
  // "urged Russia to reciprocate by agreeing"
  const means = mark.value.form === 'ing' && lowAt(scene, mark.from - 1) === 'by';
  if (group.mood !== 'infinitive' && !subjunctive && !means) return false;
  return askingVerb(scene, mark) !== undefined;
}

/** "would not pressure Kyiv to accept": who stands before "to" does what another wants. */
function isMadeTo(scene: Scene, mark: Found): boolean {
  const to = scene.tokens.findLastIndex((token, at) => at <= mark.from && at >= mark.from - 2 && token.low === 'to');
  const actor = scene.actors.find((one) => one.to === to && !one.owns && one.members.length === 0);
  const before = lowAt(scene, (actor?.from ?? 0) - 1) === 'the' ? 2 : 1;
  return (
    actor !== undefined &&
    /^(?:pressur|press|forc|persuad|convinc|compel|oblig|help|allow|get|push|encourag|requir|pressing|bring|prompt|lead|led|expect|believ|suspect|fear|rumou?r)/.test(
      lowAt(scene, actor.from - before),
    )
  );
}

const TERM = /^(?:until|till|days?|hours?|weeks?|months?|time|deadline|chance|by)$/;

/** "gave Putin until Friday to agree", "a deadline for Moscow to accept": whoever has the time has not done it. */
function isGivenTime(scene: Scene, mark: Found): boolean {
  const from = Math.max(0, mark.from - 12);
  const before = lowWords(scene, from, mark.from);
  const at = before.findLastIndex((low) => /^(?:giv\w*|gave|for|allow\w*|grant\w*)$/.test(low));
  if (at < 0 || !scene.actors.some((actor) => actor.from > from + at && actor.from <= from + at + 3)) return false;
  return before[at] === 'for' || before.slice(at).some((low) => TERM.test(low));
}

/** "asks all people of goodwill to respect" */
const ALL = /^(?:all|every\w*|everybody|people|both|those|men)\b/;

function askingVerb(scene: Scene, mark: Found): Found<ActWord> | undefined {
  return scene.marks.act.find(
    (other) =>
      // "his demand that Moscow agree"
      (other.value.kind === 'verb' || lowAt(scene, other.until) === 'that') &&
      (other.value.stance === 'proposes' || other.value.stance === 'demands') &&
      other.until <= mark.from &&
      mark.from - other.until <= 9 &&
      (scene.actors.some((actor) => actor.from >= other.to && actor.to <= mark.from) ||
        ALL.test(phraseAt(scene, other.until, mark.from))),
  );
}

/** "urged Kyiv to say yes to the meeting" backs what another has put forward. */
export function bidsYes(scene: Scene, mark: Found<ActWord>): boolean {
  // "is looking forward to the meeting"
  if (lowAt(scene, mark.until - 2) === 'forward') return true;
  return scene.marks.act.some(
    (other) =>
      other.value.stance === 'accepts' &&
      !EXTENDS.test(lowAt(scene, other.from)) &&
      other.from > mark.until &&
      other.from - mark.until <= 8 &&
      lowAt(scene, other.from - 1) === 'to' &&
      scene.actors.some((actor) => actor.from >= mark.until && actor.to <= other.from),
  );
}

/** "Declining to comment on the prospects of a settlement": on nothing that was spoken of. */
export function isOnOther({ tokens, marks }: Scene, { until }: Found): boolean {
  if (!/^(?:on|about)$/.test(lowOf(tokens, until))) return false;
  const near = (one: { readonly from: number }): boolean => one.from > until && one.from <= until + 4;
  if (marks.pointer.some(near) || marks.pointerHead.some(near)) return false;
  return /^(?:the|a|an|any|his|her|its|their|specific)$/.test(lowOf(tokens, until + 1));
}

/** "Told Russia to agree", and not "told reporters that it was to agree": who is told must stand between. */
export function tellsNobody({ actors, tokens }: Scene, { from, to, until }: Found): boolean {
  return (
    /^(?:t[eo]l[dl]|warn)/.test(lowOf(tokens, from)) &&
    tokens[until - 1]?.low === 'to' &&
    !actors.some((actor) => actor.to === until - 1 && actor.from - to <= 1)
  );
}

/** "… on Monday, Budanov promised": how he says so. */
export function isSaid({ speech, tokens, mentions }: Scene, mark: Found): boolean {
  return (
    /^(?:promis|vow|pledg)/.test(lowOf(tokens, mark.from)) &&
    speech.some(({ at, leads }) => at === mark.from && !leads) &&
    !mentions.some(({ to }) => to > mark.from) &&
    ![mark.from - 2, mark.from - 3].some((at) => tokens[at]?.low === 'what')
  );
}

/** "At the Geneva table": furniture. */
export function isTable({ tokens }: Scene, mark: Found): boolean {
  const before = lowOf(tokens, mark.from - 1);
  return (
    tokens[mark.from]?.low === 'table' &&
    !/^(?:to|will|would|shall|must|should|can|could|may|might|they|we|and|not)$/.test(before)
  );
}

/** "…, was how Trump put it": that he says so, and nothing that he does. */
export function isRelayed(scene: Scene, mark: Found): boolean {
  const subject = subjectOf(scene, mark.from);
  const at = subject === null ? -1 : lowAt(scene, subject.from - 1) === 'the' ? subject.from - 2 : subject.from - 1;
  return lowAt(scene, at) === 'how' && /^(?:is|was)$/.test(lowAt(scene, at - 1));
}
