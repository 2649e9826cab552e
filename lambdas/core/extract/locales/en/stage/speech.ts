import { lowAt, lowOf } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import type { Actor } from './actors.ts';
import { type Clause, clauseAt, clauseOf } from './clauses.ts';
import { afterPreposition } from './prepositions.ts';
import type { Found, Marked } from './scene.ts';
import { readRelays, readTrailing } from './trailing-speech.ts';

/** Whose words a part of a sentence are. */
export interface Attribution {
  /** `null` for people who speak for no party: analysts, unnamed insiders. */
  readonly actor: Actor | null;
  /** Token of the verb or sign. */
  readonly at: number;
  /** Whether what was said stands after it. */
  readonly leads: boolean;
}

const ACCORDING = wordKind(/^(?:according|account|words|reckoning|view|opinion|accounts|telling|reading|far)$/);
const COLON = wordKind([':']);

/** Finds who says what: "X said …", "…, X said", "…, said X", "according to X", "X: …". */
export function readSpeech(marked: Marked, actors: readonly Actor[], clauses: readonly Clause[]): Attribution[] {
  const found: Attribution[] = [];
  for (const mark of marked.marks.say) {
    const { form } = mark.value;
    if (form === 'ing' || (form === 'base' && !isStressed(marked, mark.from)) || isAsked(marked, mark.from)) continue;
    const left =
      hostLeft(marked, actors, mark.from) ??
      (isTurned(marked, actors, mark) ? null : subjectLeft(marked, actors, clauses, mark.from));
    if (left !== null) found.push({ actor: left, at: mark.from, leads: leads(marked, mark.until) });
    else {
      const right = actors.find(
        (actor) =>
          actor.from >= mark.until &&
          actor.from <= mark.until + (/^(?:in|on|via)$/.test(lowAt(marked, mark.until)) ? 5 : 1) &&
          !actor.locative &&
          actor.kind !== 'pronoun',
      );
      if (right !== undefined && inverted(marked, mark.from)) found.push({ actor: right, at: mark.from, leads: false });
      else if (outsiderNear(marked, clauses, mark.from))
        found.push({ actor: null, at: mark.from, leads: leads(marked, mark.until) });
    }
  }
  found.push(...readAccording(marked, actors));
  if (COLON.has(marked)) found.push(...readColon(marked, actors, found.length > 0));
  found.push(...readRelays(marked, actors), ...readTrailing(marked, actors, found));
  return found.length < 2 ? found : found.sort((left, right) => left.at - right.at);
}

/** "He did say that …" */
function isStressed({ tokens }: Marked, at: number): boolean {
  return /^(?:did|does|do)$/.test(lowOf(tokens, at - 1));
}

/** "Asked whether …, the spokesman …": a question put to him; "is expected in Moscow": of whom others say it. */
function isAsked({ tokens }: Marked, at: number): boolean {
  const before = tokens[at - 1]?.low ?? ',';
  if (tokens[at]?.low === 'expected') return /^(?:is|are|was|were|been|be|being)$/.test(before);
  return tokens[at]?.low === 'asked' && (at === 0 || /^(?:when|was|were|been|be|being|if|\u2013)$/.test(before));
}

/** "In Moscow I was told that …": those who tell it there. */
function hostLeft({ tokens }: Marked, actors: readonly Actor[], at: number): Actor | null {
  if (tokens[at]?.low !== 'told' || !/^(?:was|were|been)$/.test(lowOf(tokens, at - 1))) return null;
  const place = actors.find((actor) => actor.locative && actor.to < at && at - actor.to <= 6);
  return place === undefined ? null : { ...place, locative: false };
}

function subjectLeft(
  { tokens, marks }: Marked,
  actors: readonly Actor[],
  clauses: readonly Clause[],
  at: number,
): Actor | null {
  const clause = clauseOf({ clauses }, at);
  const start = clause?.from ?? 0;
  const fits = actors.filter(
    (actor) =>
      actor.from >= start &&
      actor.to <= at &&
      !actor.locative &&
      !actor.owns &&
      actor.kind !== 'adjective' &&
      !isListed(tokens, actor) &&
      // "after the Kremlin announced …": the clause begins with the word, which is no preposition here
      ((clause?.kind === 'time' && actor.from - start <= 2) ||
        !afterPreposition(tokens[actor.from - 1]?.low, tokens[actor.from - 2]?.low)),
  );
  const subject = fits.at(-1) ?? null;
  if (subject === null) {
    const home = clauseAt({ clauses }, at);
    // "The European leaders who dined with him, among them Macron, said …"
    if (LISTS.test(lowOf(tokens, start)))
      return actors.find((actor) => actor.to <= start && !actor.locative && !actor.owns) ?? null;
    // "Trump, who met him last month, told reporters …"
    const aside = at - start <= 2 && clauses[home - 1]?.kind === 'relative' ? clauses[home - 1]?.from : undefined;
    const end = clause?.kind === 'relative' ? start : aside;
    return end === undefined ? null : (actors.findLast((actor) => actor.to <= end && end - actor.to <= 2) ?? null);
  }
  const outsider = marks.outsider.some((mark) => mark.from >= subject.to && mark.to <= at);
  return outsider ? null : subject;
}

const LISTS = /^(?:among|including)$/;

/** "The leaders, among them Macron and Tusk, …": those who are named as examples do not act by themselves. */
export function isListed(tokens: Marked['tokens'], { from }: Actor): boolean {
  return (
    tokens[from - 1]?.low === 'including' || (tokens[from - 1]?.low === 'them' && tokens[from - 2]?.low === 'among')
  );
}

/** A verb of saying before its subject stands behind a comma or a quotation mark. */
function inverted({ tokens }: Marked, at: number): boolean {
  const before = lowOf(tokens, at - 1);
  return at === 0 || /^[,"\u201d\u201c\u2019'?!\u2013]$/.test(before) || before === 'so' || before === 'as';
}

/** "Trump proposed Riyadh again, said an official": who stands before the comma does not say so. */
function isTurned({ tokens }: Marked, actors: readonly Actor[], { from, until }: Found): boolean {
  if (tokens[from - 1]?.low !== ',') return false;
  const next = actors.find((actor) => actor.from >= until && actor.from <= until + 1 && actor.kind !== 'pronoun');
  return next !== undefined && !next.owns && TURNED.test(tokens[next.to]?.low ?? '.');
}

const TURNED = /^(?:[.,;:!?\u201d"]|who|on|in|at|after|during|and)$/;

function leads({ tokens }: Marked, until: number): boolean {
  for (let at = until; at < tokens.length && at < until + 8; at += 1) {
    const low = lowOf(tokens, at);
    if (low === '.' || low === ';') return at > until + 5;
    if (low === 'that' || low === ':' || low === '\u201c' || low === '"') return true;
  }
  return tokens.length - until > 6;
}

function outsiderNear(marked: Marked, clauses: readonly Clause[], at: number): boolean {
  const clause = clauseAt({ clauses }, at);
  return marked.marks.outsider.some(
    (mark) => clauseAt({ clauses }, mark.from) === clause || Math.abs(mark.from - at) < 6,
  );
}

function readAccording(marked: Marked, actors: readonly Actor[]): Attribution[] {
  const found: Attribution[] = [];
  for (const at of placesOf(ACCORDING, marked)) {
    const low = lowAt(marked, at);
    // "as far as Moscow is concerned"
    if (low === 'far' && lowAt(marked, at + 1) !== 'as') continue;
    const near =
      low === 'according' || low === 'far'
        ? actors.find((actor) => actor.from >= at + 1 && actor.from <= at + 3)
        : (actors.find((actor) => actor.owns && actor.to <= at && at - actor.to <= 3) ??
          actors.find((actor) => actor.from === at + 2 || actor.from === at + 3));
    if (near !== undefined) found.push({ actor: near, at, leads: at < 4 });
    else if (marked.marks.outsider.some((mark) => mark.from > at && mark.from < at + 5))
      found.push({ actor: null, at, leads: at < 4 });
  }
  return found;
}

/** "Lavrov: Russia will not …", "Zelenskyy on Telegram: tomorrow we go on" */
function readColon({ tokens }: Marked, actors: readonly Actor[], told: boolean): Attribution[] {
  const colon = tokens.findIndex((token) => token.low === ':');
  // "Zelensky took up the idea outside the gate: “…”"
  const quotes = !told && /^[\u201c"]$/.test(lowOf(tokens, colon + 1));
  if (colon < 1 || colon > (quotes ? 16 : 12)) return [];
  const actor = actors.find(
    (candidate) =>
      !candidate.locative &&
      candidate.to <= colon &&
      colon - candidate.to <= (quotes && candidate.kind === 'person' ? 12 : 5) &&
      candidate.from <= 4,
  );
  // "Kyiv Courier: …": a paper, and no party
  if (actor?.kind === 'place' && actor.to < colon && /^\p{Lu}/u.test(tokens[actor.to]?.text ?? '')) return [];
  const quoted = tokens[0]?.low === 'quote' && tokens[1]?.low === 'from';
  if (actor !== undefined && !quoted && afterPreposition(tokens[actor.from - 1]?.low, tokens[actor.from - 2]?.low))
    return [];
  return actor === undefined ? [] : [{ actor, at: colon, leads: true }];
}
