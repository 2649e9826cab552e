import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Item, Terms, Topic } from '../core/observation.ts';
import type { HistoryReader } from '../core/ports.ts';
import type { AgendaItem } from '../core/revision.ts';
import { drawLanes, type Lane, type LaneFrame } from './timeline-lanes.ts';

export interface TimelineItem {
  readonly itemId: string;
  readonly topic: Topic;
  readonly item: Item;
  readonly round: number | null;
  readonly terms: Terms;
  /** Publication instants of its first and newest news within the timeline. */
  readonly opened: string;
  readonly updated: string;
  readonly closed: string | null;
  /** The status first, then a lane for each party with a position. */
  readonly lanes: readonly Lane[];
}

/** How items came to stand where they stand. Instants are those of publication. */
export interface Timeline {
  readonly from: string;
  readonly to: string;
  /** In the order in which they were opened. */
  readonly items: readonly TimelineItem[];
  /** Whether there are older changes than these. */
  readonly older: boolean;
  /** The changes it is drawn from, newest first. */
  readonly changes: readonly Change[];
}

interface TimelineQuestion {
  readonly dossier: Dossier;
  readonly topics: readonly Topic[];
  readonly at: string | null;
  /** The items as they stand: they name those whose last change is further back. */
  readonly agenda: readonly AgendaItem[];
}

/** Two pages of the history: as much as a timeline can show, and a bound on what it reads. */
const PAGES = 2;
const PAGE = 100;

/** Reads the newest changes and draws each item's status and positions over time; `null` where nothing happened. */
export async function readTimeline(
  deps: { readonly ledger: Pick<HistoryReader, 'changes'> },
  { dossier, topics, at, agenda }: TimelineQuestion,
): Promise<Timeline | null> {
  const conditions = { party: null, kind: null, certainty: null, since: null, until: at, limit: PAGE };
  const changes: Change[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES && (page === 0 || cursor !== null); page += 1) {
    const read = await deps.ledger.changes({ dossier: dossier.id, topics, ...conditions, cursor });
    changes.push(...read.changes);
    cursor = read.cursor;
  }
  return drawTimeline(changes, agenda, cursor !== null);
}

function drawTimeline(changes: readonly Change[], agenda: readonly AgendaItem[], older: boolean): Timeline | null {
  const dates = [...changes.map((change) => change.published), ...agenda.map((item) => item.updated)].sort();
  const from = changes.map((change) => change.published).sort()[0];
  const to = dates.at(-1);
  if (from === undefined || to === undefined) return null;
  const standing = new Map(agenda.map((item) => [item.itemId, item]));
  const told = Map.groupBy(changes.toReversed(), (change) => change.itemId);
  const quiet = agenda.filter((item) => item.closed === null && !told.has(item.itemId));
  const moved = [...told.values()].flatMap((list) => {
    const item = standing.get(list[0]?.itemId ?? '') ?? lastSeen(list);
    return item ? [drawItem(item, list, { from, older, closed: item.closed })] : [];
  });
  const items = [...moved, ...quiet.map((item) => drawItem(item, [], { from, older, closed: null }))];
  return { from, to, items: items.sort(firstOpenedFirst), older, changes };
}

function drawItem(item: AgendaItem, told: readonly Change[], frame: LaneFrame): TimelineItem {
  const { itemId, topic, round, terms, opened, updated, closed } = item;
  return { itemId, topic, item: item.item, round, terms, opened, updated, closed, lanes: drawLanes(told, item, frame) };
}

/** An item that has left the agenda, as its changes tell it: its last status closed it. */
function lastSeen(told: readonly Change[]): AgendaItem | null {
  const first = told[0];
  const last = told.at(-1);
  if (first === undefined || last === undefined) return null;
  const closing = told.findLast((change) => change.kind === 'status') ?? last;
  const { itemId, topic, item, round } = last;
  return {
    ...{ itemId, topic, item, round, status: null, positions: {} },
    terms: Object.assign({}, ...told.map((change) => change.terms)),
    opened: first.published,
    updated: last.published,
    closed: closing.published,
  };
}

function firstOpenedFirst(a: TimelineItem, b: TimelineItem): number {
  return a.opened.localeCompare(b.opened) || a.itemId.localeCompare(b.itemId);
}
