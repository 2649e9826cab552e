import { type Annotated, HELD_OUT, readArticles, readTimeline, SETS } from './corpus.ts';
import { evaluate, type SetScore } from './extraction.ts';
import { type Counts, ratios, type Scored } from './score.ts';

const [command, ...rest] = process.argv.slice(2);
if (command === 'timeline') {
  const { evaluateTimeline } = await import('./timeline.ts');
  process.exitCode = await evaluateTimeline(rest);
} else await evaluateExtraction([command ?? '', ...rest]);

/** Prints the figures of every set; `--errors` lists the misses of the sets that may be tuned on. */
async function evaluateExtraction(flags: readonly string[]): Promise<void> {
  const errors = flags.includes('--errors');
  const only = flags.find((flag) => flag.startsWith('--only='))?.slice('--only='.length);
  const articles = [...readArticles(), ...(await readTimeline())];
  for (const set of SETS) {
    const own = articles.filter(
      (annotated) => annotated.set === set && (only === undefined || annotated.article.id.startsWith(only)),
    );
    if (own.length === 0) continue;
    const score = evaluate(own);
    print(set, score);
    if (errors && !HELD_OUT.has(set)) printErrors(score);
  }
}

function print(name: string, score: SetScore): void {
  console.log(`\n${name}: ${score.articles} articles`);
  console.log(`  strict   ${figures(score.strict)}`);
  console.log(`  relaxed  ${figures(score.relaxed)}`);
  for (const [group, counts] of [...score.byGroup].sort()) console.log(`    ${group.padEnd(20)} ${figures(counts)}`);
  const { right, gold, extra } = score.slots;
  console.log(
    `  slots    ${percent(gold === 0 ? 1 : right / gold)} (${right} of ${gold}; ${extra} that the annotation does not have)`,
  );
  console.log(
    `  background told as news ${score.backgroundAsNews}; articles without news that gave some: ${score.negatives.join(', ') || 'none'}`,
  );
}

function figures(counts: Counts): string {
  const { precision, recall, f1 } = ratios(counts);
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${counts.right} right, ${counts.predicted} found, ${counts.gold} annotated)`;
}

function percent(value: number): string {
  return value.toFixed(3);
}

function printErrors(score: SetScore): void {
  for (const { annotated, score: one } of score.details) {
    if (one.missed.length + one.invented.length + one.wrongSlots.length === 0) continue;
    console.log(`\n  ${annotated.article.id} ${annotated.article.title}`);
    for (const miss of one.missed)
      console.log(`    missed    ${tell(miss)}\n              ${sentenceOf(annotated, miss)}`);
    for (const extra of one.invented)
      console.log(`    invented  ${tell(extra)}\n              ${sentenceOf(annotated, extra)}`);
    for (const { gold, predicted } of one.wrongSlots) {
      console.log(
        `    slots     ${tell(gold)}\n              got ${JSON.stringify(predicted.terms)} ${sentenceOf(annotated, gold)}`,
      );
    }
  }
}

function tell(one: Scored): string {
  const what = one.kind === 'event' ? one.status : `${one.party} ${one.stance}`;
  return `${one.topic} ${Object.values(one.item).flat().join('+')} ${what} ${JSON.stringify(one.terms)}`;
}

function sentenceOf({ article }: Annotated, one: Scored): string {
  const start = article.text.indexOf(one.evidence);
  return start < 0
    ? one.evidence
    : (article.text.slice(start).split(/(?<=[.!?\u201d"])\s+(?=[\p{Lu}\u201c"])|\n/u)[0] ?? one.evidence);
}
