import type { Status } from '../../../../observation.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords } from '../mentions/mention.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';
import { liesAhead } from './preparation.ts';
import { isBesideInfinitive, isMutual, isOnlyMeant, isPurpose, isToldAhead, seems } from './reported.ts';
import { subjectOf } from './subject.ts';
import { isOfDate } from './thought-of.ts';
import { isOneSided } from './undertaken.ts';

/** What has not happened yet is no status, unless it is a plan. */
export function settle(scene: Scene, mark: Found<StatusWord>, group: VerbGroup, status: Status): Status | null {
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
  // "had to be put off"
  if (AROUND.has(status) && lowWords(scene, group.from, mark.from).join(' ') === 'had to be') return status;
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
    if (status === 'completed' && UNTIL.test(lowAt(scene, mark.until - 1))) return 'active';
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

const AROUND: ReadonlySet<Status> = new Set<Status>(['postponed', 'cancelled']);
const SIGNS = /^(?:sign|initial)/;
const COUNTED = /^\d|^(?:a|an|several|some|two|three|four|five|six|ten)$/;

/** "Signed 14 documents", "the appeal is signed by Macron": it takes the item, and the signature of a warring side. */
function signsOther({ actors, tokens, roster }: Scene, mark: Found): boolean {
  const next = lowOf(tokens, mark.until);
  if (!SIGNS.test(lowOf(tokens, mark.from))) return false;
  if (next !== 'by') return COUNTED.test(next);
  const all = actors.filter(({ from }) => from > mark.until).flatMap(({ parties }) => parties);
  return all.length > 0 && !all.some((party) => roster.belligerents.includes(party));
}

const ENDS_BARE = /^(?:without|after|before|on|in|at|with|when|as|for|early|late|only|just)$/;

const ENDED: ReadonlySet<Status> = new Set<Status>(['completed', 'cancelled', 'violated']);

/** "… struck overnight, ending a brief pause": what the sentence has told had this outcome. */
function isOutcome(scene: Scene, mark: Found<StatusWord>): boolean {
  if (mark.value.form !== 'ing' || mark.value.kind !== 'theme' || lowAt(scene, mark.from - 1) !== ',') return false;
  // "ending months of argument"
  const near = (one: { readonly from: number }): boolean => one.from >= mark.to && one.from <= mark.until + 6;
  const bare = !/^\p{L}/u.test(lowAt(scene, mark.until)) || ENDS_BARE.test(lowAt(scene, mark.until));
  return bare || scene.mentions.some(near) || scene.marks.pointer.some(near) || scene.marks.pointerHead.some(near);
}
