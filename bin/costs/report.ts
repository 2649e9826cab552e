import { type Bill, billFor, type Usage } from './bill.ts';
import { PRICES, PRICES_READ, type Price } from './prices.ts';
import { ASSUMED, type Profile } from './profile.ts';

/** A profile with what it uses in a month. */
export interface Case {
  readonly profile: Profile;
  readonly usage: readonly Usage[];
}

/** Dollars a month for both accounts: one that has the always-free tier for parley, and one that has used it up. */
export interface Total {
  readonly profile: Profile;
  readonly withFreeTier: number;
  readonly withNone: number;
}

export function totalOf({ profile, usage }: Case): Total {
  return { profile, withFreeTier: billFor(usage, true).dollars, withNone: billFor(usage, false).dollars };
}

/** The page docs/costs.md. */
export function tellCosts(cases: readonly Case[], how: string): string {
  return `${[
    '# What a deployment costs',
    '',
    'US dollars a month, computed by `npm run costs` from the requests that the deployed handlers make, as measured by',
    `\`npm run bench -- requests\` (${how}),`,
    `and from ${PRICES_READ}. Prices change: check them before`,
    'you rely on this page. SMS are not in it.',
    '',
    ...table(
      ['feeds', 'polled every', 'new articles a day', 'with the always-free tier', 'with none of it'],
      cases.map((one) => {
        const { profile, withFreeTier, withNone } = totalOf(one);
        const { feeds, everyMinutes, articlesPerDay } = profile;
        return [feeds, `${everyMinutes} minutes`, articlesPerDay, dollars(withFreeTier), dollars(withNone)].map(String);
      }),
    ),
    ...cases.flatMap(tellCase),
    '',
    ...tellAssumed(),
  ].join('\n')}\n`;
}

function tellCase({ profile, usage }: Case): string[] {
  const free = billFor(usage, true);
  const none = billFor(usage, false);
  return [
    '',
    `## ${profile.feeds} feeds, ${profile.articlesPerDay} new articles and ${profile.alertsPerDay} alerts a day`,
    '',
    ...table(
      ['price', 'used for', 'quantity', 'unit', 'list price', 'always-free tier', 'none'],
      [...none.lines.map((line, index) => row(line, index, free, none)), sumRow(free, none)],
    ),
  ];
}

function row(line: Usage, index: number, free: Bill, none: Bill): string[] {
  const price: Price = PRICES[line.price];
  return [
    `[${line.price}](https://aws.amazon.com/${price.page}/)`,
    line.what,
    quantity(line.quantity),
    price.unit,
    `${price.dollars}${price.per === 1 ? '' : ` per ${price.per.toLocaleString('en')}`}`,
    dollars(free.lines[index]?.dollars ?? 0),
    dollars(none.lines[index]?.dollars ?? 0),
  ];
}

function sumRow(free: Bill, none: Bill): string[] {
  return ['**sum**', '', '', '', '', `**${dollars(free.dollars)}**`, `**${dollars(none.dollars)}**`];
}

function tellAssumed(): string[] {
  return [
    '## What is assumed',
    '',
    'What cannot be measured without an account; each figure has its reason beside it in `bin/costs/profile.ts`.',
    '',
    ...table(
      ['figure', 'value'],
      Object.entries(ASSUMED).map(([name, value]) => [name, value.toLocaleString('en')]),
    ),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Four digits are enough to check a product, two decimals too few for cents of a cent. */
function quantity(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
}

function dollars(value: number): string {
  return value.toFixed(2);
}
