/** What a deployment is there for. */
export interface Profile {
  readonly feeds: number;
  readonly everyMinutes: number;
  /** New articles of all feeds together. */
  readonly articlesPerDay: number;
  readonly alertsPerDay: number;
}

export const PROFILES: readonly Profile[] = [
  { feeds: 20, everyMinutes: 5, articlesPerDay: 80, alertsPerDay: 6 },
  { feeds: 50, everyMinutes: 5, articlesPerDay: 200, alertsPerDay: 10 },
  { feeds: 500, everyMinutes: 5, articlesPerDay: 2000, alertsPerDay: 20 },
];

/** Hours and days of a month as AWS reckons it. */
export const HOURS = 730;
export const DAYS = HOURS / 24;

/** What cannot be measured here. */
export const ASSUMED = {
  /** Share of polls that find another document than the last: news sites write one every half an hour or so. */
  changedPolls: 0.2,
  /** Shares of new articles: copies of a known one, and those with observations; the others are about something else. */
  copiedArticles: 0.15,
  tellingArticles: 0.15,
  /** Addresses that get every alert by mail, and the digest. */
  mailSubscribers: 5,
  /** Requests for the page, the API and the feeds of changes. */
  answersPerMonth: 10_000,
  /** Messages travel five at a time; two invocations take the messages of one look if they come apart. */
  pollsPerLook: 2,
  /** A poll lasts as long as its slowest feed. */
  pollSeconds: 4,
  scheduleSeconds: 0.3,
  alertSeconds: 0.3,
  digestSeconds: 2,
  answerSeconds: 0.15,
  /** Lambda asks an SQS queue with five long polls of 20 seconds at once, whether it holds messages or not. */
  idleReceivesPerMinute: 15,
  /** What Lambda itself writes to the log for an invocation, and API Gateway for a request. */
  platformLogBytes: 900,
  accessLogBytes: 300,
  /** Sent with each request for a feed; what comes in is free. */
  requestBytes: 600,
  /** Share of the month in which a feed is stale, and in which an alert is waiting: only then is a metric sent. */
  staleShare: 0.5,
  pendingShare: 0.01,
  /** Metrics where all are sent: `MetricName` of `core/ports.ts`. */
  metrics: 12,
  /** Age of the deployment, for what the table has gathered. */
  months: 12,
  /** Deployments whose code is kept, each as large as its bundles may be. */
  deployments: 10,
  codeBytes: 4_100_000,
} as const;
