import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lambdas/core/cluster.ts';
import type { Observation, Report } from '../../../lambdas/core/observation.ts';
import type { Revision } from '../../../lambdas/core/revision.ts';
import { advanceTrack, canWait } from '../../../lambdas/core/track.ts';
import { event, position, report } from '../../support/reports.ts';

const TEXT = 'Both sides have agreed on a full ceasefire that begins on Friday, officials said in the evening.';
const full = { scope: 'full' } as const;
const agreed = event(full, 'agreed');
const track = { dossier: 'test', topic: 'ceasefire' } as const;
const frame = { track, policy: { when: 'at-once', quietHours: null }, recordedAt: '2025-06-01T00:00:00Z' } as const;
const unconfirmed = { ...frame, policy: { when: 'after-confirmation', quietHours: null } } as const;

function reportOf(id: string, said: readonly Observation[], text = TEXT): Report {
  const published = `2025-05-09T12:${id === 'original' ? '00' : '10'}:00Z`;
  return report(id, published, said, { signature: signatureOf(text), outlet: `Courier of ${id}`, topic: 'ceasefire' });
}

function revisionOf(reports: readonly Report[], input: typeof frame | typeof unconfirmed = frame): Revision {
  const outcome = advanceTrack({ ...input, previous: null, reports });
  if (outcome.kind !== 'advanced') throw new Error(outcome.kind);
  return { track, number: 1, recordedAt: frame.recordedAt, snapshot: outcome.snapshot, changes: [], alerts: [] };
}

/** Whether one more report can wait beside others. */
function waits(previous: Revision, one: Report, waiting: readonly Report[] = []): boolean {
  const outcome = advanceTrack({ ...frame, previous, reports: [...waiting, one] });
  return outcome.kind === 'advanced' && canWait(previous, outcome, [one], waiting);
}

describe('a report that tells nobody anything', () => {
  const original = revisionOf([reportOf('original', [agreed])]);
  const copies = (count: number, said: readonly Observation[] = [agreed]) => {
    return Array.from({ length: count }, (_, index) => reportOf(`copy-${index}`, said));
  };

  it('waits beside 31 others, and beside 255 where it is a copy', () => {
    const history = reportOf('history', [{ ...agreed, background: true }], 'Other words.');
    expect(waits(original, history, copies(31))).toBe(true);
    expect(waits(original, history, copies(32))).toBe(false);
    expect(waits(original, reportOf('copy', [agreed]), copies(255))).toBe(true);
    expect(waits(original, reportOf('copy', [agreed]), copies(256))).toBe(false);
  });

  it('waits beside half a megabyte and no more', () => {
    const history = Array.from({ length: 20 }, () => ({ ...agreed, background: true, quote: 'x'.repeat(450) }));
    expect(waits(original, reportOf('copy', [agreed]), copies(30, [agreed, ...history]))).toBe(true);
    expect(waits(original, reportOf('copy', [agreed]), copies(60, [agreed, ...history]))).toBe(false);
  });

  it.each<[string, Report]>([
    ['says something that its text did not', reportOf('copy', [agreed, position(full, 'russia', 'demands')])],
    ['denies what its text said', reportOf('copy', [event(full, 'agreed', {}, { denied: true })])],
    ['confirms as a text of its own', reportOf('copy', [agreed], 'It begins on Friday, as both have made known.')],
  ])('is none where it %s', (_, one) => {
    expect(waits(original, one)).toBe(false);
  });

  it('does not wait for a first revision', () => {
    const one = reportOf('original', [agreed]);
    const outcome = advanceTrack({ ...frame, previous: null, reports: [one] });
    expect(outcome.kind === 'advanced' && canWait(null, outcome, [one], [])).toBe(false);
  });

  it('does not wait where it takes back what nobody was told of and everybody can see', () => {
    const previous = revisionOf([reportOf('original', [agreed])], unconfirmed);
    const denial = reportOf('denial', [event(full, 'agreed', {}, { denied: true })]);
    const outcome = advanceTrack({ ...unconfirmed, previous, reports: [denial] });
    if (outcome.kind !== 'advanced') throw new Error(outcome.kind);
    expect([previous.snapshot.items.length, outcome.snapshot.items.length]).toEqual([1, 0]);
    expect(outcome.changes).toEqual([]);
    expect(canWait(previous, outcome, [denial], [])).toBe(false);
  });
});
