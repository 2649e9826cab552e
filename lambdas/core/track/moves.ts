import type { Evidence } from '../change.ts';
import type { Give, Slots } from './diff.ts';
import type { Told } from './model.ts';
import type { Teller } from './teller.ts';

type Step = Teller['step'];

/**
 * Ends what was told of an item under an id that it has no more: reports that came late showed that it is the same as
 * another, or began on another day. Nobody is alerted.
 */
export function endTold(slots: Slots, evidence: readonly Evidence[], give: Give, step: Step): Slots {
  return eachSlot(slots, (party, told) => {
    if (told.value === null || told.ended) return told;
    const end = (): Told => {
      give({
        ...{ party: party || null, from: told.value, to: null, msgType: 'cancel', references: told.ids },
        ...{ certainty: told.certainty, sources: [], terms: {}, evidence, silent: true },
      });
      return { ...told, ended: true };
    };
    return step(end, told);
  });
}

/** Tells again, under the id that an item has now, what has ended under another one. Nobody is alerted. */
export function beginTold(slots: Slots, evidence: readonly Evidence[], give: Give, step: Step): Slots {
  return eachSlot(slots, (party, told) => {
    const { ended, ...rest } = told;
    if (ended === undefined) return told;
    const begin = (): Told => {
      const id = give({
        ...{ party: party || null, from: null, to: told.value, msgType: 'alert', references: [] },
        ...{ certainty: told.certainty, sources: [], terms: {}, evidence, silent: true },
      });
      return { ...rest, ids: [...told.ids.slice(0, 2), id] };
    };
    return step(begin, told);
  });
}

function eachSlot(slots: Slots, change: (party: string, told: Told) => Told): Slots {
  return Object.fromEntries(Object.entries(slots).map(([party, told]) => [party, change(party, told)]));
}
