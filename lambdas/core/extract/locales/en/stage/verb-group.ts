import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Form } from '../vocabulary/inflect.ts';
import { type Clause, clauseOf } from './clauses.ts';
import { negativeOpening } from './negation.ts';
import type { Marked } from './scene.ts';

/** How a verb stands in its clause. */
export interface VerbGroup {
  /** Where the group of auxiliaries begins. */
  readonly from: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly mood: Mood;
}

type Mood =
  | 'past'
  | 'perfect'
  | 'past-perfect'
  | 'present'
  | 'progressive'
  | 'future'
  | 'would'
  | 'must'
  | 'should'
  | 'may'
  | 'infinitive';

const ADVERBS = (
  'also again already now just still once more first both all each even then soon always yet indeed itself ' +
  'himself herself themselves only at least long ever so far quite well rather too thus today there in fact for ' +
  'its part later duly much to nevertheless however almost apiece begin start continue earlier previously initially'
).split(' ');
const NEGATIVE = new Set('not t never no neither nor hardly scarcely nobody none cannot without nothing'.split(' '));
const MODALS = table<Mood>([
  ['will shall ll wo', 'future'],
  ['would d', 'would'],
  ['must', 'must'],
  ['should ought', 'should'],
  ['may might could can ca', 'may'],
]);

/** What an auxiliary adds to a group, a bit each. */
const [TO, HAD, HAS, NEEDS, READY, PLANNED] = [1, 2, 4, 8, 16, 32] as const;
const [BE, BEING, WAS, BARE, OTHER] = [64, 128, 256, 512, 1024] as const;
const AUXILIARIES = table<number>([
  ['had', HAD],
  ['has have', HAS],
  ['need needs', NEEDS],
  ['ready', READY],
  ['due going set expected scheduled planned supposed slated likely poised plans plan intends intend', PLANNED],
  ['is are', BE | PLANNED],
  ['was were', BE | PLANNED | WAS],
  ['be', BE | BARE],
  ['being', BE | BEING],
  ['got', BE | WAS],
  ['been am get gets', BE],
  ['do does did having preparing planning', OTHER],
  [[...MODALS.keys()].join(' '), OTHER],
]);

function table<Value>(rows: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  return new Map(rows.flatMap(([words, value]) => words.split(' ').map((word) => [word, value] as const)));
}

/** What may stand between the first auxiliary and the verb. */
const BELONGS = wordKind(
  new RegExp(`(?<!^ita|^ju)ly$|^(?:${[...ADVERBS, ...NEGATIVE, ...AUXILIARIES.keys(), 'to', "'", 'n'].join('|')})$`),
);
const REACH = 9;

/** Reads the auxiliaries to the left of the verb at `at`. */
export function readVerbGroup(marked: Marked, clauses: readonly Clause[], at: number, form: Form | null): VerbGroup {
  const clause = clauseOf({ clauses }, at);
  const floor = Math.max(clause?.from ?? 0, at - REACH);
  let seen = 0;
  let nearest = 0;
  let modal: Mood | undefined;
  let from = at;
  let negated = false;
  for (let index = at - 1; index >= floor; index -= 1) {
    // "Would Washington do that?": an auxiliary before the subject
    if (!BELONGS.has(marked.tokens[index])) break;
    const low = lowAt(marked, index);
    const auxiliary = AUXILIARIES.get(low) ?? 0;
    if (NEGATIVE.has(low)) negated = true;
    else if (auxiliary > 0) {
      seen |= auxiliary;
      if (nearest === 0) nearest = auxiliary;
      modal = MODALS.get(low) ?? modal;
    } else if (low === 'to') seen |= TO;
    from = index;
  }
  return {
    from,
    negated: negated || negativeOpening(marked, clause, from),
    passive: (form === 'part' || form === 'past') && (nearest & BE) !== 0,
    mood: modal ?? moodOf(seen, form),
  };
}

function moodOf(seen: number, form: Form | null): Mood {
  const has = (bits: number): boolean => (seen & bits) !== 0;
  if (has(TO)) {
    if (has(HAD) && form === 'base') return 'must';
    if (has(HAS | NEEDS)) return 'must';
    if (has(READY)) return 'infinitive';
    return has(PLANNED) ? 'future' : 'infinitive';
  }
  if (has(HAD)) return 'past-perfect';
  // "have been holding talks since Sunday"
  if (has(HAS)) return form === 'ing' && has(BE) ? 'progressive' : 'perfect';
  if (has(BE)) {
    if (has(BEING) || form === 'ing') return 'progressive';
    if (seen === (BE | BARE)) return 'infinitive';
    return has(WAS) ? 'past' : 'present';
  }
  if (form === 'ing') return 'progressive';
  return form === 'past' || form === 'part' ? 'past' : 'present';
}
