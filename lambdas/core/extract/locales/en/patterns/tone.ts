import type { Stance } from '../../../../observation.ts';
import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import type { Actor } from '../stage/actors.ts';
import { clauseOf } from '../stage/clauses.ts';
import { afterPreposition } from '../stage/prepositions.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import { readVerbGroup } from '../stage/verb-group.ts';
import type { ActWord, ToneWord } from '../stage/words.ts';
import { isThreat, REPLIES } from './condition.ts';
import { hasOwnObject } from './own-object.ts';
import type { Part } from './sentence-parts.ts';
import { conditionOf } from './terms-of-yes.ts';
import { isOfThing } from './thing.ts';

export interface Tone {
  readonly stance: Stance;
  readonly mark: Found;
}

/** Conditions and hedges weigh more than what they qualify; else the first word tells. */
export function toneOf(scene: Scene, part: Part, marks: readonly Found<ToneWord>[] = scene.marks.tone): Tone | null {
  if (scene.tokens.at(-1)?.low === '?') return null;
  const found = marks.flatMap((mark): Tone[] => {
    if (mark.from < part.from || mark.from >= part.to) return [];
    const stance = stanceOf(scene, mark);
    return stance === null ? [] : [{ stance, mark }];
  });
  const must = firstMust(scene, part, found);
  return (
    must ??
    found.find((tone) => tone.stance === 'conditional') ??
    conditionOf(scene, part, found) ??
    found.find((tone) => tone.stance === 'noncommittal') ??
    found[0] ??
    null
  );
}

/** "First the fire must cease, then one can talk": the must is about the item itself. */
function firstMust(scene: Scene, part: Part, found: readonly Tone[]): Tone | null {
  const [first] = found;
  const opens = lowAt(scene, part.from) === 'first';
  if (first === undefined || !opens) return null;
  const must = scene.tokens
    .slice(part.from, part.from + 8)
    .some((token) => /^(?:must|has|have|should)$/.test(token.low));
  return must ? { ...first, stance: 'demands' } : null;
}

/** The stance that a word tells, if it tells one here. */
export function stanceOf(scene: Scene, mark: Found<ToneWord | ActWord>): Stance | null {
  const { stance, not, form } = mark.value;
  // "said no date had been agreed"
  if (/^no$/.test(lowAt(scene, mark.until - 1)) && /^\p{L}/u.test(scene.tokens[mark.until]?.low ?? '.')) return null;
  // "that was not discussed this time": so far
  if (/discussed/.test(lowAt(scene, mark.until - 1)) && /^(?:was|were|been)$/.test(lowAt(scene, mark.from - 1)))
    return null;
  // "did not say what would come after it"
  const untold = /^(?:what (?:would|will|he|she|it|they|happened)|why)\b/;
  if (lowAt(scene, mark.until - 1) === 'say' && untold.test(phraseAt(scene, mark.until, mark.until + 2))) return null;
  // "the formula remains unchanged: all for all", "no exchange of all for all for now"
  const all = /^(?:is )?all for$/.test(phraseAt(scene, mark.from, mark.until));
  if (all && (lowAt(scene, mark.until) === 'all' || lowAt(scene, mark.from - 1) === 'for')) return null;
  const clause = clauseOf(scene, mark.from);
  if (clause?.kind === 'case' && stance !== 'conditional' && stance !== 'noncommittal') return null;
  const group = readVerbGroup(scene, scene.clauses, mark.from, form);
  if (isQuantifier(scene, mark) || isOfThing(scene, mark, group.from)) return null;
  // "would walk away if there was no progress"
  if (
    stance === 'rejects' &&
    group.mood === 'would' &&
    scene.marks.cond.some(({ from }) => from > mark.from && isThreat(scene, from))
  )
    return null;
  if (group.passive && isOfNothing(scene, mark, clause?.from ?? 0)) return null;
  // "never pretended to take part"
  if (group.mood === 'infinitive' && NEVER.test(phraseAt(scene, group.from - 3, group.from))) return null;
  const weighs = /^(?:is|are|consider|stud|weigh|examin)/.test(lowAt(scene, mark.from));
  if (
    (stance === 'accepts' ||
      stance === 'rejects' ||
      (group.negated && not === 'rejects') ||
      (stance === 'noncommittal' && weighs)) &&
    hasOwnObject(scene, mark)
  )
    return null;
  // "has not said no"
  const denied = /^(?:not|never|t)$/.test(lowAt(scene, mark.from - 1));
  if (denied && form === null && stance === 'rejects') return null;
  // "it will become useful to talk to him"
  if (
    form === null &&
    IT_WILL.test(scene.sentence.text.slice(0, scene.tokens[mark.until]?.start)) &&
    lowWords(scene, mark.until, mark.until + 4).includes('to')
  )
    return null;
  // "could do likewise": what another has done
  if (
    /^(?:could|would|will|can|might|may)$/.test(lowAt(scene, mark.from - 1)) &&
    lowAt(scene, mark.until - 1) === 'likewise'
  )
    return null;
  // "only then can a settlement be spoken of": the other thing hangs on this one
  // "reply only when fired upon"
  if (stance === 'conditional' && REPLIES.test(lowAt(scene, mark.from - 1))) return null;
  if (stance === 'conditional')
    return lowAt(scene, mark.until - 1) === 'then' && MODAL.test(lowAt(scene, mark.until)) ? null : stance;
  // "needed a clear answer from Kyiv": who waits for one has not been asked
  const asks = lowAt(scene, mark.until - 1) === 'answer' && lowAt(scene, mark.until) === 'from';
  if (asks || (stance === 'noncommittal' && WAITS.test(lowAt(scene, mark.from - 1)))) return null;
  // "agreed with him that …", "agreed who would go first"
  const whom = lowAt(scene, scene.tokens[mark.until]?.low === 'with' ? mark.until + 1 : mark.until);
  if (
    /^agree/.test(lowAt(scene, mark.from)) &&
    /^(?:him|her|them|us|me|that|what|who|how|when|where|which|whether)$/.test(whom)
  )
    return null;
  // "hopes Russia will say yes"
  const near = scene.tokens.slice(Math.max(0, mark.from - (stance === 'accepts' ? 5 : 10)), mark.from);
  if (
    (stance === 'accepts' || stance === 'demands') &&
    near.some((token) => /^(?:hop|expect|doubt)(?:e|es|ed|ing|s)?$/.test(token.low))
  )
    return null;
  // "would ask the Americans to press for it"
  if (stance === 'proposes' && group.mood === 'infinitive') return null;
  if ((group.mood === 'may' || group.mood === 'should' || group.mood === 'must') && stance !== 'noncommittal')
    return null;
  if (stance === 'noncommittal' && ON_REPORT.test(phraseAt(scene, mark.from, mark.until + 8))) return null;
  // "did not comment on the market": an object of its own
  if (
    stance === 'noncommittal' &&
    /^(?:on|about|upon)$/.test(lowAt(scene, mark.until)) &&
    scene.tokens[mark.until + 1] !== undefined &&
    !/^(?:it|that|this)$/.test(lowAt(scene, mark.until + 1))
  )
    return null;
  return group.negated && form !== null ? not : group.negated && not !== null ? not : stance;
}

/** "Where new sanctions were adopted": what nobody was speaking of. */
function isOfNothing({ actors, mentions, hints, marks, tokens }: Scene, mark: Found, from: number): boolean {
  if (/^(?:which|that|who)$/.test(lowOf(tokens, from)) || tokens[mark.until]?.low === 'by') return false;
  const near = (one: { readonly from: number; readonly to: number }): boolean =>
    one.from >= from && one.to <= mark.from;
  return ![actors.filter(({ locative }) => !locative), mentions, hints, marks.pointer, marks.pointerHead].some((list) =>
    list.some(near),
  );
}

const WAITS = /^(?:need(?:s|ed)?|want(?:s|ed)?|await(?:s|ed|ing)?|expect(?:s|ed)?|demand(?:s|ed)?|for)$/;
const MODAL = /^(?:can|could|would|will|may|might|should|shall|is|was|does|did)$/;
const IT_WILL = /\b[Ii]t (?:will|would|is|was|may|might) (?:\S+ ){1,3}$/;
const NEVER = /\b(?:never|not|t|hardly|nobody)\b/;

/** What agencies say of everybody who has not answered them, and of what nobody has proposed. */
const ON_REPORT =
  /\b(?:comment|respond|react|say|answer|reply)\w* (?:publicly |immediately )?(?:on|to|about) (?:(?:a|the|any|these|those|such|its|latest|media|press|new|reuters) ){0,3}(?:requests?|reports?|claims?|allegations?|accusations?|attacks?|strikes?|incidents?|articles?|rumou?rs?|leaks?|emails?)\b/;

/** Behind a preposition nobody acts. */
export function behind(scene: Scene, actor: Actor): boolean {
  return afterPreposition(scene.tokens[actor.from - 1]?.low, scene.tokens[actor.from - 2]?.low);
}

/** "He said no date had been set": "no" belongs to what follows. */
export function isQuantifier(scene: Scene, mark: Found): boolean {
  const last = lowAt(scene, mark.until - 1);
  const next = scene.tokens[mark.until]?.low ?? '.';
  // "said nothing had been received"
  if (last === 'nothing' && /^(?:ha[sd]|was|is|were|would|will|could|can|about|but)$/.test(next)) return true;
  return (
    last === 'no' &&
    /^\p{L}/u.test(next) &&
    !/^(?:to|and|but|again|once|outright|twice|so|with|on|in|at|when|because|yesterday|today|within|late|early)$/.test(
      next,
    )
  );
}
