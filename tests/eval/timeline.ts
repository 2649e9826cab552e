import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lineOf, replayArticles } from '../../bin/commands/replay.ts';
import { readReplayFeeds } from '../../bin/commands/replay-feeds.ts';
import { parseDossier } from '../../lambdas/core/dossier.ts';
import { createReader, type Reader } from '../../lambdas/core/extract/reader.ts';
import type { Observation } from '../../lambdas/core/observation.ts';
import { readLines } from './corpus.ts';
import { ratios } from './score.ts';

/** An expected or a given alert, as far as it is scored. */
interface Alerted {
  readonly topic: string;
  readonly item: Readonly<Record<string, unknown>>;
  readonly kind: string;
  readonly party?: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly because: string | null;
}

interface TimelineScore {
  readonly precision: number;
  readonly recall: number;
  /** Of the right ones, how many also have the right `from`. */
  readonly from: number;
  readonly right: number;
  readonly given: number;
  readonly expected: number;
  readonly invented: readonly Alerted[];
  readonly missed: readonly Alerted[];
  readonly wrongFrom: readonly Alerted[];
}

const FOLDER = new URL('../corpus/timeline/', import.meta.url);
const FEED = fileURLToPath(new URL('istanbul-2025.xml', FOLDER));
const DOSSIER = new URL('../../lambdas/dossiers/ukraine-russia.json', import.meta.url);

/** What each way has to reach. The annotated one is the fold alone; end to end the articles are read by parley. */
const TARGETS = {
  annotated: { precision: 0.98, recall: 0.98 },
  'end to end': { precision: 0.85, recall: 0.75 },
} as const;

/** Items that tell nothing new, but for one fact of `ist-20`: retellings, the late one and the one off topic. */
const QUIET = ['ist-04', 'ist-08', 'ist-12', 'ist-14', 'ist-17', 'ist-20'];

/** Prints the figures of both ways; `--errors` lists what is missing and what is too much. Exit code 1 below a target. */
export async function evaluateTimeline(flags: readonly string[]): Promise<number> {
  const scores = await scoreTimeline();
  for (const [way, score] of Object.entries(scores)) print(way, score, flags.includes('--errors'));
  const missed = Object.entries(TARGETS).filter(([way, target]) => {
    const score = scores[way as keyof typeof TARGETS];
    return score.precision < target.precision || score.recall < target.recall;
  });
  for (const [way, { precision, recall }] of missed) console.log(`\n${way}: the target is P ${precision}, R ${recall}`);
  return missed.length === 0 ? 0 : 1;
}

/** Scores the alerts of the Istanbul feed: from the annotated observations, and from the articles. */
export async function scoreTimeline(): Promise<Record<keyof typeof TARGETS, TimelineScore>> {
  const dossier = parseDossier(JSON.parse(readFileSync(DOSSIER, 'utf8')), 'ukraine-russia.json');
  const expected = JSON.parse(readFileSync(new URL('expected-changes.json', FOLDER), 'utf8')) as Alerted[];
  const articles = await readReplayFeeds([FEED]);
  const alerted = (reader: Reader) => replayArticles(articles, dossier, reader).map(lineOf);
  return {
    annotated: scoreAlerts(expected, alerted(annotatedReader())),
    'end to end': scoreAlerts(expected, alerted(createReader(dossier))),
  };
}

/** Answers with what people annotated in an article. */
function annotatedReader(): Reader {
  const lines = readLines<{ id: string; observations: Observation[] }>('timeline/istanbul-2025.observations.jsonl');
  const said = new Map(lines.map(({ id, observations }) => [id, observations]));
  return {
    read: ({ guid }) => ({
      observations: (said.get(guid ?? '') ?? []).map((one) => ({ ...one, quote: one.evidence, speaker: null })),
      skipped: null,
      traces: [],
    }),
  };
}

/** A change is right if topic, item, kind, party and `to` agree and it is raised at the item that brings it. */
function scoreAlerts(expected: readonly Alerted[], given: readonly Alerted[]): TimelineScore {
  const wanted = Map.groupBy(expected, keyOf);
  const invented: Alerted[] = [];
  const wrongFrom: Alerted[] = [];
  let right = 0;
  for (const alert of given) {
    const match = wanted.get(keyOf(alert))?.shift();
    if (match === undefined) invented.push(alert);
    else right += 1;
    if (match !== undefined && match.from !== alert.from)
      wrongFrom.push({ ...alert, to: `${alert.to} (was ${match.from})` });
  }
  const { precision, recall } = ratios({ right, predicted: given.length, gold: expected.length });
  const from = right === 0 ? 1 : (right - wrongFrom.length) / right;
  const missed = [...wanted.values()].flat();
  return {
    ...{ precision, recall, from, right, given: given.length, expected: expected.length },
    invented,
    missed,
    wrongFrom,
  };
}

function keyOf({ topic, item, kind, party, to, because }: Alerted): string {
  const parts = Object.entries(item).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value]);
  return JSON.stringify([topic, parts.toSorted(), kind, party ?? null, to, because]);
}

function print(way: string, score: TimelineScore, errors: boolean): void {
  const { precision, recall, from, right, given, expected } = score;
  const figures = [precision, recall, from].map((figure) => figure.toFixed(3));
  console.log(`\n${way}`);
  console.log(
    `  P ${figures[0]}  R ${figures[1]}  from ${figures[2]}  (${right} right, ${given} given, ${expected} expected)`,
  );
  const loud = QUIET.filter((guid) => score.invented.some(({ because }) => because === guid));
  console.log(`  false alerts at items that tell nothing new: ${loud.join(', ') || 'none'}`);
  if (!errors) return;
  for (const alert of score.missed) console.log(`    missed    ${tell(alert)}`);
  for (const alert of score.invented) console.log(`    invented  ${tell(alert)}`);
  for (const alert of score.wrongFrom) console.log(`    from      ${tell(alert)}`);
}

function tell({ because, topic, item, party, from, to }: Alerted): string {
  return `${because}  ${topic} ${Object.values(item).flat().join('+')} ${party ?? ''} ${from} → ${to}`;
}
