import type { Alert } from '../alert.ts';
import { notBefore } from '../alert-timing.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import type { Report } from '../observation.ts';
import type { Revision, TrackId } from '../revision.ts';
import { tellChange } from '../wording.ts';
import { bytesOf, cut } from './bytes.ts';
import type { Difference, Give } from './diff.ts';
import type { Entry, ToldItem } from './model.ts';
import { figureOf, withoutFigure } from './terms.ts';

/** Bytes of JSON of one change: with a second evidence that makes it larger it has the first alone. */
const CHANGE_BYTES = 5600;
const SUMMARY_BYTES = 500;

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
  /** Alerts nobody, whatever is found. */
  readonly silent?: boolean;
}

export type Named = Pick<ToldItem, 'itemId' | 'item' | 'round'>;

/** Collects the changes of one revision, up to what it holds. */
export interface Teller {
  readonly changes: readonly Change[];
  readonly alerts: readonly Alert[];
  /** Whether something has to wait for the next revision. */
  readonly full: boolean;
  /** Gives the changes of an item. */
  giveFor(item: Named, entry: Entry | null): Give;
  /**
   * Takes one step that gives one change at the most.
   * @returns What the step gives; `otherwise` where its change does not fit any more, or an earlier one did not.
   */
  step<Result>(take: () => Result, otherwise: Result): Result;
}

/** @param room Bytes of JSON for changes and alerts. The first change always fits, so that telling comes to its end. */
export function createTeller(occasion: TrackInput, room: number): Teller {
  const changes: Change[] = [];
  const alerts: Alert[] = [];
  let left = room;
  let full = false;

  function giveFor(item: Named, entry: Entry | null): Give {
    return (difference) => {
      const change = changeOf(occasion, item, entry, difference, changes.length + 1);
      changes.push(change);
      if (!difference.silent && !occasion.silent) alerts.push(alertOf(change, occasion));
      return change.id;
    };
  }

  function step<Result>(take: () => Result, otherwise: Result): Result {
    if (full) return otherwise;
    const before = { changes: changes.length, alerts: alerts.length };
    const result = take();
    const given = [...changes.slice(before.changes), ...alerts.slice(before.alerts)];
    if (given.length === 0) return result;
    left -= bytesOf(given);
    if (left >= 0 || before.changes === 0) return result;
    changes.splice(before.changes);
    alerts.splice(before.alerts);
    full = true;
    return otherwise;
  }

  return {
    ...{ changes, alerts, giveFor, step },
    get full() {
      return full;
    },
  };
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
  const full = { ...change, summary: cut(tellChange(change, dossier), SUMMARY_BYTES) };
  return bytesOf(full) <= CHANGE_BYTES ? full : { ...full, evidence: full.evidence.slice(0, 1) };
}

function alertOf(change: Change, { policy, recordedAt }: TrackInput): Alert {
  const { id, dossier, msgType, references, kind } = change;
  return { id, dossier, msgType, references, notBefore: notBefore(change, policy, recordedAt), kind, change };
}
