import type { Report, Status } from '../observation.ts';
import { newsOf, subjectOf } from './facts.ts';
import type { Fact } from './model.ts';
import { mayFollow } from './transitions.ts';

/** The later version of an article that takes back a fact of an earlier one; `null` where the fact stands. */
export type FindWithdrawal = (report: Report, fact: Fact) => Report | null;

/**
 * Compares the versions of each article. What the latest version says as news or as history stands, and so does what
 * it carries further (scheduled, then held; rejected, then accepted): an article that is rewritten through the day is
 * not a correction of itself. What it says nothing of any more is withdrawn.
 */
export function readVersions(reports: readonly Report[]): FindWithdrawal {
  const latest = latestVersions(reports);
  return (report, fact) => {
    const last = latest.get(report.article.id);
    return last === undefined || last === report || stands(fact, last) ? null : last;
  };
}

/** The latest version of each article, by its id. */
export function latestVersions(reports: readonly Report[]): ReadonlyMap<string, Report> {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    const known = latest.get(report.article.id);
    if (known === undefined || isLater(report, known)) latest.set(report.article.id, report);
  }
  return latest;
}

/** Whether one report is of a later version than the other of the same article. */
function isLater({ article: one }: Report, { article: other }: Report): boolean {
  return one.seen === other.seen ? one.version > other.version : one.seen > other.seen;
}

function stands(fact: Fact, last: Report): boolean {
  const said = last.observations.some((observation) => {
    const value = observation.kind === 'event' ? observation.status : observation.stance;
    const party = observation.kind === 'event' ? null : observation.party;
    const denied = observation.kind === 'event' && observation.denied === true;
    return (
      value === fact.value &&
      party === fact.party &&
      denied === fact.denied &&
      isSame(subjectOf(observation.item), fact)
    );
  });
  return said || newsOf(last).some((news) => isSame(news.subject, fact) && carriesOn(fact, news));
}

function carriesOn(fact: Fact, news: Fact): boolean {
  if (fact.party !== news.party || fact.denied || news.denied) return false;
  return fact.party !== null || mayFollow(fact.value as Status, news.value as Status);
}

/** A bare "ceasefire" may be any. */
function isSame(subject: string, fact: Fact): boolean {
  return subject === fact.subject || subject === 'unspecified' || fact.subject === 'unspecified';
}
