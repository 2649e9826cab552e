import { isNearDuplicate, readSignature } from '../cluster.ts';
import type { Report } from '../observation.ts';
import { keyWithCount, newsOf } from './facts.ts';
import type { Facts } from './model.ts';
import { prepareReport } from './prepare.ts';
import { COPY_HOURS } from './stories.ts';

/**
 * Whether a report is of a text that a track knows in another article already, or that waits there, and says nothing
 * that this did not say: it can bring no value, nor take one back.
 */
export function isCopy(report: Report, { base, recent }: Facts, waiting: readonly Report[]): boolean {
  const isAlike = likenessTo(report.article.signature);
  const stories = base.stories.filter(({ signatures }) => signatures.some(isAlike));
  const others = alikeAmong([...recent, ...waiting], report);
  const said = [...stories.flatMap((story) => Object.keys(story.said)), ...saidBy(others)];
  return stories.length + others.length > 0 && saysNoMore(report, said);
}

/** Instants of publication between which the copies of a text lie. */
export function copySpan({ article }: Report): { readonly from: string; readonly to: string } {
  const at = Date.parse(article.published);
  const [from, to] = [at - COPY_HOURS * 3_600_000, at + COPY_HOURS * 3_600_000];
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/**
 * Whether a report is a copy of some of these, and of one story alone: texts that are not like one another until it
 * links them become one story, which may be news.
 */
export function isCopyAmong(report: Report, stored: readonly Report[]): boolean {
  const { from, to } = copySpan(report);
  const alike = alikeAmong(stored, report).filter(({ article }) => {
    const published = new Date(article.published).toISOString();
    return from <= published && published <= to;
  });
  return alike.length > 0 && saysNoMore(report, saidBy(alike)) && isOneStory(alike);
}

function isOneStory(reports: readonly Report[]): boolean {
  const linked = new Set(reports.slice(0, 1));
  for (const report of linked) {
    const { id } = report.article;
    for (const other of reports) if (other.article.id === id) linked.add(other);
    for (const other of alikeAmong(reports, report)) linked.add(other);
  }
  return linked.size === reports.length;
}

function alikeAmong(reports: readonly Report[], { article }: Report): readonly Report[] {
  const isAlike = likenessTo(article.signature);
  return reports.filter((other) => other.article.id !== article.id && isAlike(other.article.signature));
}

function likenessTo(signature: string): (other: string) => boolean {
  const own = readSignature(signature);
  return (other) => isNearDuplicate(own, readSignature(other));
}

function saidBy(reports: readonly Report[]): readonly string[] {
  return reports.flatMap((report) => newsOf(report).map(keyWithCount));
}

function saysNoMore(report: Report, said: readonly string[]): boolean {
  return newsOf(prepareReport(report)).every((fact) => said.includes(keyWithCount(fact)));
}
