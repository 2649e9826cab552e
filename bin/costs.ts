import { readFileSync, writeFileSync } from 'node:fs';
import { readDeployed } from './costs/deployed.ts';
import { readMeasured } from './costs/measured.ts';
import { PROFILES } from './costs/profile.ts';
import { tellCosts, totalOf } from './costs/report.ts';
import { usageOf } from './costs/usage.ts';

const PAGE = 'docs/costs.md';

/** `npm run costs`: what a deployment costs a month, line by line; written to docs/costs.md. */
const measured = readMeasured('docs/costs-measured.json');
const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: { parley: Record<string, unknown> } };
const deployed = readDeployed(context.parley);
const cases = PROFILES.map((profile) => ({ profile, usage: usageOf(profile, measured, deployed) }));
const byHand = readFileSync(PAGE, 'utf8').split('<!-- by hand -->')[1] ?? '';
writeFileSync(PAGE, `${tellCosts(cases, measured.how)}\n<!-- by hand -->${byHand}`);
for (const { profile, withFreeTier, withNone } of cases.map(totalOf)) {
  process.stdout.write(
    `${String(profile.feeds).padStart(4)} feeds: ${withFreeTier.toFixed(2)} USD a month with the always-free tier, ` +
      `${withNone.toFixed(2)} with none\n`,
  );
}
process.stdout.write(`Line by line: ${PAGE}\n`);
