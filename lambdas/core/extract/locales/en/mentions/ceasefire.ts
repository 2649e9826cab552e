import type { Scope } from '../../../../observation.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lastItem, lowWords, type Mention, type View } from './mention.ts';
import { readQuiet } from './quiet.ts';

/** Truces, pauses, silences, and verbs of ceasing fire. */
export function readCeasefires(view: View): Mention[] {
  const found: Mention[] = [];
  const nouns = [
    ...view.marks.truce.map((mark) => ({ ...mark, strong: true })),
    ...view.marks.rest.map((mark) => ({ ...mark, strong: false })),
    ...view.marks.weakRest.map((mark) => ({ ...mark, strong: false })),
  ].sort((left, right) => left.from - right.from || right.to - left.to);
  let end = 0;
  for (const noun of nouns) {
    if (noun.from < end) continue;
    if (!noun.strong && !isRest(view, noun.from, noun.to)) continue;
    found.push(...withScopes(view, noun.from, noun.to, 'noun', null));
    end = noun.to;
  }
  found.push(...readStops(view, found).map((stop) => inCompany(stop, found)));
  const clear = (quiet: Mention): boolean => !found.some((other) => quiet.from < other.to && other.from < quiet.to);
  return [...found, ...readQuiet(view).filter(clear)].sort((left, right) => left.from - right.from);
}

/** "An Easter truce, and ordered his army to cease fire": one and the same. */
function inCompany(stop: Mention, nouns: readonly Mention[]): Mention {
  const noun = nouns.findLast((mention) => mention.to <= stop.from);
  const bare = 'scope' in stop.item && stop.item.scope === 'unspecified';
  return bare && noun !== undefined ? { ...stop, item: noun.item } : stop;
}

const BEFORE_REST = new Set([
  'a',
  'an',
  'any',
  'such',
  'no',
  'other',
  'another',
  'every',
  'the',
  'this',
  'that',
  'short',
  'local',
  'brief',
  'of',
  'mere',
  'temporary',
  'general',
  'easter',
  'complete',
  'unconditional',
  'full',
  'humanitarian',
  'energy',
  'naval',
  'for',
  'two',
  'one',
  'longer',
  'day',
  'hour',
  'week',
  'month',
  'and',
  ',',
  'or',
  'christmas',
  'second',
  'truce',
  'partial',
  'limited',
]);

/** "Pause" and "silence" mean a truce only in company: a scope, a length, or an article that speaks of truces. */
function isRest(view: View, from: number, to: number): boolean {
  const before = view.tokens[from - 1]?.low ?? '';
  const head = view.tokens[from]?.low ?? '';
  const after = lowWords(view, to, to + 3).join(' ');
  if (/^(?:in|of) (?:intelligence|the intelligence|aid|arms|military|the aid|supplies|sanctions)/.test(after))
    return false;
  if (/^(?:to|not|will|would|must|should|i|we|they|you)$/.test(before) || fightingNear(view, to))
    return fightingNear(view, to);
  if (scopesNear(view, from, to).length > 0) return true;
  if (view.durations.some((span) => Math.abs(span.from - to) <= 3 || Math.abs(from - span.to) <= 1)) return true;
  const weak = view.marks.weakRest.some((mark) => mark.from === from);
  if ((weak && head !== 'regime') || !view.focus.truce) return false;
  return head.endsWith('s') || BEFORE_REST.has(before) || view.tokens[from - 1]?.low === '-';
}

function fightingNear(view: View, to: number): boolean {
  return view.marks.fighting.some((mark) => mark.from >= to && mark.from <= to + 4);
}

/** Verbs: "stop the fighting", "the guns fell silent", "hold their fire", "stop hitting energy sites". */
function readStops(view: View, nouns: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  const free = (from: number, to: number): boolean =>
    ![...nouns, ...found].some((mention) => from < mention.to && mention.from < to);
  for (const mark of view.marks.spare) {
    const bare =
      /^(?:spar|place|leav|left|put|keep|kept)/.test(view.tokens[mark.from]?.low ?? '') &&
      scopesNear(view, mark.from, mark.until).length === 0;
    if (!bare && free(mark.from, mark.to))
      found.push(...withScopes(view, mark.from, mark.until, 'verb', mark.value.form));
  }
  for (const mark of view.marks.stop) {
    const fire = view.marks.fighting.find(
      (other) =>
        (other.from >= mark.to && other.from - mark.to <= 4 && sameClause(view, mark.from, other.from)) ||
        (other.to <= mark.from &&
          mark.from - other.to <= 5 &&
          sameClause(view, mark.from, other.from) &&
          intransitive(view, other.to, mark.from)),
    );
    if (fire === undefined) continue;
    const from = Math.min(mark.from, fire.from);
    const to = Math.max(mark.until, fire.to);
    if (free(from, to)) found.push(...withScopes(view, from, to, 'verb', mark.value.form));
  }
  return found;
}

function sameClause(view: View, left: number, right: number): boolean {
  return clauseAt(view.clauses, left) === clauseAt(view.clauses, right);
}

const BETWEEN = new Set([
  'to',
  'must',
  'should',
  'has',
  'have',
  'had',
  'be',
  'will',
  'would',
  'can',
  'could',
  'is',
  'are',
  'was',
  'were',
  'not',
  'been',
  'over',
  'on',
  'both',
  'sides',
  'the',
  'first',
  'may',
  'might',
  'finally',
]);

function intransitive(view: View, from: number, to: number): boolean {
  return lowWords(view, from, to).every((low) => BETWEEN.has(low));
}

function withScopes(view: View, from: number, to: number, kind: 'noun' | 'verb', form: Mention['form']): Mention[] {
  const scopes = scopesNear(view, from, to);
  if (scopes.length === 0 && isDescribedAsFull(view, to)) return [mention('full', from, to, kind, form, true)];
  if (scopes.length > 0) return scopes.map((scope) => mention(scope, from, to, kind, form, true));
  const last = lastItem(view.focus, 'ceasefire');
  const recent = last !== null && (last.origin ?? -9) >= view.index - 4;
  if ((kind === 'noun' && pointsBack(view, from)) || (kind === 'verb' && recent)) {
    if (last !== null) return [{ ...last, from, to, kind, form, sure: false }];
  }
  return [mention('unspecified', from, to, kind, form, true)];
}

/** "a ceasefire, which Ukraine wants complete and without conditions" */
function isDescribedAsFull(view: View, to: number): boolean {
  const after = lowWords(view, to, to + 12).join(' ');
  return /^(?:, )?which \w+(?: \w+)? (?:wants|wanted|insists|demands|seeks)\b.*\b(?:complete|unconditional|full|general|without conditions|comprehensive)\b/.test(
    after,
  );
}

function pointsBack(view: View, from: number): boolean {
  const before = lowWords(view, from - 3, from);
  return before.some((low) => low === 'the' || low === 'this' || low === 'that' || low === 'such');
}

function mention(
  scope: Scope,
  from: number,
  to: number,
  kind: 'noun' | 'verb',
  form: Mention['form'],
  sure: boolean,
): Mention {
  return { topic: 'ceasefire', item: { scope }, from, to, kind, form, sure };
}

const STRONG_FULL =
  /^(?:full|complete|completely|unconditional|unconditionally|general|total|comprehensive|all|on|in|without|no|complete and unconditional|nationwide|whole|entire|current|present|existing|across|along)\b/;

/** The scopes that the words around a mention name; several where they are listed. */
export function scopesNear(view: View, from: number, to: number): Scope[] {
  const home = clauseAt(view.clauses, from);
  const near = view.marks.scope.filter(
    (mark) => mark.to >= from - 6 && mark.from < windowEnd(view, to) && reaches(view, home, mark.from, from, to),
  );
  const next = near.filter((mark) => mark.to <= from && from - mark.to <= 1);
  if (next.length === 1 && next[0] !== undefined && next[0].value.scope !== 'full') return [next[0].value.scope];
  const strong = near.some(
    (mark) => mark.value.scope === 'full' && STRONG_FULL.test(lowWords(view, mark.from, mark.to).join(' ')),
  );
  const named = new Set(near.map((mark) => mark.value.scope));
  if (named.has('holiday')) return ['holiday'];
  if (strong) return ['full'];
  const kinds = (['air', 'maritime', 'energy'] as const).filter((scope) => named.has(scope));
  if (kinds.length > 0) return airOverEnergy(kinds);
  if (named.has('local')) return ['local'];
  if (shortPauses(view, from, to)) return ['local'];
  if (named.has('full') || lasting(view, from, to)) return ['full'];
  const sole = view.marks.truce.length + view.marks.rest.length <= 1;
  if (sole && WHOLE_FRONT.test(view.sentence.text)) return ['full'];
  return placed(view, from, to);
}

const STOPS_WINDOW =
  /^(?:is|was|were|are|will|would|has|have|had|could|may|might|must|should|which|who|while|but|[.;])$/;
const KEEPS_LIST =
  /^(?:at|in|on|and|as|from|the|full|complete|unconditional|around|over|along|of|to|so|for|with|general|here|sea|air|land)$/;

/** Where what describes the noun ends: at a verb, or at a comma that opens something else. */
function windowEnd(view: View, to: number): number {
  for (let at = to; at < Math.min(view.tokens.length, to + 16); at += 1) {
    const low = view.tokens[at]?.low ?? '';
    if (low === 'so' && view.tokens[at + 1]?.low === 'that') return to + 24;
    if (low === 'which' && at === to) return to + 14;
    if (STOPS_WINDOW.test(low) || (low === ',' && !KEEPS_LIST.test(view.tokens[at + 1]?.low ?? ''))) return at;
    if (at > to && view.marks.say.some((mark) => mark.from === at)) return at;
  }
  return to + 14;
}

/** "Drones and missiles against power plants" is about energy alone. */
function airOverEnergy(kinds: Scope[]): Scope[] {
  return kinds.length === 2 && kinds.includes('air') && kinds.includes('energy') ? ['energy'] : kinds;
}

function reaches(view: View, home: number, at: number, from: number, to: number): boolean {
  const there = clauseAt(view.clauses, at);
  if (there === home) return true;
  // a list after the noun, or a description after a colon
  return Math.abs(there - home) === 1 && at >= from - 2 && at <= to + 9;
}

/** "pauses of 24 to 48 hours" are for parts of the front. */
function shortPauses(view: View, from: number, to: number): boolean {
  const plural = /^(?:pauses|silences|lulls|breaks|windows)$/.test(view.tokens[to - 1]?.low ?? '');
  return plural && view.durations.some((span) => span.hours[1] <= 72 && span.to >= from - 3 && span.from <= to + 3);
}

const WHOLE_FRONT =
  /\b(?:along|across|on|over) (?:the (?:whole|entire)|all of the|all|every|most of the) (?:front|fronts|line|length of the front|line of contact|front line|contact line)\b/i;
const PLACES: readonly (readonly [Scope, RegExp])[] = [
  ['full', /\bfrom \p{Lu}\p{L}+ to \p{Lu}\p{L}+/u],
  [
    'local',
    /\b(?:(?:south|north|east|west|outside|upstream|downstream) of|around|near|between|at) (?:the (?:nuclear |power )?(?:plant|bridge|dam|village|town|crossing)|\p{Lu}\p{L}+(?=$|[\s,.;:]))/u,
  ],
];
const NO_PLACE =
  /\b(?:between|at|near|around) (?:Russia|Ukraine|Moscow|Kyiv|Kiev|Easter|Christmas|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Places that bound a rest: "south of Huliaipole" is a part of the front, "from Kharkiv to Kherson" the whole of it. */
function placed(view: View, from: number, to: number): Scope[] {
  const start = view.tokens[Math.max(0, from - 8)]?.start ?? 0;
  const last = view.tokens[Math.min(view.tokens.length, to + 9) - 1];
  const text = view.sentence.text.slice(start, last?.end);
  const found = NO_PLACE.test(text) ? undefined : PLACES.find(([, pattern]) => pattern.test(text));
  return found === undefined ? [] : [found[0]];
}

function lasting(view: View, from: number, to: number): boolean {
  return view.durations.some((span) => span.hours[0] >= 600 && span.to >= from - 4 && span.from <= to + 8);
}
