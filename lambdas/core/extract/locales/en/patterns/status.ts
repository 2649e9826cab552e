import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { type Clause, clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { hasItems } from './binding.ts';
import { cue, isOnPaper } from './draft.ts';
import { told } from './moved.ts';
import { lastTalks } from './pointing-back.ts';
import { isArranged, isPrepared, isSubjectOfHolding } from './preparation.ts';
import { isWanted } from './prospect.ts';
import { isBlamed, isTalkedOf, themeOrHint } from './reported.ts';
import { settle } from './settled-status.ts';
import { isAdjective, isOfOther, isOnlyFeared, isPartOfStance } from './status-guards.ts';
import { isAgreedElsewhere, isAwaited, isConcluded, isContact, isDoer } from './status-of-item.ts';
import { isSubjectMatter } from './theme-scope.ts';
import { isOnlyThoughtOf } from './thought-of.ts';
import { isNone, isPromisedBefore, isUnmoved } from './undertaken.ts';

/** "The swap was completed", "the truce collapsed", "called off the meeting", "there was no progress on a ceasefire". */
export const statuses: Pattern<Scene> = {
  name: 'status',
  read: (scene) => (hasItems(scene) ? scene.marks.status.flatMap((mark) => readStatus(scene, mark)) : []),
};

function readStatus(scene: Scene, mark: Found<StatusWord>): Draft[] {
  const { value } = mark;
  const group = readVerbGroup(scene, scene.clauses, mark.from, value.form);
  const clause = clauseOf(scene, mark.from);
  const status =
    isUnmoved(scene, mark) || isPromisedBefore(scene, mark) ? null : group.negated ? value.not : value.status;
  if (clause?.kind === 'case' || status === null || isOnlyThoughtOf(scene, mark, group) || isWished(scene, mark, group))
    return [];
  const meeting = (mention: Mention): boolean => mention.topic === 'summit' || mention.topic === 'talks';
  const settled = isBlamed(scene, mark, status) ? status : settle(scene, mark, group, status);
  if (
    settled === null ||
    isAdjective(scene, mark, group) ||
    isOnlyFeared(scene, mark) ||
    isOfOther(scene, mark) ||
    isPartOfStance(scene, mark)
  )
    return [];
  const cues = [cue(scene, settled, Math.min(group.from, mark.from), mark.until)];
  const theme = themeOrHint(scene, mark, group, settled);
  return (
    (theme.length === 0 && settled === 'stalled' ? lastTalks(scene, mark) : theme)
      // "the invitation to Trump is still in force"
      .filter(({ from }) => settled !== 'active' || lowAt(scene, from - 1) !== 'invitation')
      // "in a city where treaties are signed"
      .filter(({ to }) => settled === 'stalled' || clause === undefined || to > clause.from || !isWhere(scene, clause))
      .filter((mention) => !isSubjectOfHolding(scene, mark, group, mention))
      .filter((mention) => !(settled === 'agreed' && isOnPaper(scene, mention)))
      .filter(
        (mention) =>
          !isNone(scene, mention, settled) &&
          !isAwaited(scene, mark, mention) &&
          !isSubjectMatter(scene, mention, settled) &&
          !isDoer(scene, mark, mention) &&
          !isContact(scene, mention, settled) &&
          !isAgreedElsewhere(scene, mark, mention, group.passive),
      )
      // a meeting that is not agreed is not stalled; one that is prepared is not under way
      .filter(
        (mention) =>
          !meeting(mention) ||
          !(
            (group.negated && value.status === 'agreed') ||
            isPrepared(scene, mention, settled) ||
            isArranged(scene, mark, mention)
          ),
      )
      .flatMap((mention) =>
        mention.topic === 'exchange' && (isPrepared(scene, mention, settled) || isTalkedOf(scene, mark, mention))
          ? told(scene, mention, 'proposed', mark, cues)
          : told(scene, mention, isConcluded(scene, mark, mention) ? 'agreed' : settled, mark, cues),
      )
  );
}

function isWhere(scene: Scene, { kind, from }: Clause): boolean {
  return kind === 'relative' && lowAt(scene, from) === 'where';
}

/** "would like to see a truce signed", "which the Americans want in force" */
function isWished(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (mark.value.kind === 'predicate') return group.mood === 'present' && isWanted(scene, mark.from, 5);
  if (mark.value.form !== 'past' && mark.value.form !== 'part') return false;
  return !group.passive && group.mood === 'past' && isWanted(scene, mark.from, 9);
}
