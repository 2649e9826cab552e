import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { lastItem, lowWords } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { pointAt } from './binding.ts';
import { pointsBack, standsForItself } from './pointing-back.ts';
import { alongside, inSeries } from './series.ts';
import { isOfFighting, isOfOtherSubject, isPlace, isSetting, ofPeople } from './theme-scope.ts';

const REACH = 34;
const REACH_OBJECT = 11;

/** The items of which a word of status tells: its subject or, where somebody does it, its object. */
export function themeOf(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): readonly Mention[] {
  const allowed = scene.mentions.filter(
    (mention) => fitsTopic(mark, mention) && !isSetting(scene, mention) && !isPlace(scene, mark, mention),
  );
  const clause = clauseOf(scene, mark.from);
  // "the prisoners who are held there"
  const cleft = lowAt(scene, 0) === 'it';
  if (!cleft && /^(?:who|whom)$/.test(lowAt(scene, clause?.from ?? 0))) return [];
  if (mark.value.kind === 'theme' && isOfFighting(scene, mark, group)) return [];
  const inGap = allowed.filter((mention) => mention.from >= mark.to && mention.to <= mark.until);
  if (inGap.length > 0) return inGap;
  const before = subjectBefore(scene, allowed, mark, group);
  const after = objectAfter(scene, allowed, mark);
  const prefersObject = mark.value.kind === 'act' || mark.value.kind === 'predicate' || actsOnIt(scene, mark, group);
  const first = prefersObject && !group.passive ? (after ?? before) : (before ?? after);
  if (first !== undefined)
    return [
      ...allowed.filter((mention) => isSame(mention, first)),
      ...alongside(scene, allowed, first).filter(({ topic }) => topic === 'ceasefire' && first.topic === topic),
      ...inSeries(scene, allowed, first),
    ];
  if (!pointsBack(scene, mark) && !standsForItself(scene, mark) && !hasPronoun(scene, mark, group)) return [];
  // "had delayed the delivery"
  const object = mark.value.kind === 'theme' && !group.passive && /^(?:the|a|an)$/.test(lowAt(scene, mark.until));
  if (object && mark.value.form !== null) return [];
  const here = allowed.findLast((mention) => mention.to <= mark.from);
  if (here !== undefined) return pointAt(scene, here, mark);
  const last = ofPeople(scene, mark) ?? (mark.value.status === 'stalled' ? stillOpen(scene) : lastItem(scene.focus));
  const item = scene.focus.items.find((mention) => fitsTopic(mark, mention) && mention.origin === last?.origin) ?? last;
  if (item === null || !fitsTopic(mark, item)) return [];
  return pointAt(scene, mark.value.status === 'stalled' ? mainItem(scene, item) : item, mark);
}

/** "They swapped 157 men each. There was no progress on territory": not of what has been done. */
function stillOpen({ focus }: Scene): Mention | null {
  return focus.items.find(({ topic, kind }) => topic !== 'exchange' || kind !== 'verb') ?? null;
}

/** Of two truces that were spoken of together it is the general one on which there is no progress. */
function mainItem(scene: Scene, item: Mention): Mention {
  if (!('scope' in item.item) || item.item.scope === 'full') return item;
  const general = scene.focus.items.find(
    (other) => other.origin === item.origin && 'scope' in other.item && other.item.scope === 'full',
  );
  return general ?? item;
}

function fitsTopic(mark: Found<StatusWord>, mention: Mention): boolean {
  return mark.value.topics === undefined || mark.value.topics.includes(mention.topic);
}

function isSame(mention: Mention, first: Mention): boolean {
  return mention.from === first.from && mention.to === first.to;
}

function subjectBefore(
  scene: Scene,
  mentions: readonly Mention[],
  mark: Found<StatusWord>,
  group: VerbGroup,
): Mention | undefined {
  const home = clauseAt(scene, mark.from);
  const near = mentions.filter((mention) => {
    const there = clauseAt(scene, mention.from);
    const near = mention.to <= mark.from && mark.from - mention.to <= REACH;
    return near && connected(scene, there, home) && !isOfOtherSubject(scene, mark, mention);
  });
  const own = near.filter((mention) => clauseAt(scene, mention.from) === home);
  const first = own.find((mention) => mention.kind !== 'verb' && !afterPreposition(scene, mention));
  return first ?? own.at(-1) ?? near.findLast((mention) => !group.negated || mention.kind !== 'verb');
}

/** "The delegations spoke of a truce": behind a preposition stands no subject. */
function afterPreposition(scene: Scene, mention: Mention): boolean {
  const before = lowAt(scene, mention.from - 1);
  return /^(?:of|in|at|on|for|to|with|by|about)$/.test(before);
}

const DONE = /^(?:was|were|been)$/;
const ARTICLE = /^(?:the|a|an|this|that|those|these|no|his|her|their|its)$/;

/** Whether a clause takes up the subject of an earlier one: nothing but relative and time clauses between. */
function connected(scene: Scene, there: number, home: number): boolean {
  if (there === home) return true;
  if (home - there > 3) return false;
  const clause = scene.clauses[home];
  const first = lowAt(scene, clause?.from ?? 0);
  // "Merz will see Macron on Friday; a trip to Rome, where the two were to meet Meloni, has been put off"
  const parted = scene.clauses
    .slice(there + 1, home)
    .some(({ from }) => lowAt(scene, from - 1) === ';' && /^(?:a|an|his|her|another)$/.test(lowAt(scene, from)));
  if (parted) return false;
  const joined = /^(?:and|but|then|or|yet|,)$/.test(first);
  if (joined && ARTICLE.test(lowAt(scene, (clause?.from ?? 0) + 1))) return false;
  const opening = clause?.kind === 'relative' || joined;
  const resumed = scene.clauses.slice(there + 1, home).some((between) => between.kind === 'relative');
  const owner = scene.actors.some(
    (actor) =>
      clause !== undefined &&
      actor.from >= clause.from &&
      actor.from < clause.from + 4 &&
      actor.to < clause.to &&
      lowAt(scene, actor.from - 1) !== 'by' &&
      !actor.locative,
  );
  return (opening || resumed) && !(owner && clause?.kind !== 'relative');
}

function objectAfter(scene: Scene, mentions: readonly Mention[], mark: Found<StatusWord>): Mention | undefined {
  const home = clauseAt(scene, mark.from);
  return mentions.find((mention) => {
    if (mention.from < mark.until || mention.from - mark.until > REACH_OBJECT + (mark.value.kind === 'theme' ? 0 : 6))
      return false;
    const there = clauseAt(scene, mention.from);
    if (there - home > (mark.value.kind === 'theme' ? 0 : 1)) return false;
    // "two depots were struck, and Kyiv spoke of a truce": what is done to one thing is not done to the next
    if (there > home && scene.clauses[there]?.kind === 'main' && DONE.test(lowAt(scene, mark.from))) return false;
    const words = lowWords(scene, mark.until - 1, mention.from);
    const between = words.slice(OFF.has(mark.value.status) ? planOf(words) : 1);
    // "without a breakthrough but agreed to swap prisoners"
    if (mark.value.status === 'stalled' && between.includes('but')) return false;
    return (
      mark.value.kind !== 'theme' ||
      !between.some(
        (low) =>
          /^(?:to|for|after|before|because|which|,|that|while|when|if|once|as)$/.test(low) ||
          (low === 'until' && mark.value.status !== 'postponed'),
      )
    );
  });
}

const OFF: ReadonlySet<string> = new Set(['cancelled', 'postponed']);

/** "Has shelved plans for a meeting", "dropped plans to meet": what is planned is what is off. */
function planOf(words: readonly string[]): number {
  const end = words.findIndex((low) => /^(?:for|to)$/.test(low));
  return end > 0 && end < 5 && /^(?:plans?|preparations|arrangements)$/.test(words[end - 1] ?? '') ? end + 1 : 1;
}

/** Whether somebody stands before the verb as its subject: "the ministry calls off the truce". */
function actsOnIt(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  const clause = clauseOf(scene, mark.from);
  return scene.actors.some(
    (actor) =>
      clause !== undefined &&
      actor.from >= clause.from &&
      actor.to <= group.from &&
      !actor.locative &&
      !actor.owns &&
      actor.kind !== 'adjective' &&
      // "the talks between the delegations ended"
      !scene.mentions.some(({ kind, from, to }) => kind === 'noun' && from < actor.from && actor.to <= to) &&
      group.from - actor.to <= 2,
  );
}

/** "Moscow shelved it", "called it off": somebody acts on what was spoken of. */
function hasPronoun(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (mark.value.kind !== 'theme' || group.passive || !actsOnIt(scene, mark, group)) return false;
  const next = lowAt(scene, mark.to);
  const low = mark.until > mark.to ? next : lowAt(scene, mark.until);
  return (
    (/^(?:it|them)$/.test(low) ||
      (low === 'this' && /^[,.;:\u201d"]$/.test(scene.tokens[mark.until + 1]?.low ?? '.'))) &&
    !scene.tokens.slice(mark.to, mark.until).some((token) => token.low === 'itself')
  );
}
