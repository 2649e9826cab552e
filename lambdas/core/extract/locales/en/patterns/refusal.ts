import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { conditionText } from './condition.ts';
import { cue, positions } from './draft.ts';
import { speakerAt, subjectOf } from './subject.ts';

/** "No truce will be signed before …", "the presidents will not meet until …": the no of whoever says so. */
export const refusals: Pattern<Scene> = {
  name: 'refusal',
  read: (scene) => scene.mentions.flatMap((mention) => readRefusal(scene, mention)),
};

const REACH = 8;

function readRefusal(scene: Scene, mention: Mention): Draft[] {
  const refused = mention.kind === 'verb' ? refusedVerb(scene, mention) : refusedNoun(scene, mention);
  const unplanned = refused < 0 ? unplannedNoun(scene, mention) : -1;
  const at = Math.max(refused, unplanned);
  const speaker = at < 0 ? null : (speakerAt(scene, at) ?? null);
  if (speaker === null || speaker.parties.length !== 1) return [];
  const unless = scene.tokens.findIndex(
    (token, index) => index >= mention.to && /^(?:before|until|unless)$/.test(token.low),
  );
  if (unplanned >= 0)
    return positions('refusal', scene, mention, speaker, 'noncommittal', at, [cue(scene, 'unplanned', at, at + 1)]);
  const cues = [cue(scene, 'rejects', at, at + 1)];
  if (unless < 0) return positions('refusal', scene, mention, speaker, 'rejects', at, cues);
  const condition = conditionText(scene, unless);
  return positions('refusal', scene, mention, speaker, 'conditional', at, cues).map((draft) => ({
    ...draft,
    terms: { ...draft.terms, condition },
  }));
}

/** Where "no" stands before an item of which something will be; below zero where it does not. */
function refusedNoun(scene: Scene, mention: Mention): number {
  if (lowAt(scene, mention.from - 1) !== 'no') return -1;
  const home = clauseAt(scene, mention.from);
  const ahead = scene.tokens.some(
    (token, at) =>
      at >= mention.to &&
      at <= mention.to + REACH &&
      /^(?:will|would|can|could|shall)$/.test(token.low) &&
      clauseAt(scene, at) === home,
  );
  return ahead ? mention.from - 1 : -1;
}

const PLAN = wordKind(
  'planned scheduled calendar diary works foreseen envisaged sight worked arranged agreed fixed set'.split(' '),
);

/** Where "no" or "not" tells that a meeting is not yet planned: "no meeting of the two is on the calendar". */
function unplannedNoun(scene: Scene, { topic, kind, from, to }: Mention): number {
  if (kind !== 'noun' || (topic !== 'summit' && topic !== 'talks') || !PLAN.has(scene)) return -1;
  const plan = scene.tokens.findIndex((token, at) => at >= to && at <= to + REACH && PLAN.has(token));
  if (plan < 0 || clauseAt(scene, plan) !== clauseAt(scene, from)) return -1;
  if (lowWords(scene, from - 2, from).includes('no')) return from - 1;
  return lowWords(scene, plan - 3, plan).some((low) => low === 'not' || low === 't') ? plan : -1;
}

/** Where "will not" stands before a meeting of those who are both of it, so that somebody else says no. */
function refusedVerb(scene: Scene, mention: Mention): number {
  if (mention.topic !== 'summit') return -1;
  const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
  const joint = (subjectOf(scene, mention.from)?.parties.length ?? 0) > 1;
  return joint && group.negated && (group.mood === 'future' || group.mood === 'would') ? group.from : -1;
}
