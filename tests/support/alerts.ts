import type { ChangeAlert, SummaryAlert } from '../../lambdas/core/alert.ts';
import type { Change, Evidence } from '../../lambdas/core/change.ts';
import { tellChange } from '../../lambdas/core/wording.ts';

/** What the Istanbul feed says of the summit, as evidence. */
export const summitEvidence: Evidence = {
  article: 'r3-dev',
  guid: 'r3-dev',
  outlet: 'Bosporus Evening Post',
  url: 'https://news.example/r3-dev',
  published: '2025-07-23T20:40:00.000Z',
  title: 'Third Istanbul round: 1,200 captives a side, no meeting of presidents, no truce',
  quote: 'The Russian delegation turned it down: leaders should come together in order to sign a final agreement.',
  speaker: 'Vladimir Medinsky',
};

const summitChange: Omit<Change, 'summary'> = {
  id: 'ukraine-russia.summit.00000003.1',
  dossier: 'ukraine-russia',
  topic: 'summit',
  itemId: 'summit/putin+zelensky/1',
  item: { participants: ['putin', 'zelensky'] },
  round: null,
  kind: 'position',
  party: 'russia',
  from: 'noncommittal',
  to: 'rejects',
  msgType: 'alert',
  references: [],
  certainty: 'reported',
  sources: ['Bosporus Evening Post'],
  terms: { condition: 'only to sign a final agreement' },
  evidence: [summitEvidence],
  published: '2025-07-23T20:40:00.000Z',
  recordedAt: '2025-07-23T20:45:00.000Z',
  revision: 3,
};

/** An alert about the summit of the third Istanbul round, with what differs. */
export function changeAlert(differing: Partial<Change> = {}): ChangeAlert {
  const told = { ...summitChange, ...differing };
  const change = { summary: tellChange(told), ...told };
  const { id, dossier, msgType, references, kind } = change;
  return { id, dossier, msgType, references, kind, notBefore: null, change };
}

/** A change of a status: a ceasefire that takes effect. */
export function statusAlert(differing: Partial<Change> = {}): ChangeAlert {
  return changeAlert({
    id: 'ukraine-russia.ceasefire.00000007.1',
    topic: 'ceasefire',
    itemId: 'ceasefire/full/1',
    item: { scope: 'full' },
    kind: 'status',
    party: null,
    from: 'agreed',
    to: 'active',
    terms: {},
    ...differing,
  });
}

/** The alert that ends the first poll of a feed. */
export function summaryAlert(differing: Partial<SummaryAlert['summary']> = {}): SummaryAlert {
  return {
    id: 'ukraine-russia.summary.example-wire',
    dossier: 'ukraine-russia',
    msgType: 'alert',
    references: [],
    notBefore: null,
    kind: 'summary',
    summary: {
      feed: 'example-wire',
      outlet: 'Example Wire',
      articles: 40,
      lines: ['full ceasefire: stalled', 'Russia–Ukraine talks, round 3: completed'],
      ...differing,
    },
  };
}
