import { gzipSync } from 'node:zlib';
import { signatureOf } from '../../lambdas/core/cluster.ts';
import { type Report, STANCES, STATUSES } from '../../lambdas/core/observation.ts';
import type { Revision } from '../../lambdas/core/revision.ts';
import { advanceTrack, foldTrack } from '../../lambdas/core/track.ts';
import { event, position, report } from '../support/reports.ts';

const TRACK = { dossier: 'bench', topic: 'ceasefire' } as const;
const SCOPES = ['full', 'energy', 'local', 'maritime', 'unspecified'] as const;
const PARTIES = ['russia', 'ukraine', 'us', 'eu', 'turkey', 'france'];
const WORDS = Array.from({ length: 3000 }, (_, index) => `word${index}`);

/** Times the fold: a whole history, one more article, a signature; and the size of a snapshot. */
export async function benchFold(): Promise<void> {
  const reports = Array.from({ length: 10_000 }, (_, index) => makeReport(index));
  const whole = time(() => foldTrack(TRACK, reports));
  print('whole history of 10,000 reports', `${whole.ms.toFixed(0)} ms`);

  let previous: Revision | null = null;
  const step = time(() => {
    for (const [index, one] of reports.slice(0, 1000).entries()) {
      const recordedAt = one.article.seen;
      const outcome = advanceTrack({
        track: TRACK,
        previous,
        reports: [one],
        policy: { when: 'at-once', quietHours: null },
        recordedAt,
      });
      if (outcome.kind === 'advanced') previous = { track: TRACK, number: index + 1, recordedAt, ...outcome };
    }
  });
  print('one more article', `${(step.ms / 1000).toFixed(2)} ms`);

  const text = makeText(0, 600);
  print(
    'signature of 600 words',
    `${(time(() => Array.from({ length: 100 }, () => signatureOf(text))).ms / 100).toFixed(2)} ms`,
  );
  const json = JSON.stringify(whole.value);
  print(
    'snapshot',
    `${(json.length / 1000).toFixed(1)} KB, ${(gzipSync(json).length / 1000).toFixed(1)} KB compressed`,
  );
}

function makeReport(index: number): Report {
  const item = { scope: SCOPES[(index * 7) % SCOPES.length] ?? 'full' };
  const when = new Date(Date.UTC(2024, 0, 1) + index * 3_600_000).toISOString();
  const proof = { quote: makeText(index, 20), speaker: 'A spokesman' };
  const said = [
    event(item, STATUSES[(index * 5) % STATUSES.length] ?? 'agreed', {}, proof),
    position(
      item,
      PARTIES[index % PARTIES.length] ?? 'us',
      STANCES[(index * 11) % STANCES.length] ?? 'accepts',
      {},
      proof,
    ),
  ];
  return report(`article-${index}`, when, said, {
    outlet: `Outlet ${index % 15}`,
    signature: signatureOf(makeText(index, 200)),
  });
}

function makeText(seed: number, words: number): string {
  return Array.from({ length: words }, (_, index) => WORDS[(seed * 31 + index * index * 7) % WORDS.length]).join(' ');
}

function time<Value>(work: () => Value): { readonly value: Value; readonly ms: number } {
  const start = performance.now();
  const value = work();
  return { value, ms: performance.now() - start };
}

function print(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(34)}${figure}\n`);
}
