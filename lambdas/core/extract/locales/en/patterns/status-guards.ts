import { lowAt, lowOf } from '../../../engine/text.ts';
import { lowWords, phraseAt } from '../mentions/mention.ts';
import { clauseOf } from '../stage/clauses.ts';
import type { Found } from '../stage/scene.ts';
import type { Scene } from '../stage/stage.ts';
import type { VerbGroup } from '../stage/verb-group.ts';
import type { StatusWord } from '../stage/words.ts';

/** "Frozen billions", "it was difficult to speak of a day", "which took up most of the afternoon". */
const NO_STATE =
  /^honou?r to$|^in (?:parts?|stages?) of$|^last (?:night|week|weekend|month|year|time|spring|summer|autumn|fall|winter|\p{L}+day)$|^ending (?:months|weeks|days|years|hours)$|^frozen (?:bodies|remains|assets|billions|funds|money|russian|accounts|ground)|\b(?:difficult|useful|good|productive) to$|^(?:take|takes|took|taken) up (?:most|much|all|half|the (?:whole|entire|rest|better|morning|afternoon|evening|day)|two|three|several|hours)/u;

const CONTINUED = /^(?:bomb|kill|attack|shell|shoot|strik|fir|advanc|fight|destroy|hitt|say|insist|refus|demand)ing$/;
const LEAVES = /^(?:leaves?|leaving)$/;

/** "one of the few areas in which they have continued to cooperate" */
export function isOfOther(scene: Scene, mark: Found<StatusWord>): boolean {
  // "a truce that leaves the causes unresolved"
  // "a pause in the fighting", but "in the dialogue"
  if (lowAt(scene, mark.from + 1) === 'pause')
    return !scene.mentions.some(({ from, topic }) => topic === 'talks' && from >= mark.to && from - mark.to <= 3);
  if (mark.value.status === 'stalled' && lowWords(scene, mark.from - 8, mark.from).some((low) => LEAVES.test(low)))
    return true;
  // "as long as Russia goes on bombing", "until the experts have finished their work"
  const next = lowAt(scene, mark.until);
  // "confirmed that an agreement had been reached on a swap"
  if (mark.value.status === 'completed' && mark.value.kind === 'act' && /^(?:that|plans?|readiness|talks)$/.test(next))
    return true;
  if (mark.value.status === 'active' && CONTINUED.test(next)) return true;
  if (
    mark.value.status === 'completed' &&
    /^finish/.test(lowAt(scene, mark.from)) &&
    /^(?:the|their|his|its)$/.test(next)
  )
    return !scene.mentions.some(({ from }) => from > mark.until && from - mark.until <= 4);
  return (
    mark.value.status === 'active' &&
    mark.value.kind === 'theme' &&
    lowAt(scene, mark.until) === 'to' &&
    /^\p{L}+$/u.test(lowAt(scene, mark.until + 1)) &&
    !/^(?:hold|apply|be|work|function|meet|take|run|last)$/.test(lowAt(scene, mark.until + 1))
  );
}

/** "Has put off a decision on the truce": what is put off is the answer. */
export function isPartOfStance(scene: Scene, mark: Found): boolean {
  return scene.marks.act.some((act) => act.from <= mark.from && act.until > mark.until && act.value.kind === 'verb');
}

/** "The contacts continue": of talks that says nothing. */
const GOES_ON = /\b(?:contacts|work|efforts|cooperation|preparations)\b(?: (?!but\b)\S+){0,4} continu\w*$/;

const FORESEES = /^(?:expect(?:s|ed|ing)?|anticipat(?:e|es|ed|ing)|predict(?:s|ed)?|foresees?|foresaw)$/;

/** "Would regard it as a violation", "which often does not hold": nothing that has happened. */
export function isOnlyFeared(scene: Scene, mark: Found<StatusWord>): boolean {
  const next = lowAt(scene, mark.until);
  // "no breakthrough should be expected", "expects no breakthrough"
  const near = lowWords(scene, mark.from - 3, mark.until + 4);
  if (mark.value.status === 'stalled' && mark.value.kind === 'predicate' && near.some((low) => FORESEES.test(low)))
    return true;
  if (mark.value.status === 'active' && GOES_ON.test(phraseAt(scene, mark.from - 6, mark.from + 1))) return true;
  if (mark.value.status === 'active' && AFTER_TO.test(phraseAt(scene, mark.from - 1, mark.from + 1))) return true;
  // "two substations were struck"
  if (mark.value.status === 'agreed' && lowAt(scene, mark.until - 1) === 'struck' && !isBargain(scene, mark))
    return true;
  if (NO_STATE.test(phraseAt(scene, mark.from, mark.until + 1))) return true;
  if (mark.value.status === 'agreed' && /^(?:how|who|when|where|what|whether)$/.test(next)) return true;
  // "it was observed that …": noticed
  if (mark.value.status === 'active' && next === 'that') return true;
  // "the plan begins with a ceasefire"
  if (mark.value.status === 'active' && next === 'with' && mark.value.kind === 'theme') return true;
  // "it ends on Thursday"
  const ahead = scene.dates.some((span) => span.ahead > scene.published);
  if (mark.value.status === 'completed' && mark.value.form === 's' && ahead) return true;
  // "it is too early to talk about that"
  if (
    mark.value.status === 'proposed' &&
    /\b(?:too (?:early|soon)|premature) to$/.test(phraseAt(scene, mark.from - 3, mark.from))
  )
    return true;
  // "the headquarters deals with it"
  if (/^(?:them|it|that)$/.test(next) && /^(?:with|on|around)$/.test(lowAt(scene, mark.until - 1))) return true;
  // "we are going through them"
  if (/^(?:them|it|the|every|each|these|this)$/.test(next) && lowAt(scene, mark.until - 1) === 'through') return true;
  // "is holding out for a truce", "has made its agreement to the truce conditional"
  if (next === 'out' && lowAt(scene, mark.until - 1) === 'holding') return true;
  if (mark.value.status === 'agreed' && OWN.test(lowAt(scene, mark.from - 1)) && lowAt(scene, mark.until - 1) === 'to')
    return true;
  // "as fruitless as the last one"
  if (next === 'as' && lowAt(scene, mark.from - 1) === 'as') return true;
  // "the longer the negotiations last"
  if (mark.value.form === 'base' && lowAt(scene, mark.from) === 'last' && mark.value.status === 'completed')
    return true;
  // "an open-ended ceasefire"
  if (lowAt(scene, mark.from - 1) === '-') return true;
  if (mark.value.status === 'active' && opensSince(scene, mark.from)) return true;
  // "a full ceasefire to be in force by the first of October"
  const be = lowAt(scene, mark.from - 1) === 'be' && mark.value.kind === 'predicate';
  if (be && mark.value.status === 'active' && !/^(?:will|would)$/.test(lowAt(scene, mark.from - 2))) return true;
  if (mark.value.status === 'agreed' && mark.value.kind === 'predicate' && isAimedAt(scene, mark.from)) return true;
  // "set for an hour"
  if (
    mark.value.status === 'scheduled' &&
    /^(?:an|two|three|half|one) (?:\w+ )?(?:hours?|minutes)/.test(phraseAt(scene, mark.until, mark.until + 3))
  )
    return true;
  if (mark.value.status === 'scheduled' && next === 'to') return !HAPPENS.test(lowAt(scene, mark.until + 1));
  if (mark.value.status !== 'violated' && mark.value.status !== 'active') return false;
  const clause = clauseOf(scene, mark.from);
  const before = [
    ...lowWords(scene, clause?.from ?? 0, mark.from),
    ...(/^(?:will|would)$/.test(next) ? ['would'] : []),
  ];
  if (before.some((low) => /^(?:often|usually|rarely|seldom|generally|never)$/.test(low))) return true;
  return (
    mark.value.status === 'violated' &&
    mark.value.kind === 'predicate' &&
    before.some((low) =>
      /^(?:would|could|if|any|should|may|might|what|case|no|not|neither|nor|without|against|prevent|punish|future)$/.test(
        low,
      ),
    )
  );
}

const OWN = /^(?:its|his|her|s)$/;

/** "is open to going on with the talks" */
const AFTER_TO = /^(?:to|of|for|from|without|about) \p{L}+ing$/u;

/** "A deal was struck" */
function isBargain(scene: Scene, mark: Found): boolean {
  return lowWords(scene, mark.from - 7, mark.from).some((low) =>
    /^(?:deals?|agreements?|bargain|pacts?|accords?|truces?|ceasefires?|compromise|arrangements?|understandings?)$/.test(
      low,
    ),
  );
}

/** "after it began", "since they came into force" */
function opensSince(scene: Scene, at: number): boolean {
  const words = lowWords(scene, at - 3, at);
  const who = words.findLastIndex((low) => low === 'it' || low === 'they');
  return who > 0 && /^(?:after|since)$/.test(words[who - 1] ?? '');
}

/** "invited them to restore the understanding on …", "a possible deal on …" */
function isAimedAt(scene: Scene, at: number): boolean {
  const before = lowWords(scene, at - 4, at);
  return before.some((low) => /^(?:to|towards?|any|possible|potential|future|eventual|seek\w*|sought)$/.test(low));
}

/** "is expected to begin on Friday", but "are expected to bring a draft", "is due to expire" */
const HAPPENS =
  /^(?:be|begin|start|open|take|go|get|come|resume|continue|follow|happen|meet|convene|gather|proceed|return|sit|enter|leave|receive|cross|arrive|kick|occur|travel|fly|host|see|visit|talk|discuss|join|attend)$/;

/** "a truce which Ukraine wants complete" */
export function isAdjective(scene: Scene, mark: Found<StatusWord>, group: VerbGroup): boolean {
  if (isBeforeNoun(scene, mark)) return true;
  return lowAt(scene, mark.from) === 'complete' && group.mood === 'present';
}

/** "the frozen billions": what is stalled is not the item. */
function isBeforeNoun({ tokens, mentions }: Scene, { from, until }: Found): boolean {
  if (!/^(?:frozen|stuck|unresolved|deadlocked|stalled)$/.test(lowOf(tokens, from))) return false;
  const next = tokens[until]?.low ?? '.';
  const noun =
    /^\p{L}{3,}$/u.test(next) &&
    !/^(?:on|over|since|for|because|after|and|but|until|there|again|with|there|now|at|in)$/.test(next);
  const determined = /^(?:the|its|their|his|her|a|an|some|all|of|those|these)$/.test(lowOf(tokens, from - 1));
  return noun && determined && !mentions.some((mention) => mention.from === until);
}
