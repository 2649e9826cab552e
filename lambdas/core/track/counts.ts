import type { Terms } from '../observation.ts';

/** How far two figures for one thing lie apart: exact ones hardly, rounded ones by a tenth. */
const EXACT = 0.03;
const ROUNDED = 0.1;
const ALIKE = 1.25;

/** Whether two figures can be the same number, by size alone. */
export function isNear(one: Terms, other: Terms): boolean {
  if (one.count === undefined || other.count === undefined) return false;
  const slack = isExact(one) && isExact(other) ? EXACT : ROUNDED;
  return [other.count, ...totals(one, other)].some((count) => Math.abs((one.count ?? 0) - count) <= slack * count);
}

/** Whether two figures are so alike that one event may be told with either. */
export function isAlike({ count: one = 0 }: Terms, { count: other = 0 }: Terms): boolean {
  return Math.max(one, other) <= ALIKE * Math.min(one, other);
}

/** Whether two figures can be the same number by what qualifies them: "at least 1,000" and 1,200 can. */
export function isCompatible(one: Terms, other: Terms): boolean {
  return isNear(one, other) || bounds(one, other) || bounds(other, one);
}

/** Whether one figure is a part of the other: 307 of 1,000. */
export function isPart(part: Terms, whole: Terms): boolean {
  return part.count !== undefined && whole.count !== undefined && part.count < whole.count && !isNear(part, whole);
}

function isExact({ qualifier }: Terms): boolean {
  return qualifier === undefined || qualifier === 'exactly';
}

/** Where it is open whether a figure is each side's, it may be the sum of both. */
function totals(one: Terms, other: Terms): readonly number[] {
  const count = other.count ?? 0;
  if (one.perSide === undefined && other.perSide === true) return [count * 2];
  return other.perSide === undefined && one.perSide === true ? [count / 2] : [];
}

function bounds({ qualifier, count = 0 }: Terms, other: Terms): boolean {
  if (other.count === undefined) return false;
  if (qualifier === 'at-least' || qualifier === 'over') return other.count >= count;
  return qualifier === 'up-to' && other.count <= count;
}
