import { bytesOf } from './bytes.ts';
import type { Facts, State, ToldItem } from './model.ts';
import { TOLD_BYTES } from './size.ts';

/**
 * Keeps the memory of what was told within its size. What was told of tombstones goes first, then what items no longer
 * have, then items: what is forgotten of them is news when it is said again.
 */
export function fitTold(told: readonly (readonly [key: string, item: ToldItem])[], state: State): Facts['told'] {
  let kept = told;
  const fits = () => bytesOf(kept) <= TOLD_BYTES;
  for (const buried of told.filter(([, item]) => item.buried)) {
    if (fits()) break;
    kept = kept.filter((one) => one !== buried);
  }
  if (!fits()) kept = kept.map(([key, item]) => [key, onlyHeld(key, item, state)]);
  while (!fits()) kept = kept.slice(1);
  return Object.fromEntries(kept);
}

function onlyHeld(key: string, item: ToldItem, { entries }: State): ToldItem {
  const entry = entries.find(({ origins }) => origins[0]?.key === key);
  if (entry === undefined) return item;
  const isHeld = (party: string) => (party === '' ? entry.status !== null : entry.positions[party] !== undefined);
  return { ...item, slots: Object.fromEntries(Object.entries(item.slots).filter(([party]) => isHeld(party))) };
}
