import { styleText } from 'node:util';
import { Command } from 'commander';
import type { Change } from '../../lambdas/core/change.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { createReader, type Reader } from '../../lambdas/core/extract/reader.ts';
import { createPipeline } from '../../lambdas/core/pipeline.ts';
import { openDossier } from './open-dossier.ts';
import { type Arrival, readReplayFeeds } from './replay-feeds.ts';
import { wrap } from './text-table.ts';

interface Options {
  readonly dossier: string;
  readonly json?: boolean;
}

export function replayCommand(): Command {
  return new Command('replay')
    .description('plays feed files back and prints what a subscriber would have been alerted to')
    .argument('<feed.xml...>', 'files of RSS, Atom or JSON Feed; items in the order in which they appeared')
    .option('--dossier <id or file>', 'id of a dossier that comes with parley, or a file of your own', 'ukraine-russia')
    .option('--json', 'one JSON object a line')
    .action(async (files: readonly string[], options: Options) => {
      const dossier = openDossier(options.dossier);
      const arrivals = await readReplayFeeds(files);
      const changes = replayArticles(arrivals, dossier);
      const lines = options.json
        ? changes.map((change) => JSON.stringify(lineOf(change)))
        : tell(changes, arrivals.length);
      process.stdout.write(lines.map((line) => `${line}\n`).join(''));
    });
}

/** Lives through articles at their own dates on a virtual clock; nothing is first sight there. */
export function replayArticles(arrivals: readonly Arrival[], dossier: Dossier, reader?: Reader): readonly Change[] {
  const pipeline = createPipeline(dossier, reader ?? createReader(dossier));
  return arrivals.flatMap(({ article, seen }) => {
    const { alerts } = pipeline.take(article, seen);
    return alerts.flatMap((alert) => (alert.kind === 'summary' ? [] : [alert.change]));
  });
}

/** The fields that scripts rely on. The number of a round belongs to what talks are. */
export function lineOf(change: Change) {
  const { id, msgType, published, topic, item, round, itemId, kind, party, from, to, certainty, sources, summary } =
    change;
  const [proof] = change.evidence;
  return {
    ...{ id, msgType, date: published.slice(0, 10), topic },
    item: round === null ? item : { ...item, round },
    ...{ itemId, kind, ...(party !== null && { party }), from, to, certainty },
    because: proof?.guid ?? proof?.url ?? proof?.article ?? null,
    ...{ sources, summary },
  };
}

const MARKS = { alert: ' ', update: '+', cancel: '×' } as const;

/** Day, mark, summary and source: 10 + 3 + 52 + 2 + 23 columns. */
function tell(changes: readonly Change[], articles: number): string[] {
  const end = `${count(articles, 'item')}, ${count(changes.length, 'alert')}`;
  const marks = changes.some(({ msgType }) => msgType !== 'alert') ? ' (+ confirmed, × withdrawn)' : '';
  return [...changes.flatMap((change, index) => tellLine(change, changes[index - 1])), '', `${end}${marks}`];
}

function tellLine(change: Change, before: Change | undefined): string[] {
  const day = change.published.slice(0, 10);
  const shown = before?.published.slice(0, 10) === day ? ''.padEnd(10) : day;
  const [first = '', ...rest] = wrap(change.summary, 52);
  const because = String(lineOf(change).because ?? '');
  const source = because.length > 23 ? `…${because.slice(-22)}` : because;
  const colour = change.msgType === 'cancel' ? 'red' : change.kind === 'status' ? 'bold' : 'reset';
  return [
    `${paint('dim', shown)} ${MARKS[change.msgType]} ${paint(colour, first.padEnd(52))}  ${paint('dim', source)}`.trimEnd(),
    ...rest.map((line) => `${''.padEnd(13)}${paint(colour, line)}`),
  ];
}

/** Colours for a terminal that wants them; none when piped. */
function paint(style: 'dim' | 'red' | 'bold' | 'reset', text: string): string {
  return styleText(style, text, { stream: process.stdout, validateStream: true });
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
