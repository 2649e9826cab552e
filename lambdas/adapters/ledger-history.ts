import type { Change } from '../core/change.ts';
import { TOPICS, type Topic } from '../core/observation.ts';
import type { ChangeQuery, HistoryReader } from '../core/ports.ts';
import type { Item, LedgerAccess } from './ledger-access.ts';
import { unpackChanges } from './ledger-codec.ts';
import { comparePlaces, type HistoryPlace, placeOf, readCursor, writeCursor } from './ledger-cursor.ts';
import { keyInstant } from './ledger-instant.ts';
import { instantOf, recordedKey, revisionKey, revisionNumber, trackKey } from './ledger-keys.ts';
import { ledgerTable } from './ledger-table.ts';

/**
 * Queries a track and page at the most, and rows a query: what bounds the cost of a page, also of one whose conditions
 * match little. Without conditions a track gives its share of the page at a time.
 */
const ROUNDS = { plain: 4, searching: 2 };
const FEWEST_SEARCHED = 25;

/** Sort before and behind every instant. */
const START = '0';
const END = '~';

/** A change and where it stands in the history. */
interface Placed {
  readonly change: Change;
  readonly place: HistoryPlace;
}

/** One track, read from the newest change backwards. */
interface Lane {
  readonly topic: Topic;
  buffer: Placed[];
  /** Where the next query goes on; `null` before the first. */
  start: Item | null;
  rounds: number;
  /** Place of the last row that was read. */
  read: HistoryPlace | null;
  ended: boolean;
}

export function createHistoryReader(access: LedgerAccess): HistoryReader {
  return {
    /**
     * At most {@link ROUNDS} queries a track and page. Where the conditions match little, a page can hold fewer changes than
     * asked for, even none, and still have a cursor: the search goes on from there.
     */
    async changes(query) {
      const after = query.cursor === null ? null : readCursor(query.cursor);
      const topics = TOPICS.filter((topic) => query.topics.includes(topic));
      const lanes = topics.map((topic): Lane => {
        return { topic, buffer: [], start: null, rounds: 0, read: null, ended: false };
      });
      const found: Change[] = [];
      const told = new Set<string>();
      for (;;) {
        await Promise.all(lanes.map((lane) => fill(lane, query, after, lanes.length)));
        const stuck = lanes.filter((lane) => lane.buffer.length === 0 && !lane.ended);
        const newest = lanes.flatMap((lane) => lane.buffer[0] ?? []).sort((a, b) => comparePlaces(a.place, b.place))[0];
        const frontier = stuck.flatMap((lane) => lane.read ?? []).sort(comparePlaces)[0];
        if (frontier !== undefined && (newest === undefined || comparePlaces(frontier, newest.place) < 0)) {
          return { changes: found, cursor: writeCursor(frontier) };
        }
        if (newest === undefined) return { changes: found, cursor: null };
        lanes.find((lane) => lane.topic === newest.place.topic)?.buffer.shift();
        if (told.has(newest.change.id)) continue;
        told.add(newest.change.id);
        found.push(newest.change);
        const more = lanes.some((lane) => lane.buffer.length > 0 || !lane.ended);
        if (found.length >= query.limit) return { changes: found, cursor: more ? writeCursor(newest.place) : null };
      }
    },

    async change(id) {
      const [dossier, topic, revision] = id.split('.');
      const track = { dossier: dossier ?? '', topic: topic as Topic };
      const number = Number(revision);
      if (!TOPICS.includes(track.topic) || !Number.isInteger(number)) return null;
      const item = await access.get({ pk: trackKey(track), sk: revisionKey(number) }, ['changes']);
      return unpackChanges(item?.['changes']).find((change) => change.id === id) ?? null;
    },
  };

  /** Reads on until a change matches, the track ends or its queries are used up. */
  async function fill(lane: Lane, query: ChangeQuery, after: HistoryPlace | null, lanes: number): Promise<void> {
    const searching = query.party !== null || query.kind !== null || query.certainty !== null;
    const rounds = searching ? ROUNDS.searching : ROUNDS.plain;
    const rows = searching ? Math.max(query.limit, FEWEST_SEARCHED) : Math.ceil(query.limit / lanes);
    const range = bounds(lane, query, after);
    if (range[':from'] > range[':to']) lane.ended = true;
    while (lane.buffer.length === 0 && !lane.ended && lane.rounds < rounds) {
      const page = await access.query({
        IndexName: ledgerTable.indexes.history.name,
        KeyConditionExpression: 'pk = :track AND recorded BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':track': trackKey({ dossier: query.dossier, topic: lane.topic }), ...range },
        ScanIndexForward: false,
        Limit: rows,
        ...(lane.start !== null && { ExclusiveStartKey: lane.start }),
      });
      lane.rounds += 1;
      lane.start = page.next;
      lane.ended = page.next === null;
      lane.read = placeOfRow(page.items.at(-1), lane.topic) ?? lane.read;
      lane.buffer = page.items
        .flatMap(placedChanges)
        .filter(({ change, place }) => matches(change, query) && (after === null || comparePlaces(after, place) < 0));
    }
  }
}

function bounds(lane: Lane, query: ChangeQuery, after: HistoryPlace | null): { ':from': string; ':to': string } {
  const until = query.until === null ? END : `${keyInstant(query.until)}#`;
  const cursor = after === null ? END : newestKeyAfter(after, lane.topic);
  return {
    ':from': query.since === null ? START : `${keyInstant(query.since)}#`,
    ':to': cursor < until ? cursor : until,
  };
}

/** The row of the cursor itself is read once more: it may have changes that come after it. */
function newestKeyAfter(after: HistoryPlace, topic: Topic): string {
  if (topic === after.topic) return recordedKey(after.recordedAt, after.revision);
  return TOPICS.indexOf(topic) > TOPICS.indexOf(after.topic) ? `${after.recordedAt}#${END}` : `${after.recordedAt}#`;
}

function placedChanges(row: Item): readonly Placed[] {
  return unpackChanges(row['changes'])
    .map((change, index) => ({ change, place: placeOf(change, index + 1) }))
    .reverse();
}

/** Behind the last change of a row. */
function placeOfRow(row: Item | undefined, topic: Topic): HistoryPlace | null {
  if (row === undefined) return null;
  const recordedAt = instantOf(String(row['recorded']));
  return { recordedAt, topic, revision: revisionNumber(String(row['sk'])), ordinal: 0 };
}

function matches(change: Change, { party, kind, certainty }: ChangeQuery): boolean {
  return (
    (party === null || change.party === party) &&
    (kind === null || change.kind === kind) &&
    (certainty === null || change.certainty === certainty)
  );
}
