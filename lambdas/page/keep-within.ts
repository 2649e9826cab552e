/**
 * The first entries whose weights fit into a budget, at least one: a page stays light whatever a dossier grows to, and
 * says how much it leaves out.
 */
export function keepWithin<Entry>(
  entries: readonly Entry[],
  weigh: (entry: Entry) => number,
  budget: number,
): readonly Entry[] {
  let sum = 0;
  const end = entries.findIndex((entry) => {
    sum += weigh(entry);
    return sum > budget;
  });
  return end < 0 ? entries : entries.slice(0, Math.max(end, 1));
}
