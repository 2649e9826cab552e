import { Command, InvalidArgumentError } from 'commander';
import type * as z from 'zod';
import type { changeSchema, changesSchema } from '../../lambdas/http/schemas.ts';
import { type Ask, addSourceOptions, type SourceOptions, topicsQuery, withHistory } from './history-source.ts';
import { wrap } from './text-table.ts';

interface Options extends SourceOptions {
  readonly topic?: readonly string[];
  readonly party?: string;
  readonly kind?: string;
  readonly certainty?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly cursor?: string;
  readonly json?: boolean;
}

type Changes = z.output<typeof changesSchema>;
type Change = z.output<typeof changeSchema>;

/** Changes that one answer of the API holds at the most. */
const PAGE = 100;

export function historyCommand(): Command {
  const command = new Command('history')
    .description('tells what changed, the newest first')
    .option('--topic <topics...>', 'ceasefire, summit, exchange, talks')
    .option('--party <party>', 'positions of one party')
    .option('--kind <kind>', 'status or position')
    .option('--certainty <certainty>', 'reported or confirmed')
    .option('--since <when>', 'recorded from a day (2025-07-23) or an instant on')
    .option('--until <when>', 'recorded until the end of a day, or before an instant')
    .option('--limit <number>', 'changes at the most', readLimit, 20)
    .option('--cursor <cursor>', 'go on where an answer ended')
    .option('--json', 'the document of /v1/changes');
  return addSourceOptions(command).action(async (options: Options) => {
    const { changes, cursor } = await withHistory(options, (ask) => collect(ask, options));
    const lines = options.json ? [JSON.stringify({ changes, cursor })] : tell({ changes, cursor });
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  });
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100_000) return limit;
  throw new InvalidArgumentError('It must be a whole number from 1 to 100000.');
}

/** Asks for page after page until there are enough. */
async function collect(ask: Ask, options: Options): Promise<Changes> {
  const changes: Change[] = [];
  let cursor = options.cursor ?? null;
  do {
    const query = topicsQuery(options.topic);
    for (const name of ['party', 'kind', 'certainty', 'since', 'until'] as const) {
      const value = options[name];
      if (value !== undefined) query.set(name, value);
    }
    query.set('limit', String(Math.min(options.limit - changes.length, PAGE)));
    if (cursor !== null) query.set('cursor', cursor);
    const page = (await ask('/v1/changes', query)) as Changes;
    changes.push(...page.changes);
    cursor = page.cursor;
  } while (cursor !== null && changes.length < options.limit);
  return { changes, cursor };
}

function tell({ changes, cursor }: Changes): string[] {
  if (changes.length === 0) return ['No change matches.'];
  const rest = cursor === null ? [] : ['', 'There are older ones: raise --limit.'];
  return [...changes.flatMap(tellChange), ...rest];
}

/** Day, change and certainty: 10 + 2 + 54 + 2 + 10 columns. */
function tellChange({ published, summary, certainty, sources }: Change): string[] {
  const [first = '', ...rest] = wrap(summary, 54);
  const sure = certainty === 'confirmed' ? `${sources.length} sources` : 'one source';
  return [`${published.slice(0, 10)}  ${first.padEnd(54)}  ${sure}`, ...rest.map((line) => ' '.repeat(12) + line)];
}
