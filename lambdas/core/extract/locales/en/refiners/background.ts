import type { Status } from '../../../../observation.ts';
import type { Draft } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { wordKind } from '../../../engine/words.ts';
import { lowWords, type Mention } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import { daysBetween } from '../terms/calendar.ts';
import type { DateSpan } from '../terms/dates.ts';
import { isOfToday, looksBack, readChronicle } from './chronicles.ts';
import type { EnglishRefiner } from './refiner.ts';
import { isPast, isPurposed, pastPerfect } from './tenses.ts';
import { inPastYear, isAhead, isOfPastFeast, isOld, isSum, lies, NEWS_DAYS, readFrames } from './time-frames.ts';
import { hadSaid, isToldOf } from './told-before.ts';

/** History is told as history: an old date, "last month", a past perfect, a look back. */
export const background: EnglishRefiner = {
  name: 'background',
  refine(drafts, scenes) {
    if (drafts.length === 0) return drafts;
    const back = looksBack(scenes);
    const chronicle = readChronicle(scenes);
    const carried = readFrames(scenes);
    return drafts.map((draft) => {
      const scene = scenes[draft.scene];
      if (scene === undefined) return draft;
      const old =
        chronicle[draft.scene] === true ||
        isHistory(draft, scene) ||
        ((back || carried[draft.scene] === true) && isPast(draft, scene)) ||
        (carried[draft.scene] === true && isPurposed(draft, scene)) ||
        // "The second round produced an agreement"
        (back && draft.claim.kind === 'event' && !isOfToday(scene));
      return old ? { ...draft, background: true } : draft;
    });
  },
};

/** "…, a week after 185 servicemen were freed", "on 2 October, when 185 men went home" */
function isLongBefore(draft: Draft, scene: Scene, clause: number): boolean {
  const { kind, from } = scene.clauses[clause] ?? { kind: 'main', from: 0 };
  if (kind !== 'time' || !isPast(draft, scene)) return false;
  const before = lowWords(scene, from - 2, from + 3);
  if (before.includes('after') && before.some((low) => /^(?:weeks?|months?|years?)$/.test(low))) return true;
  const end = scene.clauses[clause]?.to ?? 0;
  const near = scene.dates.filter(
    (span) => ((span.to <= from && from - span.to <= 1) || (span.from >= end && span.from - end <= 2)) && !span.weekday,
  );
  return lowAt(scene, from) === 'when' && near.some((span) => daysBetween(span.behind, scene.published) > NEWS_DAYS);
}

/** "Zelensky's last visit ended in a row", "the previous round": another one than that of which the article tells. */
function isFormer(draft: Draft, scene: Scene): boolean {
  if (!FORMER.has(scene) || !isPast(draft, scene) || scene.dates.some((span) => !isOld(span, scene.published)))
    return false;
  return scene.mentions.some(
    (mention) =>
      mention.kind === 'noun' &&
      mention.topic === draft.topic &&
      (Math.abs(mention.from - draft.at) <= NEAR || isOf(draft, scene, mention)) &&
      FORMER.has(scene.tokens[mention.from - 1]) &&
      !/^(?:and|the|at)$/.test(lowAt(scene, mention.from - 2)),
  );
}

/** "An earlier truce, agreed in March, was breached and ran out": however far the verb is from its subject. */
function isOf({ cues }: Draft, { tokens }: Scene, mention: Mention): boolean {
  return cues.some(({ name, start }) => name === mention.topic && start === tokens[mention.from]?.start);
}

const FORMER = wordKind(/^(?:last|previous|earlier|preceding)$/);
const NEAR = 8;

/** "expired on February 1", said in November: what is over cannot lie ahead. */
function isOfLastYear(draft: Draft, scene: Scene): boolean {
  const over = draft.claim.kind === 'event' && /^(?:completed|violated)$/.test(draft.claim.status);
  const { date } = draft.terms;
  return over && date !== undefined && daysBetween(scene.published, date) > SOON && isPast(draft, scene);
}

/** A day so near may be that of something else, as of the summit that is called off. */
const SOON = 45;

function isHistory(draft: Draft, scene: Scene): boolean {
  if (scene.history) return true;
  const clause = clauseAt(scene, draft.at);
  if (isFormer(draft, scene) || isLongSince(draft, scene)) return true;
  const aside = scene.index > 0 && draft.topic === 'ceasefire';
  if (aside && isPast(draft, scene) && isOfPastFeast(scene)) return true;
  if (inPastYear(scene) || isOfLastYear(draft, scene)) return true;
  if (draft.claim.kind === 'event' && isSum(draft, scene, isPast(draft, scene))) return true;
  if (AT_THE_TIME.test(scene.sentence.text) && isPast(draft, scene)) return true;
  if (draft.claim.kind === 'position' && isGiven(draft, scene, clause)) return true;
  if (draft.claim.kind === 'event' && isLongBefore(draft, scene, clause)) return true;
  const told = readVerbGroup(scene, scene.clauses, draft.at, 'past').mood;
  if (
    scene.marks.retro.some(
      (mark) =>
        (told !== 'perfect' || LONG_SINCE.test(lowAt(scene, mark.from))) &&
        clauseAt(scene, mark.from) === clause &&
        isAbout(draft, scene, mark.from, mark.to),
    )
  )
    return true;
  const dates = scene.dates.filter(
    (span) => clauseAt(scene, span.from) === clause || (scene.clauses.length <= 2 && !inAside(scene, span.from)),
  );
  const forward = draft.claim.kind === 'position' || FORWARD.has(draft.claim.status);
  const old = dates.filter(
    (span) =>
      !span.weekday &&
      !isAhead(scene, span.from) &&
      !(lowAt(scene, span.from - 1) === 'since' && told !== 'past-perfect') &&
      !(forward && lies(span, scene.published)) &&
      isOld(span, scene.published),
  );
  // "the truce that Turkey mediated in January has been violated": the day belongs to something else
  const distance = ({ from }: DateSpan): number => Math.abs(from - draft.at);
  const recent = dates.filter((span) => span.weekday || !isOld(span, scene.published));
  const nearer = recent.some((span) => old.every((other) => distance(span) < distance(other)));
  if (old.length > 0 && !nearer && told !== 'perfect' && (!forward || isPast(draft, scene))) return true;
  const [said, before] = [hadSaid(draft, scene), pastPerfect(draft, scene)];
  if (!(said || before) || RECENT.test(scene.sentence.text)) return false;
  if (said) return !dates.some((span) => span.weekday);
  const broken = draft.claim.kind === 'event' && draft.claim.status === 'violated';
  const reported = (broken && scene.marks.say.some((mark) => mark.from < draft.at)) || isToldOf(draft, scene);
  // "refused to stop, as Washington had put forward": what is refused today
  const answered = draft.claim.kind === 'position' && lowAt(scene, scene.clauses[clause]?.from ?? 0) === 'as';
  return (
    !reported &&
    !answered &&
    !RECENT.test(scene.sentence.text.toLowerCase()) &&
    dates.every((span) => !span.weekday && isOld(span, scene.published)) &&
    (scene.speech.length === 0 || /\balready been\b/.test(scene.sentence.text))
  );
}

const SINCE =
  /\b(?:weeks?|months?|years?)(?: now| already| to the day)?(?: ha(?:s|ve|d)(?: now| already)? (?:gone by|passed|elapsed|gone))? since\b[^,;:]*$/;

/** "A month had gone by since Ukraine said yes" */
function isLongSince({ at }: Draft, { sentence, tokens }: Scene): boolean {
  return SINCE.test(sentence.text.slice(0, tokens[at]?.start));
}

const FORWARD: ReadonlySet<Status> = new Set<Status>(['scheduled', 'postponed', 'agreed']);

/** "recorded nearly 3,000 violations at the time" */
const AT_THE_TIME = /\bat (?:the|that) time\s*[.,;"\u201d]|^(?:At that time|Back then)\b/;
/** "has dismissed it in the past", "has previously refused" */
const LONG_SINCE = /^(?:in|previously|historically|once)$/;

const RECENT =
  /\b(?:a day earlier|the day before|the (?:evening|night) before|hours? (?:earlier|before)|minutes? (?:earlier|before)|yesterday|overnight|the same (?:day|evening|night)|earlier (?:on|in the day|that day|today)|this morning|by (?:the )?(?:evening|noon|afternoon|nightfall|midday|morning|then)|before that|had (?:also|each|both))\b/;

/** "three years ago" far from the verb describes something else in the sentence. */
function isAbout(draft: Draft, scene: Scene, from: number, to: number): boolean {
  return lowAt(scene, to - 1) !== 'ago' || Math.abs(from - draft.at) <= 9;
}

/** "The pause which Russia has declared is not being kept": the clause tells which, and not what is new. */
function isGiven(draft: Draft, scene: Scene, clause: number): boolean {
  const { kind, from } = scene.clauses[clause] ?? { kind: 'main', from: 0 };
  if (kind !== 'relative' || !/^(?:which|that)$/.test(lowAt(scene, from))) return false;
  const mood = readVerbGroup(scene, scene.clauses, draft.at, 'part').mood;
  const restrictive = lowAt(scene, from - 1) !== ',';
  // "the day by which Trump has told Russia to agree"
  if (/^(?:by|before|until)$/.test(lowAt(scene, from - 1))) return false;
  return restrictive && (mood === 'perfect' || mood === 'past-perfect');
}

/** "as was settled on 16 May": of the rest of the sentence that day says nothing. */
function inAside(scene: Scene, at: number): boolean {
  const clause = clauseOf(scene, at);
  return clause?.kind === 'time' && lowAt(scene, clause.from) === 'as';
}
