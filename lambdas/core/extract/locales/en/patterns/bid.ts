import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord } from '../stage/words.ts';
import { pointAt } from './binding.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

const BIDS = /^(?:suggest|propos|offer|nam|float|recommend)/;
const REACH = 3;

/** A day or a place that somebody names for the meeting spoken of, and what would not be settled without one. */
export const bids: Pattern<Scene> = {
  name: 'bid',
  read: (scene) => [
    ...scene.marks.act.filter((mark) => mark.value.kind === 'verb').flatMap((mark) => readBid(scene, mark)),
    ...scene.mentions.filter(isMeeting).flatMap((mention) => readNeed(scene, mention)),
  ],
};

function isMeeting(mention: Mention): boolean {
  return mention.kind === 'noun' && (mention.topic === 'summit' || mention.topic === 'talks');
}

/** "Moscow has suggested the middle of July", "and proposed Geneva". */
function readBid(scene: Scene, mark: Found<ActWord>): Draft[] {
  if (mark.value.stance !== 'proposes' || !BIDS.test(scene.tokens[mark.from]?.low ?? '')) return [];
  const group = readVerbGroup(scene, scene.clauses, mark.from, mark.value.form);
  const settled = group.mood === 'past' || group.mood === 'perfect' || group.mood === 'present';
  const actor = subjectOf(scene, mark.from);
  const item = scene.focus.items[0];
  if (group.negated || group.passive || !settled || actor === null || actor.parties.length !== 1 || item === undefined)
    return [];
  const here = clauseAt(scene.clauses, mark.from);
  const near = [...scene.dates, ...scene.marks.venue].some(
    (span) =>
      span.from >= mark.until &&
      clauseAt(scene.clauses, span.from) === here &&
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

const ONLY = /\b(?:only|nothing but)(?: (?:a|an|at a|the|in a|direct|personal|face-to-face|real))* $/i;
const CAN = /^[^.;]{0,60}\b(?:can|could|will|would)\b/i;
const WITHOUT = /\bwithout(?: (?:a|an|such a|any|the|direct|personal))* $/i;
const NOTHING =
  /\b(?:nothing|nobody|no one|cannot|can not|never|impossible|not be|no \p{L}+ (?:can|could|will|would))\b/iu;

/** "Only a meeting of the two can settle it", "without a summit nothing will be decided". */
function readNeed(scene: Scene, mention: Mention): Draft[] {
  const { text } = scene.sentence;
  const before = text.slice(0, scene.tokens[mention.from]?.start);
  const after = text.slice(scene.tokens[mention.to - 1]?.end);
  const sole = /^ (?:is|was|remains) the (?:only|best|sole|one)\b/i.test(after);
  const needed = sole || (ONLY.test(before) ? CAN.test(after) : WITHOUT.test(before) && NOTHING.test(after));
  const speaker = needed ? (speakerAt(scene, mention.from) ?? scene.company.answering) : null;
  if (speaker === null || speaker === undefined || speaker.parties.length !== 1) return [];
  // a pointer, for "without" says nothing against it here
  return positions('bid', scene, { ...mention, kind: 'pointer' }, speaker, 'proposes', mention.from, [
    cue(scene, 'proposes', Math.max(0, mention.from - 2), mention.to),
  ]);
}
