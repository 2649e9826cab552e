import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import { reportItem } from '../../lambdas/adapters/ledger-reports.ts';
import { revisionItem } from '../../lambdas/adapters/ledger-revisions.ts';
import type { Article } from '../../lambdas/core/article.ts';
import { refOf } from '../../lambdas/core/article-ref.ts';
import { makeReports } from '../../lambdas/core/make-reports.ts';
import type { Report } from '../../lambdas/core/observation.ts';
import { TOPICS } from '../../lambdas/core/observation.ts';
import type { Mark, Revision, TrackId } from '../../lambdas/core/revision.ts';
import { passCheckpoints } from '../../lambdas/core/track/checkpoints.ts';
import { refoldTrack } from '../../lambdas/core/track.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { queryOf } from '../support/ledger.ts';
import { drawObservation, plainReader, sayingArticle, seeded } from '../support/news.ts';
import { countRequests, type Requests } from '../support/requests.ts';
import { testTelemetry } from '../support/telemetry.ts';

const SIZES = [1000, 10_000, 100_000];
/** An article every twenty minutes, in turns on each topic. */
const MINUTES = 20;
const START = Date.UTC(2022, 0, 1);
const MINUTE = 60_000;

const dossier = ukraineRussia();

/** What one more article costs in a dossier that has 1,000, 10,000 and 100,000 observations. */
export async function benchLedger(): Promise<void> {
  const sizes = process.argv.slice(3).map(Number);
  for (const size of sizes.length > 0 ? sizes : SIZES) await benchSize(size);
}

async function benchSize(size: number): Promise<void> {
  const aws = await startTestAws();
  const began = performance.now();
  await fill(aws, size);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\n${size.toLocaleString('en')} observations (filled in ${seconds} s)`);
  const requests = countRequests(aws.dynamo);
  const end = START + size * MINUTES * MINUTE;

  const reconcile = async (article: Article) => {
    const clock = { now: () => new Date(end + 60 * MINUTE) };
    const deps = {
      ledger: aws.ledger,
      clock,
      telemetry: testTelemetry(),
      readerOf: () => plainReader,
      backOff: async () => {},
    };
    const seen = clock.now().toISOString();
    await reconcileArticle(deps, { article, dossier, firstSight: false, seen });
  };
  const measure = async (what: string, work: () => Promise<unknown>) => {
    requests();
    const start = performance.now();
    await work();
    tell(what, requests(), performance.now() - start);
  };

  const random = seeded(99);
  const said = [drawObservation('exchange', random)];
  const at = (minutesAgo: number) => new Date(end - minutesAgo * MINUTE).toISOString();
  await measure('an article without observations', () => reconcile(sayingArticle('none', [], { published: at(0) })));
  const one = sayingArticle('one', said, { published: at(0) });
  await measure('an article on one topic', () => reconcile(one));
  await measure('the same article again', () => reconcile(one));
  await measure('a copy of it under another address', () =>
    reconcile({ ...one, id: 'copy', guid: 'copy', url: 'https://copy.example/' }),
  );
  const four = TOPICS.map((topic) => drawObservation(topic, random));
  const many = sayingArticle('four', four, { published: at(1) });
  await measure('an article on four topics', () => reconcile(many));
  await measure('a copy of it under another address', () =>
    reconcile({ ...many, id: 'four-copy', guid: 'four-copy', url: 'https://copy.example/four' }),
  );
  for (const [name, hours] of [
    ['an hour', 1],
    ['a day', 24],
    ['a week', 168],
  ] as const) {
    const late = sayingArticle(`late-${hours}`, [drawObservation('exchange', random)], { published: at(hours * 60) });
    await measure(`an article that is ${name} late`, () => reconcile(late));
    const copy = { ...late, id: `${late.id}-copy`, guid: `${late.id}-copy`, url: `https://copy.example/${hours}` };
    await measure('a copy of it under another address', () => reconcile(copy));
  }
  await measure('the latest 50 changes', () => aws.ledger.changes(queryOf(dossier.id, { limit: 50 })));
  await measure('a page of changes by a party that never spoke', () =>
    aws.ledger.changes(queryOf(dossier.id, { limit: 50, party: 'nobody' })),
  );
  await measure('the agenda as of half the time', () =>
    aws.ledger.revisionAt({ dossier: dossier.id, topic: 'talks' }, new Date((START + end) / 2).toISOString()),
  );
  await aws.close();
}

function tell(what: string, { reads, writes, readUnits, writeUnits }: Requests, milliseconds: number): void {
  const cost = `${reads} reads (${readUnits} units), ${writes} writes (${writeUnits} units)`;
  console.log(`  ${what.padEnd(46)} ${cost.padEnd(46)} ${milliseconds.toFixed(0)} ms`);
}

/** Reports and one revision each, as if they had come one by one; only the newest revision has its whole state. */
async function fill({ dynamo, access, ledger }: TestAws, size: number): Promise<void> {
  const random = seeded(size);
  const tracks = new Map(TOPICS.map((topic) => [topic, [] as Report[]]));
  for (let index = 0; index < size; index += 1) {
    const topic = TOPICS[index % TOPICS.length] ?? 'talks';
    const published = new Date(START + index * MINUTES * MINUTE).toISOString();
    const article = sayingArticle(`article-${index}`, [drawObservation(topic, random)], { published });
    const ref = refOf(article, { seen: published, firstSight: false });
    tracks.get(topic)?.push(...makeReports(ref, plainReader.read(article).observations, []).reports);
  }
  for (const [topic, reports] of tracks) {
    const track = { dossier: dossier.id, topic };
    const items = [
      ...reports.map((report) => reportItem(dossier.id, report)),
      ...revisionsOf(track, reports, await marksOf(ledger, track, reports)).map((revision) =>
        revisionItem(revision, []),
      ),
    ];
    for (let at = 0; at < items.length; at += 25) {
      const requests = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
      await dynamo.send(new BatchWriteCommand({ RequestItems: { [access.table]: requests } }));
    }
  }
}

async function marksOf(ledger: Ledger, track: TrackId, reports: readonly Report[]): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  for (const { checkpoint, beyond } of passCheckpoints(null, reports)) {
    const key = await ledger.putCheckpoint(track, checkpoint);
    marks.push({ published: checkpoint.published, revision: reports.length, beyond, key });
  }
  return marks;
}

function revisionsOf(track: TrackId, reports: readonly Report[], marks: readonly Mark[]): readonly Revision[] {
  const recordedAt = reports.at(-1)?.article.seen ?? '';
  const whole = refoldTrack({ track, previous: null, reports, policy: dossier.alertPolicy, recordedAt, dossier });
  if (whole.kind === 'unchanged') return [];
  return reports.map((report, index) => {
    const newest = index === reports.length - 1;
    const change = whole.changes[index % whole.changes.length];
    const id = `${track.dossier}.${track.topic}.${index + 1}.1`;
    const { seen } = report.article;
    return {
      track,
      number: index + 1,
      recordedAt: seen,
      snapshot: newest ? whole.snapshot : { items: [], facts: null },
      changes: change === undefined ? [] : [{ ...change, id, revision: index + 1, recordedAt: seen }],
      alerts: [],
      ...(newest && { marks }),
    };
  });
}
