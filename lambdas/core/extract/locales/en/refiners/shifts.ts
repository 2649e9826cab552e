import type { Draft } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

/** How many sentences later another day may be named. */
const LATER = [1, 2, 3];
const CHANGED =
  /\b(?:not on|originally|(?:planned|due|scheduled|set|fixed|announced|intended|foreseen|meant) (?:originally )?for|due on|from (?:mon|tues|wednes|thurs|fri|satur|sun)day to)\b/i;
const NOW = /\b(?:now|only|instead|later|moved)\b/i;

/** What is off on its day and on at another has been postponed. */
export const shifts: EnglishRefiner = {
  name: 'shift',
  refine(drafts, scenes) {
    const byScene = Map.groupBy(drafts, (draft) => draft.scene);
    const at = (scene: number): readonly Draft[] => byScene.get(scene) ?? [];
    return drafts.flatMap((draft) => {
      if (isCovered(draft, at(draft.scene))) return [];
      if (isPlanOfThePast(draft, scenes[draft.scene])) return [{ ...draft, background: true }];
      if (draft.claim.kind !== 'event' || draft.background || (draft.topic !== 'talks' && draft.topic !== 'summit'))
        return [draft];
      if (
        draft.claim.status === 'cancelled' &&
        LATER.some((step) => at(draft.scene + step).some((other) => replaces(other, draft)))
      )
        return [{ ...draft, claim: { kind: 'event', status: 'postponed' } }];
      const scene = scenes[draft.scene];
      if (draft.claim.status === 'completed' && at(draft.scene).some((other) => isAdjourned(other, draft))) return [];
      if (draft.claim.status === 'cancelled' && scene !== undefined && isPaused(draft, scene)) return [];
      if (draft.claim.status !== 'scheduled' || scene === undefined || !isShifted(scene)) return [draft];
      return [
        { ...draft, family: 'moved' },
        { ...draft, claim: { kind: 'event', status: 'postponed' } },
      ];
    });
  },
};

/** "Fixed for Sunday" is one thing, not two; nor is what is under way agreed besides. */
function isCovered(draft: Draft, drafts: readonly Draft[]): boolean {
  const { claim, terms } = draft;
  if (claim.kind !== 'event' || (draft.topic !== 'ceasefire' && draft.topic !== 'exchange')) return false;
  return drafts.some((other) => {
    if (other === draft || other.claim.kind !== 'event' || other.scene !== draft.scene) return false;
    if (itemKey(other) !== itemKey(draft)) return false;
    if (claim.status === 'agreed' && other.claim.status === 'scheduled' && other.at === draft.at) return true;
    const plan = (claim.status === 'agreed' || claim.status === 'scheduled') && terms.date === undefined;
    return plan && draft.topic === 'exchange' && other.claim.status === 'active' && other.at < draft.at;
  });
}

/** A plan for a day that is over is history. */
function isPlanOfThePast({ claim, terms, cues }: Draft, scene: Scene | undefined): boolean {
  const past = claim.kind === 'event' && claim.status === 'scheduled' && terms.date !== undefined;
  if (/\b(?:will|shall)\b/.test(cues[0]?.text ?? '')) return false;
  return past && scene !== undefined && terms.date < scene.published;
}

/** "Adjourned to the autumn" is postponed, and not over. */
function isAdjourned(other: Draft, draft: Draft): boolean {
  const [one, two] = [other.cues[0], draft.cues[0]];
  const same = other.scene === draft.scene && one !== undefined && two !== undefined && one.start === two.start;
  return (
    same && other.claim.kind === 'event' && other.claim.status === 'postponed' && itemKey(other) === itemKey(draft)
  );
}

/** Another day for the same meeting, told right after. */
function replaces(other: Draft, draft: Draft): boolean {
  const { claim, terms } = other;
  if (claim.kind !== 'event' || claim.status !== 'scheduled' || other.background) return false;
  // "the meeting in Brussels is off; they will see each other in Miami": another one
  if (terms.venue !== undefined && draft.terms.venue !== undefined && terms.venue !== draft.terms.venue) return false;
  return itemKey(other) === itemKey(draft) && terms.date !== undefined && terms.date !== draft.terms.date;
}

/** "They broke off at seven and will go on tomorrow" */
function isPaused(draft: Draft, { sentence }: Scene): boolean {
  return /^br(?:o|ea)k/.test(draft.cues[0]?.text ?? '') && GOES_ON.test(sentence.text);
}

const GOES_ON =
  /\b(?:for the (?:day|night|evening)|until (?:tomorrow|\w+day)|(?:will|are to|is to|would) (?:go on|continue|resume|be resumed|be continued|reconvene|meet again))\b/i;

/** "Planned for Wednesday, will now be held on 6 August" */
function isShifted({ sentence, dates }: Scene): boolean {
  return dates.length > 1 && CHANGED.test(sentence.text) && NOW.test(sentence.text);
}
