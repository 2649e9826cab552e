import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { billFor, type Usage } from '../../../bin/costs/bill.ts';
import { PRICES, type PriceId } from '../../../bin/costs/prices.ts';

const PRICE_IDS = Object.keys(PRICES) as PriceId[];

describe('billFor', () => {
  it('takes the price for the quantity', () => {
    const bill = billFor([{ what: 'polls', price: 'tableWrites', quantity: 4_000_000 }], false);

    expect(bill.dollars).toBeCloseTo(2.5);
  });

  it('takes what is free from the first lines of a price and leaves the rest to be paid', () => {
    const bill = billFor(
      [
        { what: 'one', price: 'alarms', quantity: 8 },
        { what: 'two', price: 'alarms', quantity: 5 },
      ],
      true,
    );

    expect(bill.lines.map(({ dollars }) => dollars)).toEqual([0, expect.closeTo(0.3)]);
  });

  it('is never larger with the free tier than without, and is the sum of its lines', () => {
    const line = fc.record({
      what: fc.string(),
      price: fc.constantFrom(...PRICE_IDS),
      quantity: fc.double({ min: 0, max: 1e9, noNaN: true }),
    });

    fc.assert(
      fc.property(fc.array(line), (usage: Usage[]) => {
        const free = billFor(usage, true);
        const none = billFor(usage, false);
        expect(free.dollars).toBeLessThanOrEqual(none.dollars);
        expect(none.lines.reduce((sum, { dollars }) => sum + dollars, 0)).toBeCloseTo(none.dollars);
      }),
    );
  });
});
