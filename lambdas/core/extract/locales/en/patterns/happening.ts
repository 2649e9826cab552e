import type { Stance, Status } from '../../../../observation.ts';
import type { Draft, Pattern } from '../../../engine/grammar.ts';
import { lowAt } from '../../../engine/text.ts';
import { lowWords, type Mention, phraseAt } from '../mentions/mention.ts';
import { clauseAt, clauseOf } from '../stage/clauses.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup, type VerbGroup } from '../stage/verb-group.ts';
import { cue, event, positions } from './draft.ts';
import { isWanted } from './prospect.ts';
import { subjectOf } from './subject.ts';

/** Verbs that are the item themselves: "handed over 1,000 bodies", "will receive Zelensky", "the delegations met". */
export const happenings: Pattern<Scene> = {
  name: 'happening',
  read: (scene) =>
    scene.mentions
      .filter((mention) => mention.kind === 'verb' && mention.topic === 'exchange')
      .flatMap((mention) => readHappening(scene, mention)),
};

function readHappening(scene: Scene, mention: Mention): Draft[] {
  const clause = clauseOf(scene, mention.from);
  if (clause === undefined || clause.kind === 'case') return [];
  // "those who have just returned"
  if (/^(?!among|of)\S+ (?:those|anyone|everyone) who$/.test(phraseAt(scene, clause.from - 2, clause.from + 1)))
    return [];
  const group = readVerbGroup(scene, scene.clauses, mention.from, mention.form);
  // "messages exchanged between prisoners and their families"
  if (!group.passive && mention.form !== 'base' && lowAt(scene, mention.from + 1) === 'between') return [];
  // "the swapping of soldiers is stuck"
  const noun = mention.form === 'ing' && /^(?:the|this|any|a)$/.test(lowAt(scene, mention.from - 1));
  if (noun && lowAt(scene, mention.from + 1) === 'of') return [];
  // "whom Kyiv would like to see released"
  const bare = mention.form === 'past' || mention.form === 'part';
  if (bare && !group.passive && group.mood === 'past' && isWanted(scene, mention.from, 5)) return [];
  const cues = [cue(scene, 'verb', group.from, mention.to)];
  const stance = wishOf(scene, mention, group);
  if (stance !== null) {
    const actor = subjectOf(scene, mention.from);
    return actor === null || actor.parties.length !== 1
      ? []
      : positions('happening', scene, mention, actor, stance, mention.from, cues);
  }
  const status = statusOf(scene, mention, group);
  return status === null ? [] : [event('happening', scene, mention, status, mention.from, cues)];
}

/** "will be waiting for Putin" puts a meeting forward; "would meet him", "will hand over only if" is readiness. */
function wishOf(scene: Scene, mention: Mention, group: VerbGroup): Stance | null {
  const words = lowWords(scene, mention.from, mention.to);
  if (/^want/.test(words[0] ?? '')) return group.negated ? null : 'proposes';
  if (governed(scene, mention) && group.mood !== 'would') return null;
  if (isReported(scene, mention, group)) return null;
  if (group.mood === 'would' && !group.passive && mention.topic !== 'exchange')
    return group.negated ? 'rejects' : 'accepts';
  const conditional = scene.marks.cond.some(
    (mark) => mark.from >= mention.to && mark.from - mention.to <= 6 && lowAt(scene, mark.from) !== 'first',
  );
  if ((group.mood === 'future' || group.mood === 'would') && conditional && !group.negated) return 'accepts';
  return group.mood === 'future' && group.negated && !group.passive ? 'rejects' : null;
}

/** "announced that they would meet": the future, told in the past. */
function isReported(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  const told = scene.speech.some(
    (attribution) => attribution.leads && attribution.at < mention.from && attribution.actor !== null,
  );
  const reported = told || (mention.topic === 'exchange' && scene.marks.say.some((mark) => mark.to < group.from));
  const open = scene.marks.cond.some((mark) => mark.from > mention.from);
  return group.mood === 'would' && reported && !open;
}

/** "Put forward a package: all captives would be exchanged" */
function isOffered({ tokens, marks }: Scene, before: number): boolean {
  const colon = tokens.findIndex(({ low }, at) => low === ':' && at < before);
  return marks.act.some(({ until, value }) => until <= colon && value.stance === 'proposes');
}

function statusOf(scene: Scene, mention: Mention, group: VerbGroup): Status | null {
  if (isOfNobody(scene, mention)) return group.mood === 'perfect' && LONG.test(scene.sentence.text) ? 'stalled' : null;
  if (group.negated) return null;
  if (group.mood === 'would' && isOffered(scene, group.from)) return 'proposed';
  if (isReported(scene, mention, group)) return 'scheduled';
  if (group.mood === 'would' && group.passive && scene.speech.length === 0) return 'proposed';
  if (mention.form === 'base' && isManaged(scene, mention)) return 'completed';
  switch (group.mood) {
    case 'past':
    case 'perfect':
    case 'past-perfect':
      return 'completed';
    case 'progressive':
      if (isOutcome(scene, mention, group)) return 'completed';
      if (governed(scene, mention)) return null;
      if (scene.dates.some((span) => !span.weekday && span.ahead > scene.published)) return 'scheduled';
      return 'active';
    case 'future':
      return isPreparing(scene, mention, group) ? 'proposed' : 'scheduled';
    case 'present':
      // "demands that they be returned"
      if (lowAt(scene, mention.from) === 'be') return null;
      if (isHome(scene, mention)) return 'completed';
      if (isPlainPast(scene, mention)) return 'completed';
      return mention.form === 's' || mention.form === 'base' ? presentOf(scene, mention) : 'completed';
    default:
      return null;
  }
}

const LONG = /\b(?:for|in) (?:over |almost |nearly |about )?(?:\w+ )?(?:weeks|months|days|year)\b|\bsince\b/i;

/** "are preparing to exchange": what is prepared for no day is only spoken of. */
function isPreparing(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  const prepares = lowWords(scene, group.from, mention.from).some((low) => /^(?:preparing|planning|poised)$/.test(low));
  return prepares && !scene.dates.some((span) => span.ahead > scene.published);
}

/** "carried out an exchange, bringing home 160 servicemen": part of what has been done. */
function isOutcome(scene: Scene, mention: Mention, group: VerbGroup): boolean {
  if (mention.form !== 'ing' || group.from !== mention.from || lowAt(scene, mention.from - 1) !== ',') return false;
  return [...scene.marks.transfer, ...scene.marks.status].some(
    (mark) =>
      mark.value.form === 'past' && mark.to < mention.from && !scene.marks.cond.some((cond) => cond.to === mark.from),
  );
}

/** "managed to bring back", "helped to reunite" */
function isManaged(scene: Scene, mention: Mention): boolean {
  return /\b(?:managed to|helped(?: to)?)$/.test(phraseAt(scene, mention.from - 4, mention.from));
}

/** "Not one of the 800 prisoners has come home" */
function isOfNobody(scene: Scene, mention: Mention): boolean {
  const clause = clauseOf(scene, mention.from);
  const words = phraseAt(scene, Math.max(0, mention.from - 18), mention.from);
  return mention.from - (clause?.from ?? 0) <= 18 && /\b(?:not (?:one|a single|a soul|all)|none|nobody)\b/.test(words);
}

/** "175 servicemen are home" */
function isHome(scene: Scene, mention: Mention): boolean {
  return /^(?:are|is) (?:back )?(?:home|back|free)$/.test(phraseAt(scene, mention.from, mention.to));
}

/** "Each side let 390 people go": a verb that looks the same in the past, without the s of one who acts now. */
function isPlainPast(scene: Scene, mention: Mention): boolean {
  if (!/^(?:let|set|put|cut)$/.test(lowAt(scene, mention.from))) return false;
  return !governed(scene, mention) && (subjectOf(scene, mention.from)?.kind ?? 'pronoun') !== 'pronoun';
}

/** The present tense of headlines and plans: "Trump receives Zelensky on Monday". */
function presentOf(scene: Scene, mention: Mention): Status | null {
  if (governed(scene, mention)) return null;
  return mention.topic === 'exchange' ? null : 'scheduled';
}

/** A verb form that another verb governs: "suggested releasing", "ready to meet". */
function governed(scene: Scene, mention: Mention): boolean {
  const before = lowAt(scene, mention.from - 1);
  return (
    /^(?:to|of|for|on|about|that|by|without|and|from)$/.test(before) ||
    scene.marks.status.some((mark) => mark.until === mention.from && mention.form === 'ing') ||
    scene.marks.act.some(
      (mark) =>
        mark.until <= mention.from &&
        mention.from - mark.until <= 8 &&
        clauseAt(scene, mark.from) === clauseAt(scene, mention.from),
    )
  );
}
