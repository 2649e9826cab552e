import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../lambdas/core/alert.ts';
import { ParleyError } from '../../lambdas/core/errors.ts';
import type { Revision, TrackId } from '../../lambdas/core/revision.ts';
import { type SendRequest, sendAlerts } from '../../lambdas/usecases/send-alerts.ts';
import { summaryAlert } from '../support/alerts.ts';
import { testClock } from '../support/clock.ts';
import { startTestAws, type TestAws } from '../support/embedded.ts';
import { atMinute, tellingRevision } from '../support/ledger.ts';
import { testTelemetry } from '../support/telemetry.ts';

const talks: TrackId = { dossier: 'ukraine-russia', topic: 'talks' };
const summit: TrackId = { dossier: 'ukraine-russia', topic: 'summit' };
const sweep: SendRequest = { kind: 'sweep' };

describe('sending alerts', () => {
  let aws: TestAws;
  let published: string[];
  let trouble: (alert: Alert) => unknown;
  const clock = testClock(atMinute(60));
  let telemetry = testTelemetry();

  beforeEach(async () => {
    aws = await startTestAws();
    published = [];
    trouble = () => null;
    clock.set(atMinute(60));
    telemetry = testTelemetry();
  });
  afterEach(() => aws.close());

  function deps(sweepAgeSeconds = 0) {
    const publish = async (alert: Alert) => {
      const error = trouble(alert);
      if (error !== null) throw error;
      published.push(alert.id);
    };
    return { outbox: aws.ledger, sink: { publish }, clock, telemetry, sweepAgeSeconds };
  }
  const append = async (...revisions: Revision[]) => {
    for (const revision of revisions) await aws.ledger.appendRevision(revision);
  };
  const owed = async () =>
    (await aws.ledger.pending('9999', 1000)).flatMap((batch) => batch.alerts.map(({ id }) => id));
  const id = (track: TrackId, revision: number, ordinal = 1) => `ukraine-russia.${track.topic}.${revision}.${ordinal}`;
  /** The alerts of a revision wait until a minute, each about an item of its own unless named. */
  function quiet(revision: Revision, ...waits: readonly { until?: number; item: string }[]): Revision {
    const alerts = revision.alerts.map((alert, index) => {
      const { until, item } = waits[index] ?? { item: 'item' };
      if (alert.kind === 'summary') return alert;
      const notBefore = until === undefined ? null : atMinute(until);
      return { ...alert, notBefore, change: { ...alert.change, itemId: item } };
    });
    const changes = alerts.flatMap((alert) => (alert.kind === 'summary' ? [] : [alert.change]));
    return { ...revision, alerts, changes };
  }

  it('sends each alert once, those of a track in their order, and owes nothing afterwards', async () => {
    await append(
      tellingRevision(talks, 2),
      tellingRevision(talks, 1, { changes: [{}, {}] }),
      tellingRevision(summit, 1),
    );
    await aws.ledger.enqueue(summaryAlert(), atMinute(5));
    const outcome = await sendAlerts(deps(), sweep);
    expect(outcome).toEqual({ sent: 5, refused: 0, left: [], failure: null });
    expect(published.filter((sent) => sent.includes('talks'))).toEqual([id(talks, 1), id(talks, 1, 2), id(talks, 2)]);
    expect(published).toContain(summaryAlert().id);
    expect(await owed()).toEqual([]);
    expect(await sendAlerts(deps(), sweep)).toMatchObject({ sent: 0 });
    expect(telemetry.sum('Alerts')).toBe(5);
  });

  it('sends what the stream tells of, and first what is older in the same track', async () => {
    await append(tellingRevision(talks, 1), tellingRevision(talks, 2), tellingRevision(summit, 1));
    const batches = await aws.ledger.pending('9999', 10);
    const newest = batches.find((batch) => batch.alerts[0]?.id === id(talks, 2));
    await sendAlerts(deps(), { kind: 'batches', keys: [newest?.key ?? '', newest?.key ?? ''] });
    expect(published).toEqual([id(talks, 1), id(talks, 2)]);
    expect(await owed()).toEqual([id(summit, 1)]);
    expect(await sendAlerts(deps(), { kind: 'batches', keys: [newest?.key ?? ''] })).toMatchObject({
      sent: 0,
      left: [],
    });
  });

  it('leaves alone in a sweep what is younger than its age', async () => {
    await append(tellingRevision(talks, 57), tellingRevision(summit, 59));
    await sendAlerts(deps(120), sweep);
    expect(published).toEqual([id(talks, 57)]);
  });

  it('keeps everything pending while SNS cannot be reached, and tells for how long', async () => {
    await append(tellingRevision(talks, 1, { changes: [{}, {}, {}] }), tellingRevision(summit, 50));
    trouble = (alert) => (published.length < 1 ? null : new ParleyError('alert-unreachable', `no SNS for ${alert.id}`));
    const outcome = await sendAlerts(deps(), sweep);
    expect(outcome).toMatchObject({ sent: 1, failure: { code: 'alert-unreachable' } });
    expect(outcome.left).toHaveLength(2);
    expect(telemetry.sum('PendingAlertAgeSeconds')).toBe(59 * 60);
    trouble = () => null;
    await sendAlerts(deps(), sweep);
    expect(published).toEqual([id(talks, 1), id(talks, 1, 2), id(talks, 1, 3), id(summit, 50)]);
  });

  it('gives up an alert that SNS refuses, says so, and sends the others', async () => {
    await append(tellingRevision(talks, 1, { changes: [{}, {}] }), tellingRevision(talks, 2));
    trouble = ({ id: refused }) => (refused === id(talks, 1) ? new ParleyError('alert-refused', 'too long') : null);
    expect(await sendAlerts(deps(), sweep)).toMatchObject({ sent: 2, refused: 1, left: [] });
    expect(published).toEqual([id(talks, 1, 2), id(talks, 2)]);
    expect(await owed()).toEqual([]);
    expect(telemetry.lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        facts: expect.objectContaining({ alert: id(talks, 1), reason: 'too long' }),
      }),
    );
  });

  it('keeps an alert that a defect keeps from being told, with what follows on its item, and sends the others', async () => {
    await append(
      quiet(tellingRevision(talks, 1, { changes: [{}, {}] }), { item: 'round-1' }, { item: 'round-2' }),
      quiet(tellingRevision(talks, 2), { item: 'round-1' }),
      quiet(tellingRevision(talks, 3), { item: 'round-3' }),
    );
    trouble = (alert) => (alert.id === id(talks, 1) ? new TypeError('cannot read properties') : null);
    const outcome = await sendAlerts(deps(), sweep);
    expect(published).toEqual([id(talks, 1, 2), id(talks, 3)]);
    expect(outcome.left).toHaveLength(2);
    trouble = () => null;
    await sendAlerts(deps(), sweep);
    expect(published.slice(2)).toEqual([id(talks, 1), id(talks, 2)]);
  });

  it('keeps quiet hours without holding back other items, and never tells the end of a story first', async () => {
    await append(
      quiet(tellingRevision(talks, 1, { changes: [{}, {}] }), { until: 90, item: 'a' }, { until: 90, item: 'b' }),
      quiet(tellingRevision(talks, 2), { item: 'b' }),
      quiet(tellingRevision(talks, 3), { item: 'c' }),
      quiet(tellingRevision(talks, 4), { until: 90, item: 'b' }),
    );
    expect(await sendAlerts(deps(), sweep)).toMatchObject({ sent: 3, left: [] });
    expect(published).toEqual([id(talks, 1, 2), id(talks, 2), id(talks, 3)]);
    clock.set(atMinute(90));
    await sendAlerts(deps(), sweep);
    expect(published.slice(3)).toEqual([id(talks, 1), id(talks, 4)]);
  });

  it('leaves to another sender what it has claimed, and all that comes after it in the track', async () => {
    await append(tellingRevision(talks, 1), tellingRevision(talks, 2), tellingRevision(summit, 5));
    const [first] = await aws.ledger.pending('9999', 1);
    await aws.ledger.claim(first?.key ?? '', { now: atMinute(60), until: atMinute(62) });
    const outcome = await sendAlerts(deps(), sweep);
    expect(outcome.left).toHaveLength(2);
    expect(published).toEqual([id(summit, 5)]);
    clock.set(atMinute(62));
    await sendAlerts(deps(), sweep);
    expect(published.slice(1)).toEqual([id(talks, 1), id(talks, 2)]);
  });

  it('sends each alert once when many senders are at it together', async () => {
    await append(...Array.from({ length: 10 }, (_, index) => tellingRevision(talks, index + 1)));
    await Promise.all(Array.from({ length: 6 }, () => sendAlerts(deps(), sweep)));
    await sendAlerts(deps(), sweep);
    expect(published).toEqual(Array.from({ length: 10 }, (_, index) => id(talks, index + 1)));
  });
});
