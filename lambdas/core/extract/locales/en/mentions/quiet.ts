import { clauseOf } from '../stage/clauses.ts';
import { NO_SHOT } from '../vocabulary/quiet.ts';
import { lastItem, type Mention, phraseAt, type View } from './mention.ts';
import { scopesNear } from './scopes.ts';

const SINCE = /\b(?:for|since|from|until|till|during|through|all)\b/;
const IN_A_ROW = /\b\w+(?:th|st|nd|rd) (?:day|night|week|morning)s? (?:in a row|running|without)\b/;
const PLANNED =
  /\b(?:is|are|was|were|shall|will|would|should|must|has|have|had) to\b|\b(?:shall|will|would|should|must)\b/;

/** Rests that go by other names: "nobody fired for four hours", "sixty days without a shot", "ports left in peace". */
export function readQuiet(view: View): Mention[] {
  return [...unfired(view), ...spared(view), ...nouns(view)];
}

/** "No missile is to fly", "for eleven days neither army has touched the other's power plants" */
function unfired(view: View): Mention[] {
  return view.marks.hostile.flatMap((mark) => {
    const clause = clauseOf(view, mark.from);
    const from = Math.max(clause?.from ?? 0, mark.from - 14);
    const at = starts(view, from, mark.from);
    if (at < 0) return [];
    const words = phraseAt(view, 0, view.tokens.length);
    // "not one captive has crossed the line"
    if (view.marks.unit.some((unit) => unit.from > at && unit.to <= mark.from)) return [];
    const long = (view.durations.length > 0 && SINCE.test(words)) || IN_A_ROW.test(words);
    const planned = PLANNED.test(phraseAt(view, at, mark.until));
    if (!long && !(planned && view.focus.truce)) return [];
    return items(view, at, mark.until, mark.value.form ?? 'part');
  });
}

/** Where those who do not fire stand; below zero where there are none. */
function starts(view: View, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (NO_SHOT.test(phraseAt(view, at, at + 4))) return at;
  return -1;
}

/** "Power plants are left in peace": what is spared tells the scope. */
function spared(view: View): Mention[] {
  return view.marks.spared.flatMap((mark) => {
    const near = view.marks.scope.filter(
      (scope) =>
        /^(?:energy|maritime|air|local)$/.test(scope.value.scope) &&
        scope.to >= mark.from - 10 &&
        scope.from <= mark.until + 6,
    );
    const first = near[0];
    if (first === undefined) return [];
    const scope = first.value.scope;
    return [
      {
        topic: 'ceasefire' as const,
        item: { scope },
        from: mark.from,
        to: mark.until,
        kind: 'verb' as const,
        form: mark.value.form,
        sure: true,
      },
    ];
  });
}

function nouns(view: View): Mention[] {
  return view.marks.quiet.flatMap((mark) => {
    const scopes = scopesNear(view, mark.from, mark.to);
    const lasting = view.durations.some(
      (span) => Math.abs(span.to - mark.from) <= 3 || Math.abs(span.from - mark.to) <= 3,
    );
    if (scopes.length === 0 && !lasting) return [];
    return items(view, mark.from, mark.to, null);
  });
}

function items(view: View, from: number, to: number, form: Mention['form']): Mention[] {
  const scopes = scopesNear(view, from, to);
  const last = lastItem(view.focus, 'ceasefire');
  const found =
    scopes.length > 0 ? scopes : last !== null && 'scope' in last.item ? [last.item.scope] : (['unspecified'] as const);
  return found.map((scope) => ({
    topic: 'ceasefire',
    item: { scope },
    from,
    to,
    kind: form === null ? 'noun' : 'verb',
    form,
    sure: true,
  }));
}
