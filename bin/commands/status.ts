import { Command } from 'commander';
import type * as z from 'zod';
import { nameParty } from '../../lambdas/core/wording.ts';
import type { agendaSchema } from '../../lambdas/http/schemas.ts';
import { addSourceOptions, type SourceOptions, topicsQuery, withHistory } from './history-source.ts';
import { cell } from './text-table.ts';

interface Options extends SourceOptions {
  readonly topic?: readonly string[];
  readonly at?: string;
  readonly json?: boolean;
}

type Agenda = z.output<typeof agendaSchema>;
type Item = Agenda['items'][number];
/** Columns of an item's or a party's name with its indent. */
const NAME = 37;

type Standing = NonNullable<Item['status']> | Item['positions'][string];

export function statusCommand(): Command {
  const command = new Command('status')
    .description('tells where things stand: each agenda item with its status and the position of each party')
    .option('--topic <topics...>', 'ceasefire, summit, exchange, talks')
    .option('--at <when>', 'as recorded at the end of a day (2025-07-23) or at an instant')
    .option('--json', 'the document of /v1/agenda');
  return addSourceOptions(command).action(async (options: Options) => {
    const query = topicsQuery(options.topic);
    if (options.at !== undefined) query.set('at', options.at);
    const agenda = (await withHistory(options, (ask) => ask('/v1/agenda', query))) as Agenda;
    const lines = options.json ? [JSON.stringify(agenda)] : tell(agenda);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  });
}

function tell({ dossier, at, tracks, items }: Agenda): string[] {
  const newest = tracks
    .map((track) => track.recordedAt)
    .toSorted()
    .at(-1);
  const when = newest === undefined ? 'nothing has been read yet' : `last change ${tellInstant(newest)}`;
  const head = `${dossier.title}: ${at === null ? when : `as of ${tellInstant(at)}`}`;
  const groups = Map.groupBy(items, (item) => item.topic);
  return [head, ...[...groups].flatMap(([topic, list]) => ['', topic, ...list.flatMap(tellItem)])];
}

function tellItem({ name, status, positions }: Item): string[] {
  const title = name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const own = status === null ? `  ${cell(title, NAME - 2)} no status yet` : tellStanding('  ', title, status);
  const parties = Object.entries(positions).map(([party, standing]) => {
    return tellStanding('    ', nameParty(party), standing);
  });
  return [own, ...parties];
}

/** Indent and name, then value, day and certainty: 37 + 1 + 12 + 2 + 16 + 2 + 10 columns. */
function tellStanding(indent: string, name: string, { value, since, certainty, sources }: Standing): string {
  const sure = certainty === 'confirmed' ? `${sources.length} sources` : 'one source';
  const row = [cell(name, NAME - indent.length), ` ${cell(value, 12)}`, `  since ${since.slice(0, 10)}`, `  ${sure}`];
  return indent + row.join('');
}

function tellInstant(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
