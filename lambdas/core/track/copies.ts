import { isNearDuplicate, readSignature } from '../cluster.ts';
import type { Report } from '../observation.ts';
import { keyWithCount, newsOf } from './facts.ts';
import type { Facts } from './model.ts';
import { prepareReport } from './prepare.ts';

/**
 * Whether a report is of a text that a track knows in another article already, or that waits there, and says nothing
 * that this did not say: it can bring no value, nor take one back.
 */
export function isCopy(report: Report, { base, recent }: Facts, waiting: readonly Report[]): boolean {
  const own = readSignature(report.article.signature);
  const isAlike = (signature: string) => isNearDuplicate(own, readSignature(signature));
  const stories = base.stories.filter(({ signatures }) => signatures.some(isAlike));
  const others = [...recent, ...waiting].filter(({ article }) => {
    return article.id !== report.article.id && isAlike(article.signature);
  });
  if (stories.length + others.length === 0) return false;
  const said = new Set([
    ...stories.flatMap((story) => Object.keys(story.said)),
    ...others.flatMap((other) => newsOf(other).map(keyWithCount)),
  ]);
  return newsOf(prepareReport(report)).every((fact) => said.has(keyWithCount(fact)));
}
