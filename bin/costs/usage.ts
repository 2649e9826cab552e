import type { Usage } from './bill.ts';
import type { Deployed } from './deployed.ts';
import type { Footprint, Measured } from './measured.ts';
import { ASSUMED, DAYS, HOURS, type Profile } from './profile.ts';

const GIGA = 1e9;
const MESSAGES_PER_POLL = 5;
const FEEDS_PER_MESSAGE = 10;
const WRITE_UNIT_BYTES = 1024;

/** What a deployment uses in a month, line by line. */
export function usageOf(profile: Profile, measured: Measured, deployed: Deployed): Usage[] {
  const counts = countsOf(profile);
  const happened = happenedIn(counts, profile, measured);
  const total = (part: keyof Footprint): number => happened.reduce((sum, [, times, one]) => sum + times * one[part], 0);
  const { looks, polls, sweeps, alerts, digests, answers } = counts;
  const invocations = looks + polls + sweeps + alerts + digests + answers;
  const stored = ASSUMED.months * articlesBytes(counts, measured);
  const logged = total('logBytes') + invocations * ASSUMED.platformLogBytes + answers * ASSUMED.accessLogBytes;
  const sent = counts.feedPolls * ASSUMED.requestBytes + answers * measured.answerBytes;
  return [
    { what: 'looks, sweeps, digests', price: 'schedules', quantity: looks + sweeps + digests },
    { what: 'invocations of all functions', price: 'lambdaRequests', quantity: invocations },
    ...lambdaTime(counts, deployed),
    { what: 'Lambda asking for messages', price: 'sqs', quantity: HOURS * 60 * ASSUMED.idleReceivesPerMinute },
    { what: 'messages sent and deleted', price: 'sqs', quantity: total('sqsRequests') + polls },
    ...happened
      .filter(([, , { writeUnits }]) => writeUnits > 0)
      .map(([what, times, one]): Usage => ({ what, price: 'tableWrites', quantity: times * one.writeUnits })),
    { what: 'all of the above, sweeps and the API', price: 'tableReads', quantity: total('readUnits') },
    { what: `after ${ASSUMED.months} months`, price: 'tableStorage', quantity: stored / GIGA },
    { what: 'restoring to any second of 35 days', price: 'tableBackup', quantity: stored / GIGA },
    { what: 'alerts and digests', price: 'snsRequests', quantity: total('snsPublishes') },
    { what: 'to subscribers', price: 'snsMails', quantity: total('snsPublishes') * ASSUMED.mailSubscribers },
    { what: 'encryption of alerts', price: 'keyRequests', quantity: total('snsPublishes') * 2 },
    { what: 'page, API, feeds of changes', price: 'httpRequests', quantity: answers },
    { what: 'what functions and the API write', price: 'logs', quantity: logged / GIGA },
    { what: 'what is kept of it', price: 'logStorage', quantity: logged / GIGA },
    { what: 'what functions send', price: 'metrics', quantity: metricsOf(deployed) },
    { what: `${deployed.alarms} alarms`, price: 'alarms', quantity: deployed.alarmMetrics },
    { what: 'none unless the settings want one', price: 'dashboards', quantity: deployed.dashboards },
    { what: 'one for each invocation', price: 'traces', quantity: deployed.traces ? invocations : 0 },
    { what: 'of the account', price: 'budgets', quantity: deployed.budgets },
    { what: 'uploaded code', price: 'fileStorage', quantity: (ASSUMED.deployments * ASSUMED.codeBytes) / GIGA },
    { what: 'requests for feeds, answers of the API', price: 'trafficOut', quantity: sent / GIGA },
  ];
}

type Counts = ReturnType<typeof countsOf>;

/** How often each thing happens in a month. */
function countsOf({ feeds, everyMinutes, articlesPerDay, alertsPerDay }: Profile) {
  const looks = (HOURS * 60) / everyMinutes;
  const feedPolls = looks * feeds;
  const messages = Math.ceil(feeds / FEEDS_PER_MESSAGE);
  const articles = articlesPerDay * DAYS;
  const copied = articles * ASSUMED.copiedArticles;
  const telling = articles * ASSUMED.tellingArticles;
  return {
    looks,
    feedPolls,
    articles,
    polls: looks * Math.max(Math.ceil(messages / MESSAGES_PER_POLL), Math.min(ASSUMED.pollsPerLook, messages)),
    unchanged: feedPolls * (1 - ASSUMED.changedPolls),
    changed: feedPolls * ASSUMED.changedPolls,
    copied,
    telling,
    silent: articles - copied - telling,
    alerts: alertsPerDay * DAYS,
    sweeps: (HOURS * 60) / 5,
    digests: DAYS,
    answers: ASSUMED.answersPerMonth,
  };
}

/** Each thing with how often it happens and what it asks for once. */
function happenedIn(counts: Counts, { feeds }: Profile, measured: Measured): readonly [string, number, Footprint][] {
  const readUnits = (measured.schedule.readUnits * feeds) / measured.scheduleFeeds;
  const sqsRequests = Math.ceil(feeds / FEEDS_PER_MESSAGE / 10);
  return [
    ['looks', counts.looks, { ...measured.schedule, readUnits, sqsRequests }],
    ['polls of unchanged feeds', counts.unchanged, measured.unchangedPoll],
    ['polls of changed feeds', counts.changed, measured.changedPoll],
    ['polls with new articles', counts.articles, measured.newsPoll],
    ['copies of known articles', counts.copied, measured.copiedArticle],
    ['articles without observations', counts.silent, measured.silentArticle],
    ['articles with observations', counts.telling, measured.tellingArticle],
    ['alerts', counts.alerts, measured.alert],
    ['sweeps', counts.sweeps, measured.emptySweep],
    ['digests', counts.digests, measured.digest],
    ['answers of the API', counts.answers, measured.answer],
  ];
}

/** With a dashboard all are sent, else StaleFeeds and PendingAlertAgeSeconds while they are above zero. */
function metricsOf({ dashboards }: Deployed): number {
  return dashboards > 0 ? ASSUMED.metrics : ASSUMED.staleShare + ASSUMED.pendingShare;
}

function lambdaTime(counts: Counts, { memory }: Deployed): Usage[] {
  const seconds = {
    schedule: counts.looks * ASSUMED.scheduleSeconds,
    poll: counts.polls * ASSUMED.pollSeconds,
    alert: (counts.sweeps + counts.alerts) * ASSUMED.alertSeconds,
    digest: counts.digests * ASSUMED.digestSeconds,
    history: counts.answers * ASSUMED.answerSeconds,
  };
  return (Object.keys(seconds) as (keyof typeof seconds)[]).map((name) => ({
    what: `${name}, ${memory[name]} MB`,
    price: 'lambdaTime',
    quantity: (seconds[name] * memory[name]) / 1024,
  }));
}

/** At most what is written for them: feeds and pending alerts are written over. */
function articlesBytes({ copied, silent, telling }: Counts, measured: Measured): number {
  const units =
    copied * measured.copiedArticle.writeUnits +
    silent * measured.silentArticle.writeUnits +
    telling * measured.tellingArticle.writeUnits;
  return units * WRITE_UNIT_BYTES;
}
