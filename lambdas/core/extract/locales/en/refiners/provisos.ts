import { type EnglishRefiner, itemKey } from './refiner.ts';

/** What is promised under a condition is neither promised outright nor refused, and not yet an event. */
export const provisions: EnglishRefiner = {
  name: 'proviso',
  refine(drafts) {
    const under = drafts.filter((draft) => draft.family === 'proviso');
    if (under.length === 0) return drafts;
    const held = new Set(under.map((draft) => `${draft.scene} ${itemKey(draft)}`));
    return drafts.filter(
      ({ family, claim, ...draft }) =>
        family === 'proviso' ||
        !held.has(`${draft.scene} ${itemKey(draft)}`) ||
        (claim.kind === 'event'
          ? !/^(?:agreed|scheduled|active|completed|cancelled)$/.test(claim.status)
          : !/^(?:accepts|rejects|demands)$/.test(claim.stance)),
    );
  },
};
