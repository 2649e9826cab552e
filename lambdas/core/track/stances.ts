import type { Stance } from '../observation.ts';
import type { Fact } from './model.ts';

/** Support, from weak to strong. */
const SUPPORT: readonly string[] = ['accepts', 'proposes', 'demands'];

export function isSupport(stance: Stance): boolean {
  return SUPPORT.includes(stance);
}

/** Stances that can begin something new; the others answer it. */
export function isOpening(stance: Stance): boolean {
  return stance === 'proposes' || stance === 'demands';
}

/**
 * Whether a party's new stance replaces the one it has. A stronger support replaces a weaker one; a paper's weaker word
 * for the same support changes nothing.
 */
export function replaces(current: Stance, next: Stance): boolean {
  const [now, then] = [SUPPORT.indexOf(current), SUPPORT.indexOf(next)];
  return now === -1 || then === -1 ? current !== next : then > now;
}

/** What a party says firmly, and then puts a condition to, it still says. */
const FIRM: readonly string[] = ['proposes', 'demands', 'rejects'];

/**
 * The one stance that an article gives a party on an item: the last in the order of the text, unless that one is
 * conditional on the firm one before it ("demands a ceasefire … and would keep it only if …"). Readiness that then
 * meets a condition is conditional.
 */
export function lastStance(facts: readonly Fact[]): Fact | null {
  const inOrder = facts.toSorted((one, other) => one.place - other.place);
  const last = inOrder.at(-1) ?? null;
  if (last?.value !== 'conditional') return last;
  const before = inOrder.findLast(({ value }) => value !== 'conditional');
  return before !== undefined && FIRM.includes(before.value) ? before : last;
}
