import type { Draft } from '../../../engine/grammar.ts';
import { type EnglishRefiner, itemKey, keyOf } from './refiner.ts';

/** The same fact counts once: the first one that is news, with the terms of its repeats. */
export const merge: EnglishRefiner = {
  name: 'repeat',
  refine(drafts) {
    const byKey = new Map<string, Draft>();
    for (const draft of drafts) {
      const key = `${keyOf(draft)} ${draft.background} ${draft.denied}`;
      const known = byKey.get(key);
      byKey.set(
        key,
        known === undefined ? draft : { ...known, terms: { ...withoutClash(known, draft), ...known.terms } },
      );
    }
    return [...byKey.values()];
  },
};

/** Terms of a repeat in the same sentence only: a later figure is another part's. */
function withoutClash(known: Draft, repeat: Draft): Draft['terms'] {
  return repeat.scene === known.scene || Object.keys(known.terms).length === 0 ? repeat.terms : {};
}

/** Agreed with a day or a place is scheduled. */
export const schedules: EnglishRefiner = {
  name: 'schedule',
  refine: (drafts) =>
    drafts.map((draft) => {
      if (draft.claim.kind !== 'event' || (draft.topic !== 'talks' && draft.topic !== 'summit')) return draft;
      const placed =
        draft.terms.date !== undefined || draft.terms.deadline !== undefined || draft.terms.venue !== undefined;
      if (draft.claim.status === 'agreed' && placed && !draft.background)
        return { ...draft, claim: { kind: 'event', status: 'scheduled' } };
      if (draft.claim.status === 'scheduled' && !placed)
        return { ...draft, claim: { kind: 'event', status: 'agreed' } };
      return draft;
    }),
};

/** An item that somebody wants is not on the table by itself as well. */
export const redundant: EnglishRefiner = {
  name: 'redundant',
  refine(drafts) {
    const wanted = new Set(drafts.filter((draft) => draft.claim.kind === 'position').map(itemKey));
    return drafts.filter(
      (draft) => !(draft.claim.kind === 'event' && draft.claim.status === 'proposed' && wanted.has(itemKey(draft))),
    );
  },
};
