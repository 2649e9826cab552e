import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Command } from 'commander';
import * as z from 'zod';
import type { Article } from '../../lambdas/core/article.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import { createReader, type Reader, type Trace } from '../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../lambdas/core/observation.ts';
import { loadDossier, OWN_DOSSIERS } from '../../lambdas/runtime/dossiers.ts';
import { linesOf } from './input-lines.ts';

interface Options {
  readonly dossier: string;
  readonly explain?: boolean;
}

const OWN_DOSSIER = 'ukraine-russia';

const articleLine = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]),
  title: z.string().default(''),
  text: z.string(),
  published: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'must be a date like 2025-07-23'),
  lang: z.string().nullish(),
  outlet: z.string().default(''),
  url: z.string().nullish(),
});

export function observeCommand(): Command {
  return new Command('observe')
    .description('reads articles, one JSON object a line, and prints what each says of the agenda, one line each')
    .argument('<file>', 'file of JSON lines with id, title, text, published; "-" reads from standard input')
    .option('--dossier <id or file>', 'id of a dossier that comes with parley, or a file of your own', OWN_DOSSIER)
    .option('--explain', 'add how each observation came about, and which refiner refused the rest')
    .action(async (file: string, options: Options) => {
      await observeLines(openInput(file), createReader(loadDossier(fileOf(options.dossier))), options.explain === true);
    });
}

function fileOf(dossier: string): string {
  return dossier.endsWith('.json') ? dossier : join(OWN_DOSSIERS, `${dossier}.json`);
}

function openInput(file: string): Readable {
  if (file === '-') return process.stdin;
  if (!existsSync(file))
    throw new ParleyError('bad-article', `${file}: no such file; give a file of JSON lines, or "-"`);
  return createReadStream(file, 'utf8');
}

/** Answers every line that can be read; the others are named on stderr and make the command end with 2. */
async function observeLines(input: Readable, reader: Reader, explain: boolean): Promise<void> {
  let number = 0;
  const wrong: number[] = [];
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      process.stdout.write(`${JSON.stringify(answer(parseLine(line), reader, explain))}\n`);
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      wrong.push(number);
      process.stderr.write(`line ${number}: ${error.message}\n`);
    }
  }
  if (wrong.length === 0) return;
  const lines = wrong.length === 1 ? `line ${wrong[0]}` : `lines ${wrong.join(', ')}`;
  throw new ParleyError('bad-article', `${lines} could not be read; all others are answered`);
}

function parseLine(line: string): Article {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new ParleyError('bad-article', 'not JSON: one article a line, as {"id", "title", "text", "published"}', {
      cause,
    });
  }
  const result = articleLine.safeParse(json);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'the line'}: ${issue.message}`);
    throw new ParleyError('bad-article', problems.join('; '));
  }
  const { published, lang, url, ...rest } = result.data;
  const instant = new Date(published).toISOString();
  return { ...rest, guid: null, feed: null, published: instant, lang: lang ?? null, url: url ?? null };
}

interface Answer {
  readonly id: string;
  readonly observations: readonly Record<string, unknown>[];
  readonly skipped?: string;
  readonly explained?: readonly Trace[];
}

function answer(article: Article, reader: Reader, explain: boolean): Answer {
  const { observations, skipped, traces } = reader.read(article, { explain });
  return {
    id: article.id,
    observations: observations.map(bySchema),
    ...(skipped === null ? {} : { skipped }),
    ...(explain ? { explained: traces } : {}),
  };
}

/** The observation as the guidelines define it: without the quote and the speaker that alerts need. */
function bySchema({ quote: _quote, speaker: _speaker, ...observation }: Observation): Record<string, unknown> {
  return observation;
}
