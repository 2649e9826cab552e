import type { Certainty, Evidence, MsgType } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import type { Stance, Status, Terms } from '../observation.ts';
import { certaintyOf, independentSources } from './certainty.ts';
import type { Entry, Held, Lost, State, Told, ToldItem } from './model.ts';
import { daysBetween } from './time.ts';
import { TOMB_DAYS } from './tombstones.ts';
import { SETTLED } from './transitions.ts';

/** A difference between what was told and what is. */
export interface Difference {
  readonly entry: Entry;
  /** `null` for a status. */
  readonly party: string | null;
  readonly from: Status | Stance | null;
  readonly to: Status | Stance | null;
  readonly msgType: MsgType;
  readonly references: readonly string[];
  readonly takenBack?: 'denied' | 'corrected';
  readonly certainty: Certainty;
  readonly sources: readonly string[];
  readonly terms: Terms;
  readonly evidence: readonly Evidence[];
  readonly silent: boolean;
}

type When = Dossier['alertPolicy']['when'];
type Value = Held | null;

const UNTOLD: Told = {
  ...{ value: null, passed: null, since: '', article: '', certainty: 'reported', ids: [], alerted: false },
};

/** What was told of an item, found by whatever article it came from. */
export function findTold(entry: Entry, told: Readonly<Record<string, ToldItem>>): ToldItem {
  const key = entry.origins.map((origin) => origin.key).find((candidate) => told[candidate] !== undefined);
  return key === undefined ? {} : (told[key] ?? {});
}

/**
 * Compares one item with what was told of it: what is new, confirmed or taken back.
 * @param give Makes a change of a difference and returns its id.
 * @returns What is told of the item from now on.
 */
export function compareEntry(
  { entry, told, state, when }: { entry: Entry; told: ToldItem; state: State; when: When },
  give: (difference: Difference) => string,
): ToldItem {
  const next: Record<string, Told> = {};
  for (const slot of new Set(['', ...Object.keys(entry.positions), ...Object.keys(told)])) {
    const party = slot === '' ? null : slot;
    const held: Value = party === null ? entry.status : (entry.positions[party] ?? null);
    const result = compareSlot({ entry, party, held, told: told[slot] ?? UNTOLD, state, when }, give);
    if (result !== UNTOLD) next[slot] = result;
  }
  return next;
}

interface Slot {
  readonly entry: Entry;
  readonly party: string | null;
  readonly held: Value;
  readonly told: Told;
  readonly state: State;
  readonly when: When;
}

function compareSlot(slot: Slot, give: (difference: Difference) => string): Told {
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

function tell(slot: Slot, held: Held, give: (difference: Difference) => string): Told {
  const { told, state } = slot;
  const old = daysBetween(held.since, state.newest ?? held.since) > TOMB_DAYS;
  const silent = held.firstSight || old;
  const difference = { ...describe(slot, held), from: told.value, msgType: 'alert' as const, references: [], silent };
  return toldOf(held, [give(difference)], !silent);
}

/** A second independent source raises the certainty of what was told. */
function confirm(slot: Slot, held: Held, give: (difference: Difference) => string): Told {
  const { told } = slot;
  if (told.certainty === 'confirmed' || certaintyOf(held.supports) === 'reported')
    return { ...told, passed: held.value };
  const [first, second] = held.evidence;
  const difference = {
    ...describe(slot, held),
    from: held.value,
    msgType: 'update' as const,
    references: told.ids,
    evidence: [second, first].filter((evidence) => evidence !== undefined),
    silent: !told.alerted,
  };
  const id = give(difference);
  return { ...told, passed: held.value, certainty: 'confirmed', ids: [...told.ids.slice(0, 1), id] };
}

/** What a correction or a denial took back; the item stands where it stood before. */
function takeBack(slot: Slot, lost: Lost, give: (difference: Difference) => string): Told {
  const { entry, party, held, told } = slot;
  const id = give({
    ...{ entry, party, from: told.value, to: held?.value ?? null, msgType: 'cancel', references: told.ids },
    takenBack: lost.article === null ? 'denied' : 'corrected',
    certainty: told.certainty,
    sources: [lost.evidence.outlet],
    terms: held?.terms ?? {},
    evidence: [lost.evidence],
    silent: !told.alerted,
  });
  const since = held?.since ?? lost.at;
  return {
    ...UNTOLD,
    value: held?.value ?? null,
    passed: held?.value ?? null,
    since,
    ids: [id],
    alerted: told.alerted,
  };
}

/** A correction takes back what the article said that was told, a denial whatever was said before it. */
function findLost({ entry, party, told }: Slot): Lost | undefined {
  return entry.lost.findLast((lost) => {
    if (lost.party !== party || lost.value !== told.value) return false;
    return lost.article === null ? lost.at >= told.since : lost.article === told.article || lost.at === told.since;
  });
}

function describe({ entry, party }: Slot, held: Held) {
  return {
    ...{ entry, party, to: held.value, terms: held.terms, evidence: held.evidence },
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
