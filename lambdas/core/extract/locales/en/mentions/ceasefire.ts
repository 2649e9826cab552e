import type { Scope } from '../../../../observation.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lastItem, lowWords, type Mention, type View } from './mention.ts';
import { readQuiet } from './quiet.ts';
import { scopesNear } from './scopes.ts';

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
