import type { Terms, Topic } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';
import { type EnglishRefiner, eachDraft } from './refiner.ts';

type Slot = keyof Terms;

const COUNT: readonly Slot[] = ['count', 'qualifier', 'perSide'];
const SEAT: readonly Slot[] = ['round', 'date', 'venue', 'condition'];

/**
 * What may belong to a claim, by topic and by stance or status. A day or a place beside an answer is that of the
 * answer, and a place beside a swap is where it was settled.
 */
const SLOTS: Readonly<Record<Topic, Readonly<Record<string, readonly Slot[]>>>> = {
  exchange: {
    proposes: [...COUNT, 'deadline'],
    demands: [...COUNT, 'deadline'],
    conditional: [...COUNT, 'condition'],
    agreed: [...COUNT, 'deadline'],
    scheduled: [...COUNT, 'date', 'deadline'],
    completed: [...COUNT, 'date'],
    postponed: [...COUNT, 'date'],
    cancelled: [...COUNT, 'date'],
    other: COUNT,
  },
  ceasefire: {
    proposes: ['durationHours', 'date', 'deadline'],
    demands: ['durationHours', 'date', 'deadline'],
    accepts: ['durationHours', 'deadline'],
    conditional: ['durationHours', 'condition'],
    rejects: ['durationHours'],
    noncommittal: ['durationHours'],
    proposed: [],
    stalled: [],
    violated: ['durationHours'],
    other: ['durationHours', 'date', 'deadline'],
  },
  summit: {
    proposes: ['date', 'venue', 'deadline'],
    demands: ['date', 'venue', 'deadline'],
    conditional: ['condition'],
    rejects: ['venue', 'condition'],
    scheduled: ['date', 'venue', 'deadline'],
    completed: ['date', 'venue'],
    postponed: ['date', 'venue'],
    cancelled: ['date', 'venue'],
    active: ['venue'],
    other: [],
  },
  talks: {
    proposes: [...SEAT, 'deadline'],
    demands: [...SEAT, 'deadline'],
    accepts: ['round', 'venue'],
    conditional: ['condition'],
    noncommittal: ['round', 'venue'],
    scheduled: [...SEAT, 'deadline'],
    agreed: ['round', 'deadline'],
    active: ['round', 'date', 'venue'],
    stalled: [],
    proposed: [],
    other: SEAT,
  },
};

/** Terms that a claim of this sort does not have are not its own. */
export const slots: EnglishRefiner = eachDraft('slot', (draft, scene) => {
  const { claim, topic } = draft;
  const terms = { ...seatOfHost(draft, scene), ...draft.terms };
  const own = SLOTS[topic];
  const kept = own[claim.kind === 'event' ? claim.status : claim.stance] ?? own['other'] ?? [];
  return { ...draft, terms: only(terms, kept) };
});

/** "Moscow repeated its invitation": to Moscow. */
function seatOfHost({ claim, topic, cues }: Draft, { roster }: Scene): Draft['terms'] {
  if (topic !== 'summit' || claim.kind !== 'position' || cues[0]?.text.includes('invitation') !== true) return {};
  const venue = roster.capitalOf.get(claim.party);
  return venue === undefined ? {} : { venue };
}

function only(terms: Draft['terms'], kept: readonly Slot[]): Draft['terms'] {
  return Object.fromEntries(Object.entries(terms).filter(([slot]) => kept.includes(slot as Slot)));
}
