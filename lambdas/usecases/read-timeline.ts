import type { Change } from '../core/change.ts';
import type { Dossier } from '../core/dossier.ts';
import type { Item, Terms, Topic } from '../core/observation.ts';
import type { ChangePage, HistoryReader } from '../core/ports.ts';
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
}

interface TimelineQuestion {
  readonly dossier: Dossier;
  readonly topics: readonly Topic[];
  readonly at: string | null;
  /** The items as they stand: they name those whose last change is further back. */
  readonly agenda: readonly AgendaItem[];
}

/** Changes of a topic: what a timeline can show, and a bound on what it reads. A busy topic hides no quiet one. */
const MOST_CHANGES = 40;

/**
 * Reads the newest changes of each topic, one read a topic, and draws each item's status and positions over time.
 * @returns `null` where nothing happened.
 */
export async function readTimeline(
  deps: { readonly ledger: Pick<HistoryReader, 'changes'> },
  { dossier, topics, at, agenda }: TimelineQuestion,
): Promise<Timeline | null> {
  const conditions = { party: null, kind: null, certainty: null, since: null, until: at, limit: MOST_CHANGES };
  const pages = await Promise.all(
    topics.map((topic) => deps.ledger.changes({ dossier: dossier.id, topics: [topic], ...conditions, cursor: null })),
  );
  return drawTimeline(pages, agenda);
}

function drawTimeline(pages: readonly ChangePage[], agenda: readonly AgendaItem[]): Timeline | null {
  const drawn = pages.flatMap((page) => drawTopic(page, agenda));
  const dates = [...pages.flatMap((page) => page.changes.map((change) => change.published))].sort();
  const newest = [dates.at(-1) ?? '', ...agenda.map((item) => item.updated)].sort().at(-1);
  if (dates[0] === undefined || newest === undefined) return null;
  const items = drawn.sort((a, b) => a.opened.localeCompare(b.opened) || a.itemId.localeCompare(b.itemId));
  return { from: dates[0], to: newest, items, older: pages.some((page) => page.cursor !== null) };
}

/** A topic of which there are older changes begins with the oldest that was read. */
function drawTopic({ changes, cursor }: ChangePage, agenda: readonly AgendaItem[]): readonly TimelineItem[] {
  const from = changes.map((change) => change.published).sort()[0];
  if (from === undefined) return [];
  const frame = { from, older: cursor !== null };
  const told = Map.groupBy(changes.toReversed(), (change) => change.itemId);
  const standing = new Map(agenda.map((item) => [item.itemId, item]));
  const quiet = agenda.filter((item) => item.topic === changes[0]?.topic && item.closed === null);
  const moved = [...told.values()].flatMap((list) => {
    const item = standing.get(list[0]?.itemId ?? '') ?? lastSeen(list);
    return item ? [drawItem(item, list, { ...frame, closed: item.closed })] : [];
  });
  const still = quiet.filter((item) => !told.has(item.itemId));
  return [...moved, ...still.map((item) => drawItem(item, [], { ...frame, closed: null }))];
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
