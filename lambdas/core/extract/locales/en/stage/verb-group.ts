import type { Form } from '../vocabulary/inflect.ts';
import { type Clause, clauseAt } from './clauses.ts';
import { negativeOpening } from './negation.ts';
import type { Marked } from './scene.ts';

/** How a verb stands in its clause. */
export interface VerbGroup {
  /** Where the group of auxiliaries begins. */
  readonly from: number;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly mood: Mood;
}

type Mood =
  | 'past'
  | 'perfect'
  | 'past-perfect'
  | 'present'
  | 'progressive'
  | 'future'
  | 'would'
  | 'must'
  | 'should'
  | 'may'
  | 'infinitive';

const ADVERBS = new Set([
  'also',
  'again',
  'already',
  'now',
  'just',
  'still',
  'once',
  'more',
  'first',
  'both',
  'all',
  'each',
  'even',
  'then',
  'soon',
  'always',
  'yet',
  'indeed',
  'itself',
  'himself',
  'herself',
  'themselves',
  'only',
  'at',
  'least',
  'long',
  'ever',
  'so',
  'far',
  'quite',
  'well',
  'rather',
  'too',
  'thus',
  'today',
  'there',
  'in',
  'fact',
  'for',
  'its',
  'part',
  'later',
  'duly',
  'much',
  'to',
  'nevertheless',
  'however',
  'almost',
  'apiece',
  'begin',
  'start',
  'continue',
]);
const NEGATIVE = new Set([
  'not',
  't',
  'never',
  'no',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'nobody',
  'none',
  'cannot',
  'without',
  'nothing',
]);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', 'am', 'get', 'gets', 'got']);
const AUX: Readonly<Record<string, Mood>> = {
  will: 'future',
  shall: 'future',
  ll: 'future',
  wo: 'future',
  would: 'would',
  d: 'would',
  must: 'must',
  should: 'should',
  ought: 'should',
  may: 'may',
  might: 'may',
  could: 'may',
  can: 'may',
  ca: 'may',
};

/** Reads the auxiliaries to the left of the verb at `at`. */
export function readVerbGroup(marked: Marked, clauses: readonly Clause[], at: number, form: Form | null): VerbGroup {
  const clause = clauses[clauseAt(clauses, at)];
  const floor = Math.max(clause?.from ?? 0, at - 9);
  const seen: string[] = [];
  let from = at;
  let negated = false;
  for (let index = at - 1; index >= floor; index -= 1) {
    const low = marked.tokens[index]?.low ?? '';
    if (NEGATIVE.has(low)) negated = true;
    else if (isAuxiliary(low)) seen.unshift(low);
    else if (!(ADVERBS.has(low) || low.endsWith('ly') || low === "'" || low === 'n')) {
      // "Would Washington do that?": an auxiliary before the subject
      break;
    }
    if (low === 'to') seen.unshift('to');
    from = index;
  }
  return {
    from,
    negated: negated || negativeOpening(marked, clause, from),
    passive: isPassive(seen, form),
    mood: moodOf(seen, form),
  };
}

function isAuxiliary(low: string): boolean {
  return (
    BE.has(low) ||
    AUX[low] !== undefined ||
    /^(?:have|has|had|do|does|did|having|going|due|set|need|needs|ready|expected|scheduled|planned|supposed|slated|likely|poised|preparing|planning)$/.test(
      low,
    )
  );
}

function isPassive(seen: readonly string[], form: Form | null): boolean {
  const last = seen.filter((low) => low !== 'to').at(-1) ?? '';
  return (form === 'part' || form === 'past') && BE.has(last);
}

function moodOf(seen: readonly string[], form: Form | null): Mood {
  const modal = seen.map((low) => AUX[low]).find((mood) => mood !== undefined);
  if (modal !== undefined) return modal;
  if (seen.includes('had') && seen.includes('to') && form === 'base') return 'must';
  if (
    (seen.includes('has') || seen.includes('have') || seen.includes('need') || seen.includes('needs')) &&
    seen.includes('to')
  )
    return 'must';
  if (seen.includes('to') && seen.includes('ready')) return 'infinitive';
  if (seen.includes('to'))
    return seen.some((low) =>
      /^(?:is|are|was|were|due|going|set|expected|scheduled|planned|supposed|slated|likely|poised)$/.test(low),
    )
      ? 'future'
      : 'infinitive';
  if (seen.includes('had')) return 'past-perfect';
  if (seen.includes('has') || seen.includes('have')) return 'perfect';
  if (seen.some((low) => BE.has(low))) return plainBe(seen, form);
  if (form === 'ing') return 'progressive';
  return form === 'past' || form === 'part' ? 'past' : 'present';
}

function plainBe(seen: readonly string[], form: Form | null): Mood {
  if (seen.includes('being') || form === 'ing') return 'progressive';
  if (seen.every((low) => low === 'be')) return 'infinitive';
  return seen.includes('was') || seen.includes('were') || seen.includes('got') ? 'past' : 'present';
}
