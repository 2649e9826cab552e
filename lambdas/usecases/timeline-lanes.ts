import type { Certainty, Change } from '../core/change.ts';
import type { Stance, Status } from '../core/observation.ts';
import type { AgendaItem, Standing } from '../core/revision.ts';

/** A stretch of time over which a status or a position stood. */
export interface Span {
  readonly value: Status | Stance;
  readonly from: string;
  /** `null`: it stands. */
  readonly to: string | null;
  /** The change that brought it; `null` where that is older than the timeline. */
  readonly change: string | null;
  readonly certainty: Certainty;
}

/** The status of an item (`party` is null), or one party's position on it. */
export interface Lane {
  readonly party: string | null;
  readonly spans: readonly Span[];
}

export interface LaneFrame {
  /** Where the timeline begins. */
  readonly from: string;
  /** Whether there are changes before that: what a first change came from then stood before it. */
  readonly older: boolean;
  /** When the item was closed: nothing stands longer than that. */
  readonly closed: string | null;
}

/**
 * Draws the lanes of one item: the status, then the parties by name.
 * @param told Its changes, the oldest first.
 * @param standing The item as it stands, for what has not changed within the timeline.
 */
export function drawLanes(told: readonly Change[], standing: AgendaItem | null, frame: LaneFrame): readonly Lane[] {
  const turns = Map.groupBy(told, (change) => change.party);
  const parties = new Set([...turns.keys(), ...Object.keys(standing?.positions ?? {})]);
  parties.delete(null);
  return [null, ...[...parties].sort()].map((party) => {
    const stands = (party === null ? standing?.status : standing?.positions[party]) ?? null;
    return { party, spans: drawSpans(turns.get(party) ?? [], stands, frame) };
  });
}

function drawSpans(
  told: readonly Change[],
  stands: Standing<Status | Stance> | null,
  { from, older, closed }: LaneFrame,
): readonly Span[] {
  // An update only makes sure of what is already drawn.
  const confirmed = new Set(
    told.filter((change) => change.msgType === 'update').flatMap((change) => change.references),
  );
  const turns = told.filter((change) => change.msgType !== 'update');
  const first = turns[0];
  if (first === undefined) return stands ? [drawStanding(stands, from, closed)] : [];
  const spans = turns.flatMap((change, index): Span[] => {
    const { id, to: value, published } = change;
    if (value === null) return [];
    const to = endOf(published, turns[index + 1]?.published ?? null, closed);
    return [{ value, from: published, to, change: id, certainty: confirmed.has(id) ? 'confirmed' : change.certainty }];
  });
  if (!older || first.from === null || first.published <= from) return spans;
  return [{ value: first.from, from, to: first.published, change: null, certainty: first.certainty }, ...spans];
}

function drawStanding(stands: Standing<Status | Stance>, begin: string, closed: string | null): Span {
  const from = stands.since < begin ? begin : stands.since;
  return { value: stands.value, from, to: endOf(from, null, closed), change: null, certainty: stands.certainty };
}

/** The earlier of what came next and the end of the item; late news never makes it end before it began. */
function endOf(from: string, next: string | null, closed: string | null): string | null {
  const end = [next, closed].filter((instant) => instant !== null).sort()[0] ?? null;
  return end !== null && end < from ? from : end;
}
