import type { Draft, Refiner } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';

export type EnglishRefiner = Refiner<Scene>;

/** A refiner that looks at one draft at a time: the draft, corrected, or `null` to refuse it. */
export function eachDraft(
  name: string,
  judge: (draft: Draft, scene: Scene, scenes: readonly Scene[]) => Draft | null,
): EnglishRefiner {
  return {
    name,
    refine(drafts, scenes) {
      const kept: Draft[] = [];
      for (const draft of drafts) {
        const scene = scenes[draft.scene];
        const judged = scene === undefined ? null : judge(draft, scene, scenes);
        if (judged !== null) kept.push(judged);
      }
      return kept;
    },
  };
}

/** What the score and the fold take for one thing: topic, item, kind and party with stance, or status. */
export function keyOf(draft: Draft): string {
  const { claim } = draft;
  const what = claim.kind === 'event' ? claim.status : `${claim.party} ${claim.stance}`;
  return `${itemKey(draft)} ${what}`;
}

export function itemKey({ topic, item }: Pick<Draft, 'topic' | 'item'>): string {
  if ('scope' in item) return `${topic} ${item.scope}`;
  if ('unit' in item) return `${topic} ${item.unit}`;
  return `${topic} ${('parties' in item ? item.parties : item.participants).join('+')}`;
}

/** An item that the sentence itself does not name. */
export function isPointed({ topic, cues }: Draft): boolean {
  return !cues.some(({ name }) => name === topic);
}
