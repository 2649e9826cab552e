import type { Status, Topic } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lastItem, type Mention } from '../mentions/mention.ts';
import { clauseAt } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { subjectOf } from './binding.ts';
import { cue, event } from './draft.ts';

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
  if (clause?.kind === 'case') return [];
  const status = group.negated ? value.not : value.status;
  if (status === null) return [];
  const theme = themeOf(scene, mark, group);
  if (theme === null) return [];
  const settled = settle(scene, mark, group, status);
  if (settled === null) return [];
  const allowed = value.topics ?? TOPICS[settled];
  return theme
    .filter((mention) => allowed === undefined || allowed.includes(mention.topic))
    .map((mention) =>
      event('status', scene, mention, settled, mark.from, [
        cue(scene, settled, Math.min(group.from, mark.from), mark.until),
      ]),
    );
}

/** What has not happened yet is no status, unless it is a plan. */
function settle(scene: Scene, mark: Found<StatusWord>, group: VerbGroup, status: Status): Status | null {
  const { mood } = group;
  if (mood === 'may' || mood === 'should' || mood === 'must' || mood === 'would') return null;
  if (mark.value.kind === 'predicate' || status === 'stalled') return status;
  if (mood === 'infinitive') return null;
  if (mood === 'future')
    return status === 'active' || status === 'completed' || status === 'scheduled' ? 'scheduled' : null;
  if (mark.value.form === 'ing' && status === 'completed') return 'active';
  if (status === 'agreed' && !bothAgree(scene, mark, group)) return null;
  return status;
}

/** Agreement takes two: both sides as subject, or a passive without an agent. */
function bothAgree(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (group.passive) return true;
  const before = scene.tokens[mark.from - 1]?.low ?? '';
  if (before === 'as' || before === 'deal' || before === ',')
    return mark.value.form === 'past' || mark.value.form === 'part';
  const subject = subjectOf(scene, mark.from);
  return subject !== null && subject.parties.length > 1;
}

function themeOf(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): readonly Mention[] | null {
  const home = clauseAt(scene.clauses, mark.from);
  const before = scene.mentions.findLast(
    (mention) =>
      mention.to <= mark.from && home - clauseAt(scene.clauses, mention.from) <= 1 && mark.from - mention.to <= 14,
  );
  const after = scene.mentions.find(
    (mention) =>
      mention.from >= mark.to &&
      mention.from - mark.until <= 12 &&
      clauseAt(scene.clauses, mention.from) - home <= (mark.value.kind === 'theme' ? 0 : 1),
  );
  const first = mark.value.kind === 'act' && !group.passive ? (after ?? before) : (before ?? after);
  if (first !== undefined)
    return scene.mentions.filter((mention) => mention.from === first.from && mention.to === first.to);
  if (!pointsBack(scene, mark, home)) return null;
  const item = lastItem(scene.focus);
  return item === null
    ? null
    : scene.focus.items.filter(
        (other) => other.from === item.from && other.to === item.to && other.topic === item.topic,
      );
}

function pointsBack(scene: Scene, mark: Found, home: number): boolean {
  const from = scene.clauses[home]?.from ?? 0;
  return (
    scene.marks.pointer.some(
      (pointer) => pointer.from >= from && pointer.to <= mark.from && mark.from - pointer.to <= 8,
    ) || scene.marks.pointer.some((pointer) => pointer.from >= mark.until && pointer.from - mark.until <= 3)
  );
}
