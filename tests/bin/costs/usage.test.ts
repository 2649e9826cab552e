import { beforeAll, describe, expect, it } from 'vitest';
import { type Deployed, readDeployed } from '../../../bin/costs/deployed.ts';
import { readMeasured } from '../../../bin/costs/measured.ts';
import { PROFILES } from '../../../bin/costs/profile.ts';
import { tellCosts, totalOf } from '../../../bin/costs/report.ts';
import { usageOf } from '../../../bin/costs/usage.ts';

const measured = readMeasured('docs/costs-measured.json');

describe('costs', () => {
  let deployed: Deployed;
  beforeAll(() => {
    deployed = readDeployed({});
  });

  function totals(settings: Deployed) {
    return PROFILES.map((profile) => totalOf({ profile, usage: usageOf(profile, measured, settings) }));
  }

  it('of 50 feeds every five minutes stay under a dollar with the always-free tier, under three with none', () => {
    const fifty = totals(deployed).find(({ profile }) => profile.feeds === 50);

    expect(fifty?.profile).toMatchObject({ everyMinutes: 5, articlesPerDay: 200 });
    expect(fifty?.withFreeTier).toBeLessThanOrEqual(1);
    expect(fifty?.withNone).toBeLessThanOrEqual(3);
  });

  it('grow with the feeds', () => {
    const sums = totals(deployed).map(({ withNone }) => withNone);

    expect(sums).toHaveLength(3);
    expect(sums).toEqual(sums.toSorted((left, right) => left - right));
  });

  it('count a dashboard and traces where the settings have them', () => {
    const [, plain] = totals(deployed);
    const [, watched] = totals(readDeployed({ dashboard: true, traces: false }));

    expect((watched?.withNone ?? 0) - (plain?.withNone ?? 0)).toBeGreaterThan(6);
    // Of twelve metrics ten are free, and the dashboard and the traces are.
    expect((watched?.withFreeTier ?? 0) - (plain?.withFreeTier ?? 0)).toBeCloseTo(0.6);
  });

  it('were measured with one write for an unchanged feed and one for a copied article', () => {
    expect(measured.unchangedPoll.writes).toBe(1);
    expect(measured.copiedArticle.writes).toBeLessThanOrEqual(1);
  });

  it('are told line by line, with a sum for each number of feeds', () => {
    const cases = PROFILES.map((profile) => ({ profile, usage: usageOf(profile, measured, deployed) }));
    const page = tellCosts(cases, measured.how);

    expect(page.match(/^\| \*\*sum\*\*/gm)).toHaveLength(3);
    expect(page).toContain('polls of unchanged feeds');
    expect(page).not.toMatch(/NaN|undefined/);
  });
});
