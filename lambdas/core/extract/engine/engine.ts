import type { Article } from '../../article.ts';
import type { Observation } from '../../observation.ts';
import type { Draft, Grammar, Staged, Trace } from './grammar.ts';

const QUOTE_LENGTH = 400;
const EVIDENCE_WORDS = 8;

/** Runs a grammar over an article: sentences, patterns, refiners, observations. */
export function runGrammar<Scene extends Staged>(
  grammar: Grammar<Scene>,
  article: Article,
  explain: boolean,
): { observations: Observation[]; traces: Trace[] } {
  const scenes = grammar.stage(article);
  const traces: Trace[] = [];
  const found: Draft[] = [];
  // one family after another, as its code is then at hand for all sentences; the order of the text comes by sorting
  for (const pattern of grammar.patterns)
    for (const scene of scenes) {
      const drafts = pattern.read(scene, scenes);
      if (drafts.length > 0) found.push(...drafts);
    }
  let drafts: readonly Draft[] = found.sort((left, right) => left.scene - right.scene || left.at - right.at);
  for (const refiner of grammar.refiners) {
    const kept = refiner.refine(drafts, scenes, article);
    if (explain) traces.push(...refusals(drafts, kept, scenes, refiner.name));
    drafts = kept;
  }
  if (explain) traces.push(...drafts.map((draft) => traceOf(draft, scenes, null)));
  return { observations: drafts.map((draft) => observe(draft, scenes)), traces };
}

function refusals(before: readonly Draft[], after: readonly Draft[], scenes: readonly Staged[], name: string): Trace[] {
  const left = new Set(after.map(signature));
  return before.filter((draft) => !left.has(signature(draft))).map((draft) => traceOf(draft, scenes, name));
}

/** Place and family: what stays the same while refiners correct a draft. */
function signature(draft: Draft): string {
  const { claim } = draft;
  const key = claim.kind === 'event' ? claim.status : claim.party;
  return `${draft.scene}|${draft.at}|${draft.family}|${draft.topic}|${key}|${JSON.stringify(draft.item)}`;
}

function traceOf(draft: Draft, scenes: readonly Staged[], refusedBy: string | null): Trace {
  const { claim } = draft;
  const what = claim.kind === 'event' ? claim.status : `${claim.party} ${claim.stance}`;
  return {
    sentence: scenes[draft.scene]?.sentence.text ?? '',
    family: draft.family,
    claim: `${draft.topic} ${JSON.stringify(draft.item)} ${what}${draft.background ? ' (background)' : ''}`,
    cues: draft.cues,
    refusedBy,
  };
}

function observe(draft: Draft, scenes: readonly Staged[]): Observation {
  const text = scenes[draft.scene]?.sentence.text ?? '';
  const { topic, item, claim, background, terms, speaker } = draft;
  const evidence = text.split(/\s+/, EVIDENCE_WORDS).join(' ');
  const quote = text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1).trimEnd()}…` : text;
  const told = { background, terms, evidence, quote, speaker };
  if (claim.kind === 'position') return { topic, item, ...claim, ...told };
  return { topic, item, ...claim, ...told, ...(draft.denied ? { denied: true as const } : {}) };
}
