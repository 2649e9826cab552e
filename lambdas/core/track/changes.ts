import type { Alert } from '../alert.ts';
import { notBefore } from '../alert-timing.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import type { Report } from '../observation.ts';
import type { Revision, TrackId } from '../revision.ts';
import { tellChange } from '../wording.ts';
import { closeTold, compareEntry, type Difference, type Give, moveTold } from './diff.ts';
import { evidenceOf } from './held.ts';
import { nameEntries } from './items.ts';
import type { Entry, Facts, State, ToldItem } from './model.ts';
import { bytesOf } from './size.ts';
import { figureOf, withoutFigure } from './terms.ts';

/** Bytes of JSON for the memory of what was told; what was told of tombstones goes first. */
const TOLD_BYTES = 12_000;

/** What a new revision is made for. */
export interface TrackInput {
  readonly track: TrackId;
  /** The latest revision; `null` before the first. */
  readonly previous: Revision | null;
  readonly reports: readonly Report[];
  readonly policy: Dossier['alertPolicy'];
  /** ISO instant, later than that of the previous revision. */
  readonly recordedAt: string;
  /** Gives parties and people their names in summaries. */
  readonly dossier?: Dossier;
}

type Named = Pick<ToldItem, 'itemId' | 'item' | 'round'>;

interface Telling {
  readonly told: Facts['told'];
  readonly changes: readonly Change[];
  readonly alerts: readonly Alert[];
}

/**
 * Compares a state with what was told: the changes of the next revision and the alerts that it owes. An item is known
 * again by the articles it came from, whatever its id is now.
 */
export function tellChanges(occasion: TrackInput, state: State, told: Facts['told']): Telling {
  const { track, policy } = occasion;
  const names = nameEntries(track.topic, state);
  const changes: Change[] = [];
  const silent = new Set<string>();
  const giveFor = (item: Named, entry: Entry | null): Give => {
    return (difference) => {
      const change = changeOf(occasion, item, entry, difference, changes.length + 1);
      changes.push(change);
      if (difference.silent) silent.add(change.id);
      return change.id;
    };
  };
  const matches = matchTold(state, told, names);
  const evidence = occasion.reports.slice(-1).map(({ article }) => evidenceOf(article, { quote: '', speaker: null }));
  // An id may go from one item to another, so all that is told under old ids ends before anything begins.
  const kept = new Set(matches.filter(({ known, now }) => known?.itemId === now.itemId).map(({ known }) => known));
  for (const [key, lost] of Object.entries(told)) {
    if (!kept.has(lost) && !state.forgotten.includes(key)) closeTold(lost.slots, evidence, giveFor(lost, null));
  }
  const next = new Map<string, ToldItem>();
  for (const { entry, known, now } of matches) {
    const give = giveFor(now, entry);
    const old = known?.slots ?? {};
    const slots = known === undefined || kept.has(known) ? old : moveTold(old, evidence, give);
    const compared = { entry, told: slots, newest: state.newest ?? entry.updated, when: policy.when };
    const told = entry.tomb ? slots : compareEntry(compared, give);
    const origin = entry.origins[0]?.key;
    if (origin !== undefined && Object.keys(told).length > 0)
      next.set(origin, { ...now, buried: entry.tomb, slots: told });
  }
  const alerts = changes.filter((change) => !silent.has(change.id)).map((change) => alertOf(change, occasion));
  return { told: fitTold(next), changes, alerts };
}

interface Match {
  readonly entry: Entry;
  readonly now: Named;
  readonly known: ToldItem | undefined;
}

/** Finds what was told of each item by the articles that it came from. */
function matchTold(state: State, told: Facts['told'], names: ReadonlyMap<Entry, string>): readonly Match[] {
  const found = new Set<string>();
  return state.entries.map((entry) => {
    const { item, round } = entry;
    const key = entry.origins.map((origin) => origin.key).find((candidate) => told[candidate] && !found.has(candidate));
    if (key !== undefined) found.add(key);
    return {
      entry,
      now: { itemId: names.get(entry) ?? '', item, round },
      known: key === undefined ? undefined : told[key],
    };
  });
}

function changeOf(
  { track, previous, recordedAt, dossier }: TrackInput,
  { itemId, item, round }: Named,
  entry: Entry | null,
  difference: Difference,
  ordinal: number,
): Change {
  const { silent: _, terms, ...told } = difference;
  const revision = (previous?.number ?? 0) + 1;
  const change = {
    id: `${track.dossier}.${track.topic}.${revision}.${ordinal}`,
    ...track,
    ...{ itemId, item, round },
    kind: told.party === null ? ('status' as const) : ('position' as const),
    ...told,
    // The figure is that of the item: a part that was handed over is not what the item is about.
    terms: { ...withoutFigure(terms), ...figureOf(entry?.terms ?? {}) },
    published: told.evidence[0]?.published ?? recordedAt,
    recordedAt,
    revision,
  };
  return { ...change, summary: tellChange(change, dossier) };
}

function alertOf(change: Change, { policy, recordedAt }: TrackInput): Alert {
  const { id, dossier, msgType, references, kind } = change;
  return { id, dossier, msgType, references, notBefore: notBefore(change, policy, recordedAt), kind, change };
}

function fitTold(told: ReadonlyMap<string, ToldItem>): Facts['told'] {
  const kept = new Map(told);
  const buriedFirst = [...told].toSorted(([, one], [, other]) => Number(other.buried) - Number(one.buried));
  for (const [key] of buriedFirst) {
    if (bytesOf([...kept]) <= TOLD_BYTES) break;
    kept.delete(key);
  }
  return Object.fromEntries(kept);
}
