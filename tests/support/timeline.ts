import { readFileSync } from 'node:fs';
import { parseFeed } from '../../lambdas/adapters/feed-document.ts';
import type { Ledger } from '../../lambdas/adapters/ledger-dynamo.ts';
import type { Dossier } from '../../lambdas/core/dossier.ts';
import { identifyEntries, toArticle } from '../../lambdas/core/feed.ts';
import type { Observation } from '../../lambdas/core/observation.ts';
import { reconcileArticle } from '../../lambdas/usecases/reconcile-article.ts';
import { testClock } from './clock.ts';
import { testTelemetry } from './telemetry.ts';

const FOLDER = new URL('../corpus/timeline/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

interface Annotated {
  readonly id: string;
  readonly observations: readonly Observation[];
}

/**
 * Takes the articles of Istanbul 2025 into a ledger in their order of arrival, with the observations that people
 * annotated in them: what is shown then does not depend on how well articles are read.
 */
export async function reconcileTimeline(ledger: Ledger, dossier: Dossier): Promise<void> {
  const xml = read('istanbul-2025.xml');
  const { items } = await parseFeed(Buffer.from(xml));
  const said = new Map(
    read('istanbul-2025.observations.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Annotated)
      .map(({ id, observations }) => [id, observations]),
  );
  const outlets = [...xml.matchAll(/<dc:creator>(.*?)<\/dc:creator>/g)].map(([, outlet]) => outlet ?? '');
  const clock = testClock('2025-05-01T00:00:00.000Z');
  for (const [index, identified] of identifyEntries(items).entries()) {
    const feed = { id: 'istanbul', outlet: outlets[index] ?? 'Example Wire', lang: 'en' };
    const article = toArticle(identified, { feed, fetchedAt: new Date('2026-01-01'), published: null });
    const observations = (said.get(article.guid ?? '') ?? []).map((observation) => {
      return { ...observation, quote: sentenceOf(article.text, observation.evidence), speaker: null };
    });
    const readerOf = () => ({ read: () => ({ observations, skipped: null, traces: [] }) });
    const seen = new Date(Math.max(Date.parse(article.published), clock.now().getTime()) + 120_000).toISOString();
    clock.set(seen);
    await reconcileArticle(
      { ledger, readerOf, clock, telemetry: testTelemetry(), backOff: async () => {} },
      { article, dossier, firstSight: false, seen },
    );
  }
}

/** The whole sentence whose first words are the evidence. */
function sentenceOf(text: string, evidence: string): string {
  const from = text.slice(Math.max(text.indexOf(evidence.slice(0, 30)), 0));
  return /^.{20,}?[.!?]["”’]?(?=\s|$)/s.exec(from)?.[0] ?? from.slice(0, 300);
}
