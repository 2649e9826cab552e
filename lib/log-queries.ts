import { type ILogGroup, QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface LogQueriesProps {
  /** Name of the deployment: the folder of its queries in the console. */
  readonly deployment: string;
  readonly logGroups: readonly ILogGroup[];
}

const QUERIES: Readonly<Record<string, QueryString>> = {
  'what went wrong': new QueryString({
    fields: ['@timestamp', '@log', 'level', 'message', 'feed', 'article', 'code', 'error.message'],
    filterStatements: ['level in ["ERROR", "WARN"] or type = "platform.report" and record.status != "success"'],
    sort: '@timestamp desc',
    limit: 200,
  }),
  'one article from feed to alert': new QueryString({
    fields: ['@timestamp', '@log', 'message', '@message'],
    filterStatements: ['article = "replace this by the id of an article"'],
    sort: '@timestamp asc',
    limit: 200,
  }),
  'figures by hour': new QueryString({
    filterStatements: ['message = "measured"'],
    statsStatements: [
      'sum(FeedsPolled) as polled, sum(FeedsNotModified) as unchanged, sum(FeedsFailed) as failed, ' +
        'sum(Articles) as articles, sum(Observations) as observations, sum(Changes) as changes, sum(Alerts) as alerts, ' +
        'min(NewestArticleAgeSeconds) as newestArticleAge, max(PollToAlertSeconds) as pollToAlert by bin(1h)',
    ],
  }),
};

/** Questions to the logs that an operator asks, saved in the console. Saving is free; asking costs by what is read. */
export class LogQueries extends Construct {
  constructor(scope: Construct, id: string, props: LogQueriesProps) {
    super(scope, id);
    for (const [name, queryString] of Object.entries(QUERIES)) {
      new QueryDefinition(this, name, {
        queryDefinitionName: `${props.deployment}/${name}`,
        queryString,
        logGroups: [...props.logGroups],
      });
    }
  }
}
