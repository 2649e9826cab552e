import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agendaItem, standing } from '../support/agenda.ts';
import { atMinute, tellingRevision } from '../support/ledger.ts';
import { type ServedHistory, serveHistory } from '../support/served-history.ts';

interface Agenda {
  readonly at: string | null;
  readonly tracks: readonly { readonly topic: string; readonly revision: number }[];
  readonly items: readonly {
    readonly itemId: string;
    readonly name: string;
    readonly status: { value: string } | null;
  }[];
}

let served: ServedHistory;

/** A summit that is proposed, agreed and completed, minute by minute, and talks that are scheduled once. */
beforeAll(async () => {
  served = await serveHistory();
  for (const [index, value] of (['proposed', 'agreed', 'completed'] as const).entries()) {
    const closed = value === 'completed' ? atMinute(3) : null;
    const items = [agendaItem({ status: standing(value), closed, updated: atMinute(index + 1) })];
    const track = { dossier: 'ukraine-russia', topic: 'summit' as const };
    const revision = tellingRevision(track, index + 1);
    await served.aws.ledger.appendRevision({ ...revision, snapshot: { items, facts: null } });
  }
  const talks = agendaItem({ itemId: 'talks/1', topic: 'talks', item: { parties: ['russia', 'ukraine'] }, round: 3 });
  const revision = tellingRevision({ dossier: 'ukraine-russia', topic: 'talks' }, 1, { recordedAt: atMinute(2) });
  await served.aws.ledger.appendRevision({ ...revision, snapshot: { items: [talks], facts: null } });
});
afterAll(() => served.close());

const agenda = async (query = ''): Promise<Agenda> => (await served.ask(`/v1/agenda${query}`)).json as Agenda;

describe('/v1/agenda', () => {
  it('tells where things stand, with the items in words', async () => {
    const now = await agenda();

    expect(now.items.map((item) => [item.name, item.status?.value ?? null])).toEqual([
      ['Putin–Zelensky summit', 'completed'],
      ['Russia–Ukraine talks, round 3', null],
    ]);
    expect(now.at).toBeNull();
  });

  it.each([
    [0, null, 0],
    [1, 'proposed', 1],
    [2, 'agreed', 2],
    [2.5, 'agreed', 2],
    [3, 'completed', 2],
  ])('tells how it stood at minute %s', async (minute, status, tracks) => {
    const then = await agenda(`?at=${atMinute(minute)}`);

    expect(then.at).toBe(atMinute(minute));
    expect(then.tracks).toHaveLength(tracks);
    expect(then.items.find((item) => item.itemId.startsWith('summit'))?.status?.value ?? null).toBe(status);
  });

  it('takes a day for its end', async () => {
    expect((await agenda('?at=2025-07-22')).items).toEqual([]);
    expect((await agenda('?at=2025-07-23')).items).toHaveLength(2);
  });

  it('tells the topics that are asked for', async () => {
    expect((await agenda('?topic=talks&topic=exchange')).tracks).toEqual([
      { topic: 'talks', revision: 1, recordedAt: atMinute(2) },
    ]);
  });
});
