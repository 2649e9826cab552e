import { describe, expect, it } from 'vitest';
import type { Change } from '../../lambdas/core/change.ts';
import { drawLanes } from '../../lambdas/usecases/timeline-lanes.ts';
import { agendaItem, standing } from '../support/agenda.ts';
import { changeAlert } from '../support/alerts.ts';

const day = (number: number): string => new Date(Date.UTC(2025, 4, number)).toISOString();

function status(at: number, from: Change['from'], to: Change['to'], differing: Partial<Change> = {}): Change {
  const base = { id: `s${at}`, kind: 'status' as const, party: null, published: day(at), from, to };
  return changeAlert({ ...base, ...differing }).change;
}

function stance(at: number, party: string, from: Change['from'], to: Change['to']): Change {
  return changeAlert({ id: `p${at}${party}`, party, published: day(at), from, to }).change;
}

const frame = { from: day(1), older: false, closed: null };
const told = (lanes: ReturnType<typeof drawLanes>) =>
  lanes.map((lane) => [lane.party, ...lane.spans.map((span) => [span.value, span.from, span.to])]);

describe('the lanes of an item', () => {
  it('are its status and then each party, every stretch ending where the next begins', () => {
    const lanes = drawLanes(
      [
        stance(2, 'ukraine', null, 'accepts'),
        status(3, null, 'agreed'),
        stance(4, 'russia', null, 'rejects'),
        stance(6, 'ukraine', 'accepts', 'demands'),
        status(8, 'agreed', 'active'),
      ],
      null,
      frame,
    );

    expect(told(lanes)).toEqual([
      [null, ['agreed', day(3), day(8)], ['active', day(8), null]],
      ['russia', ['rejects', day(4), null]],
      ['ukraine', ['accepts', day(2), day(6)], ['demands', day(6), null]],
    ]);
  });

  it('end with the item', () => {
    const lanes = drawLanes([stance(2, 'us', null, 'accepts'), status(5, 'scheduled', 'completed')], null, {
      ...frame,
      closed: day(5),
    });

    expect(told(lanes)).toEqual([
      [null, ['completed', day(5), day(5)]],
      ['us', ['accepts', day(2), day(5)]],
    ]);
  });

  it('begin with what stood before, where the timeline has a past that is not read', () => {
    const [lane] = drawLanes([status(9, 'agreed', 'active')], null, { ...frame, older: true });

    expect(lane?.spans).toMatchObject([
      { value: 'agreed', from: day(1), to: day(9), change: null },
      { value: 'active', from: day(9), to: null, change: 's9' },
    ]);
  });

  it('show what stands and has not changed within the timeline', () => {
    const item = agendaItem({
      status: standing('stalled', { since: '2025-01-01T00:00:00.000Z' }),
      positions: { eu: standing('accepts', { since: day(3) }) },
    });

    expect(told(drawLanes([], item, frame))).toEqual([
      [null, ['stalled', day(1), null]],
      ['eu', ['accepts', day(3), null]],
    ]);
  });

  it('take a confirmation for certainty, not for a turn', () => {
    const update = status(4, 'agreed', 'agreed', { msgType: 'update', references: ['s3'], certainty: 'confirmed' });
    const [lane] = drawLanes([status(3, null, 'agreed'), update], null, frame);

    expect(lane?.spans).toEqual([{ value: 'agreed', from: day(3), to: null, change: 's3', certainty: 'confirmed' }]);
  });

  it('stop where a withdrawal leaves nothing', () => {
    const cancel = status(5, 'agreed', null, { msgType: 'cancel', references: ['s3'] });
    const [lane] = drawLanes([status(3, null, 'agreed'), cancel], null, frame);

    expect(told([{ party: null, spans: lane?.spans ?? [] }])).toEqual([[null, ['agreed', day(3), day(5)]]]);
  });

  it('never run backwards, however late news comes', () => {
    const [lane] = drawLanes([status(6, null, 'agreed'), status(4, 'agreed', 'active')], null, frame);

    expect(told([{ party: null, spans: lane?.spans ?? [] }])).toEqual([
      [null, ['agreed', day(6), day(6)], ['active', day(4), null]],
    ]);
  });
});
