import { readFileSync } from 'node:fs';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import type { Article } from '../../lambdas/core/article.ts';
import type { Observation } from '../../lambdas/core/observation.ts';

/** An annotated article. The annotation has no quote and no speaker. */
export interface Annotated {
  readonly article: Article;
  readonly gold: readonly Gold[];
  readonly set: CorpusSet;
}

export type Gold = Omit<Observation, 'quote' | 'speaker'> & {
  readonly kind: 'position' | 'event';
  readonly party?: string;
  readonly stance?: string;
  readonly status?: string;
  readonly denied?: boolean;
};

const FILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r'] as const;
type CorpusFile = (typeof FILES)[number];

/** `working` and `check`: two thirds and one third of a and b. */
export const SETS = [
  'working',
  'check',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'i',
  'j',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  'timeline',
] as const;
type CorpusSet = (typeof SETS)[number];

/** Sets whose articles are never read by who works on the extraction. */
export const HELD_OUT: ReadonlySet<CorpusSet> = new Set<CorpusSet>(['check', 'd', 'f', 'j', 'k', 'm', 'n', 'o', 'p']);

interface Line {
  readonly id: string;
  readonly outlet: string;
  readonly lang: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly observations: readonly Gold[];
}

const FOLDER = new URL('../corpus/', import.meta.url);

/** All annotated articles but those of the timeline. */
export function readArticles(): Annotated[] {
  return FILES.flatMap(readCorpus);
}

function readCorpus(name: CorpusFile): Annotated[] {
  return readLines<Line>(`articles-${name}.jsonl`).map((line) => ({
    article: articleOf(line),
    gold: line.observations,
    set: name !== 'a' && name !== 'b' ? name : isHeldOut(line.id) ? 'check' : 'working',
  }));
}

/** The articles of the timeline's feed with their annotation: to tune on, as the demo is what a newcomer sees. */
export async function readTimeline(): Promise<Annotated[]> {
  const file = new URL('timeline/istanbul-2025.xml', FOLDER);
  const { items } = await parseFeed(readFileSync(file), { url: file.href, contentType: null, headers: {} });
  const lines = readLines<Pick<Line, 'id' | 'observations'>>('timeline/istanbul-2025.observations.jsonl');
  return lines.flatMap(({ id, observations }) => {
    const item = items.find(({ guid }) => guid === id);
    if (item === undefined) return [];
    const { title, content, date } = item;
    const published = date?.toISOString().slice(0, 10) ?? '';
    const line = { id, outlet: 'timeline', lang: 'en', published, title, text: content ?? '', observations };
    return [{ article: articleOf(line), gold: observations, set: 'timeline' as const }];
  });
}

/** Lines of a JSONL file in the corpus folder. */
export function readLines<Value>(file: string): Value[] {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Value);
}

/** The article whose number is divisible by three is never tuned on. */
function isHeldOut(id: string): boolean {
  return Number(id.replace(/\D/g, '')) % 3 === 0;
}

function articleOf(line: Line): Article {
  return {
    id: line.id,
    guid: null,
    feed: null,
    outlet: line.outlet,
    url: null,
    published: `${line.published.slice(0, 10)}T12:00:00.000Z`,
    title: line.title,
    text: line.text,
    lang: line.lang,
  };
}
