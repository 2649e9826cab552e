import type { Stance, Topic } from '../../../../observation.ts';

/** How much a word leans on the item that it speaks of. */
export type Lean =
  /** Says nothing without an item at its side: "wants". */
  | 'object'
  /** Says something only where the item follows: "asked him not to fire". */
  | 'strict'
  /** May leave the item to the sentence before: "refused". */
  | 'absolute'
  /** Says that an answer is missing; of what, a word nearby says: "no date". */
  | 'answer'
  /** Always speaks of what was spoken of: "did not commit itself". */
  | 'reply';

/** Words by which a party shows a stance. A verb is marked by `~` after it; `*` is a gap ("turned it down"). */
export interface StanceWords {
  readonly stance: Stance;
  /** The stance that its negation shows; left out where that says nothing. */
  readonly not?: Stance;
  readonly lean: Lean;
  readonly kind: 'verb' | 'noun' | 'predicate';
  /** Topics of which it says something; all where it is left out. */
  readonly topics?: readonly Topic[];
  readonly words: string;
}
