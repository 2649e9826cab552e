import { readFileSync } from 'node:fs';
import { parseDossier } from '../../lambdas/core/dossier.ts';
import { createReader } from '../../lambdas/core/extract/reader.ts';
import type { Annotated } from './corpus.ts';
import { type ArticleScore, addCounts, type Counts, type Scored, type Slots, scoreArticle } from './score.ts';

export interface SetScore {
  readonly articles: number;
  readonly strict: Counts;
  readonly relaxed: Counts;
  readonly byGroup: ReadonlyMap<string, Counts>;
  readonly slots: Slots;
  readonly backgroundAsNews: number;
  /** Articles without any news, in which something was found all the same. */
  readonly negatives: readonly string[];
  readonly details: readonly { readonly annotated: Annotated; readonly score: ArticleScore }[];
}

const DOSSIER = new URL('../../lambdas/dossiers/ukraine-russia.json', import.meta.url);

/** Reads annotated articles with the dossier that ships and scores what was found. */
export function evaluate(all: readonly Annotated[]): SetScore {
  const reader = createReader(parseDossier(JSON.parse(readFileSync(DOSSIER, 'utf8')), 'ukraine-russia.json'));
  const details = all.map((annotated) => ({
    annotated,
    score: scoreArticle(
      annotated.gold as readonly Scored[],
      reader.read(annotated.article).observations as readonly Scored[],
    ),
  }));
  const none: Counts = { right: 0, predicted: 0, gold: 0 };
  const byGroup = new Map<string, Counts>();
  for (const { score } of details) {
    for (const [name, counts] of score.byGroup) byGroup.set(name, addCounts(byGroup.get(name) ?? none, counts));
  }
  return {
    articles: all.length,
    strict: details.map(({ score }) => score.strict).reduce(addCounts, none),
    relaxed: details.map(({ score }) => score.relaxed).reduce(addCounts, none),
    byGroup,
    slots: details.map(({ score }) => score.slots).reduce(addSlots, { right: 0, gold: 0, extra: 0 }),
    backgroundAsNews: details.reduce((sum, { score }) => sum + score.backgroundAsNews, 0),
    negatives: details
      .filter(({ score }) => score.strict.gold === 0 && score.strict.predicted > 0)
      .map(({ annotated }) => annotated.article.id),
    details,
  };
}

function addSlots(left: Slots, right: Slots): Slots {
  return { right: left.right + right.right, gold: left.gold + right.gold, extra: left.extra + right.extra };
}
