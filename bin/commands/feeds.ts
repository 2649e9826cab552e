import { Command } from 'commander';
import type * as z from 'zod';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import { createFeedFetcher } from '../../lambdas/adapters/feed-http.ts';
import { plainLine } from '../../lambdas/core/alert-text.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import type { feedsSchema } from '../../lambdas/http/schemas.ts';
import { checkFeeds, type FeedCheck } from '../../lambdas/usecases/check-feeds.ts';
import { addSourceOptions, type SourceOptions, withHistory } from './history-source.ts';
import { cell } from './text-table.ts';

type Health = z.output<typeof feedsSchema>['feeds'][number];

/** What publishers find in the user agent. */
const CONTACT = 'a local run';
const EVERY_MINUTES = 5;

export function feedsCommand(): Command {
  const command = new Command('feeds')
    .description('tells how the feeds are doing: last success, newest article, failures, next poll and why then')
    .option('--json', 'the document of /v1/feeds');
  addSourceOptions(command).action(async (options: SourceOptions & { json?: boolean }) => {
    const { feeds } = (await withHistory(options, (ask) => ask('/v1/feeds', new URLSearchParams()))) as {
      feeds: Health[];
    };
    print(options.json ? [JSON.stringify({ feeds })] : tell(feeds));
  });
  return command.addCommand(checkCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('tries feeds without storing anything, and tells what would be done with them')
    .argument('<urls...>', 'addresses of feeds')
    .option('--json', 'one line of JSON a feed')
    .action(async (urls: readonly string[], _: unknown, command: Command) => {
      // The command above has an option of the same name, which takes it wherever it stands.
      const options: { json?: boolean } = command.optsWithGlobals();
      const checks = await check(urls.map(readAddress));
      print(options.json ? checks.map((one) => JSON.stringify(one)) : checks.flatMap(tellCheck));
      if (checks.some(({ problem }) => problem !== null)) process.exitCode = 1;
    });
}

async function check(urls: readonly string[]): Promise<readonly FeedCheck[]> {
  const clock = { now: () => new Date() };
  // Whoever types an address means it, be it on the inside.
  const allowedHosts = urls.map((url) => new URL(url).hostname);
  const fetcher = createFeedFetcher({ version: 'check', contact: CONTACT, allowedHosts, clock });
  return await checkFeeds({ fetcher, parse: parseFeed, clock }, urls, EVERY_MINUTES);
}

function readAddress(url: string): string {
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new ParleyError('bad-settings', `feeds check: "${url}" is not an address like https://example.org/feed`);
}

function tell(feeds: readonly Health[]): string[] {
  if (feeds.length === 0) return ['The dossier has no feeds.'];
  const failing = feeds.filter(({ state }) => state === 'failing').length;
  const head = `${feeds.length} feeds${failing === 0 ? '' : `, ${failing} failing`}`;
  return [head, ...feeds.flatMap(tellHealth)];
}

function tellHealth(feed: Health): string[] {
  const { outlet, state, lastSuccess, lastArticle, failures, problem, nextPoll, why } = feed;
  const seen = `read ${tellInstant(lastSuccess)}, newest article ${tellInstant(lastArticle)}`;
  return [
    `${cell(outlet, 31)} ${cell(state, 8)} ${seen}`.trimEnd(),
    `    next ${nextPoll === null ? 'never' : tellInstant(nextPoll)} (${why})`,
    ...(problem === null ? [] : [`    ${failures} failures: ${plainLine(problem)}`]),
  ];
}

function tellCheck(one: FeedCheck): string[] {
  if (one.problem !== null) return [`✗ ${one.url}`, `    ${plainLine(one.problem)}`, `    ${one.next}`];
  const { url, title, articles, undated, unlinked, newest, headlines, movedTo, conditional, next } = one;
  return [
    `✓ ${url}`,
    `    "${plainLine(title)}": ${articles} articles, the newest of ${tellInstant(newest)}`,
    ...(undated > 0 ? [`    ${undated} without a date: dated when they are first seen`] : []),
    ...(unlinked > 0 ? [`    ${unlinked} without a link: known by their GUID`] : []),
    ...(movedTo === null ? [] : [`    has moved for good: put ${movedTo} into the dossier`]),
    ...(conditional ? [] : ['    sends everything at every poll: it has neither ETag nor Last-Modified']),
    `    ${next}`,
    ...headlines.map((headline) => `    · ${plainLine(headline)}`),
  ];
}

function tellInstant(instant: string | null): string {
  return instant === null ? 'never' : `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
