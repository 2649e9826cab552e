import type { Terms } from '../observation.ts';

/** A count with what qualifies it. */
export function figureOf({ count, qualifier, perSide }: Terms): Terms {
  if (count === undefined) return {};
  return { count, ...(qualifier !== undefined && { qualifier }), ...(perSide !== undefined && { perSide }) };
}

export function withoutFigure(terms: Terms): Terms {
  const { count: _, qualifier: __, perSide: ___, ...rest } = terms;
  return rest;
}
