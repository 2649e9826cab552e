import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import type { Actor } from '../stage/actors.ts';
import { actingAt } from './acting.ts';
import { itemOf, sideAt } from './gathering.ts';
import { isOfDelegates } from './labours.ts';
import { byWire, lowWords, type Mention, phraseAt, type View } from './mention.ts';

/** Things that people share who are in one place. */
const SHARED = wordKind(
  /^(?:each|one|table|room|together|face|handshake|roof|dinner|dinners|dine|dined|dining|lunch|lunched|breakfast|supper|audience|opposite|parted|parting|closeted|seats|threesome|trio|foursome|alone|eye|eyes|tete|tea|heads|leave|corridor|hand|sitting|it)$/,
);
const SPENT = wordKind(['spent', 'spend', 'spends', 'spending', 'after', 'following']);
const OF_DELEGATIONS =
  /\b(?:delegations?|negotiators?|envoys?|officers|engineers|teams?|officials|experts|diplomats|ministers|advisers|generals|admirals)\b/i;
const REACH = 16;
/** Whoever spends a day with others need not sit with all of whom the sentence tells. */
const TIME =
  /^(?:hours?|minutes|evening|afternoon|morning|night|days?|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const DAYS = /\b(?:days?|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/** People in one place, told without a word for a meeting: "parted after five hours", "had him to himself over tea". */
export function readTogether(view: View, strict: boolean): Mention[] {
  const shared = readShared(view, strict);
  const found = shared.length > 0 || strict ? shared : readPlan(view);
  return found.length > 0 && byWire(view) ? [] : found;
}

function readShared(view: View, strict: boolean): Mention[] {
  const spends = SPENT.has(view);
  if (!spends && !SHARED.has(view)) return [];
  for (let at = 0; at < view.tokens.length; at += 1) {
    const token = view.tokens[at];
    const spent = spends && isSpent(view, at);
    const shared = SHARED.has(token) && (strict ? STRICT.test(token?.low ?? '') : isShared(view, at));
    if (!(spent || shared)) continue;
    const days = spent && DAYS.test(phraseAt(view, at - 4, at));
    const people = days
      ? [actingAt(view, at), sideAt(view, at + 1, 3)].flatMap((one) => one ?? [])
      : peopleNear(view, at);
    const item = itemOf(view, spent && !days ? [...people, ...visitors(view, at, people)] : people);
    if (item === null || (item.topic === 'talks' && !spent && !isOfDelegations(view, people))) continue;
    return [{ ...item, from: at, to: at + 1, kind: 'noun', form: null, sure: true }];
  }
  return [];
}

const PLANNED =
  /^(?:(?:will|is|are)(?: (?:both|all|also|again|now|then))*(?: (?:due|expected|set|scheduled))?(?: to)?)$/;
const ELSEWHERE =
  /\b(?:attend\w*|speak|address|watch\w*|celebrat\w+|mourn\w*|vote|join|sign|fly|funeral|forum|parade|assembly|ceremony|conference)\b/i;

/** "Dmitriev and Witkoff are to pick up the threads in Oslo on Friday": two who are in one place on one day. */
function readPlan(view: View): Mention[] {
  if (view.dates.length === 0) return [];
  return view.actors.flatMap((pair) => {
    const persons =
      pair.leaders.length > 1 || (pair.members.length > 1 && pair.members.every(({ kind }) => kind === 'person'));
    const sent =
      pair.kind === 'office' && pair.leaders.length === 0 && pair.parties.length > 1 && isOfDelegates(view, pair);
    if (!(persons || sent) || pair.locative || pair.owns || ELSEWHERE.test(view.sentence.text)) return [];
    const words = lowWords(view, pair.to, pair.to + 4);
    const plan = [1, 2, 3, 4].some((count) => PLANNED.test(words.slice(0, count).join(' ')));
    const seat =
      view.marks.venue.some((mark) => mark.from > pair.to && lowAt(view, mark.from - 1) === 'in') ||
      /^(?:here|there)$/.test(
        lowWords(view, pair.to, pair.to + 6).find((low) => /^(?:here|there|be|in)$/.test(low) && low !== 'be') ?? '',
      );
    const item = plan && seat ? itemOf(view, [pair]) : null;
    return item === null
      ? []
      : [{ ...item, from: pair.to, to: pair.to + 1, kind: 'noun', form: null, sure: true } as const];
  });
}

/** What says it even where another word of meeting stands in the sentence. */
const STRICT = /^(?:parted|seats)$/;

const SPENDS = /^(?:spent|spend|spends|spending|after|following)$/;

/** "They had spent close to five hours with Putin". */
function isSpent(view: View, at: number): boolean {
  if (lowAt(view, at) !== 'with') return false;
  const words = lowWords(view, at - 9, at);
  const spent = words.findLastIndex((low) => SPENDS.test(low));
  return (
    spent >= 0 && words.slice(spent).some((low) => TIME.test(low) && (words.length - spent < 5 || !DAYS.test(low)))
  );
}

/** "They", the people of the sentence before, as those who came. */
function visitors(view: View, at: number, people: readonly Actor[]): readonly Actor[] {
  const they = lowWords(view, 0, at).some((low) => /^(?:they|he|the)$/.test(low));
  const party = view.company.person ?? view.company.party;
  const parties = people.flatMap((actor) => actor.parties);
  return they && party !== null && parties.length === 1 && !parties.includes(party.parties[0] ?? '')
    ? [{ ...party, leaders: [], persons: [], members: [], kind: 'office' }]
    : [];
}

/** Delegations by name, or "Ukrainians, Russians and Americans". */
function isOfDelegations(view: View, people: readonly Actor[]): boolean {
  if (OF_DELEGATIONS.test(view.sentence.text)) return true;
  return people.some((actor) => actor.members.length > 1 && actor.members.every((member) => member.kind === 'group'));
}

function isShared(view: View, at: number): boolean {
  const low = lowAt(view, at);
  const next = lowAt(view, at + 1);
  if (low === 'each' || low === 'one') return next === 'other' || next === 'another';
  // "face sanctions"
  if (low === 'face') return /^(?:to|-)$/.test(next);
  if (low === 'leave' || low === 'parted')
    return low === 'parted' || /^(?:took|take|taken|taking)$/.test(lowAt(view, at - 1));
  if (low === 'it') return lowAt(view, at - 1) === 'at' && /^(?:been|are|still|be)$/.test(lowAt(view, at - 2));
  if (low === 'opposite') return !/^(?:number|side|direction|effect)$/.test(next);
  if (low === 'alone') return !lowWords(view, at - 4, at).some((word) => /^(?:leav|left)/.test(word));
  if (low === 'sitting') return /^(?:been|are|still|now)$/.test(lowAt(view, at - 1));
  if (low === 'heads') return /^their$/.test(lowAt(view, at - 1));
  if (low === 'hand') return /^(?:shaking|shake|shook|that)$/.test(lowAt(view, at - 1));
  return true;
}

/** Leaders where at least two are near, else all who speak for a party; not the one who merely tells of it. */
function peopleNear(view: View, at: number): readonly Actor[] {
  const near = view.actors.filter(
    (actor) =>
      Math.max(actor.from - at, at - actor.to) <= REACH &&
      !actor.locative &&
      actor.kind !== 'adjective' &&
      actor.kind !== 'place' &&
      !tells(view, actor),
  );
  // "I want the two of them in a room": whoever says so is not one of them
  const counted = near.find((actor) => actor.kind === 'group' && actor.leaders.length > 1 && isOfThem(view, actor));
  if (counted !== undefined) return [counted];
  const present = near.filter((actor) => actor.leaders.length > 0);
  const guests = present.filter((actor) => !wishes(view, actor));
  const leaders = countOf(guests) > 1 ? guests : present;
  return countOf(leaders) > 1 ? leaders : near;
}

function isOfThem({ tokens }: View, { from, to }: Actor): boolean {
  return tokens[to - 1]?.low === 'them' && tokens[from - 1]?.low !== 'with';
}

function countOf(actors: readonly Actor[]): number {
  return new Set(actors.flatMap((actor) => actor.leaders)).size;
}

const WISHES =
  /^(?:begged|begs|urged|urges|wants|wanted|wished|wishes|asked|asks|propos(?:ed|es)|suggest(?:ed|s)|pleaded|advised|laid|found|would|call(?:ed|s)|demand(?:ed|s)|press(?:ed|es)|hope[sd]|appealed|invited)$/;

/** Who asks two others to meet is not of their number. */
function wishes(view: View, actor: Actor): boolean {
  return WISHES.test(lowAt(view, actor.to)) && actor.members.length === 0;
}

function tells(view: View, actor: Actor): boolean {
  return view.marks.say.some(
    (mark) =>
      (mark.from >= actor.to && mark.from - actor.to <= 2) ||
      (mark.until <= actor.from && actor.from - mark.until <= 1),
  );
}
