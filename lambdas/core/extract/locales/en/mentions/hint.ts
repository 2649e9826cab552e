import type { Scope } from '../../../../observation.ts';
import { inOrder, lowAt, lowOf } from '../../../engine/text.ts';
import { lastItem, type Mention, type View } from './mention.ts';
import { isStaff } from './scope-guards.ts';

const CAPTIVE =
  /^(?:prisoners?|pows?|captives?|captured|bod(?:y|ies)|remains|corpses|coffins|fallen|dead|child|children|minors?|hostages?|inmates|civilians?|orphans|wounded)$/;
const ARMS = /^(?:guns|weapons|cannons?|arms|fire|shooting|fighting|hostilities|artillery|drones|missiles)$/;
const SCOPED: ReadonlySet<Scope> = new Set(['energy', 'maritime', 'holiday']);

/**
 * Items that a sentence only hints at: captives without a swap, arms without a rest, two leaders without a meeting.
 * They say nothing by themselves; what a party says of them, or what becomes of them, may.
 */
export function readHints(view: View, mentions: readonly Mention[]): Mention[] {
  const has = (topic: Mention['topic']): boolean => mentions.some((mention) => mention.topic === topic);
  return inOrder([
    ...(has('exchange') ? [] : captives(view)),
    ...(has('ceasefire') ? [] : arms(view)),
    ...(has('summit') || has('talks') ? [] : pairs(view)),
  ]);
}

function captives(view: View): Mention[] {
  if (!view.focus.swap) return [];
  const marks = view.marks.unit.filter(
    (mark) =>
      !isVerb(view, mark.from) &&
      (isAskedAbout(view) || CAPTIVE.test(lowAt(view, mark.from)) || CAPTIVE.test(lowAt(view, mark.to - 1))),
  );
  const bodies = marks.filter((mark) => mark.value.unit === 'bodies');
  return (bodies.length > 0 ? bodies : marks).map((mark) =>
    hint(mark, { topic: 'exchange', item: { unit: mark.value.unit } }),
  );
}

/** "And the soldiers?" */
function isAskedAbout({ tokens }: View): boolean {
  return tokens.length <= 6 && tokens.at(-1)?.low === '?';
}

/** "what remains to them" */
function isVerb({ tokens }: View, at: number): boolean {
  if (tokens[at]?.low !== 'remains') return false;
  return (
    /^(?:what|it|that|which|who|he|she|this|question|and)$/.test(lowOf(tokens, at - 1)) ||
    NEXT.test(lowOf(tokens, at + 1))
  );
}

const NEXT = /^(?:to|a|an|the|in|on|at|open|closed|ready|unclear|in|his|her|its|their|committed|opposed|so|as)$/;

function arms(view: View): Mention[] {
  if (!view.focus.truce) return [];
  const scoped = view.marks.scope.filter((mark) => SCOPED.has(mark.value.scope) && !isStaff(view, mark));
  if (scoped.length > 0)
    return scoped.slice(0, 1).map((mark) => hint(mark, { topic: 'ceasefire', item: { scope: mark.value.scope } }));
  const word =
    view.marks.weakRest[0] ??
    view.marks.rest[0] ??
    view.marks.fighting.find((mark) => ARMS.test(lowAt(view, mark.from)));
  const last = lastItem(view.focus, 'ceasefire');
  return word === undefined || last === null ? [] : [hint(word, { topic: 'ceasefire', item: last.item })];
}

function pairs(view: View): Mention[] {
  const summits = view.focus.items.filter(({ topic }) => topic === 'summit');
  if (summits.length === 0) return [];
  const leaders = [...new Set(view.actors.flatMap((actor) => [...actor.leaders]))].sort();
  const first = view.actors.find((actor) => actor.leaders.length > 0);
  const warring = leaders.some((leader) => view.roster.rivals.includes(leader));
  if (first === undefined || leaders.length !== 2 || !warring) return [];
  const known = summits.some(({ item }) => 'participants' in item && item.participants.join() === leaders.join());
  return known ? [hint(first, { topic: 'summit', item: { participants: leaders } })] : [];
}

function hint({ from, to }: { from: number; to: number }, item: Pick<Mention, 'topic' | 'item'>): Mention {
  return { ...item, from, to, kind: 'noun', form: null, sure: false };
}
