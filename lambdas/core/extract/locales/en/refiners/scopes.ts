import type { EnglishRefiner } from './refiner.ts';

const NEAR = 1;

/** A bare "ceasefire" beside a full one is that one. */
export const scopes: EnglishRefiner = {
  name: 'scope',
  refine: (drafts, scenes) =>
    drafts.map((draft) => {
      if (!('scope' in draft.item) || draft.item.scope !== 'unspecified') return draft;
      const full = drafts.some(
        (other) =>
          'scope' in other.item &&
          other.item.scope === 'full' &&
          Math.abs(other.scene - draft.scene) <= NEAR &&
          scenes[other.scene]?.sentence.paragraph === scenes[draft.scene]?.sentence.paragraph,
      );
      return full ? { ...draft, item: { scope: 'full' } } : draft;
    }),
};
