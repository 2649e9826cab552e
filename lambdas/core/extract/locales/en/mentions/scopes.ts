import type { Scope } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import { clauseAt } from '../stage/clauses.ts';
import { lowWords, phraseAt, type View } from './mention.ts';
import { isStaff } from './scope-guards.ts';

const STRONG_FULL =
  /^(?:full|complete|completely|unconditional|unconditionally|general|total|comprehensive|all|on|in|without|no|nationwide|whole|entire|current|present|existing|across|along)\b/;

/** The scopes that the words around a mention name; several where they are listed. */
export function scopesNear(view: View, from: number, to: number): Scope[] {
  const home = clauseAt(view, from);
  const near = view.marks.scope.filter(
    (mark) =>
      mark.to >= from - 6 &&
      mark.from < windowEnd(view, to) &&
      reaches(view, home, mark.from, from, to) &&
      !(mark.to <= from && isApart(view, mark.to, from)) &&
      !(
        mark.from >= to &&
        mark.value.scope === 'air' &&
        lowWords(view, to, mark.from).some((low) => /^(?:with|by|using)$/.test(low))
      ) &&
      !isDay(view, mark) &&
      !isStaff(view, mark),
  );
  const next = near.filter((mark) => mark.to <= from && from - mark.to <= 1);
  if (next.length === 1 && next[0] !== undefined && next[0].value.scope !== 'full') return [next[0].value.scope];
  const strong = near.some(
    (mark) => mark.value.scope === 'full' && STRONG_FULL.test(phraseAt(view, mark.from, mark.to)),
  );
  const named = new Set(near.map((mark) => mark.value.scope));
  if (named.has('holiday')) return ['holiday'];
  if (strong) return ['full'];
  if (isFeastPause(view, from, to)) return ['holiday'];
  const kinds = (['air', 'maritime', 'energy'] as const).filter((scope) => named.has(scope));
  if (kinds.length > 0) return airOverEnergy(kinds);
  if (named.has('local')) return ['local'];
  if (shortPauses(view, from, to)) return ['local'];
  if (named.has('full') || lasting(view, from, to)) return ['full'];
  const sole = [...view.marks.truce, ...view.marks.rest].every((mark) => mark.from < to && from < mark.to);
  if (sole && WHOLE_FRONT.test(view.sentence.text)) return ['full'];
  if (sole && ONE_PLACE.test(view.sentence.text)) return ['local'];
  return placed(view, from, to);
}

/** "starting on Easter Monday": a date and no reason. */
export function isDay(view: View, mark: View['marks']['scope'][number]): boolean {
  if (mark.value.scope !== 'holiday') return false;
  const [earlier = '', before = ''] = lowWords(view, mark.from - 2, mark.from);
  const word = before === 'on' || before === 'the' ? earlier : before;
  return /^(?:starting|beginning|from|until|before|after|since|by)$/.test(word);
}

/** "108 drones overnight despite calls for a truce": the drones are no part of it. */
const APART =
  /^(?:despite|after|before|amid|since|during|by|with|without|while|as|into|through|until|but|who|which|that|it|than|overnight|wants?|wanted)$/;

function isApart(view: View, from: number, to: number): boolean {
  return lowWords(view, from, to).some((low) => APART.test(low));
}

/** A pause of a few days in a sentence that names a feast is for that feast. */
function isFeastPause(view: View, from: number, to: number): boolean {
  const short = view.durations.some(
    (span) => span.hours[1] <= 120 && span.to >= from - 3 && (span.to <= from || isOf(view, to, span.from)),
  );
  const dated = view.dates.some(
    (span) => span.kind === 'day' && FEAST_DAYS.test(span.ahead) && span.from <= to + 6 && span.to >= from - 8,
  );
  return (short || dated) && view.focus.feast;
}

/** "a truce of three days", and not "a truce, not a three-day one" */
function isOf(view: View, from: number, to: number): boolean {
  return (
    to >= from &&
    to - from <= 3 &&
    lowWords(view, from, to).every((low) => /^(?:of|for|lasting|about|just|only)$/.test(low))
  );
}

/** "within 50 days" is a time limit and no length. */
function isLength(view: View, at: number): boolean {
  return !/^(?:within|after|in|every|last)$/.test(lowAt(view, at - 1));
}

/** Victory Day and Christmas, in either calendar. */
const FEAST_DAYS = /-(?:05-(?:0[7-9]|1[01])|12-2[4-6]|01-0[67])$/;

const STOPS_WINDOW =
  /^(?:once|if|unless|provided|because|is|was|were|are|will|would|has|have|had|could|may|might|must|should|which|who|while|but|[.;])$/;
const KEEPS_LIST =
  /^(?:at|in|on|and|as|from|the|full|complete|unconditional|around|over|along|of|to|so|for|with|without|everywhere|entirely|completely|lasting|general|here|sea|air|land)$/;

/** "a truce that would stop missiles and halt operations at sea": what follows tells the scope. */
export function coversBy(view: View, to: number): boolean {
  return /^(?:that|which) (?:(?:would|will|is to|was to|should) )?(?:also )?(?:cover|covers|covered|stop|stops|halt|halts|ban|bans|spare|spares|include|includes|protect|protects)\b/.test(
    phraseAt(view, to, to + 6),
  );
}

/** Where what describes the noun ends: at a verb, or at a comma that opens something else. */
function windowEnd(view: View, to: number): number {
  if (coversBy(view, to)) return to + 22;
  const other =
    view.marks.truce.find((mark) => mark.from > to && mark.from <= to + 16)?.from ?? Number.POSITIVE_INFINITY;
  for (let at = to; at < Math.min(view.tokens.length, to + 16); at += 1) {
    if (at >= other - 4 && /^(?:a|an|the|any)$/.test(lowAt(view, at))) return at;
    const low = lowAt(view, at);
    if (low === 'so' && lowAt(view, at + 1) === 'that') return to + 24;
    if (low === 'which' && at === to) return to + 14;
    if (low === 'may' && view.dates.some((span) => span.from <= at && at < span.to)) continue;
    if (
      STOPS_WINDOW.test(low) ||
      (low === ',' && !KEEPS_LIST.test(lowAt(view, at + 1)) && !view.marks.scope.some((mark) => mark.from === at + 1))
    )
      return at;
    if (at > to && view.marks.say.some((mark) => mark.from === at)) return at;
  }
  return to + 14;
}

/** "Drones and missiles against power plants" is about energy alone. */
function airOverEnergy(kinds: Scope[]): Scope[] {
  return kinds.length === 2 && kinds.includes('air') && kinds.includes('energy') ? ['energy'] : kinds;
}

function reaches(view: View, home: number, at: number, from: number, to: number): boolean {
  const there = clauseAt(view, at);
  if (there === home) return true;
  if (there > home && there - home <= 2 && coversBy(view, to)) return true;
  // a list after the noun, or a description after a colon
  return Math.abs(there - home) === 1 && at >= from - 2 && at <= to + 9;
}

/** "pauses of 24 to 48 hours" are for parts of the front. */
function shortPauses(view: View, from: number, to: number): boolean {
  const plural = /^(?:pauses|silences|lulls|breaks|windows)$/.test(lowAt(view, to - 1));
  const most = plural ? 72 : 12;
  return view.durations.some(
    (span) => span.hours[1] <= most && span.to >= from - 3 && span.from <= to + 3 && isLength(view, span.from),
  );
}

/** Where a pause is observed, whatever verb stands between. */
const ONE_PLACE = /\b(?:in the vicinity of|(?:near|around) the (?:[\p{L}-]+ ){0,3}(?:plant|NPP|bridge|dam|village))\b/u;
const WHOLE_FRONT =
  /\b(?:along|across|on|over) (?:the (?:whole|entire)|all|every|most of the) (?:front|fronts|line)\b/i;
const PLACES: readonly (readonly [Scope, RegExp])[] = [
  ['full', /\bfrom \p{Lu}\p{L}+ to \p{Lu}\p{L}+/u],
  ['local', /\b(?:around|near|at) (?!Russian|Ukrainian)(?:\p{Lu}\p{L}+(?=$|[\s,.;:]))/u],
];

/** Places that bound a rest: "south of Huliaipole" is a part of the front, "from Kharkiv to Kherson" the whole of it. */
function placed(view: View, from: number, to: number): Scope[] {
  const start = view.tokens[Math.max(0, from - 8)]?.start ?? 0;
  const last = view.tokens[Math.min(view.tokens.length, to + 9) - 1];
  const text = view.sentence.text.slice(start, last?.end);
  const found = PLACES.find(([, pattern]) => pattern.test(text));
  return found === undefined ? [] : [found[0]];
}

function lasting(view: View, from: number, to: number): boolean {
  return view.durations.some(
    (span) =>
      span.hours[0] >= 600 &&
      span.to >= from - 4 &&
      span.from <= to + 8 &&
      isLength(view, span.from) &&
      // "gave him 50 days to agree"
      lowAt(view, span.to) !== 'to' &&
      !(span.from >= to && view.marks.truce.some((mark) => mark.from >= span.to && mark.from - span.to <= 1)),
  );
}
