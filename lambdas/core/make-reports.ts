import { type ArticleRef, type Observation, type Report, TOPICS, type Topic } from './observation.ts';

/** Far more than an article says, and little enough for one ledger item. */
const REPORT_BYTES = 256 * 1024;

/**
 * What an article says, a report for each topic that it speaks of. A topic that only an earlier version spoke of gets
 * an empty report: that is how a correction is seen.
 * @param earlier Topics of the versions that are stored.
 * @returns The reports, and how many observations were more than a report holds (those at the end of the text).
 */
export function makeReports(
  article: ArticleRef,
  observations: readonly Observation[],
  earlier: readonly Topic[],
): { readonly reports: readonly Report[]; readonly dropped: number } {
  const said = Map.groupBy(observations, (observation) => observation.topic);
  const reports = TOPICS.filter((topic) => said.has(topic) || earlier.includes(topic)).map(
    (topic): Report => ({ topic, article, observations: thoseThatFit(said.get(topic) ?? []) }),
  );
  const kept = reports.reduce((sum, report) => sum + report.observations.length, 0);
  return { reports, dropped: observations.length - kept };
}

function thoseThatFit(observations: readonly Observation[]): readonly Observation[] {
  let bytes = 0;
  return observations.filter((observation) => {
    bytes += new TextEncoder().encode(JSON.stringify(observation)).length;
    return bytes <= REPORT_BYTES;
  });
}
