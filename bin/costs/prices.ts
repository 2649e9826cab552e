/** A list price: dollars for so many units, and how many of them every account has free each month, for ever. */
export interface Price {
  readonly unit: string;
  readonly dollars: number;
  readonly per: number;
  readonly free: number;
  /** Page of aws.amazon.com that lists it. */
  readonly page: string;
}

/** Where and when the prices below were read. They change: look at the pages before you rely on them. */
export const PRICES_READ = 'list prices of us-east-1 as AWS published them in 2025, without tax';

const million = 1_000_000;

/** List prices. `free` is what AWS calls always free; what is free for a new account's first months does not count. */
export const PRICES = {
  lambdaRequests: { unit: 'requests', dollars: 0.2, per: million, free: million, page: 'lambda/pricing' },
  lambdaTime: { unit: 'GB-seconds on arm64', dollars: 0.0000133334, per: 1, free: 400_000, page: 'lambda/pricing' },
  schedules: { unit: 'invocations', dollars: 1, per: million, free: 14 * million, page: 'eventbridge/pricing' },
  sqs: { unit: 'requests', dollars: 0.4, per: million, free: million, page: 'sqs/pricing' },
  // The always-free tier of DynamoDB is provisioned capacity; requests on demand are paid from the first.
  tableWrites: { unit: 'write units', dollars: 0.625, per: million, free: 0, page: 'dynamodb/pricing/on-demand' },
  tableReads: { unit: 'read units', dollars: 0.125, per: million, free: 0, page: 'dynamodb/pricing/on-demand' },
  tableStorage: { unit: 'GB', dollars: 0.25, per: 1, free: 25, page: 'dynamodb/pricing/on-demand' },
  tableBackup: { unit: 'GB', dollars: 0.2, per: 1, free: 0, page: 'dynamodb/pricing/on-demand' },
  snsRequests: { unit: 'publishes', dollars: 0.5, per: million, free: million, page: 'sns/pricing' },
  snsMails: { unit: 'mails', dollars: 2, per: 100_000, free: 1_000, page: 'sns/pricing' },
  keyRequests: { unit: 'requests', dollars: 0.03, per: 10_000, free: 20_000, page: 'kms/pricing' },
  httpRequests: { unit: 'requests', dollars: 1, per: million, free: 0, page: 'api-gateway/pricing' },
  logs: { unit: 'GB', dollars: 0.5, per: 1, free: 5, page: 'cloudwatch/pricing' },
  logStorage: { unit: 'GB', dollars: 0.03, per: 1, free: 5, page: 'cloudwatch/pricing' },
  metrics: { unit: 'metrics', dollars: 0.3, per: 1, free: 10, page: 'cloudwatch/pricing' },
  alarms: { unit: 'metrics in alarms', dollars: 0.1, per: 1, free: 10, page: 'cloudwatch/pricing' },
  dashboards: { unit: 'dashboards', dollars: 3, per: 1, free: 3, page: 'cloudwatch/pricing' },
  traces: { unit: 'traces', dollars: 5, per: million, free: 100_000, page: 'xray/pricing' },
  budgets: { unit: 'budgets', dollars: 0, per: 1, free: 0, page: 'aws-cost-management/aws-budgets/pricing' },
  fileStorage: { unit: 'GB', dollars: 0.023, per: 1, free: 0, page: 's3/pricing' },
  trafficOut: { unit: 'GB', dollars: 0.09, per: 1, free: 100, page: 'ec2/pricing/on-demand' },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceId = keyof typeof PRICES;
