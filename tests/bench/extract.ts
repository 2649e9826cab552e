import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Article } from '../../lambdas/core/article.ts';
import { createReader } from '../../lambdas/core/extract/reader.ts';
import { readArticles } from '../eval/corpus.ts';
import { ukraineRussia } from '../support/dossiers.ts';

/** As many as it takes until the engine has compiled what is run. */
const ROUNDS = 30;
const ENTRY = new URL('../../lambdas/core/extract/reader.ts', import.meta.url).pathname;

/**
 * Reads the corpus with parley and, on the same articles in the same run, with bare `wink-nlp` (sentences, part of
 * speech, negation) and `compromise`. Processor time, the best of several interleaved rounds.
 */
export async function benchExtract(): Promise<void> {
  const articles = readArticles()
    .filter(({ set }) => set === 'working' || set === 'check')
    .map((annotated) => annotated.article);
  const started = performance.now();
  const reader = createReader(ukraineRussia());
  const prepared = performance.now() - started;
  const runs = {
    parley: () => articles.forEach((article) => void reader.read(article)),
    'wink-nlp': await loadWink(articles),
    compromise: await loadCompromise(articles),
  };
  const best = interleave(runs, articles.length);
  console.log(`${articles.length} articles, ${average(articles)} characters on average; best of ${ROUNDS} rounds`);
  for (const [name, ms] of Object.entries(best)) {
    console.log(`  ${name.padEnd(11)} ${ms.toFixed(3)} ms an article, ${Math.round(1000 / ms)} articles a second`);
  }
  console.log(`  parley takes ${(best.parley / best['wink-nlp']).toFixed(2)} × wink-nlp (at most 1.50)`);
  console.log(`  and 1/${(best.compromise / best.parley).toFixed(1)} of compromise (at most 1/10)`);
  console.log(`  compiling the vocabulary of a dossier: ${prepared.toFixed(0)} ms, once`);
  printBundle();
  printGrowth(articles, reader.read);
  printHostile(articles, reader.read);
}

function interleave<Name extends string>(runs: Record<Name, () => void>, count: number): Record<Name, number> {
  const best = {} as Record<Name, number>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, run] of Object.entries(runs) as [Name, () => void][]) {
      const from = cpuMs();
      run();
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (cpuMs() - from) / count);
    }
  }
  return best;
}

/** Processor time of this thread in ms: other work on the machine does not count. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function average(articles: readonly Article[]): number {
  return Math.round(articles.reduce((sum, article) => sum + article.text.length, 0) / articles.length);
}

async function loadWink(articles: readonly Article[]): Promise<() => void> {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd', 'pos', 'negation']);
  return () => {
    for (const article of articles) {
      const read = nlp.readDoc(article.text);
      read.sentences().out();
      read.tokens().out(nlp.its.pos);
    }
  };
}

async function loadCompromise(articles: readonly Article[]): Promise<() => void> {
  const { default: compromise } = await import('compromise');
  return () => {
    for (const article of articles) compromise(article.text).sentences().json();
  };
}

/** What the extraction adds to a function, and how long such a bundle takes to load: the best of five processes. */
function printBundle(): void {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const file = join(folder, 'reader.mjs');
  const options = { bundle: true, minify: true, format: 'esm', platform: 'node' } as const;
  buildSync({ entryPoints: [ENTRY], outfile: file, ...options });
  const script = `const from = performance.now(); await import(${JSON.stringify(file)}); console.log(performance.now() - from)`;
  const load = (): number =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  const best = Math.min(load(), load(), load(), load(), load());
  console.log(
    `  bundled: ${(statSync(file).size / 1024).toFixed(0)} KB minified (at most 400), loads in ${best.toFixed(0)} ms (at most 60)`,
  );
  rmSync(folder, { recursive: true });
}

/** The time for a character must not grow with the length of the text. */
function printGrowth(articles: readonly Article[], read: (article: Article) => unknown): void {
  const [first] = articles;
  if (first === undefined) return;
  const all = articles.map((article) => article.text).join('\n\n');
  for (const length of [5_000, 50_000, 500_000, 5_000_000]) {
    const text = all.repeat(Math.ceil(length / all.length)).slice(0, length);
    const from = cpuMs();
    read({ ...first, text });
    const ms = cpuMs() - from;
    console.log(
      `  ${String(length).padStart(7)} characters ${ms.toFixed(0)} ms, ${((ms / length) * 1e6).toFixed(0)} ns each`,
    );
  }
}

/** Texts made to be slow: no full stop, nothing but quotation marks, digits, names or joining words. */
const HOSTILE = [
  'word ',
  '“',
  '" ',
  '1 000 ',
  '1,000,000,',
  'and ',
  'Russia and Ukraine and ',
  'he said that ',
  'ceasefire ',
  'the truce, which ',
  'if only if ',
  '. ',
  ', ',
  '...!?',
  "'s ",
  'a-b-',
  'thousand-for-a-',
  '\u00a0',
  'not ',
  'Mr. ',
];

/** The time for a character of twice the text must not be much more than that of the text. */
function printHostile(articles: readonly Article[], read: (article: Article) => unknown): void {
  const [first] = articles;
  if (first === undefined) return;
  const time = (text: string): number => {
    const from = cpuMs();
    read({ ...first, text });
    return cpuMs() - from;
  };
  const rows = HOSTILE.map((piece) => {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const [once, four] = [time(text), time(text.repeat(4))];
    return { piece, once, growth: four / Math.max(once, 1) / 4 };
  });
  const worst = rows.reduce((left, right) => (right.growth > left.growth ? right : left));
  const slowest = rows.reduce((left, right) => (right.once > left.once ? right : left));
  console.log(`  hostile texts of 20 KB: slowest ${slowest.once.toFixed(0)} ms (${JSON.stringify(slowest.piece)})`);
  console.log(
    `  four times the text takes at most ${worst.growth.toFixed(1)} × four times the time (${JSON.stringify(worst.piece)})`,
  );
}
