import { expect, it } from 'vitest';
import type { Change } from '../../lambdas/core/change.ts';
import type { FeedHealth } from '../../lambdas/core/feed-health.ts';
import { STANCES, STATUSES, TOPICS } from '../../lambdas/core/observation.ts';
import { renderFrontPage } from '../../lambdas/page/front-page.ts';
import { readTimeline } from '../../lambdas/usecases/read-timeline.ts';
import { agendaItem, standing } from '../support/agenda.ts';
import { changeAlert, summitEvidence } from '../support/alerts.ts';
import { ukraineRussia } from '../support/dossiers.ts';

const PARTIES = ['ukraine', 'russia', 'us', 'eu', 'turkey', 'south korea'];
const day = (number: number): string => new Date(Date.UTC(2025, 0, number, 12)).toISOString();
const long = {
  ...summitEvidence,
  quote: 'Negotiators spoke of everything. '.repeat(12).trim(),
  url: `https://news.example/${'a'.repeat(90)}`,
};

it('the page of a dossier in which everything is open and everybody talks stays under 100 KB', async () => {
  const dossier = ukraineRussia();
  const items = TOPICS.flatMap((topic) =>
    Array.from({ length: 12 }, (_, number) => {
      const positions = PARTIES.map(
        (party, index) => [party, standing(STANCES[(index + number) % 6] ?? 'accepts', { evidence: [long] })] as const,
      );
      const status = standing(STATUSES[number % 9] ?? 'agreed', { evidence: [long] });
      return agendaItem({
        topic,
        itemId: `${topic}/${number}`,
        status,
        positions: Object.fromEntries(positions),
        updated: day(200),
      });
    }),
  );
  const changes = (topic: Change['topic']): Change[] =>
    Array.from({ length: 40 }, (_, number) => {
      const party = number % 3 === 0 ? null : (PARTIES[number % 6] ?? null);
      const kind = party === null ? ('status' as const) : ('position' as const);
      const to = party === null ? ('stalled' as const) : ('noncommittal' as const);
      const id = `ukraine-russia.${topic}.${10_000 + number}.1`;
      const itemId = `${topic}/${number % 12}`;
      return changeAlert({ id, topic, itemId, party, kind, to, evidence: [long], published: day(200 - number) }).change;
    });
  const ledger = {
    changes: async ({ topics }: { topics: readonly Change['topic'][] }) => ({
      changes: changes(topics[0] ?? 'talks'),
      cursor: 'x',
    }),
  };
  const timeline = await readTimeline({ ledger }, { dossier, topics: TOPICS, at: null, agenda: items });
  const feed: FeedHealth = {
    ...{
      id: 'wire',
      outlet: 'Bosporus Evening Post',
      url: 'https://news.example/feed',
      state: 'failing',
      failures: 3,
      why: '',
    },
    ...{ lastPolled: day(1), lastSuccess: day(1), lastArticle: day(1), nextPoll: day(1), intervalMinutes: 5 },
    problem: 'https://news.example/feed answers 503',
  };

  const page = renderFrontPage({
    ...{ dossier, dossiers: [dossier], timeline, changes: changes('summit').slice(0, 12), nextCursor: 'x'.repeat(80) },
    agenda: { dossier, at: null, tracks: [{ topic: 'talks', revision: 1, recordedAt: day(200) }], items },
    feeds: Array.from({ length: 60 }, () => feed),
    filters: { topics: TOPICS, party: null, kind: null, certainty: null, at: null, cursor: null },
    ...{ today: '2025-08-21', base: 'https://parley.example', access: 'public' },
  });

  expect(page).toContain('Also open: ');
  expect(page).toContain('All 60 feeds');
  expect(Buffer.byteLength(page)).toBeLessThan(100 * 1024);
});
