import type { Status, Topic } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import type { Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { subjectOf } from './binding.ts';
import { cue, event } from './draft.ts';
import { themeOf } from './theme.ts';

/** "The swap was completed", "the truce collapsed", "called off the meeting", "there was no progress on a ceasefire". */
export const statuses: Pattern<Scene> = {
  name: 'status',
  read: (scene) => scene.marks.status.flatMap((mark) => readStatus(scene, mark)),
};

const TOPICS: Partial<Record<Status, readonly Topic[]>> = { violated: ['ceasefire'] };

function readStatus(scene: Scene, mark: Found<StatusWord>): Draft[] {
  const { value } = mark;
  const group = readVerbGroup(scene, scene.clauses, mark.from, value.form);
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  const status = group.negated ? value.not : value.status;
  if (clause?.kind === 'case' || status === null || isOnlyThoughtOf(scene, mark, group)) return [];
  const settled = settle(scene, mark, group, status);
  if (settled === null) return [];
  const allowed = TOPICS[settled];
  const cues = [cue(scene, settled, Math.min(group.from, mark.from), mark.until)];
  return themeOf(scene, mark, group)
    .filter((mention) => allowed === undefined || allowed.includes(mention.topic))
    .flatMap((mention) => told(scene, mention, settled, mark, cues));
}

/** A meeting that has been moved to a day is postponed and has a new date. */
function told(scene: Scene, mention: Mention, status: Status, mark: Found<StatusWord>, cues: Draft['cues']): Draft[] {
  const draft = event('status', scene, mention, status, mark.from, cues);
  if (status !== 'postponed' || mention.topic === 'ceasefire') return [draft];
  const to = scene.tokens.findIndex((token, at) => at >= mark.to - 1 && at <= mark.until + 2 && token.low === 'to');
  if (to < 0) return [draft];
  const again = event('moved', scene, { ...mention, from: to, to: to + 1 }, 'scheduled', to, cues);
  return again.terms.date === undefined && again.terms.deadline === undefined ? [draft] : [draft, again];
}

/** "before the meeting is over", "once the truce holds" */
function isOnlyThoughtOf(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (group.mood !== 'present' && group.mood !== 'infinitive') return false;
  const clause = scene.clauses[clauseAt(scene.clauses, mark.from)];
  const from = Math.max(clause?.from ?? 0, mark.from - 7);
  return scene.tokens
    .slice(from, mark.from)
    .some((token) => /^(?:before|until|once|unless|when|if|that)$/.test(token.low));
}

/** What has not happened yet is no status, unless it is a plan. */
function settle(scene: Scene, mark: Found<StatusWord>, group: VerbGroup, status: Status): Status | null {
  const { mood } = group;
  if (
    mark.value.topics?.includes('ceasefire') &&
    status === 'active' &&
    !group.passive &&
    (subjectOf(scene, mark.from)?.parties.length ?? 0) === 1
  )
    return null;
  if (mood === 'may' || mood === 'should' || mood === 'must' || mood === 'would') return null;
  if (mark.value.kind === 'predicate' || status === 'stalled') return status;
  if (mood === 'infinitive') return null;
  if (mood === 'future') {
    return status === 'active' || status === 'completed' || status === 'scheduled' ? 'scheduled' : null;
  }
  if (status === 'completed' && mood === 'progressive') return 'active';
  if (status === 'agreed' && !bothAgree(scene, mark, group)) return null;
  return status;
}

/** Agreement takes two: both sides as subject, or a passive without an agent. */
function bothAgree(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (group.passive) return true;
  const subject = subjectOf(scene, mark.from);
  if (subject !== null && subject.parties.length > 1) return true;
  const before = scene.tokens[mark.from - 1]?.low ?? '';
  const participle = mark.value.form === 'past' || mark.value.form === 'part';
  return (
    participle &&
    (before === 'as' || scene.mentions.some((mention) => mention.to === mark.from || mention.to + 1 === mark.from))
  );
}
