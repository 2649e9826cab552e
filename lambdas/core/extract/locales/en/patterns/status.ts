import type { Status } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowWords } from '../mentions/mention.ts';
import { type Clause, clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { hasItems } from './binding.ts';
import { cue, isOnPaper } from './draft.ts';
import { told } from './moved.ts';
import { lastTalks } from './pointing-back.ts';
import { isArranged, isPrepared, isSubjectOfHolding, liesAhead } from './preparation.ts';
import { isWanted } from './prospect.ts';
import {
  isBesideInfinitive,
  isBlamed,
  isMutual,
  isOnlyMeant,
  isPurpose,
  isTalkedOf,
  isToldAhead,
  seems,
  themeOrHint,
} from './reported.ts';
import {
  ENDED,
  isAdjective,
  isAgreedElsewhere,
  isAwaited,
  isConcluded,
  isContact,
  isDoer,
  isOfOther,
  isOnlyFeared,
  isOutcome,
  isPartOfStance,
  signsOther,
} from './status-guards.ts';
import { subjectOf } from './subject.ts';
import { isSubjectMatter } from './theme-scope.ts';
import { isOfDate, isOnlyThoughtOf } from './thought-of.ts';
import { isNone, isOneSided, isPromisedBefore, isUnmoved } from './undertaken.ts';

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

/** What has not happened yet is no status, unless it is a plan. */
function settle(scene: Scene, mark: Found<StatusWord>, group: VerbGroup, status: Status): Status | null {
  const mood = isToldAhead(scene, mark, group) ? 'future' : group.mood;
  if (status === 'cancelled' && mark.value.kind === 'predicate' && (mood === 'would' || mood === 'future'))
    return status;
  if (
    mark.value.topics?.includes('ceasefire') &&
    mark.value.kind === 'theme' &&
    status === 'active' &&
    !group.passive &&
    (subjectOf(scene, mark.from)?.parties.length ?? 0) === 1
  )
    return null;
  // "had been planned for Friday": of what became of it something else tells
  if (status === 'scheduled' && mood === 'past-perfect') return null;
  if (mood === 'may' || mood === 'should' || mood === 'must' || mood === 'would') return null;
  if (mood === 'present' && mark.value.form === 'base' && isBesideInfinitive(scene, mark)) return null;
  if (group.negated && mark.value.status === 'agreed' && (isOneSided(scene, mark) || isOfDate(scene, mark)))
    return null;
  if (status === 'violated' && (mood === 'future' || mood === 'infinitive')) return null;
  // "is prepared to guarantee a truce"
  if (lowAt(scene, mark.from) === 'prepared' && lowAt(scene, mark.until) === 'to') return null;
  if (mark.value.kind === 'predicate' && status === 'active' && mood === 'future' && lowAt(scene, mark.from) === 'in')
    return null;
  // "open to going on with the talks"
  if (
    status === 'active' &&
    /^(?:to|of|for|about|towards?)$/.test(lowAt(scene, mark.from - 1)) &&
    lowAt(scene, mark.from) === 'going'
  )
    return null;
  if (mark.value.kind === 'predicate' || status === 'stalled' || status === 'violated') return status;
  if (status === 'proposed' && mood === 'infinitive' && isPurpose(scene, mark)) return status;
  if (isOutcome(scene, mark) && ENDED.has(status)) return status;
  // "appeared to be holding"
  if (status === 'active' && seems(scene, mark.from)) return status;
  if (mood === 'infinitive' || (mark.value.form === 'ing' && mood === 'progressive' && !hasBe(scene, mark, group)))
    return null;
  if (mood === 'future') {
    if (isOnlyMeant(scene, mark, group)) return null;
    if (status === 'proposed' || status === 'postponed') return status;
    if (status === 'active' && CONTINUES.test(lowAt(scene, mark.from)))
      return liesAhead(scene, mark.from) && !UNTIL.test(lowAt(scene, mark.until)) ? 'scheduled' : 'active';
    // "will run for two days", "will expire at midnight"
    if (status === 'completed' && /^(?:run|last|end|expire|lapse)$/.test(lowAt(scene, mark.from))) return null;
    return status === 'active' || status === 'completed' || status === 'scheduled' ? 'scheduled' : null;
  }
  if (status === 'completed' && mood === 'progressive') return 'active';
  if (status === 'agreed' && mood === 'progressive') return null;
  // "go into their second round on Wednesday"
  if (
    status === 'active' &&
    mood === 'present' &&
    (mark.value.form === 'base' || (mark.value.form === 's' && STARTS.test(lowAt(scene, mark.from)))) &&
    liesAhead(scene, mark.from)
  )
    return 'scheduled';
  const rest = lowWords(scene, mark.until, mark.until + 3);
  if (status === 'completed' && /^for (?:the day|today|now)/.test(rest.join(' '))) return null;
  // "a visit is being arranged"
  if ((status === 'agreed' || status === 'scheduled') && mood === 'progressive' && group.passive) return null;
  if (status === 'agreed' && !bothAgree(scene, mark, group)) return null;
  return status;
}

/** "takes effect on Saturday" */
const STARTS = /^(?:takes|comes|enters|goes|begins|starts|kicks|opens)$/;

const CONTINUES = /^(?:go|continue|proceed|carry|roll|last)$/;
const UNTIL = /^(?:until|till|through)$/;

/** Agreement takes two: both sides as subject, or a passive without an agent. */
function bothAgree(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (signsOther(scene, mark)) return false;
  if (group.passive) return true;
  const subject = subjectOf(scene, mark.from);
  if ((subject !== null && subject.parties.length > 1) || isMutual(scene, mark)) return true;
  const before = lowAt(scene, mark.from - 1);
  const participle = mark.value.form === 'past' || mark.value.form === 'part';
  return (
    participle &&
    (before === 'as' || scene.mentions.some((mention) => mention.to === mark.from || mention.to + 1 === mark.from))
  );
}

/** "proposed holding a meeting": only a form of "be" makes it a thing that goes on. */
function hasBe(scene: Scene, mark: Found, group: VerbGroup): boolean {
  return lowWords(scene, group.from, mark.from).some((low) => /^(?:is|are|was|were|been|being|be|am)$/.test(low));
}
