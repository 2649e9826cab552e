/** Ids in the order of items: sorted, each once. */
export function sortedIds(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)].sort();
}
