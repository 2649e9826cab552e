import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { clauseAt } from '../stage/clauses.ts';
import { sortedIds } from '../stage/sorted-ids.ts';
import { actingAt } from './acting.ts';
import { readAskedOver } from './asked-over.ts';
import { readEncounters } from './encounter.ts';
import { readFaceTime } from './face-time.ts';
import { itemOf } from './gathering.ts';
import { readMeetingNouns } from './meeting-nouns.ts';
import { readSequels } from './meeting-sequel.ts';
import { readMeetingVerbs } from './meeting-verbs.ts';
import { lowWords, type Mention, phraseAt, readAll, type View } from './mention.ts';
import { readTalkingWith } from './talking-with.ts';
import { readTogether } from './together.ts';

const NOUNS = [readMeetingNouns, readSequels];
const VERBS = [readMeetingVerbs, readAskedOver];
const TIMES = [readFaceTime, readTalkingWith];

/** Summits of leaders and talks of delegations, as nouns and as verbs. */
export function readMeetings(view: View): Mention[] {
  const nouns = readAll(NOUNS, view);
  const time = readAll(TIMES, view);
  const verbs = [...readAll(VERBS, view), ...time];
  const named = verbs.length === 0 ? nouns : nounsAndVerbs(view, nouns, verbs);
  const isSure = (mention: Mention): boolean => mention.sure && lowAt(view, mention.from) !== 'handshake';
  const together = named.some(isSure) ? [] : readTogether(view, named.length > 0);
  // "had an hour with Trump": that it was spent tells more than that there was one
  const other = together.length > 0 || named.some((mention) => isSure(mention) && !time.includes(mention));
  const encounters = readEncounters(view).filter(
    (one) => !other || named.every((mention) => isApart(view, one, mention) || isSame(view, one, mention)),
  );
  const left = named.filter((mention) => !encounters.some((encounter) => overlaps(mention, encounter)));
  const all = [...left, ...encounters, ...together].sort((one, two) => one.from - two.from);
  const read = all.map((mention) => ofSameSentence(view, mention, all));
  const each = [...read, ...read.flatMap((mention) => andThen(view, mention))];
  return APART.has(view) ? each.flatMap((mention) => oneByOne(view, mention)) : each;
}

const THEN = /\b(?:and|then) (?:(?:then|later|afterwards|also|with) )*$/;
const NO_VERB =
  /^(?:[.;)]|in|on|at|for|over|today|yesterday|tomorrow|tonight|later|\p{L}+day|the|a|an|as|after|before|twice|again)$/u;

/** "Met Macron on Monday and Starmer on Tuesday": the second of two whom somebody sees one after the other. */
function andThen(view: View, mention: Mention): Mention[] {
  if (mention.kind !== 'verb' || !mention.sure) return [];
  const [whom, next] = view.actors.filter(({ from, locative, owns }) => from >= mention.to && !locative && !owns);
  const host = actingAt(view, mention.from);
  if (host === null || whom === undefined || next === undefined || whom.from - mention.to > 2) return [];
  if (next.leaders.length !== 1 || next.kind !== 'person' || next.from - whom.to > 12) return [];
  const between = lowWords(view, whom.to, next.from);
  if (!THEN.test(`${between.join(' ')} `) || between.some((low) => /^(?:[;:]|who|which|that|whom)$/.test(low)))
    return [];
  const { meet, act, say, status, move } = view.marks;
  const verbs = [...meet, ...act, ...say, ...status, ...move];
  if (verbs.some(({ from }) => from >= mention.to && from <= next.to)) return [];
  if (!NO_VERB.test(lowAt(view, next.to) || '.')) return [];
  const item = itemOf(view, [host, next]);
  return item === null ? [] : [{ ...mention, ...item, to: next.to }];
}

const APART = wordKind(['separate', 'separately']);

/** "Met separately with the Russian and the Ukrainian team": two meetings. */
function oneByOne(view: View, mention: Mention): Mention[] {
  const { belligerents } = view.roster;
  if (!('parties' in mention.item) || !mention.sure) return [mention];
  const { parties } = mention.item;
  const apart = placesOf(APART, view).some((at) => at >= mention.from - 4 && at <= mention.to + 6);
  if (!apart || !belligerents.every((party) => parties.includes(party))) return [mention];
  // "after separate talks with both, the White House announced …"
  const near = view.actors.filter(({ locative }) => !locative);
  const acting = [actingAt(view, mention.from), ...near, view.company.party].flatMap((actor) => actor?.parties ?? []);
  const third = [...parties, ...acting].find((one) => !belligerents.includes(one));
  if (third === undefined) return [mention];
  return belligerents.map((party) => ({ ...mention, item: { parties: sortedIds([party, third]) } }));
}

/** "Putin and Trump talked for three hours, their first summit in years" */
function isSame(view: View, one: Mention, other: Mention): boolean {
  const theirs = other.from > one.to && /, (?:their|the) \S+$/.test(phraseAt(view, other.from - 3, other.from));
  return theirs && JSON.stringify(one.item) === JSON.stringify(other.item);
}

/** "A and B talked in Davos, and that night C was with D until four": two meetings of one sentence. */
function isApart({ clauses }: View, one: Mention, other: Mention): boolean {
  return clauseAt({ clauses }, one.from) !== clauseAt({ clauses }, other.from);
}

/** "would hold talks in Moscow": the verb tells who meets where the noun alone does not. */
function nounsAndVerbs(view: View, nouns: readonly Mention[], all: readonly Mention[]): Mention[] {
  const taken = nouns.filter((noun) => noun.sure && !isManner(view, noun));
  const verbs: Mention[] = [];
  for (const verb of all) if (![...taken, ...verbs].some((other) => overlaps(verb, other))) verbs.push(verb);
  const errands = verbs.map((verb) => {
    // "will send its delegation to Geneva for talks with the US and Ukraine"
    const errand = nouns.find((noun) => noun.topic === 'talks' && noun.from >= verb.to && isFor(view, verb, noun));
    return errand === undefined ? verb : { ...verb, item: errand.item };
  });
  return [...nouns.filter((noun) => !verbs.some((verb) => overlaps(noun, verb))), ...errands];
}

function overlaps(left: Mention, right: Mention): boolean {
  return left.from < right.to && right.from < left.to;
}

/** Whether a delegation is sent for talks: nothing but a place and a day stands between. */
function isFor(view: View, verb: Mention, noun: Mention): boolean {
  if (!/^(?:send|dispatch)/.test(lowAt(view, verb.from)) || noun.from - verb.to > 14) return false;
  const words = lowWords(view, verb.to, noun.from);
  return words.includes('for') && !words.some((low) => /^(?:[,;:]|and|but|after|before)$/.test(low));
}

/** "met face to face", "talked one-on-one": how, not what. */
function isManner(view: View, noun: Mention): boolean {
  const low = lowAt(view, noun.from);
  return low === 'face' || (low === 'one' && lowAt(view, noun.from + 1) !== 'of');
}

/** "met Witkoff in Berlin for talks that went on for hours": the talks are that meeting. */
function ofSameSentence(view: View, mention: Mention, all: readonly Mention[]): Mention {
  if (mention.sure || mention.kind !== 'noun') return mention;
  const near = all.findLast((other) => other.sure && other.to <= mention.from && other.topic !== 'exchange');
  if (near === undefined) return mention;
  const between = wordsOutside(view, near.to, mention.from);
  // "will not be seeing him there: Ankara called off the meeting"
  const meeting = near.kind === 'verb' && mention.to - mention.from === 1 && lowAt(view, mention.from) === 'meeting';
  const definite =
    /^(?:the|this|that)$/.test(lowAt(view, mention.from - 1)) && (near.topic === mention.topic || meeting);
  const stops = definite
    ? meeting
      ? /^[;"\u201c\u201d]$/
      : /^[;:\u2013"\u201c\u201d]$/
    : /^(?:[,;:\u2013"\u201c\u201d]|and|but|that|who|which)$/;
  if (between.length > 12 || between.some((low) => stops.test(low) || /^(?:another|next|further|new)$/.test(low)))
    return mention;
  return { ...mention, item: near.item, topic: near.topic };
}

/** Words that are no part of a name. */
function wordsOutside(view: View, from: number, to: number): string[] {
  return lowWords(view, from, to).filter(
    (_, offset) => !view.actors.some((actor) => actor.from <= from + offset && from + offset < actor.to),
  );
}
