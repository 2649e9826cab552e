import { lowAt } from '../../../engine/text.ts';
import { type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { StatusWord } from '../stage/words.ts';
import { pointAt } from './binding.ts';

/** "The deadline had run out": of the item itself it says nothing. */
function isPaper(scene: Scene, pointer: Found): boolean {
  return /^(?:deadline|date|document|memorandum|draft|paper|text|list|question|question|issue|subject|point|terms|ultimatum)$/.test(
    lowAt(scene, pointer.to - 1),
  );
}

/** "said that the goals of the operation had not been reached and that it would go on": of what the sentence names. */
function standsForNoun(scene: Scene, at: number): boolean {
  if (lowAt(scene, at) !== 'it') return false;
  const said = scene.marks.say.findLast((mark) => mark.until <= at)?.until ?? 0;
  return scene.tokens.slice(said, at).filter(({ low }) => low === 'the' || low === 'a' || low === 'an').length > 1;
}

/** "A second one was dropped" */
const ONE_MORE = /^(?:another|a (?:second|third|further|new)) one$/;
const CHANGES = /^(?:cancelled|postponed)$/;
const BACK = /^(?:it|this|they|these|that|those|neither)$/;

/** A pronoun or "the deal", "the promise" as subject, with nobody between it and the verb. */
export function pointsBack(scene: Scene, mark: Found<StatusWord>): boolean {
  const clause = clauseOf(scene, mark.from);
  const from = clause?.from ?? 0;
  const subject = scene.marks.pointer.find(
    (pointer) =>
      !isPaper(scene, pointer) &&
      pointer.from >= from &&
      pointer.to <= mark.from &&
      mark.from - pointer.to <= (pointer.from === 0 ? 9 : 6),
  );
  if (subject === undefined) {
    const opens = BACK.test(lowAt(scene, from)) && mark.from - from <= 4 && !standsForNoun(scene, from);
    return opens && !scene.actors.some((actor) => actor.from > from && actor.to <= mark.from && !actor.locative);
  }
  const low = lowAt(scene, subject.from);
  // "the work in this area would continue"
  const led = /^(?:in|on|at|of|for|with|to|by|from|about)$/.test(lowAt(scene, subject.from - 1));
  if (led && mark.value.status === 'active') return false;
  const named =
    BACK.test(low) ||
    /^(?:the|that|this|such)$/.test(low) ||
    (CHANGES.test(mark.value.status) && ONE_MORE.test(phraseAt(scene, subject.from, subject.to)));
  return named && !scene.actors.some((actor) => actor.from >= subject.to && actor.to <= mark.from);
}

/** "There was no breakthrough", said right after talks. */
export function lastTalks(scene: Scene, mark: Found<StatusWord>): readonly Mention[] {
  const last = scene.focus.items[0];
  if (mark.value.kind !== 'predicate' || scene.mentions.length > 0 || last?.topic !== 'talks') return [];
  const far = scene.sentence.opens || lowAt(scene, mark.from) !== 'no' ? 1 : 2;
  const near = (last.origin ?? -9) >= scene.index - far;
  return near ? pointAt(scene, last, mark) : [];
}

const CONSENT = /\bconsent (?:to (?:him|her|it|them|this|that)\b|[.,;])/;

/** "There was no breakthrough", "On that there was no progress", "had broken that promise" */
export function standsForItself(scene: Scene, mark: Found<StatusWord>): boolean {
  const first = lowAt(scene, 0);
  // "On the Donbas no compromise was found": of something else
  const named = first === 'on' && !/^(?:that|this|these|those|it|both|neither|all)$/.test(lowAt(scene, 1));
  if (mark.value.status === 'stalled' && /^(?:there|no|neither|nor|on|hardly)$/.test(first) && mark.from <= 7)
    return !named;
  if (mark.value.status === 'violated' && mark.value.kind === 'predicate') return true;
  // "had each given their consent to him"
  if (CONSENT.test(phraseAt(scene, mark.until - 2, mark.until + 2))) return true;
  return (
    mark.value.kind === 'act' &&
    [...scene.marks.pointer, ...scene.marks.pointerHead].some(
      (pointer) => pointer.from >= mark.until && pointer.from <= mark.until + 2,
    )
  );
}
