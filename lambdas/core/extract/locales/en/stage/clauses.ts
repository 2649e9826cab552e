import { glued, lowOf } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Marked } from './scene.ts';
import { wovenQuotes } from './woven-quotes.ts';

/** A stretch of tokens `[from, to)` with one verb group of its own, as far as signs and joining words tell. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** `relative` hangs on the noun before it, `case` is only thought of ("if …"), `main` stands by itself. */
  readonly kind: 'main' | 'relative' | 'case' | 'time';
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const STOPS = new Set([';', ':', '\u2013', '"', '\u201c', '\u201d', '\u00ab', '\u00bb', '(', ')', '?', '!']);
const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where']);
const CASE = new Set(['whoever', 'whatever', 'if', 'unless', 'whether', 'whenever', 'suppose', 'supposing']);
const TIME = new Set([
  'when',
  'after',
  'before',
  'since',
  'while',
  'as',
  'until',
  'once',
  'because',
  'though',
  'although',
  'so',
]);
const INVERTED =
  /^(?:the|a|an|his|her|its|their|any|no|talks|negotiations|this|that|these|those|it|he|she|they|there|both|either|we)$/;
/** "Why should Kyiv agree", "nor should Moscow": no condition. */
const ASKS = /^(?:who|whom|what|why|when|where|how|nor|neither|so|then|not)$/;
const JOIN = new Set(['and', 'but', 'yet', 'or', 'nor', 'then']);

/** Every word at which a clause may begin; else one begins behind a comma at the most. */
const OPENER = wordKind([...STOPS, ...RELATIVE, ...CASE, ...TIME, ...JOIN, 'should', 'that']);

/** Cuts a sentence where signs and joining words say that another clause begins. */
export function splitClauses(marked: Marked, named: readonly Stretch[] = []): Clause[] {
  const { tokens, marks } = marked;
  const inside = wovenQuotes(marked);
  const clauses: Clause[] = [];
  let from = 0;
  let kind: Clause['kind'] = 'main';
  const cut = (to: number, next: Clause['kind']): void => {
    if (to > from) clauses.push({ from, to, kind });
    from = to;
    kind = next;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const low = lowOf(tokens, at);
    const before = lowOf(tokens, at - 1);
    if ((kind as Clause['kind']) === 'relative' && FINITE.has(tokens[at]) && endsRelative(tokens, from, at)) {
      cut(at, 'main');
      continue;
    }
    if (!OPENER.has(tokens[at]) && before !== ',') continue;
    if (STOPS.has(low) && !inside.has(at) && !joinsWords(tokens, at)) cut(at + 1, 'main');
    else if (RELATIVE.has(low)) cut(at, 'relative');
    else if (
      (CASE.has(low) && before !== 'of') ||
      (low === 'should' &&
        (at === 0 ||
          INVERTED.test(lowOf(tokens, at + 1)) ||
          (named.some((one) => one.from === at + 1) && !ASKS.test(before))))
    )
      cut(at, 'case');
    else if (TIME.has(low) && before === ',' && isAside(marked, at)) continue;
    else if (
      TIME.has(low) &&
      (before === ',' ||
        low === 'when' ||
        low === 'while' ||
        low === 'because' ||
        low === 'although' ||
        low === 'though' ||
        opensFinite(marked, at))
    )
      cut(at, 'time');
    else if (low === 'that' && (before === 'but' || before === 'and')) cut(at, 'main');
    else if (low === 'that' && before !== ',') continue;
    else if (JOIN.has(low) && before === ',') {
      // "Umerov, the chief negotiator, and the envoy": one list
      if (!named.some((one) => one.from < at && at < one.to)) cut(at, 'main');
    } else if (before === ',' && kind !== 'main') {
      // "who suggested that he, Putin and Zelensky meet"
      const listed = /^s?he$/.test(lowOf(tokens, at - 2)) && named.some((one) => one.from === at);
      if (!listed) cut(at, 'main');
    } else if (
      (low === 'and' || low === 'but') &&
      (isFiniteVerb(marks, at + 1) ||
        AUXILIARY.test(lowOf(tokens, at + 1)) ||
        (/^\p{Ll}+ly$|^(?:then|again|even|also)$/u.test(tokens[at + 1]?.text ?? '') && isFiniteVerb(marks, at + 2)))
    )
      cut(at, (kind as Clause['kind']) === 'case' ? 'case' : 'main');
  }
  cut(tokens.length, 'main');
  return clauses;
}

/** "Russian–Ukrainian negotiations" */
function joinsWords(tokens: Marked['tokens'], at: number): boolean {
  const [left, dash, right] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    dash?.text === '\u2013' && left !== undefined && right !== undefined && glued(left, dash) && glued(dash, right)
  );
}

const PREPOSITION = /^(?:in|on|at|by|from|with|under|near|over|during|for|to|of|since|after|before)$/;
const FINITE = wordKind(['was', 'were', 'is', 'are', 'has', 'have', 'had', 'will', 'would']);

/** "The civilians who had been held in Crimea were released": the second verb is of the noun before "who". */
function endsRelative(tokens: Marked['tokens'], from: number, at: number): boolean {
  if (at - from < 4 || !/^(?:who|which)$/.test(lowOf(tokens, from))) return false;
  const inside = tokens.slice(from + 1, at).map(({ low }) => low);
  if (!FINITE.has(tokens[from + 1]) && !/(?:ed|s)$/.test(inside[0] ?? '')) return false;
  // what stands right before is the object of a preposition, and no subject
  const last = inside.findLastIndex((low) => PREPOSITION.test(low));
  return last > 0 && inside.length - last <= 5 && !inside.slice(0, last).includes('and');
}

/** "At once, he said" */
const OPENS_NONE = /^(?:,|more)$/;
const BEFORE_SUBJECT = /^(?:after|once)$/;

/** "after the Kremlin proposed …", "once a truce is agreed": a subject and a finite verb follow, and not a noun alone. */
function opensFinite({ tokens, marks }: Marked, at: number): boolean {
  if (!BEFORE_SUBJECT.test(lowOf(tokens, at)) || OPENS_NONE.test(lowOf(tokens, at + 1))) return false;
  for (let index = at + 2; index < at + 9 && index < tokens.length; index += 1) {
    const low = lowOf(tokens, index);
    if (STOPS.has(low) || JOIN.has(low) || RELATIVE.has(low) || low === ',' || low === '.') return false;
    if (AUXILIARY.test(low) || isFiniteVerb(marks, index)) return true;
  }
  return false;
}

/** ", once again, ", ", as before, ": a few words between commas without a verb. */
function isAside({ tokens, marks }: Marked, at: number): boolean {
  const end = tokens.findIndex((token, index) => index > at && index <= at + 4 && token.low === ',');
  if (end < 0) return false;
  return !tokens.slice(at, end).some((token, offset) => isFiniteVerb(marks, at + offset) || AUXILIARY.test(token.low));
}

const AUXILIARY = /^(?:will|would|has|had|have|is|was|are|were|did|does|could|should|must)$/;

/** Whether a verb of the lexicon stands at a place in a finite form. */
function isFiniteVerb({ act, status, say, meet, transfer, stop }: Marked['marks'], at: number): boolean {
  return [act, status, say, meet, transfer, stop].some((list) =>
    list.some(({ value: { form }, from }) => from === at && (form === 'past' || form === 's')),
  );
}

/** A sentence that has been cut. */
interface InClauses {
  readonly clauses: readonly Clause[];
}

/** Number of the clause in which a token stands. */
export function clauseAt({ clauses }: InClauses, at: number): number {
  let index = 0;
  for (const clause of clauses) {
    if (at < clause.to) return index;
    index += 1;
  }
  return clauses.length - 1;
}

/** The clause in which a token stands. */
export function clauseOf(sentence: InClauses, at: number): Clause | undefined {
  return sentence.clauses[clauseAt(sentence, at)];
}
