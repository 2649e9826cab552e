import type { EnglishRefiner } from './refiner.ts';

const LESSER = /\b(?:temporary|brief|short|limited|partial) (?:truce|ceasefire|pause|halt)/i;

/** A bare "ceasefire" beside a full one, in the same paragraph and one sentence away at the most, is that one. */
export const scopes: EnglishRefiner = {
  name: 'scope',
  refine(drafts, scenes) {
    const full = new Set(
      drafts.filter(({ item }) => 'scope' in item && item.scope === 'full').map((draft) => draft.scene),
    );
    const paragraphOf = (scene: number): number | undefined => scenes[scene]?.sentence.paragraph;
    return drafts.map((draft) => {
      if (!('scope' in draft.item) || draft.item.scope !== 'unspecified') return draft;
      if (LESSER.test(scenes[draft.scene]?.sentence.text ?? '')) return draft;
      const { scene } = draft;
      const near = [scene - 1, scene, scene + 1].filter((other) => paragraphOf(other) === paragraphOf(scene));
      return near.some((other) => full.has(other)) ? { ...draft, item: { scope: 'full' } } : draft;
    });
  },
};
