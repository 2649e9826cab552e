import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { placesOf, wordKind } from '../../../engine/words.ts';
import { itemOf } from '../mentions/gathering.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const BIDS = /^(?:suggest|propos|offer|named$|float|recommend)/;
const REACH = 3;
const NAMED = wordKind(['named']);
const LET = wordKind(['let']);
const SOLE = wordKind(['only', 'nothing', 'best', 'sole', 'one', 'without', 'no']);

/** A day or a place that somebody names for the meeting spoken of, and what would not be settled without one. */
export const bids: Pattern<Scene> = {
  name: 'bid',
  read: (scene) => [
    ...bidsIn(scene).flatMap((mark) => readBid(scene, mark)),
    ...(LET.has(scene) ? readLet(scene) : []),
    ...(SOLE.has(scene) ? scene.mentions.filter(isMeeting).flatMap((mention) => readNeed(scene, mention)) : []),
  ],
};

const PROPOSES = { tag: 'act', stance: 'proposes', not: null, lean: 'object', kind: 'verb', form: 'part' } as const;

/** Verbs of proposing, and "has named the last week of September". */
function bidsIn(scene: Scene): Pick<Found<ActWord>, 'from' | 'until' | 'value'>[] {
  const named = placesOf(NAMED, scene).map((at) => ({ from: at, until: at + 1, value: PROPOSES }));
  return [...scene.marks.act.filter(({ value }) => value.kind === 'verb' && value.stance === 'proposes'), ...named];
}

const MEETS = /^(?:come|meet|sit|talk|continue|go|carry|negotiate|see|settle|speak)$/;

/** "Let the two adversaries come in July, he suggested". */
function readLet(scene: Scene): Draft[] {
  const at = scene.tokens.findIndex(({ low }) => /^\p{L}/u.test(low));
  if (lowAt(scene, at) !== 'let') return [];
  const pair = scene.actors.find((actor) => actor.from > at && actor.from <= at + 3 && actor.parties.length > 1);
  const speaker = speakerAt(scene, at);
  if (pair === undefined || !MEETS.test(lowAt(scene, pair.to))) return [];
  if (speaker === null || speaker === undefined || speaker.parties.length !== 1) return [];
  const named = scene.mentions.find(isMeeting) ?? itemOf(scene, [pair]);
  const last = scene.focus.items[0];
  const same = last?.topic === 'summit' && pair.parties.join() === partiesOf(scene, last).join() ? last : named;
  if (same === null) return [];
  const mention: Mention = { ...same, from: at, to: pair.to + 1, kind: 'verb', form: 'base', sure: true };
  return positions('bid', scene, mention, speaker, 'proposes', at, [cue(scene, 'proposes', at, pair.to + 1)]);
}

function isMeeting(mention: Mention): boolean {
  return mention.kind === 'noun' && (mention.topic === 'summit' || mention.topic === 'talks');
}

/** "Moscow has suggested the middle of July", "and proposed Geneva". */
function readBid(scene: Scene, mark: Pick<Found<ActWord>, 'from' | 'until' | 'value'>): Draft[] {
  if (!BIDS.test(lowAt(scene, mark.from))) return [];
  const group = readVerbGroup(scene, scene.clauses, mark.from, mark.value.form);
  const settled = group.mood === 'past' || group.mood === 'perfect' || group.mood === 'present';
  const actor = subjectOf(scene, mark.from);
  const item = scene.focus.items[0];
  if (group.negated || group.passive || !settled || actor === null || actor.parties.length !== 1 || item === undefined)
    return [];
  const here = clauseAt(scene, mark.from);
  const near = [...scene.dates, ...scene.marks.venue].some(
    (span) =>
      span.from >= mark.until &&
      clauseAt(scene, span.from) === here &&
      lowWords(scene, mark.until, span.from).every((low) => BEFORE_DAY.test(low)) &&
      !scene.mentions.some((mention) => mention.sure && mention.from >= mark.until && mention.from - span.to <= 8),
  );
  if (!near || (item.topic !== 'summit' && item.topic !== 'talks') || !isRecent(scene, item)) return [];
  if (!partiesOf(scene, item).includes(actor.parties[0] ?? '')) return [];
  return pointAt(scene, item, mark).flatMap((mention) =>
    positions('bid', scene, mention, actor, 'proposes', mark.from, [cue(scene, 'proposes', mark.from, mark.until)]),
  );
}

const BEFORE_DAY =
  /^(?:the|a|an|that|for|it|this|next|on|in|of|middle|mid|end|beginning|start|first|second|third|last|half|week|early|late|either|-)$/;

function isRecent(scene: Scene, item: Mention): boolean {
  return (item.origin ?? -9) >= scene.index - REACH;
}

function partiesOf(scene: Scene, { item }: Mention): readonly string[] {
  if ('parties' in item) return item.parties;
  return 'participants' in item ? item.participants.map((leader) => scene.roster.partyOf.get(leader) ?? '') : [];
}

const ONLY = /\bonly(?: (?:a|an|at a|the|in a|direct|personal|face-to-face|real))* $/i;
const CAN = /^[^.;]{0,60}\b(?:can|could|will|would)\b/i;
const WITHOUT = /\bwithout(?: (?:a|an|such a|any|the|direct|personal))* $/i;
const NOTHING = /\b(?:nothing|nobody|no one|cannot|can not|never|impossible|not be)\b/iu;

const LATER = /^(?:, [^,]{0,30}, )?[^.;,]{0,30}\b(?:before|until|unless)\b/i;

/** "Only a meeting of the two can settle it", "without a summit nothing will be decided". */
function readNeed(scene: Scene, mention: Mention): Draft[] {
  const { text } = scene.sentence;
  const before = text.slice(0, scene.tokens[mention.from]?.start);
  const after = text.slice(scene.tokens[mention.to - 1]?.end);
  const sole = /^ (?:is|was|remains) the (?:only|best|sole|one)\b/i.test(after);
  const needed = sole || (ONLY.test(before) ? CAN.test(after) : WITHOUT.test(before) && NOTHING.test(after));
  const later = /\bno (?:such )?$/i.test(before) && LATER.test(after);
  const said = later ? speakerAt(scene, mention.from) : null;
  if (said !== null && said !== undefined && said.parties.length === 1)
    return positions('bid', scene, { ...mention, kind: 'pointer' }, said, 'conditional', mention.from, [
      cue(scene, 'conditional', Math.max(0, mention.from - 2), mention.to),
    ]);
  const speaker = needed ? (speakerAt(scene, mention.from) ?? scene.company.answering) : null;
  if (speaker === null || speaker === undefined || speaker.parties.length !== 1) return [];
  // a pointer, for "without" says nothing against it here
  return positions('bid', scene, { ...mention, kind: 'pointer' }, speaker, 'proposes', mention.from, [
    cue(scene, 'proposes', Math.max(0, mention.from - 2), mention.to),
  ]);
}
