import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../lambdas/core/cluster.ts';
import type { Item, Observation } from '../../../lambdas/core/observation.ts';
import { followTrack, tellShort } from '../../support/follow-track.ts';
import { event, position, report } from '../../support/reports.ts';

const summit: Item = { participants: ['putin', 'zelensky'] };
const agreed = [event(summit, 'agreed')];
const sentences = Array.from(
  { length: 14 },
  (_, index) => `Sentence ${index} of the wire is about the number ${index * 17} today.`,
);
const wire = signatureOf(sentences.join(' '));
const copy = signatureOf([...sentences, 'This was added by the editors. And so was this.'].join(' '));
const own = signatureOf(sentences.map((sentence) => sentence.split(' ').toReversed().join(' ')).join(' '));

/** An article of an outlet on a day of May 2025. */
const by = (outlet: string, day: number, observations: readonly Observation[], differing = {}) =>
  report(`${outlet}-${day}`, `2025-05-${String(day).padStart(2, '0')}`, observations, {
    topic: 'summit',
    outlet,
    ...differing,
  });

const kinds = (...reports: Parameters<typeof followTrack>[0]) =>
  followTrack(reports).alerts.map(({ msgType }) => msgType);

describe('certainty', () => {
  it('rises with a second independent source, in an update that references the alert', () => {
    const { alerts, snapshot } = followTrack([
      by('Reuters', 1, agreed),
      by('Harbour Wire', 2, agreed),
      by('Third', 3, agreed),
    ]);

    expect(alerts).toHaveLength(2);
    expect(alerts[1]).toMatchObject({
      msgType: 'update',
      references: [alerts[0]?.id],
      change: { from: 'agreed', to: 'agreed', certainty: 'confirmed', sources: ['Reuters', 'Harbour Wire'] },
    });
    expect(alerts[1]).toMatchObject({ change: { evidence: [{ outlet: 'Harbour Wire' }, { outlet: 'Reuters' }] } });
    expect(snapshot.items[0]?.status).toMatchObject({
      certainty: 'confirmed',
      sources: ['Reuters', 'Harbour Wire', 'Third'],
    });
  });

  it('names the article that confirms first, also where it was published before the one that was told', () => {
    const { alerts } = followTrack([
      by('Reuters', 2, agreed),
      by('Herald', 1, agreed, { seen: '2025-05-03T00:00:00Z' }),
    ]);

    expect(alerts[1]).toMatchObject({
      msgType: 'update',
      change: { evidence: [{ outlet: 'Herald' }, { outlet: 'Reuters' }] },
    });
  });

  it('does not rise with more articles of one outlet', () => {
    expect(kinds(by('Reuters', 1, agreed), by('Reuters', 2, agreed), by('reuters', 3, agreed))).toEqual(['alert']);
  });

  it('does not rise with who reports what another outlet reported', () => {
    const credits = { credits: 'Reuters' };

    expect(kinds(by('Reuters', 1, agreed), by('Herald', 2, agreed, credits), by('Post', 3, agreed, credits))).toEqual([
      'alert',
    ]);
  });

  it('does not rise with copies of one text, in whatever order they come', () => {
    const copies = [
      by('Reuters', 1, agreed, { signature: wire }),
      by('Herald', 2, agreed, { signature: copy, seen: '2025-05-03T00:00:00Z' }),
    ];

    expect(kinds(...copies)).toEqual(['alert']);
    expect(kinds(...copies.toReversed())).toEqual(['alert']);
    expect(kinds(by('Reuters', 1, agreed, { signature: wire }), by('Herald', 2, agreed, { signature: own }))).toEqual([
      'alert',
      'update',
    ]);
  });

  it('sees through a chain of copies whose ends have little in common', () => {
    const start = signatureOf(sentences.slice(0, 8).join(' '));
    const end = signatureOf(sentences.slice(6).join(' '));
    const reports = [
      by('Start', 1, agreed, { signature: start }),
      by('End', 2, agreed, { signature: end }),
      by('Middle', 3, [], { signature: wire }),
    ];

    const { snapshot } = followTrack(reports);

    expect(snapshot.items[0]?.status).toMatchObject({ certainty: 'reported', sources: ['Start'] });
  });

  it('is not asked of a copy: what was printed again later does not bring back what has moved on', () => {
    const rejects = [position(summit, 'russia', 'rejects')];
    const accepts = [position(summit, 'russia', 'accepts')];
    const { changes } = followTrack([
      by('Reuters', 1, rejects, { signature: wire }),
      by('Harbour Wire', 2, accepts),
      by('Herald', 3, rejects, { signature: copy }),
    ]);

    expect(tellShort(changes).map((line) => line.split(': ')[1])).toEqual(['null → rejects', 'rejects → accepts']);
  });

  it('of a text that is used again weeks later is that of a new text', () => {
    const rejects = [position(summit, 'russia', 'rejects')];
    const { alerts } = followTrack([
      by('Reuters', 1, rejects, { signature: wire }),
      by('Harbour Wire', 9, [position(summit, 'russia', 'accepts')]),
      by('Herald', 20, rejects, { signature: copy }),
    ]);

    expect(alerts).toHaveLength(3);
  });
});

describe('a correction', () => {
  const first = by('Reuters', 1, agreed);
  const corrected = by('Reuters', 1, [], { version: 'v2', seen: '2025-05-01T09:00:00Z', title: 'Corrected' });

  it('of the only article withdraws what it said, with a reference to the alert', () => {
    const { alerts, snapshot } = followTrack([first, corrected]);

    expect(alerts[1]).toMatchObject({
      msgType: 'cancel',
      references: [alerts[0]?.id],
      change: { from: 'agreed', to: null, takenBack: 'corrected', certainty: 'reported' },
    });
    expect(alerts[1]).toMatchObject({ change: { evidence: [{ title: 'Corrected', quote: '' }] } });
    expect(snapshot.items).toEqual([]);
  });

  it('goes back to where the item stood before', () => {
    const { changes } = followTrack([
      by('Herald', 1, [event(summit, 'proposed')]),
      by('Reuters', 2, agreed),
      by('Reuters', 2, [], { version: 'v2', seen: '2025-05-03T00:00:00Z' }),
    ]);

    expect(tellShort(changes).at(-1)).toBe('putin+zelensky status: agreed → proposed (cancel)');
  });

  it('withdraws nothing that another article says, too', () => {
    expect(kinds(first, by('Harbour Wire', 2, agreed), corrected)).toEqual(['alert', 'update']);
  });

  it('is not what a rewritten article is that carries its story on', () => {
    const held = by('Reuters', 1, [event(summit, 'completed')], { version: 'v2', seen: '2025-05-01T09:00:00Z' });

    expect(tellShort(followTrack([first, held]).changes)).toEqual([
      'putin+zelensky status: null → agreed',
      'putin+zelensky status: agreed → completed',
    ]);
  });

  it('does not free the id of the item for another one', () => {
    const { changes } = followTrack([
      first,
      corrected,
      by('Herald', 1, [event(summit, 'scheduled')], { seen: '2025-05-01T10:00:00Z' }),
    ]);

    expect(changes.map(({ itemId, from }) => `${itemId} ${from}`)).toEqual([
      'summit/putin+zelensky/2025-05-01 null',
      'summit/putin+zelensky/2025-05-01 agreed',
      'summit/putin+zelensky/2025-05-01 null',
    ]);
  });

  it('that is taken back itself stands no more', () => {
    const again = by('Reuters', 1, agreed, { seen: '2025-05-01T12:00:00Z' });

    expect(tellShort(followTrack([first, corrected, again]).changes).at(-1)).toBe(
      'putin+zelensky status: null → agreed',
    );
  });
});

describe('a denial', () => {
  const denied = (status: 'agreed' | 'scheduled') => [
    event(summit, status, {}, { denied: true, speaker: 'Dmitry Peskov' }),
  ];

  it('withdraws what was told, whoever told it, with a reference and the words of who denies', () => {
    const { alerts } = followTrack([
      by('Reuters', 1, agreed),
      by('Harbour Wire', 2, agreed),
      by('Herald', 3, denied('agreed')),
    ]);

    expect(alerts[2]).toMatchObject({
      msgType: 'cancel',
      references: [alerts[0]?.id, alerts[1]?.id],
      change: {
        from: 'agreed',
        to: null,
        takenBack: 'denied',
        certainty: 'confirmed',
        evidence: [{ speaker: 'Dmitry Peskov' }],
      },
    });
  });

  it('of an agreement withdraws the date that was set, and of a date the date alone', () => {
    const set = [by('Reuters', 1, agreed), by('Reuters', 2, [event(summit, 'scheduled')])];

    expect(tellShort(followTrack([...set, by('Herald', 3, denied('agreed'))]).changes).at(-1)).toBe(
      'putin+zelensky status: scheduled → null (cancel)',
    );
    expect(tellShort(followTrack([...set, by('Herald', 3, denied('scheduled'))]).changes).at(-1)).toBe(
      'putin+zelensky status: scheduled → agreed (cancel)',
    );
  });

  it('of what nobody reported raises nothing, and opens nothing', () => {
    const { snapshot, changes } = followTrack([by('Herald', 1, denied('agreed'))]);

    expect([snapshot.items, changes]).toEqual([[], []]);
  });

  it('of another exchange, or of a meeting on another day, withdraws nothing', () => {
    const exchange: Item = { unit: 'prisoners' };
    const swaps = [
      report('a', '2025-05-19', [event(exchange, 'scheduled', { count: 300 })]),
      report('b', '2025-05-20', [event(exchange, 'agreed', { count: 1000 }, { denied: true })]),
    ];
    const meetings = [
      by('Reuters', 1, [event(summit, 'scheduled', { date: '2025-05-20' })]),
      by('Herald', 2, [event(summit, 'scheduled', { date: '2025-07-01' }, { denied: true })]),
    ];

    expect([kinds(...swaps), kinds(...meetings)]).toEqual([['alert'], ['alert']]);
  });

  it('beside the claim, in one article, leaves neither', () => {
    expect(kinds(by('Herald', 1, [...agreed, ...denied('agreed')]))).toEqual([]);
  });

  it('does not stand against what is reported after it', () => {
    expect(kinds(by('Reuters', 1, agreed), by('Herald', 2, denied('agreed')), by('Post', 3, agreed))).toEqual([
      'alert',
      'cancel',
      'alert',
    ]);
  });
});

describe('the alert policy', () => {
  const news = [
    by('Reuters', 1, agreed),
    by('Herald', 2, [event(summit, 'scheduled')]),
    by('Post', 3, [event(summit, 'scheduled')]),
  ];

  it('"after confirmation" tells what two sources say, from what was told before', () => {
    const { alerts, changes, snapshot } = followTrack(news, { when: 'after-confirmation' });

    expect(alerts).toMatchObject([
      { msgType: 'alert', change: { from: null, to: 'scheduled', certainty: 'confirmed' } },
    ]);
    expect(changes).toHaveLength(1);
    expect(snapshot.items[0]?.status).toMatchObject({ value: 'scheduled' });
  });

  it('"at once" tells what one source says', () => {
    expect(followTrack(news).alerts.map(({ msgType }) => msgType)).toEqual(['alert', 'alert', 'update']);
  });
});

describe('first sight', () => {
  const old = by('Reuters', 1, agreed, { firstSight: true });

  it('fills the state and alerts nobody', () => {
    const { alerts, changes, snapshot } = followTrack([old]);

    expect(alerts).toEqual([]);
    expect(tellShort(changes)).toEqual(['putin+zelensky status: null → agreed']);
    expect(snapshot.items).toHaveLength(1);
  });

  it('is where later alerts begin, and what was not alerted is neither confirmed nor withdrawn aloud', () => {
    const { alerts } = followTrack([old, by('Herald', 2, agreed), by('Herald', 3, [event(summit, 'scheduled')])]);

    expect(alerts).toMatchObject([{ msgType: 'alert', change: { from: 'agreed', to: 'scheduled' } }]);
    expect(kinds(old, by('Reuters', 1, [], { version: 'v2', seen: '2025-05-02T00:00:00Z' }))).toEqual([]);
  });

  it('holds under "after confirmation", too', () => {
    expect(followTrack([old, by('Herald', 2, agreed)], { when: 'after-confirmation' }).alerts).toEqual([]);
  });
});
