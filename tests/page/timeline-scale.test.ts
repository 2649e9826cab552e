import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScale } from '../../lambdas/page/timeline-scale.ts';

const labels = (from: string, to: string): string[] => createScale(from, to).ticks.map((tick) => tick.label);

describe('the scale of the timeline', () => {
  it.each([
    ['2025-05-09T12:00:00Z', '2025-08-20T12:00:00Z', ['June', 'July', 'August']],
    ['2025-07-20T00:00:00Z', '2025-07-23T00:00:00Z', ['20 Jul', '21 Jul', '22 Jul', '23 Jul']],
    ['2025-07-01T06:00:00Z', '2025-07-12T00:00:00Z', ['2 Jul', '5 Jul', '8 Jul', '11 Jul']],
    ['2024-11-15T00:00:00Z', '2025-03-02T00:00:00Z', ['December', '2025', 'February', 'March']],
    ['2014-03-01T00:00:00Z', '2025-03-02T00:00:00Z', ['2016', '2018', '2020', '2022', '2024']],
  ])('names the days, months or years between %s and %s', (from, to, expected) => {
    expect(labels(from, to)).toEqual(expected);
  });

  it('keeps everything inside, in order, with few ticks, however long or short it is', () => {
    const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, instant, (a, b, between) => {
        const [from, to] = [a, b].sort((x, y) => x.getTime() - y.getTime()) as [Date, Date];
        const scale = createScale(from.toISOString(), to.toISOString());
        const x = scale.place(between.toISOString());

        expect(x).toBeGreaterThanOrEqual(scale.place(from.toISOString()));
        expect(x).toBeLessThanOrEqual(98.5);
        expect(scale.ticks.length).toBeLessThanOrEqual(12);
        expect(scale.ticks.map((tick) => tick.x)).toEqual(scale.ticks.map((tick) => tick.x).toSorted((m, n) => m - n));
      }),
    );
  });
});
