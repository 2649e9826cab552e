import type { Draft } from '../../../engine/grammar.ts';
import type { Scene } from '../stage/stage.ts';
import { daysBetween } from '../terms/calendar.ts';
import { isSettled } from '../terms/places.ts';
import { type EnglishRefiner, isPointed, itemKey, keyOf } from './refiner.ts';

/** The same fact counts once: the first one that is news, with the terms of its repeats. */
export const merge: EnglishRefiner = {
  name: 'repeat',
  refine(drafts) {
    const byKey = new Map<string, Draft>();
    const figured = new Set<string>();
    for (const draft of drafts) {
      const key = `${keyOf(draft)} ${draft.background} ${draft.denied}`;
      const known = byKey.get(key);
      if (known === undefined && draft.terms.count !== undefined) figured.add(key);
      byKey.set(
        key,
        known === undefined
          ? draft
          : { ...known, terms: { ...withoutClash(known, draft), ...wholeOf(known, draft, figured.has(key)) } },
      );
    }
    return [...byKey.values()];
  },
};

/** Terms of a repeat in the same sentence only: a later figure is another part's. */
function withoutClash(known: Draft, repeat: Draft): Draft['terms'] {
  if (repeat.scene === known.scene || Object.keys(known.terms).length === 0) return repeat.terms;
  if (known.claim.kind !== 'event' || known.topic === 'exchange') return {};
  // what is told of one meeting or one truce later on is told of the same
  const { date, venue, round, durationHours } = repeat.terms;
  return Object.fromEntries(
    Object.entries({ date, venue, round, durationHours }).filter(
      ([slot, value]) => value !== undefined && !(slot === 'date' && known.terms.deadline !== undefined),
    ),
  );
}

/** Of a whole and its parts the whole counts, where the sentence that tells it first has no figure. */
function wholeOf(known: Draft, repeat: Draft, figured: boolean): Draft['terms'] {
  const { count = 0, qualifier, perSide } = repeat.terms;
  if (figured || count <= (known.terms.count ?? 0)) return known.terms;
  const side = perSide === undefined ? {} : { perSide };
  return { ...known.terms, count, ...(qualifier === undefined ? {} : { qualifier }), ...side };
}

/** Days within which the end of a period is as good as a day: "next week", but not "by the end of the year". */
const SOON_DAYS = 16;

/** A last day for an exchange is not its day. */
const AT_THE_LATEST =
  /\b(?:by|before|until) (?:the |new |early |late |mid-?)*(?:end|\d|year|month|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)/i;

function isDated({ terms, scene, topic }: Draft, scenes: readonly Scene[]): boolean {
  if (terms.date !== undefined) return true;
  if (topic === 'exchange' && AT_THE_LATEST.test(scenes[scene]?.sentence.text ?? '')) return false;
  const published = scenes[scene]?.published;
  return terms.deadline !== undefined && published !== undefined && daysBetween(published, terms.deadline) <= SOON_DAYS;
}

/** "have settled on a transfer for the tenth of June" */
function isAhead({ terms, scene }: Draft, scenes: readonly Scene[]): boolean {
  return terms.date !== undefined && terms.date > (scenes[scene]?.published ?? '');
}

/** Agreed with a day or a place is scheduled. */
export const schedules: EnglishRefiner = {
  name: 'schedule',
  refine: (drafts, scenes) =>
    drafts.map((draft) => {
      if (draft.claim.kind !== 'event' || draft.topic === 'ceasefire') return draft;
      const placed =
        isDated(draft, scenes) ||
        isSettled(draft.terms.venue) ||
        (isPointed(draft) && hasDay(draft, drafts, scenes.length));
      if (draft.claim.status === 'agreed' && placed && !draft.background && draft.topic !== 'exchange')
        return { ...draft, claim: { kind: 'event', status: 'scheduled' } };
      // "is expected on Thursday. He will meet …"
      const day = draft.claim.status === 'scheduled' && !placed ? dayBefore(scenes, draft.scene) : undefined;
      if (day !== undefined && draft.topic !== 'exchange') return { ...draft, terms: { ...draft.terms, date: day } };
      const when = isDated(draft, scenes);
      if (draft.claim.status === 'agreed' && draft.topic === 'exchange' && !draft.background && isAhead(draft, scenes))
        return { ...draft, claim: { kind: 'event', status: 'scheduled' } };
      if (
        draft.claim.status === 'scheduled' &&
        !(draft.topic === 'exchange' ? when || hasDay(draft, drafts, NEAR) : placed)
      )
        return { ...draft, claim: { kind: 'event', status: 'agreed' } };
      return draft;
    }),
};

const FOLLOWS = /^(?:there,? )?(?:he|she|they|the two|both)\b/i;

/** The day to come that the sentence before names, where this one goes on to tell of the same people. */
function dayBefore(scenes: readonly Scene[], index: number): string | undefined {
  const [before, scene] = [scenes[index - 1], scenes[index]];
  if (before === undefined || scene === undefined || scene.dates.length > 0 || !FOLLOWS.test(scene.sentence.text))
    return undefined;
  const [day, ...more] = before.dates.filter((span) => span.kind === 'day' && span.ahead > scene.published);
  return more.length > 0 || before.dates.length > 1 ? undefined : day?.ahead;
}

const NEAR = 3;

/** "Some 180 soldiers are expected to be freed", "that has been arranged", said of that whose day is named nearby. */
function hasDay(draft: Draft, drafts: readonly Draft[], near: number): boolean {
  return drafts.some(
    (other) =>
      other.claim.kind === 'event' &&
      other.claim.status === 'scheduled' &&
      other.terms.date !== undefined &&
      Math.abs(other.scene - draft.scene) <= near &&
      itemKey(other) === itemKey(draft),
  );
}
