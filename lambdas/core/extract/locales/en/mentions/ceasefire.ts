import type { Scope } from '../../../../observation.ts';
import { inOrder, lowAt } from '../../../engine/text.ts';
import { readBoth, readDeals, readExtensions, readOnes, readSpans } from './deals.ts';
import { lastItem, lowWords, type Mention, phraseAt, readAll, type View } from './mention.ts';
import { readQuiet } from './quiet.ts';
import { isRest } from './rest-nouns.ts';
import { isDescribedAsFull } from './scope-guards.ts';
import { coversBy, isDay, scopesNear } from './scopes.ts';
import { readHalts, readStops, theirs } from './stops.ts';

const WHOLE = [readBoth, readDeals, readExtensions, readOnes, readSpans];

/** Truces, pauses, silences, and verbs of ceasing fire. */
export function readCeasefires(view: View): Mention[] {
  const nouns = nounsOf(view);
  const reserved = readHalts(view);
  const whole = readAll(WHOLE, view);
  const { stop, spare, spared, hostile, quiet } = view.marks;
  const others = stop.length + spare.length + spared.length + hostile.length + quiet.length;
  return nouns.length + reserved.length + whole.length + others === 0 ? [] : bound(view, nouns, reserved, whole);
}

interface Noun extends Pick<Mention, 'from' | 'to'> {
  /** Whether it means a truce in any company. */
  readonly strong: boolean;
}

const NO_NOUNS: readonly Noun[] = [];

function nounsOf({ marks: { truce, rest, weakRest } }: View): readonly Noun[] {
  if (truce.length + rest.length + weakRest.length === 0) return NO_NOUNS;
  const strong = truce.map(({ from, to }) => ({ from, to, strong: true }));
  const weak = [...rest, ...weakRest].map(({ from, to }) => ({ from, to, strong: false }));
  return [...strong, ...weak].sort((left, right) => left.from - right.from || right.to - left.to);
}

function bound(
  view: View,
  nouns: readonly Noun[],
  reserved: ReturnType<typeof readHalts>,
  whole: readonly Mention[],
): Mention[] {
  const found: Mention[] = [];
  const taken = (from: number, to: number): boolean =>
    [...reserved, ...whole].some((other) => from < other.to && other.from < to);
  let end = 0;
  for (const noun of nouns) {
    if (noun.from < end || taken(noun.from, noun.to)) continue;
    if (!noun.strong && !isRest(view, noun.from, noun.to)) continue;
    const verb = isVerb(view, noun.from);
    found.push(...withScopes(view, noun.from, noun.to, verb ? 'verb' : 'noun', verb ? 'base' : null));
    end = noun.to;
  }
  found.push(...reserved.flatMap((halt) => withScopes(view, halt.from, halt.to, 'noun', null)));
  found.push(...whole.filter((deal) => !found.some((other) => deal.from < other.to && other.from < deal.to)));
  inOrder(found);
  const inside = (from: number): boolean =>
    found.some((noun) => noun.to <= from && from - noun.to <= 22 && coversBy(view, noun.to));
  const stops = readStops(view, found)
    .filter((stop) => !inside(stop.from))
    .flatMap((stop) => withScopes(view, stop.from, stop.to, 'verb', stop.form));
  found.push(...stops.map((stop, at) => inCompany(likewise(view, stop, stops[at - 1]), found)));
  const clear = (quiet: Mention): boolean => !found.some((other) => quiet.from < other.to && other.from < quiet.to);
  return alike(inOrder([...found, ...readQuiet(view).filter(clear)]));
}

/** "Will cease fire from Saturday" */
function isVerb(view: View, from: number): boolean {
  return lowAt(view, from) === 'cease' && /^(?:will|would|to|not|shall|t)$/.test(lowAt(view, from - 1));
}

/** "Not a pause, said the Kremlin of the idea of a Christmas truce": a bare one beside a feast's is that one. */
function alike(mentions: Mention[]): Mention[] {
  const named = mentions.filter((mention) => 'scope' in mention.item && mention.item.scope !== 'unspecified');
  const first = named[0];
  const feast = named.length === 1 && first !== undefined && 'scope' in first.item && first.item.scope === 'holiday';
  return feast ? mentions.map((mention) => ({ ...mention, item: first.item })) : mentions;
}

/** "If they do not hit our energy, we will not hit theirs" */
function likewise(view: View, stop: Mention, before: Mention | undefined): Mention {
  const theirs = /^(?:theirs|ours)$/.test(lowAt(view, stop.to));
  return theirs && before !== undefined ? { ...stop, item: before.item } : stop;
}

/** "An Easter truce, and ordered his army to cease fire": one and the same. */
function inCompany(stop: Mention, nouns: readonly Mention[]): Mention {
  const noun = nouns.findLast((mention) => mention.to <= stop.from);
  const bare = 'scope' in stop.item && stop.item.scope === 'unspecified';
  return bare && noun !== undefined ? { ...stop, item: noun.item } : stop;
}

function withScopes(view: View, from: number, to: number, kind: 'noun' | 'verb', form: Mention['form']): Mention[] {
  const scopes = scopesNear(view, from, to);
  const last =
    (lowWords(view, from - 2, from).includes('such') ? lastScoped(view) : null) ?? lastItem(view.focus, 'ceasefire');
  const back = kind === 'noun' && last !== null && pointsBack(view, from, to);
  // "broke the regime, most often around Pokrovsk": a place does not tell one pause from another
  const placed =
    scopes[0] === 'local' &&
    view.durations.length === 0 &&
    !view.marks.scope.some(({ value }) => value.scope === 'local');
  // "a thirty-day moratorium on strikes against them"
  const them = scopes[0] === 'full' && view.marks.scope.length < 2 && OF_THAT_SORT.test(phraseAt(view, to, to + 4));
  // "would like such a truce to begin on May 9"
  const dated =
    scopes[0] === 'holiday' && lowAt(view, from - 2) === 'such' && view.marks.scope.every((mark) => mark.from >= to);
  if (back && (scopes.length === 0 || placed || them || dated))
    return together(view, last).map((one) => ({ ...one, from, to, kind, form, sure: false }));
  // "a partial moratorium": the one of which the article speaks
  if (scopes.length === 0 && last !== null && lowAt(view, from - 1) === 'partial')
    return [{ ...last, from, to, kind, form, sure: false }];
  if (scopes.length === 0 && isDescribedAsFull(view, to)) return [mention('full', from, to, kind, form, true)];
  if (scopes.length > 0) return scopes.map((scope) => mention(scope, from, to, kind, form, true));
  const other = theirs(view, to);
  if (other !== undefined) return [mention(other.value.scope, from, to, kind, form, true)];
  const recent = last !== null && (last.origin ?? -9) >= view.index - 4;
  if (kind === 'verb' && recent) return [{ ...last, from, to, kind, form, sure: false }];
  return [mention(namesFeast(view) ? 'holiday' : 'unspecified', from, to, kind, form, true)];
}

/** "Such a truce": the one that was described, and not what it was called for short since. */
function lastScoped({ focus, index }: View): Mention | null {
  return (
    focus.items.find(
      ({ item, origin }) => 'scope' in item && item.scope !== 'unspecified' && (origin ?? -9) >= index - 4,
    ) ?? null
  );
}

/** "Such a truce", of the one for the air and the sea: all that were named by one noun. */
function together({ focus }: View, last: Mention): readonly Mention[] {
  return focus.items.filter(
    ({ topic, from, to, origin }) =>
      topic === 'ceasefire' && from === last.from && to === last.to && origin === last.origin,
  );
}

const FEAST = /^(?:easter|christmas|orthodox|victory|passover|ramadan)$/;

/** "With Easter five days off he has come forward with a truce" */
function namesFeast(view: View): boolean {
  return view.marks.scope.some(
    (mark) => mark.value.scope === 'holiday' && !isDay(view, mark) && FEAST.test(lowAt(view, mark.from)),
  );
}

function pointsBack(view: View, from: number, to: number): boolean {
  const before = lowWords(view, from - 3, from);
  // "the earliest possible ceasefire": any
  if (before.some((low) => /^(?:earliest|quickest|swiftest|fastest)$/.test(low))) return false;
  // "the ten-day pause"
  const length = view.durations.find((span) => span.to === from);
  if (length !== undefined && lowAt(view, length.from - 1) === 'the') return true;
  if (before.some((low) => low === 'the' || low === 'this' || low === 'that' || low === 'such')) return true;
  return OF_THAT_SORT.test(phraseAt(view, to, to + 4));
}

const OF_THAT_SORT = /^(?:of (?:that|this) (?:sort|kind|type)|(?:on|against) (?:them|these))\b/;

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
