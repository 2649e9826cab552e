import type { Topic } from '../../../../observation.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { lastItem, phraseAt } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { clashes } from './kinship.ts';
import { pointerAfter, pointerBefore } from './pointers.ts';
import { isForOther, isOccasion, opensComplement } from './reach.ts';
import { alongside, inSeries } from './series.ts';

/** The item that a word of stance or status is about. */
export interface Bound {
  readonly mentions: readonly Mention[];
  readonly how: 'after' | 'before' | 'pointer' | 'focus';
}

export interface Reach {
  /** Whether the item may stand before the word. */
  readonly before: boolean;
  /** Whether it may be left to the sentences before, without a word that points back. */
  readonly focus: boolean;
  /** Whether an indirect question may name it: "would not say whether". */
  readonly asked?: boolean;
  /** Whether its subject is what it speaks of. */
  readonly passive?: boolean;
  /** Whether the item is rather its subject: "a meeting is possible only …". */
  readonly subject?: boolean;
  /** Topics that the word speaks of; `undefined` for all. */
  readonly topics: readonly Topic[] | undefined;
}

/** Whether there is anything that a word could be about, in the sentence or in those before. */
export function hasItems({ mentions, hints, focus }: Scene): boolean {
  return mentions.length + hints.length + focus.items.length > 0;
}

const BECOMES =
  /^(?:must|should|ought to|needs? to|ha[sd] to|would have to|(?:can|could|will|would) only|to) be(?: (?:an?|the))?(?: \w+)?$/;
const REACH_AFTER = 14;
const REACH_BEFORE = 14;

/** The item after a word, else the one before it, else what a pronoun or the sentences before point at. */
export function objectOf(scene: Scene, mark: Found, reach: Reach): Bound | null {
  const mentions =
    reach.topics === undefined
      ? scene.mentions
      : scene.mentions.filter((mention) => reach.topics?.includes(mention.topic));
  const inGap = mentions.filter((mention) => mention.from >= mark.to && mention.to <= mark.until);
  if (inGap.length > 0) return { mentions: inGap, how: 'after' };
  const inside = mentions.filter(
    (mention) => mention.from >= mark.from && mention.to <= mark.until && mention.from < mark.to,
  );
  if (inside.length > 0) return { mentions: inside, how: 'before' };
  const subject = reach.subject === true ? nearestBefore(scene, mentions, mark.from) : [];
  if (subject.length > 0) return { mentions: subject, how: 'before' };
  const after = nearestAfter(scene, mentions, mark.until, reach.asked === true);
  const pointer = pointerAfter(scene, mark);
  // "put forward a package on Sunday: all captives would be exchanged"
  const named =
    pointer !== null && after.length > 0 && scene.tokens.slice(pointer + 1, pointer + 5).some(({ low }) => low === ':');
  // "ruled out one without talks"
  const without = pointer !== null && /^(?:without|before|until)$/.test(lowAt(scene, pointer + 1));
  // "insists that it must be a meeting of three"
  const becomes = pointer !== null && BECOMES.test(phraseAt(scene, pointer + 1, after[0]?.from ?? 0));
  if (pointer !== null && !named && !becomes && (after[0] === undefined || after[0].from > pointer + 2 || without)) {
    const target = mentions.findLast((mention) => mention.to <= mark.from) ?? focusItem(scene, reach);
    if (target !== null) return { mentions: pointAt(scene, target, mark), how: 'pointer' };
  }
  if (after.length > 0) return { mentions: [...after, ...seriesOf(scene, mentions, after)], how: 'after' };
  if (reach.before) {
    const before = nearestBefore(scene, mentions, mark.from);
    if (before.length > 0) return { mentions: before, how: 'before' };
    // "asked about the truce, he said that such a step …": of that, and of nothing that was spoken of before
    const named = scene.mentions.some((mention) => mention.to <= mark.from && !mentions.includes(mention));
    const item = !named && pointerBefore(scene, mark.from, reach.passive === true) ? focusItem(scene, reach) : null;
    if (item !== null) return { mentions: pointAt(scene, item, mark), how: 'pointer' };
  }
  const asked = reach.asked === true ? askedItem(scene, mark) : null;
  const item = asked ?? (reach.focus ? recentItem(scene, reach) : null);
  return item === null ? null : { mentions: pointAt(scene, item, mark), how: 'focus' };
}

/** "called for the release of civilians and for the return of children" */
function seriesOf(scene: Scene, mentions: readonly Mention[], after: readonly Mention[]): readonly Mention[] {
  const last = after.at(-1);
  if (last === undefined) return [];
  const others = alongside(scene, mentions, last);
  return others.length > 0 ? others : inSeries(scene, mentions, last);
}

function focusItem(scene: Scene, reach: Reach): Mention | null {
  const [topic] = reach.topics ?? [];
  const item = hinted(scene, reach) ?? lastItem(scene.focus, reach.topics?.length === 1 ? topic : undefined);
  return item !== null && clashes(scene, item.topic) ? null : item;
}

/** "As for substations, they would think it over": what the sentence only hints at comes before what was spoken of. */
function hinted({ mentions, hints }: Scene, { topics }: Reach): Mention | null {
  const [first] = hints;
  if (first === undefined || mentions.length > 0 || topics?.includes(first.topic) === false) return null;
  // "before the holidays" tells when; that two leaders are named says little of their meeting
  if (first.topic === 'summit' || ('scope' in first.item && first.item.scope === 'holiday')) return null;
  return hints.every(({ item }) => JSON.stringify(item) === JSON.stringify(first.item)) ? first : null;
}

const RECENT_SENTENCES = 3;

/** What nothing points at must have been spoken of just before. */
function recentItem(scene: Scene, reach: Reach): Mention | null {
  const here = scene.mentions.findLast(({ topic }) => reach.topics?.includes(topic) !== false);
  const item = here ?? focusItem(scene, reach);
  // a word that speaks of one topic needs no nearness
  if (item !== null && reach.topics?.length === 1) return item;
  return item === null || (item.origin ?? scene.index) < scene.index - RECENT_SENTENCES ? null : item;
}

/**
 * An item of an earlier sentence, as if it stood at the word that speaks of it. Scopes that were listed with it
 * ("in the sky, at sea and around power stations") come along.
 */
export function pointAt(scene: Scene, item: Mention, at: { readonly from: number; readonly until: number }): Mention[] {
  const here = { from: at.from, to: at.until, kind: 'pointer' as const, form: null, sure: false };
  const from = scene.mentions.includes(item) ? scene.mentions : scene.focus.items;
  return sameSpan(from, item).map((mention) => ({ ...mention, item: sharpened(scene, mention), ...here }));
}

/** "ready for one, and insists that it be complete": a bare ceasefire that the sentence makes a full one. */
function sharpened(scene: Scene, mention: Mention): Mention['item'] {
  if (!('scope' in mention.item) || mention.item.scope !== 'unspecified') return mention.item;
  return scene.marks.scope.some((mark) => mark.value.scope === 'full') ? { scope: 'full' } : mention.item;
}

function sameSpan(mentions: readonly Mention[], item: Mention): Mention[] {
  return mentions.filter(
    (other) =>
      other === item ||
      (other.from === item.from && other.to === item.to && other.topic === item.topic && other.origin === item.origin),
  );
}

function nearestAfter(scene: Scene, mentions: readonly Mention[], from: number, asked: boolean): Mention[] {
  // "proposed, during the third round of talks, that the two meet"
  const [near, next] = mentions.filter((mention) => mention.from >= from);
  const first = near !== undefined && next !== undefined && isPutIn(scene, from, near, next) ? next : near;
  if (first === undefined || first.from - from > REACH_AFTER + (first === next ? 8 : 0)) return [];
  const home = clauseAt(scene, Math.max(0, from - 1));
  const there = clauseAt(scene, first.from);
  if (there - home > 1) return [];
  if (there !== home && !opensComplement(scene, scene.clauses[there]?.from ?? 0, asked)) return [];
  if (isOccasion(scene, from, first) || isForOther(scene, from, first)) return [];
  return mentions.filter((mention) => mention.from === first.from);
}

/** Whether an item stands in an aside between a verb and its "that". */
function isPutIn(scene: Scene, from: number, near: Mention, next: Mention): boolean {
  const before = phraseAt(scene, from, near.from);
  return (
    /(?:^|, )(?:at|during|after|before|in) (?:[^,]* )?$/.test(`${before} `) &&
    /, that (?!.*[,;])/.test(phraseAt(scene, near.to, next.from))
  );
}

function nearestBefore(scene: Scene, mentions: readonly Mention[], at: number): Mention[] {
  const last = mentions.findLast((mention) => mention.to <= at);
  if (last === undefined || at - last.to > REACH_BEFORE) return [];
  const distance = clauseAt(scene, at) - clauseAt(scene, last.from);
  return distance > 2 ? [] : mentions.filter((mention) => mention.from === last.from && mention.to === last.to);
}

/** "would not say whether Putin would go": the meeting of the leader who is named. */
function askedItem(scene: Scene, mark: Found): Mention | null {
  const at = scene.tokens.findIndex(
    (token, index) =>
      index >= mark.from - 12 && index <= mark.until + 6 && /^(?:whether|when|where|who|how|what)$/.test(token.low),
  );
  if (at < 0) return null;
  // "the next meeting has not been agreed, and he would not be drawn on who might invite whom"
  const here = scene.mentions.findLast(({ to, item }) => to <= mark.from && 'participants' in item);
  if (here !== undefined) return here;
  const leader = scene.actors.find((actor) => actor.from > at && actor.from <= at + 6 && actor.leaders.length > 0)
    ?.leaders[0];
  // "whether his president might go himself"
  const head = scene.tokens
    .slice(at, at + 5)
    .some((token) => /^(?:president|presidents|leader|leaders)$/.test(token.low));
  const summit = scene.focus.items.find(
    ({ item }) => 'participants' in item && (leader === undefined ? head : item.participants.includes(leader)),
  );
  return summit ?? lastItem(scene.focus);
}
