import { describe, expect, it } from 'vitest';
import { refOf } from '../../lambdas/core/article-ref.ts';
import { makeReports } from '../../lambdas/core/make-reports.ts';
import type { Observation, Topic } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import { emptySnapshot, foldTrack, sameState } from '../../lambdas/core/track.ts';
import { recordReports } from '../../lambdas/usecases/record-reports.ts';
import { testClock } from '../support/clock.ts';
import { ukraineRussia } from '../support/dossiers.ts';
import { atMinute } from '../support/ledger.ts';
import { createMemoryTrack } from '../support/memory-track.ts';
import { drawObservation, sayingArticle, seeded } from '../support/news.ts';

const dossier = ukraineRussia();
const atHour = (hour: number) => atMinute(hour * 60);

/** A track that articles are recorded in, one after the other. */
function followTopic(topic: Topic, seed: number) {
  const track = { dossier: dossier.id, topic } as const;
  const random = seeded(seed);
  const memory = createMemoryTrack();
  const latest = (): Revision | undefined => memory.revisions.at(-1);
  return {
    random,
    latest,
    /** Numbers of reports that were read, reading by reading. */
    readings: memory.readings,
    async record(hour: number, observation: Observation = drawObservation(topic, random)): Promise<void> {
      const article = sayingArticle(`article-${memory.reports.length}`, [observation], { published: atHour(hour) });
      const seen = { seen: atMinute(memory.reports.length), firstSight: false };
      // The texts are much alike and yet not copies.
      const ref = { ...refOf(article, seen), signature: '' };
      const { reports } = makeReports(ref, [observation], []);
      memory.reports.push(...reports);
      const deps = { ledger: memory.ledger, clock: testClock(atHour(5000)), backOff: async () => {} };
      await recordReports(deps, track, reports, { dossier });
    },
    isAsFoldedAtOnce: () => sameState(latest()?.snapshot ?? emptySnapshot(), foldTrack(track, memory.reports)),
  };
}

describe('late news', () => {
  it('leads to the same state as if it had come in time, and costs as much as it is late', async () => {
    const { record, random, readings, isAsFoldedAtOnce } = followTopic('exchange', 3);
    for (let hour = 0; hour < 220; hour += 1) {
      const late = random() < 0.3 ? Math.floor(random() ** 3 * hour) : 0;
      const before = readings.length;
      await record(hour - late + hour / 1000);
      if (late === 0) continue;
      expect(isAsFoldedAtOnce(), `${late} hours late at hour ${hour}`).toBe(true);
      expect(Math.max(...readings.slice(before))).toBeLessThanOrEqual(2 * late + 3 * 64);
    }
    expect(readings.length).toBeGreaterThan(10);
    expect(isAsFoldedAtOnce()).toBe(true);
  });

  it('drops the marks after it even where it changes nothing: it can change what comes later', async () => {
    const { record, random, latest, isAsFoldedAtOnce } = followTopic('summit', 7);
    for (let hour = 0; hour < 130; hour += 1) await record(hour);
    const before = latest();
    expect(before?.marks?.some((mark) => mark.published > atHour(50))).toBe(true);
    await record(50, { ...drawObservation('summit', random), background: true });
    const after = latest();
    const marks = after?.marks?.filter((mark) => mark.published > atHour(50)) ?? [];
    expect(after).toMatchObject({
      number: (before?.number ?? 0) + 1,
      changes: [],
      alerts: [],
      snapshot: { items: before?.snapshot.items },
    });
    expect(marks.map((mark) => mark.revision)).toEqual([after?.number]);
    expect(isAsFoldedAtOnce()).toBe(true);
  });
});
