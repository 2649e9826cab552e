import type { Change, Evidence } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { certaintyOf, independentSources } from './certainty.ts';
import type { Entry, Held, Lost, Told, ToldItem } from './model.ts';
import type { Teller } from './teller.ts';
import { daysBetween } from './time.ts';
import { TOMB_DAYS } from './tombstones.ts';
import { SETTLED } from './transitions.ts';

/** What differs between what was told of a value and what it is. */
export interface Difference
  extends Pick<
    Change,
    'party' | 'from' | 'to' | 'msgType' | 'references' | 'takenBack' | 'certainty' | 'sources' | 'terms' | 'evidence'
  > {
  /** Recorded, and nobody is alerted. */
  readonly silent: boolean;
}

/** Makes a change of a difference and returns its id. */
export type Give = (difference: Difference) => string;

type When = Dossier['alertPolicy']['when'];
type Value = Held | null;
export type Slots = ToldItem['slots'];

const UNTOLD: Told = {
  ...{ value: null, passed: null, since: '', article: '', certainty: 'reported', ids: [], alerted: false },
};

/**
 * Compares one item with what was told of it: what is new, confirmed or taken back.
 * @param input.newest Publication instant of the track's newest report.
 * @returns What is told of the item from now on.
 */
export function compareEntry(
  input: { readonly entry: Entry; readonly told: Slots; readonly newest: string; readonly when: When },
  give: Give,
  step: Teller['step'],
): Slots {
  const { entry, told, newest, when } = input;
  const next: Record<string, Told> = {};
  for (const slot of new Set(['', ...Object.keys(entry.positions), ...Object.keys(told)])) {
    const party = slot === '' ? null : slot;
    const held: Value = party === null ? entry.status : (entry.positions[party] ?? null);
    const before = told[slot] ?? UNTOLD;
    const compare = () => compareSlot({ entry, party, held, told: before, newest, when }, give);
    const result = before.ended ? before : step(compare, before);
    if (result !== UNTOLD) next[slot] = result;
  }
  return next;
}

interface Slot {
  readonly entry: Entry;
  readonly party: string | null;
  readonly held: Value;
  readonly told: Told;
  readonly newest: string;
  readonly when: When;
}

function compareSlot(slot: Slot, give: Give): Told {
  const { held, told, when } = slot;
  const value = held?.value ?? null;
  const lost = told.value !== null && value !== told.value ? findLost(slot) : undefined;
  if (lost !== undefined) return takeBack(slot, lost, give);
  if (value === told.value) return held === null ? told : confirm(slot, held, give);
  if (value === told.passed) return told;
  if (held === null || isNoNews(slot, held)) return { ...told, passed: value };
  // Until a second source confirms it, a value is neither told nor passed over.
  if (when === 'after-confirmation' && !held.firstSight && certaintyOf(held.supports) === 'reported') return told;
  return tell(slot, held, give);
}

/** Stances on what is over, and support for what is settled. */
function isNoNews({ entry, party }: Slot, { value }: Held): boolean {
  if (party === null) return false;
  const settled = SETTLED.has(entry.status?.value ?? '');
  return entry.closed !== null || (settled && (value === 'proposes' || value === 'accepts'));
}

function tell(slot: Slot, held: Held, give: Give): Told {
  const { told, newest, when } = slot;
  const old = daysBetween(held.since, newest) > TOMB_DAYS;
  const silent = held.firstSight || old;
  // After confirmation it is the second article that brings the change.
  const evidence = when === 'at-once' ? held.evidence : held.evidence.toReversed();
  const difference = {
    ...describe(slot, held),
    from: told.value,
    msgType: 'alert' as const,
    references: [],
    silent,
    evidence,
  };
  return toldOf(held, [give(difference)], !silent);
}

/** A second independent source raises the certainty of what was told. */
function confirm(slot: Slot, held: Held, give: Give): Told {
  const { told } = slot;
  const rank = ({ article }: Evidence) => (article === told.article ? 1 : 0);
  if (told.certainty === 'confirmed' || certaintyOf(held.supports) === 'reported')
    return { ...told, passed: held.value };
  const difference = {
    ...describe(slot, held),
    from: held.value,
    msgType: 'update' as const,
    references: told.ids,
    // The one that confirms comes first, whichever was published first.
    evidence: held.evidence.toSorted((one, other) => rank(one) - rank(other)),
    silent: !told.alerted,
  };
  const id = give(difference);
  return { ...told, passed: held.value, certainty: 'confirmed', ids: [...told.ids.slice(0, 1), id] };
}

/** What a correction or a denial took back; the item stands where it stood before. */
function takeBack(slot: Slot, lost: Lost, give: Give): Told {
  const { party, held, told } = slot;
  const id = give({
    ...{ party, from: told.value, to: held?.value ?? null, msgType: 'cancel', references: told.ids },
    takenBack: lost.article === null ? 'denied' : 'corrected',
    certainty: told.certainty,
    sources: [lost.evidence.outlet],
    terms: held?.terms ?? {},
    evidence: [lost.evidence],
    silent: !told.alerted,
  });
  const back = held === null ? { ...UNTOLD, since: lost.at } : toldOf(held, [], false);
  return { ...back, ids: [id], alerted: told.alerted };
}

/** A correction takes back what the article said that was told, a denial whatever was said before it. */
function findLost({ entry, party, told }: Slot): Lost | undefined {
  return entry.lost.findLast((lost) => {
    if (lost.party !== party || lost.value !== told.value) return false;
    return lost.article === null ? lost.at >= told.since : lost.article === told.article || lost.at === told.since;
  });
}

function describe({ party }: Slot, held: Held) {
  return {
    ...{ party, to: held.value, terms: held.terms, evidence: held.evidence },
    certainty: certaintyOf(held.supports),
    sources: independentSources(held.supports),
  };
}

function toldOf(held: Held, ids: readonly string[], alerted: boolean): Told {
  const { value, since, evidence, supports } = held;
  return {
    value,
    passed: value,
    since,
    article: evidence[0]?.article ?? '',
    certainty: certaintyOf(supports),
    ids,
    alerted,
  };
}
