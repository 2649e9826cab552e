import { PRICES, type Price, type PriceId } from './prices.ts';

/** So much of something that has a price, in a month. */
export interface Usage {
  /** What it is used for. */
  readonly what: string;
  readonly price: PriceId;
  readonly quantity: number;
}

interface BillLine extends Usage {
  readonly dollars: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly dollars: number;
}

/**
 * What a month costs.
 * @param freeTier Whether the always-free tier is there for this deployment; it is used up in the order of the lines.
 */
export function billFor(usage: readonly Usage[], freeTier: boolean): Bill {
  const left = new Map(Object.entries(PRICES).map(([id, { free }]) => [id, freeTier ? free : 0]));
  const lines = usage.map((line): BillLine => {
    const free = Math.min(left.get(line.price) ?? 0, line.quantity);
    left.set(line.price, (left.get(line.price) ?? 0) - free);
    const { dollars, per }: Price = PRICES[line.price];
    return { ...line, dollars: ((line.quantity - free) * dollars) / per };
  });
  return { lines, dollars: lines.reduce((sum, line) => sum + line.dollars, 0) };
}
