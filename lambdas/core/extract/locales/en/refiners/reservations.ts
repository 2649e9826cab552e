import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, itemKey } from './refiner.ts';

const NEAR = 2;

/** "Kyiv agrees. It will sign, Yermak said, as soon as …": what a yes hangs on may be told a sentence later. */
export const reservations: EnglishRefiner = {
  name: 'reservation',
  refine(drafts) {
    const conditions = new Map<string, number[]>();
    for (const draft of drafts) {
      if (stanceOf(draft) !== 'conditional') continue;
      const key = keyOf(draft);
      conditions.set(key, [...(conditions.get(key) ?? []), draft.scene]);
    }
    return drafts.filter(
      (draft) =>
        stanceOf(draft) !== 'accepts' ||
        !conditions.get(keyOf(draft))?.some((scene) => scene > draft.scene && scene - draft.scene <= NEAR),
    );
  },
};

function stanceOf({ claim }: Draft): string | null {
  return claim.kind === 'position' ? claim.stance : null;
}

function keyOf(draft: Draft): string {
  return `${itemKey(draft)} ${draft.claim.kind === 'position' ? draft.claim.party : ''} ${draft.background}`;
}
