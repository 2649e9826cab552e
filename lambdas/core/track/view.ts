import type { AgendaItem, Standing } from '../revision.ts';

/**
 * Whether readers are told the same of all items. A copy that was published before the text that was known first gives
 * it an earlier date and another paper's link: that is no news, and can come with the next one.
 */
export function tellSame(before: readonly AgendaItem[], after: readonly AgendaItem[]): boolean {
  if (JSON.stringify(before.map(bare)) !== JSON.stringify(after.map(bare))) return false;
  const [known, now] = [before.flatMap(instantsOf), after.flatMap(instantsOf)];
  return now.every((instant, index) => instant <= (known[index] ?? ''));
}

/**
 * Whether readers are told no more than before: what is gone was let go of for want of room, and may as well be there
 * for longer.
 */
export function tellLess(before: readonly AgendaItem[], after: readonly AgendaItem[]): boolean {
  const left = after.map(({ itemId }) => before.find((item) => item.itemId === itemId));
  return left.every((item, index) => {
    const next = after[index];
    return item !== undefined && next !== undefined && tellSame([reduce(item, next)], [next]);
  });
}

/** An item without what the next one no longer holds. */
function reduce(item: AgendaItem, next: AgendaItem): AgendaItem {
  const kept = Object.entries(item.positions).filter(([party]) => next.positions[party] !== undefined);
  const positions = kept.map(([party, standing]) => [party, shorten(standing, next.positions[party])] as const);
  return {
    ...item,
    status: next.status && item.status && shorten(item.status, next.status),
    positions: Object.fromEntries(positions),
  };
}

/** Evidence beside the first is let go of. */
function shorten<Value extends string>(one: Standing<Value>, next: Standing<Value> | undefined): Standing<Value> {
  return { ...one, evidence: one.evidence.slice(0, next?.evidence.length) };
}

function bare(item: AgendaItem) {
  const { status, positions, closed, opened: _, updated: __, ...rest } = item;
  const standings = Object.entries(positions).map(([party, standing]) => [party, bareStanding(standing)]);
  return { ...rest, closed: closed !== null, status: status && bareStanding(status), standings };
}

function bareStanding({ sources, since: _, evidence, ...rest }: Standing<string>) {
  return { ...rest, sources: sources.length, evidence: evidence.length };
}

/** In the same order for items that are the same but for these. */
function instantsOf({ opened, updated, closed, status, positions }: AgendaItem): readonly string[] {
  const standings = [...(status === null ? [] : [status]), ...Object.values(positions)];
  return [opened, updated, closed ?? '', ...standings.map(({ since }) => since)];
}
