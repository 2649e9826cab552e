import * as z from 'zod';
import { ParleyError } from '../core/errors.ts';
import { TOPICS } from '../core/observation.ts';
import type { Archive, ArchiveEntry } from '../core/ports.ts';
import { EXPORT_FORMAT } from './export-dossier.ts';

export interface Imported {
  readonly dossier: string;
  /** Entries that were put back. */
  readonly written: number;
  /** Entries that were there already. */
  readonly present: number;
}

const text = z.string().min(1);
const instant = z.iso.datetime({ offset: false });
const topic = z.enum(TOPICS);
const number = z.int().positive();

const article = z.looseObject({ id: text, version: text, published: instant, seen: instant });

/** What keys are made of is checked; the rest is taken over as it is, so that the next export has the same bytes. */
const entrySchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.enum(['feed', 'done', 'digest']), id: text, state: z.looseObject({}) }),
  z.looseObject({
    kind: z.literal('seen'),
    article: z.looseObject({ id: text, version: text, firstSeen: instant, published: instant }),
  }),
  z.looseObject({
    kind: z.literal('alert'),
    alert: z.looseObject({ id: text, dossier: text }),
    recordedAt: instant,
    unsent: z.boolean(),
  }),
  z.looseObject({
    kind: z.literal('revision'),
    revision: z.looseObject({
      track: z.looseObject({ dossier: text, topic }),
      number,
      recordedAt: instant,
      snapshot: z.looseObject({ items: z.array(z.unknown()) }),
      changes: z.array(z.looseObject({ id: text })),
      alerts: z.array(z.looseObject({ id: text })),
    }),
    unsent: z.array(text),
  }),
  z.looseObject({
    kind: z.literal('report'),
    report: z.looseObject({ topic, article, observations: z.array(z.unknown()) }),
  }),
  z.looseObject({
    kind: z.literal('joined'),
    reports: z.looseObject({
      article,
      said: z.array(z.looseObject({ topic, observations: z.array(z.unknown()) })),
    }),
  }),
]);

const headSchema = z.looseObject({ kind: z.literal('dossier'), format: z.literal(EXPORT_FORMAT), dossier: text });

/**
 * Puts an exported dossier into a ledger. What is there already stays; so an import that broke off can be repeated.
 * It ends at the first line that is wrong, since a history with a gap is worse than none.
 * @throws ParleyError `bad-import` naming the line and what is wrong with it.
 */
export async function importDossier(
  deps: { readonly archive: Archive },
  lines: AsyncIterable<string>,
): Promise<Imported> {
  let dossier: string | null = null;
  let line = 0;
  const counts = { written: 0, present: 0 };
  const numbers = new Map<string, number>();
  for await (const content of lines) {
    line += 1;
    if (content.trim() === '') continue;
    if (dossier === null) {
      dossier = parseLine(headSchema, content, line).dossier;
      continue;
    }
    const entry = parseEntry(content, line);
    checkBelonging(entry, dossier, line);
    checkNumber(entry, numbers, line);
    const outcome = await deps.archive.restore(dossier, entry);
    if (outcome === 'different')
      throw bad(line, 'the ledger has something else in its place; import into an empty one');
    counts[outcome] += 1;
  }
  if (dossier === null) throw new ParleyError('bad-import', 'nothing to import: the input has no line');
  return { dossier, ...counts };
}

function parseEntry(content: string, line: number): ArchiveEntry {
  parseLine(entrySchema, content, line);
  return JSON.parse(content) as ArchiveEntry;
}

function parseLine<Output>(schema: z.ZodType<Output>, content: string, line: number): Output {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw bad(line, 'is not JSON', error);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`);
  throw bad(line, problems.join('; '));
}

function checkBelonging(entry: ArchiveEntry, dossier: string, line: number): void {
  const named =
    entry.kind === 'revision' ? entry.revision.track.dossier : entry.kind === 'alert' ? entry.alert.dossier : dossier;
  if (named !== dossier) throw bad(line, `belongs to dossier ${named}, not ${dossier}`);
}

function checkNumber(entry: ArchiveEntry, numbers: Map<string, number>, line: number): void {
  if (entry.kind !== 'revision') return;
  const { topic: name } = entry.revision.track;
  const expected = (numbers.get(name) ?? 0) + 1;
  if (entry.revision.number !== expected) {
    throw bad(line, `is revision ${entry.revision.number} of ${name}, but ${expected} is next`);
  }
  numbers.set(name, expected);
}

function bad(line: number, problem: string, cause?: unknown): ParleyError {
  return new ParleyError('bad-import', `import, line ${line}: ${problem}; the lines before it were imported`, {
    cause,
    context: { line },
  });
}
